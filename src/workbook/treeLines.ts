// The lines of the sheet KPIツリー: the plan's nodes in the order of its equations, also where one is shown again.
import type { Plan } from '../domain/plan';
import type { KpiNode } from '../domain/tree/tree';

/** Every group costs a call when the sheet is made. */
const MOST_GROUPS = 1;

/** The id of a node's first line is its name; a node that is shown again carries its parent's name too. */
export interface TreeLine {
  readonly id: string;
  readonly level: number;
  readonly node: number;
  readonly isFirst: boolean;
}

export function treeLines(plan: Plan): TreeLine[] {
  const seen = new Set<number>();
  const copies = new Map<string, number>();
  const path: string[] = [];
  return plan.rows.map(({ level, node }) => {
    const { name } = plan.model.tree.nodes[node] as KpiNode;
    path.length = level;
    const isFirst = !seen.has(node);
    const place = isFirst ? name : `${name} ← ${path[level - 1] ?? ''}`;
    // A subtree that is shown again repeats its lines under parents of one name: number them.
    const copy = (copies.get(place) ?? 0) + 1;
    copies.set(place, copy);
    path[level] = name;
    seen.add(node);
    return { id: copy === 1 ? place : `${place} (${copy})`, level, node, isFirst };
  });
}

/** The lines below each branch that hangs from the KGI, where there are a few of them. */
export function groupsOf(lines: readonly TreeLine[]): [string, string][] {
  const groups: [string, string][] = [];
  lines.forEach(({ level, id }, index) => {
    if (level < 2) return;
    const last = groups[groups.length - 1];
    if ((lines[index - 1] as TreeLine).level >= 2 && last !== undefined) last[1] = id;
    else groups.push([id, id]);
  });
  const folded = groups.filter(([first, last]) => first !== last);
  return folded.length <= MOST_GROUPS ? folded : [];
}
