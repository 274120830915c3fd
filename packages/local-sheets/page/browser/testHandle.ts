// Carries out what window.localSheets offers.
import { DataValidationStatus } from '@univerjs/core';
import type { Grid } from './grid';
import type { TestHandle } from './handle';

/** Univer's invisible editor over the selected cell. */
const CELL_EDITOR = '[contenteditable][id*=DOCS_NORMAL]';

/** What the cells are drawn on. */
const DRAWING = '#grid canvas[id*=univer-sheet-main-canvas]';

/** How long the grid needs to follow what is selected or typed, and how long it may take at most, in ms. */
const SETTLING = 100;
const PATIENCE = 10_000;

const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

/** Waits for what a person at the grid would wait for; a machine with much to do is slow. */
async function until(condition: () => boolean, otherwise: string): Promise<void> {
  await pause(SETTLING);
  for (const end = performance.now() + PATIENCE; !condition(); await pause(SETTLING)) {
    if (performance.now() > end) throw new Error(otherwise);
  }
}

/** The grid takes what is typed only where its editor has the focus, which the rest of the page may take away. */
function focusEditor(): boolean {
  const editor = document.querySelector<HTMLElement>(CELL_EDITOR);
  editor?.focus();
  return editor !== null && document.activeElement === editor;
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
      await until(
        focusEditor,
        `Nothing can be typed into ${sheet}!${a1}: its editor does not take the focus`,
      );
      document.execCommand('insertText', false, text);
      await until(() => workbook.isCellEditing(), `${sheet}!${a1} did not take what was typed: ${text}`);
      await pause(SETTLING);
      await workbook.endEditingAsync(true);
      await settled();
    },
    takesKeys: () => document.activeElement?.matches(CELL_EDITOR) ?? false,
    activeSheet: () => workbook.getActiveSheet()?.getSheetName() ?? '',
    sheets: () => workbook.getSheets().map((sheet) => sheet.getSheetName()),
    activate: (sheet) => void workbook.setActiveSheet(sheetOf(sheet)),
    scrollTo: (row, column) => void workbook.getActiveSheet()?.scrollToCell(row, column),
    place(a1) {
      const { x, y, width, height } = sheetOf(this.activeSheet()).getRange(a1).getCellRect();
      const drawing = document.querySelector(DRAWING)?.getBoundingClientRect() ?? new DOMRect();
      return { x: drawing.x + x, y: drawing.y + y, width, height };
    },
    rowHeight: (sheet, row) => sheetOf(sheet).getRowHeight(row - 1),
    async isMarked(sheet, a1) {
      const [[status] = []] = await sheetOf(sheet).getRange(a1).getValidatorStatus();
      return status === DataValidationStatus.INVALID;
    },
    background: (sheet, a1) => {
      const cell = shown(sheet, a1);
      const style = typeof cell?.s === 'object' ? cell.s : null;
      return style?.bg?.rgb ?? workbook.getWorkbook().getStyles().getStyleByCell(cell)?.bg?.rgb ?? '';
    },
  };
}
