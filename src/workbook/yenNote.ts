// What people are told where money is shown in thousands or millions, and typed in yen all the same.
import type { Messages } from '../messages';
import type { WorkbookPlan } from './workbookPlan';

/** One sentence, or none where money is shown as it is typed. */
export function yenNote({ team }: WorkbookPlan, { sheets }: Messages): string[] {
  const { currencyUnit } = team.settings;
  return currencyUnit === 'yen' ? [] : [sheets.tree.typedInYen(sheets.currency[currencyUnit])];
}
