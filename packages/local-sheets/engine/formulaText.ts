// Formulas as people write them in Google Sheets, turned into what the engine's parser takes.
import { columnName } from './a1';

/** Splits a formula into pieces that may be rewritten and pieces that may not: texts and quoted sheet names. */
function outsideQuotes(formula: string, rewrite: (plain: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 ? piece : rewrite(piece)))
    .join('');
}

/** `;` separates arguments in every locale at Google; inside braces it separates rows and stays. */
function commasForArguments(formula: string): string {
  let depth = 0;
  return outsideQuotes(formula, (plain) =>
    plain.replace(/[{};]/g, (sign) => {
      if (sign === '{') depth++;
      if (sign === '}') depth--;
      return sign === ';' && depth === 0 ? ',' : sign;
    }),
  );
}

const OPEN_RANGE = /(\$?[A-Za-z]{1,3}\$?\d+):(\$?[A-Za-z]{1,3})(?![A-Za-z0-9$(_])/g;

/** `C2:C` reaches to the sheet's last row; the engine knows only closed ranges and whole columns. */
function closeOpenRanges(formula: string, lastRow: number): string {
  return outsideQuotes(formula, (plain) => plain.replace(OPEN_RANGE, `$1:$2${lastRow}`));
}

/** The engine takes no blanks inside an array literal's braces, nor a full-width sign. */
function tightenBraces(formula: string): string {
  let depth = 0;
  return outsideQuotes(formula, (plain) => {
    let written = '';
    for (const sign of plain) {
      if (sign === '{') depth++;
      if (sign === '}') depth--;
      if (depth === 0 || sign.trim() !== '') written += sign;
    }
    return written;
  });
}

export function toEngine(formula: string, lastRow: number): string {
  return closeOpenRanges(tightenBraces(commasForArguments(formula)), lastRow);
}

/** Moves the relative references of a formula, as when it is filled or copied to another cell. */
export function moveReferences(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return outsideQuotes(formula, (plain) =>
    plain.replace(
      /(?<![A-Za-z0-9_.])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![A-Za-z0-9_(.])/g,
      (_all, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
        let column = 0;
        for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
        const movedColumn = fixedColumn ? letters : columnName(column - 1 + columns);
        const movedRow = fixedRow ? digits : String(Number(digits) + rows);
        return `${fixedColumn}${movedColumn}${fixedRow}${movedRow}`;
      },
    ),
  );
}
