// The solved tree as lines of text, ready to be drawn.
import { wholeCount } from '../domain/numbers/wholeCount';
import type { Plan } from '../domain/plan';
import type { DriverStatus } from '../domain/tree/problem';
import type { KpiNode } from '../domain/tree/tree';
import { isCount } from '../domain/tree/unit';
import type { WizardWords } from '../messages/wizard';
import { amountText, shortText } from './showNumber';

export interface TreeLine {
  readonly level: number;
  readonly name: string;
  readonly value: string;
  /** The count rounded up, where the value itself is no whole number. */
  readonly needed: string | undefined;
  /** Only drivers have one. */
  readonly status: DriverStatus | undefined;
}

/** The first lines of the tree, from the KGI down. */
export function treeLines(plan: Plan, words: WizardWords, limit: number): TreeLine[] {
  const { model, solution } = plan;
  return plan.rows.slice(0, limit).map(({ level, node }) => {
    const { name } = model.tree.nodes[node] as KpiNode;
    const unit = model.units.get(node);
    // Nobody means −0 by a value.
    const value = (solution.values[node] as number) + 0;
    const needed = isCount(unit) ? shortText(wholeCount(value), name, unit) : undefined;
    return {
      level,
      name,
      value: amountText(value, name, unit, words),
      needed:
        needed === undefined || needed === shortText(value, name, unit)
          ? undefined
          : words.amount(needed, unit),
      status: solution.status.get(node),
    };
  });
}
