// Formulas as Excel stores them: newer functions carry a prefix, and what only Google has cannot be a formula there.

const NEWER = new Set([
  'CONCAT',
  'IFS',
  'LET',
  'MAXIFS',
  'MINIFS',
  'SEQUENCE',
  'SORTBY',
  'SWITCH',
  'TEXTJOIN',
  'UNIQUE',
  'XOR',
  'UNICHAR',
  'UNICODE',
  'NUMBERVALUE',
  'CEILING.MATH',
  'FLOOR.MATH',
  'RANK.EQ',
  'XLOOKUP',
  'XMATCH',
  'IFNA',
  'DAYS',
  'ISOWEEKNUM',
  'STDEV.S',
  'STDEV.P',
  'VAR.S',
  'NORM.S.INV',
  'NORM.S.DIST',
  'BINOM.DIST',
]);
const NEWER_OF_SHEETS = new Set(['FILTER', 'SORT']);
const ONLY_GOOGLE = new Set([
  'ARRAYFORMULA',
  'COUNTUNIQUE',
  'DIVIDE',
  'FLATTEN',
  'GOOGLEFINANCE',
  'IMPORTRANGE',
  'JOIN',
  'QUERY',
  'REGEXEXTRACT',
  'REGEXMATCH',
  'REGEXREPLACE',
  'SPARKLINE',
  'SPLIT',
]);

const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
const CALL = /([A-Za-z_][A-Za-z0-9_.]*)\s*(?=\()/g;

/** Without the leading `=`; null if Excel has no such function. */
export function toExcel(formula: string, customFunctions: ReadonlySet<string>): string | null {
  let known = true;
  const pieces = formula
    .slice(1)
    .split(QUOTED)
    .map((piece, index) => {
      if (index % 2) return piece;
      return piece.replace(CALL, (all, name: string) => {
        const upper = name.toUpperCase();
        if (customFunctions.has(upper) || ONLY_GOOGLE.has(upper)) known = false;
        if (NEWER_OF_SHEETS.has(upper)) return all.replace(name, `_xlfn._xlws.${upper}`);
        return NEWER.has(upper) ? all.replace(name, `_xlfn.${upper}`) : all;
      });
    });
  return known ? pieces.join('') : null;
}
