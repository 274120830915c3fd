// Keeps the grid and the engine's workbook alike, in both directions.
import type { Grid } from './grid';
import { send } from './server';

type Change = { number: number; change: { id: string; params: object; page: string | null } };

/** Names this window, so that of its own edits only those of cells are played back to it. */
const PAGE = crypto.randomUUID();

/** What may be played again: until an edit has arrived, the engine computes the formula that it has replaced. */
const REPEATABLE = 'sheet.mutation.set-range-values';

export function mirror(grid: Grid, startNumber: number, early: Change[], onError: (message: string) => void) {
  // In the order in which they were made; what is made while others are on their way goes together, because
  // the engine calculates after each delivery, and new sheets bring a hundred rules at once.
  let sending: Promise<unknown> = Promise.resolve();
  const waiting: { id: string; params: object }[] = [];
  grid.onEdit((id, params) => {
    waiting.push({ id, params: JSON.parse(JSON.stringify(params)) as object });
    if (waiting.length > 1) return;
    const deliver = () => send('/change', { changes: waiting.splice(0), page: PAGE });
    sending = sending.then(deliver).catch((error: Error) => onError(error.message));
  });
  function play({ number, change }: Change): void {
    const isNews = change.page !== PAGE || change.id === REPEATABLE;
    if (number > startNumber && isNews) grid.apply(change.id, change.params);
  }
  for (const change of early) play(change);
  return { play, settled: () => sending };
}
