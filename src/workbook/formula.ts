// Writes native formulas for cells: `;` between arguments, no decimal literals, sheet names always quoted.
import type { Operator } from '../domain/expression/expression';
import { atom, join, type Phrase, printNumber } from '../domain/expression/print';
import type { InversionStep } from '../domain/tree/invert';
import { operatorOf, type Tape } from '../domain/tree/tape';

const SIGN: Readonly<Record<Operator, string>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  negate: '-',
};

/** The longest formula that Sheets, Excel and LibreOffice all take. */
export const LONGEST_FORMULA = 8_000;

/** The letters of a column: 1 is A, 27 AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellReference(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A sheet's name as formulas cite it. */
export function quotedSheet(sheetName: string): string {
  return `'${sheetName.replace(/'/g, "''")}'`;
}

/** A cell of another sheet, held in place when the formula is copied. */
export function sheetReference(sheetName: string, column: number, row: number): string {
  return `${quotedSheet(sheetName)}!$${columnLetters(column)}$${row}`;
}

/** A number without a decimal sign, which not every locale reads: 0.15 as 15/100. */
export function numberLiteral(value: number): Phrase {
  if (value < 0) return atom(`(-${numberLiteral(-value).text})`);
  const [whole = '', decimals] = printNumber(value).split('.');
  if (decimals === undefined) return atom(whole);
  const numerator = (whole + decimals).replace(/^0+(?=\d)/, '');
  return atom(`(${numerator}/1${'0'.repeat(decimals.length)})`);
}

/** Every node's equation over the cells of the nodes that it names. */
export class TreeFormulas {
  /** By slot: what stands for the slot's value inside a larger formula. */
  private readonly phrases: Phrase[] = [];
  /** By slot: its own operation written out. */
  private readonly operations: Phrase[] = [];

  /** `cellOf` gives the cell that holds a node's value. */
  constructor(
    private readonly tape: Tape,
    cellOf: (node: number) => string,
  ) {
    for (let slot = 0; slot < tape.operation.length; slot += 1) {
      const operator = operatorOf(tape, slot);
      const left = this.phrases[tape.left[slot] as number];
      const right = this.phrases[tape.right[slot] as number];
      if (operator === undefined) this.operations[slot] = numberLiteral(tape.numbers[slot] as number);
      else if (operator === 'negate') {
        this.operations[slot] = join(operator, SIGN, undefined, left as Phrase);
      } else this.operations[slot] = join(operator, SIGN, left, right as Phrase);
      const owner = tape.owner[slot] as number;
      const isNode = tape.slotOfNode[owner] === slot;
      this.phrases[slot] = isNode ? atom(cellOf(owner)) : (this.operations[slot] as Phrase);
    }
  }

  /** The right side of a node's equation, without `=`. */
  equation(node: number): Phrase {
    const slot = this.tape.slotOfNode[node] as number;
    // A node that is only another name for its child shares the child's slot, and refers to it.
    return (this.tape.owner[slot] === node ? this.operations : this.phrases)[slot] as Phrase;
  }

  /** The operations on the way from the KGI down undone one after the other: KGI ÷ price ÷ rate. */
  inverse(steps: readonly InversionStep[], kgiCell: string): Phrase {
    let wanted = atom(kgiCell);
    for (const { slot, driverOnLeft } of steps) {
      const other = this.phrases[(driverOnLeft ? this.tape.right : this.tape.left)[slot] as number] as Phrase;
      switch (operatorOf(this.tape, slot)) {
        case 'add':
          wanted = join('subtract', SIGN, wanted, other);
          break;
        case 'subtract':
          wanted = driverOnLeft ? join('add', SIGN, wanted, other) : join('subtract', SIGN, other, wanted);
          break;
        case 'multiply':
          wanted = join('divide', SIGN, wanted, other);
          break;
        case 'divide':
          wanted = driverOnLeft ? join('multiply', SIGN, wanted, other) : join('divide', SIGN, other, wanted);
          break;
        case 'negate':
          wanted = join('negate', SIGN, undefined, wanted);
          break;
      }
    }
    return wanted;
  }
}
