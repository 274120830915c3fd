// What a failed custom function said, shown beside the pointer when it rests on the cell, as at Google.
import type { Grid } from './grid';
import { ask } from './server';

/** How stale the messages may be. */
const FRESH = 1000;

function nameOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

export function explainFailures(grid: Grid, start: Record<string, string>): void {
  let failures = start;
  let asked = 0;
  const note = document.createElement('div');
  note.className = 'failure';
  note.setAttribute('role', 'tooltip');
  note.hidden = true;
  document.body.append(note);
  document.addEventListener('pointermove', ({ clientX, clientY }) => {
    note.style.left = `${Math.min(clientX + 12, window.innerWidth - 330)}px`;
    note.style.top = `${Math.min(clientY + 16, window.innerHeight - 80)}px`;
  });
  document.getElementById('grid')?.addEventListener('pointerleave', () => {
    note.hidden = true;
  });
  grid.onPointer(async (sheetId, row, column) => {
    if (Date.now() - asked > FRESH) {
      asked = Date.now();
      failures = await ask<Record<string, string>>('/failures').catch(() => failures);
    }
    const message = failures[`${sheetId}!${nameOf(row, column)}`];
    note.hidden = message === undefined;
    note.textContent = message ?? '';
  });
}
