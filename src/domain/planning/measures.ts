// How each indicator's actual comes about, so that actuals satisfy the same equations as targets.
import { isRateName } from '../tree/driver';
import { type InversionStep, occurrenceCounts, pathTo } from '../tree/invert';
import type { Model } from '../tree/model';
import { compile, type Tape } from '../tree/tape';
import type { KpiNode } from '../tree/tree';
import { isShare, unitParts } from '../tree/unit';

export type Measure =
  /** Counted by people, day by day: its actual is the sum of what was logged. */
  | { readonly kind: 'logged' }
  /** A rate or average that follows from a logged indicator and what stands beside it in its equation. */
  | { readonly kind: 'derived'; readonly from: number; readonly steps: readonly InversionStep[] }
  /** Its own equation over the actuals that it names. */
  | { readonly kind: 'computed' }
  /** A rate that nothing logged determines, because another one of its equation was: it keeps its target. */
  | { readonly kind: 'assumed' };

/** Averages and prices by name, where no unit is known: 受注単価, 平均購入額, "order value per customer". */
const AVERAGE_NAME =
  /単価|平均|あたり|当たり|比率|頻度|倍率|回転|^ARP[AU]$|average|price|ratio| per |frequency/i;

/** Can the values of several days or people be added up? Orders and yen can, rates and prices cannot. */
export function isAdditive({ tree, units }: Model, node: number): boolean {
  const unit = units.get(node);
  if (unit !== undefined) {
    const { of, per } = unitParts(unit);
    return per === undefined && !isShare(unit) && of !== 'point';
  }
  const { name } = tree.nodes[node] as KpiNode;
  return !isRateName(name) && !AVERAGE_NAME.test(name);
}

/**
 * By node, how its actual comes about.
 *
 * Counts and amounts are logged where an equation could not tell them: all that are drivers, and every one
 * whose equation holds a rate (受注数 = 商談数 × 受注率), which in turn is then the quotient (受注数 ÷ 商談数).
 * Sums of logged indicators are computed. Of several rates in one equation the last is derived and the
 * others keep their targets. A rate that stands in several places of the tree cannot be derived.
 */
export function measuresOf(model: Model): Measure[] {
  const { nodes, childrenFirst } = model.tree;
  const tape = compile(model.tree);
  const counts = occurrenceCounts(tape);
  const additive = nodes.map((_, node) => isAdditive(model, node));
  const measures = nodes.map(
    ({ expression }, node): Measure =>
      expression !== undefined
        ? { kind: 'computed' }
        : { kind: additive[node] === true || node === 0 ? 'logged' : 'assumed' },
  );
  for (const node of childrenFirst) {
    if (additive[node] !== true || (nodes[node] as KpiNode).expression === undefined) continue;
    const rates = ratesOf(model, node, additive);
    const derived = rates.reverse().find((rate) => {
      const slot = tape.slotOfNode[rate] as number;
      return (measures[rate] as Measure).kind === 'assumed' && counts[slot] === 1;
    });
    if (derived === undefined) continue;
    measures[node] = { kind: 'logged' };
    measures[derived] = { kind: 'derived', from: node, steps: stepsBetween(tape, node, derived) };
  }
  return measures;
}

/** The rates among the drivers of a node's equation, seen through rates that have equations themselves. */
function ratesOf({ tree }: Model, node: number, additive: readonly boolean[]): number[] {
  const rates: number[] = [];
  const seen = new Set<number>();
  const open = [...(tree.nodes[node] as KpiNode).children].reverse();
  for (let child = open.pop(); child !== undefined; child = open.pop()) {
    if (additive[child] === true || seen.has(child)) continue;
    seen.add(child);
    const { expression, children } = tree.nodes[child] as KpiNode;
    if (expression === undefined) rates.push(child);
    else open.push(...[...children].reverse());
  }
  return rates;
}

function stepsBetween(tape: Tape, node: number, driver: number): InversionStep[] {
  return pathTo(tape, tape.slotOfNode[driver] as number, tape.slotOfNode[node] as number);
}
