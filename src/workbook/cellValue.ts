// What is handed to Sheets for a cell's content, so that text stays text and formulas are only ours.
import type { CellContent } from './sheetSpec';

export type WrittenValue = string | number | boolean | Date;

/** Letters and signs that no reading of a cell takes for a formula, number, date or truth value. */
const PLAIN_TEXT = /^[\p{L}（「｜#][^\d０-９]*$/u;
const TRUTH = /^(true|false)$/i;

/**
 * Text as it is written: Sheets would take `=A1` for a formula, `01` for 1 and `May 5` for a date. A
 * leading apostrophe, which Sheets does not show, keeps it as it is.
 */
export function textValue(text: string): string {
  if (text === '' || (PLAIN_TEXT.test(text) && !TRUTH.test(text))) return text;
  return `'${text}`;
}

/** What a new cell gets. */
export function newValue(content: CellContent): WrittenValue {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'text':
      return textValue(content.text);
    case 'standing': {
      const { initial } = content;
      if (typeof initial === 'string') return textValue(initial);
      return typeof initial === 'number' ? initial : initial.formula;
    }
    case 'kept':
      return typeof content.value === 'string' ? textValue(content.value) : content.value;
    case 'number':
      return content.value;
    case 'formula':
      return content.formula;
  }
}
