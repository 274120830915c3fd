// Makes comparisons of single cells quick: `=IF(A5>0;…)` down a column of thousands.
import { ArrayValueObject } from '@univerjs/engine-formula';

/** Below this many rows, looking at the rows costs less than looking through the index of the whole column. */
const FEW_ROWS = 50;

type Compare = (
  this: Inner,
  value: unknown,
  column: number,
  result: unknown[][],
  operation: number,
  operator: string,
  isCaseSensitive?: boolean,
) => void;

/** The part of the engine's arrays that its types keep to themselves. */
interface Inner {
  _rowCount: number;
  getUnitId(): string;
  getSheetId(): string;
  getCurrentRow(): number;
  getCurrentColumn(): number;
  _batchOperatorValue: Compare;
  __batchOperatorRowValue(...args: unknown[]): void;
}

let done = false;

/**
 * For a comparison the engine goes through every different value of the column, even for one cell: a column of 3,000
 * comparisons looks at nine million values. Called before the first calculation; again, it changes nothing.
 */
export function compareFewCellsDirectly(): void {
  if (done) return;
  done = true;
  const inner = ArrayValueObject.prototype as unknown as Inner;
  const throughIndex = inner._batchOperatorValue;
  inner._batchOperatorValue = function (value, column, result, operation, operator, isCaseSensitive) {
    if (this._rowCount > FEW_ROWS) {
      throughIndex.call(this, value, column, result, operation, operator, isCaseSensitive);
      return;
    }
    const place = [this.getUnitId(), this.getSheetId(), this.getCurrentRow(), this.getCurrentColumn()];
    for (let row = 0; row < this._rowCount; row++) {
      this.__batchOperatorRowValue(
        value,
        column,
        result,
        operation,
        row,
        ...place,
        operator,
        isCaseSensitive,
      );
    }
  };
}
