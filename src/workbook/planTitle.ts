// What a plan is called at the head of its sheets: 「KPIツリー｜新規開拓｜2026年5月」.
import type { Plan } from '../domain/plan';
import type { Messages } from '../messages';

export function planTitle(plan: Plan, words: Messages, sheet: string): string {
  const model = plan.template?.name[words.language] ?? (plan.model.tree.nodes[0]?.name as string);
  return [sheet, model, words.sheets.period(plan.period)].join('｜');
}
