// Several ranges at once: every change goes to each of them.
import type { ServiceHost } from './host';
import type { LocalRange } from './range';

const FREE: ReadonlySet<string> = new Set(['getRanges']);

/** The changes that Google's RangeList knows and that this one passes on. */
const CHANGES = [
  'setValue',
  'setFormula',
  'setNumberFormat',
  'setBackground',
  'setFontColor',
  'setFontWeight',
  'setFontStyle',
  'setFontSize',
  'setFontFamily',
  'setHorizontalAlignment',
  'setVerticalAlignment',
  'setWrap',
  'setWrapStrategy',
  'setBorder',
  'setNote',
  'clear',
  'clearContent',
  'clearFormat',
  'clearNote',
  'clearDataValidations',
] as const;

export function rangeList(host: ServiceHost, ranges: LocalRange[]): GoogleAppsScript.Spreadsheet.RangeList {
  const list: Record<string, unknown> = { getRanges: () => ranges.map((range) => range.self) };
  const self = host.offer<GoogleAppsScript.Spreadsheet.RangeList>('RangeList', list, FREE);
  for (const change of CHANGES) {
    list[change] = (...args: unknown[]) => {
      // The list is one call; its ranges, asked beneath Google's objects, do not count again.
      for (const range of ranges) (range[change] as (...given: unknown[]) => unknown).apply(range, args);
      return self;
    };
  }
  return self;
}
