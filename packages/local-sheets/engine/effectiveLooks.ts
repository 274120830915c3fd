// A cell's looks as a person sees them: its own, overlaid by the conditional formats that hold.
import { ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';
import type { Cells } from './cells';
import { colourOf, type FullLooks } from './looks';
import type { Rules } from './rules';
import type { Area } from './types';
import { type RunningUniver, WORKBOOK } from './univer';

/** The rule service computes formula rules in the background; it is given this long to come to rest. */
const PATIENCE = 3000;
const BREATH = 20;

export async function effectiveLooks(
  univer: RunningUniver,
  cells: Cells,
  rules: Rules,
  sheetId: string,
  area: Area,
): Promise<FullLooks[][]> {
  const looks = cells.readLooks(sheetId, area);
  if (rules.standing(sheetId).length === 0) return looks;
  const service = univer.injector.get(ConditionalFormattingService);
  const overlay = () =>
    looks.map((line, i) =>
      line.map((own, j) => {
        const found = service.composeStyle(WORKBOOK, sheetId, area.row + i, area.column + j)?.style;
        return {
          ...own,
          ...(found?.bg?.rgb ? { background: colourOf(found.bg.rgb) } : {}),
          ...(found?.cl?.rgb ? { fontColor: colourOf(found.cl.rgb) } : {}),
          ...(found?.bl ? { fontWeight: 'bold' } : {}),
        };
      }),
    );
  let seen = '';
  for (let waited = 0; waited < PATIENCE; waited += BREATH) {
    const now = overlay();
    const text = JSON.stringify(now);
    if (text === seen && waited > 5 * BREATH) return now;
    seen = text;
    await new Promise((resume) => setTimeout(resume, BREATH));
  }
  return overlay();
}
