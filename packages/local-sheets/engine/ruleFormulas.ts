// Formulas of rules (conditional formats, lists of cells) under the same name in the engine and in every window, so that
// a window shows what the engine calculated without asking for it.
import { FormulaResultStatus, RegisterOtherFormulaService } from '@univerjs/engine-formula';

/** What a rule's formulas gave: by sheet and formula, then by row and column inside the rule's range. */
export type RuleResults = Record<string, Record<string, Record<number, Record<number, unknown>>>>;

interface Area {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** The part of the service that its types keep to themselves. */
interface Inner {
  _createFormulaId(...parts: unknown[]): string;
  registerFormulaWithRange(
    unitId: string,
    sheetId: string,
    formula: string,
    ranges?: Area[],
    extra?: unknown,
    kind?: string,
    ruleId?: string,
  ): string;
  deleteFormula(unitId: string, sheetId: string, ids: string[]): void;
  getFormulaValueSync(
    unitId: string,
    sheetId: string,
    id: string,
  ): { result?: object; status: FormulaResultStatus } | undefined;
}

const FIRST_CELL: Area[] = [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }];

const known: RuleResults = {};
let done = false;

/**
 * The service names every formula by chance, so that nobody else could know it. Named by what it is about, it is
 * registered once however often a rule asks for it, and goes when the last one has let go of it.
 * Called before the first workbook; again, it changes nothing.
 */
export function nameRuleFormulas(): void {
  if (done) return;
  done = true;
  const inner = RegisterOtherFormulaService.prototype as unknown as Inner;
  const { registerFormulaWithRange, deleteFormula } = inner;
  const holders = new WeakMap<Inner, Map<string, number>>();
  const countsOf = (service: Inner): Map<string, number> => {
    const counts = holders.get(service) ?? new Map<string, number>();
    holders.set(service, counts);
    return counts;
  };

  inner.registerFormulaWithRange = function (
    unitId,
    sheetId,
    formula,
    ranges = FIRST_CELL,
    extra,
    kind,
    ruleId,
  ) {
    const corners = ranges.map((area) =>
      [area.startRow, area.startColumn, area.endRow, area.endColumn].join('.'),
    );
    const id = [sheetId, kind, ruleId, corners.join(' '), formula].join('|');
    const counts = countsOf(this);
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    if (count > 0) return id;
    this._createFormulaId = () => id;
    registerFormulaWithRange.call(this, unitId, sheetId, formula, ranges, extra, kind, ruleId);
    const result = known[sheetId]?.[id];
    const item = this.getFormulaValueSync(unitId, sheetId, id);
    if (item && result)
      Object.assign(item, { result: structuredClone(result), status: FormulaResultStatus.SUCCESS });
    return id;
  };

  inner.deleteFormula = function (unitId, sheetId, ids) {
    const counts = countsOf(this);
    const unused = ids.filter((id) => {
      const count = counts.get(id) ?? 0;
      counts.set(id, Math.max(0, count - 1));
      return count <= 1;
    });
    deleteFormula.call(this, unitId, sheetId, unused);
  };
}

/** For a window, which calculates nothing itself: a rule that is looked at only later finds its result. */
export function remember(results: RuleResults): void {
  mergeResults(known, results);
}

/** Adds later results to earlier ones; of a formula that was calculated again, only the cells that were. */
export function mergeResults(into: RuleResults, from: RuleResults): void {
  for (const [sheetId, formulas] of Object.entries(from)) {
    const sheet = { ...into[sheetId] };
    for (const [id, rows] of Object.entries(formulas)) {
      const formula = { ...sheet[id] };
      for (const [row, cells] of Object.entries(rows)) {
        formula[Number(row)] = { ...formula[Number(row)], ...cells };
      }
      sheet[id] = formula;
    }
    into[sheetId] = sheet;
  }
}
