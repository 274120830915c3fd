// Under which headers a sheet's columns are known.
import { type Messages, messages } from '../messages';
import { ID_COLUMN } from './sheetSpec';
import type { HeaderNames } from './standingSheet';

/** The headers of a sheet's columns in both languages: a workbook's language may have changed. */
export function headersOf(
  columns: (words: Messages['sheets']) => readonly { readonly key: string; readonly header: string }[],
): HeaderNames {
  const headers: Record<string, string[]> = {};
  for (const { sheets } of [messages('ja'), messages('en')]) {
    for (const { key, header } of columns(sheets)) {
      if (key !== ID_COLUMN) headers[key] = [...(headers[key] ?? []), header];
    }
  }
  return headers;
}
