// The values of the generated sheets by what they are of, wherever people have moved rows, columns and sheets.
import type { LocalSheets } from 'local-sheets';

/** By sheet, row id and header; a person's column, which has no header of ours, is left out. */
export function valuesById(local: LocalSheets): Map<string, string> {
  const found = new Map<string, string>();
  for (const sheet of local.services.SpreadsheetApp.getActive().getSheets()) {
    const [key, id] = sheet.getDeveloperMetadata()[0]?.getValue()?.split(':') ?? [];
    if (key === undefined || id !== String(sheet.getSheetId())) continue;
    const cells = sheet.getDataRange().getDisplayValues();
    const header = cells.findIndex((row) => row.includes('#header'));
    const idColumn = cells[header]?.indexOf('#header') ?? 0;
    for (const row of cells.slice(header + 1)) {
      const rowId = row[idColumn] ?? '';
      if (rowId === '') continue;
      row.forEach((value, column) => {
        const name = cells[header]?.[column] ?? '';
        if (name === '' || column === idColumn || name === '並び') return;
        const at = `${key}/${rowId}/${name}`;
        found.set(found.has(at) ? `${at} again` : at, value);
      });
    }
  }
  return found;
}
