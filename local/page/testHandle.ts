// Carries out what window.localSheets offers.
import type { Grid } from './grid';
import type { TestHandle } from './handle';

/** Univer's invisible editor over the selected cell. */
const CELL_EDITOR = '[contenteditable][id*=DOCS_NORMAL]';

/** How long the grid needs to follow what is selected or typed, and how long it may take at most. */
const SETTLING = 100;
const PATIENCE = 3000;

const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

async function until(condition: () => boolean): Promise<void> {
  await pause(SETTLING);
  for (let waited = 0; waited < PATIENCE && !condition(); waited += SETTLING) await pause(SETTLING);
}

declare global {
  interface Window {
    localSheets: TestHandle;
  }
}

export function createTestHandle(grid: Grid, settled: () => Promise<unknown>): TestHandle {
  const { workbook } = grid;
  function sheetOf(name: string) {
    const sheet = workbook.getSheetByName(name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    return sheet;
  }
  function shown(sheet: string, a1: string) {
    const range = sheetOf(sheet).getRange(a1);
    return sheetOf(sheet).getSheet().getCell(range.getRow(), range.getColumn());
  }
  return {
    ready: true,
    cell(sheet, a1) {
      const cell = shown(sheet, a1);
      if (cell?.t === 3) return Number(cell.v) ? 'TRUE' : 'FALSE';
      return String(cell?.v ?? '');
    },
    async typeInto(sheet, a1, text) {
      workbook.setActiveSheet(sheetOf(sheet));
      const range = sheetOf(sheet).getRange(a1);
      range.activate();
      // The grid keeps an invisible editor that takes what is typed over the selected cell.
      document.querySelector<HTMLElement>(CELL_EDITOR)?.focus();
      await pause(SETTLING);
      document.execCommand('insertText', false, text);
      await until(() => workbook.isCellEditing());
      await pause(SETTLING);
      await workbook.endEditingAsync(true);
      await settled();
    },
    activeSheet: () => workbook.getActiveSheet()?.getSheetName() ?? '',
    sheets: () => workbook.getSheets().map((sheet) => sheet.getSheetName()),
    activate: (sheet) => void workbook.setActiveSheet(sheetOf(sheet)),
    scrollTo: (row, column) => void workbook.getActiveSheet()?.scrollToCell(row, column),
    rowHeight: (sheet, row) => sheetOf(sheet).getRowHeight(row - 1),
    background: (sheet, a1) => {
      const cell = shown(sheet, a1);
      const style = typeof cell?.s === 'object' ? cell.s : null;
      return style?.bg?.rgb ?? workbook.getWorkbook().getStyles().getStyleByCell(cell)?.bg?.rgb ?? '';
    },
  };
}
