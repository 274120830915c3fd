// Which of a plan's nodes the milestones look at.
import type { Plan } from '../plan';
import type { MilestoneRoles } from '../templates/template';
import type { MilestoneCheck } from './milestones';

/** Names under which equations of one's own are understood; templates name their indicators themselves. */
const WELL_KNOWN = {
  meetings: ['有効商談数', '商談数', '商談件数', 'Meetings'],
  winRate: ['受注率', 'Win rate'],
} as const;

/** The nodes behind the milestones; the pipeline is judged against the KGI where nothing else is known. */
export function milestoneNodes({ model, template }: Plan): MilestoneRoles<number> & { pipeline: number } {
  const { nodes } = model.tree;
  const find = (role: 'pipeline' | 'meetings' | 'winRate'): number | undefined => {
    const id = template?.milestones[role];
    const label = id === undefined ? undefined : template?.indicators[id]?.name;
    const names: readonly string[] = label
      ? [label.ja, label.en]
      : role === 'pipeline'
        ? []
        : WELL_KNOWN[role];
    const index = nodes.findIndex(({ name }) => names.includes(name));
    return index < 0 ? undefined : index;
  };
  const meetings = find('meetings');
  const winRate = find('winRate');
  return {
    pipeline: find('pipeline') ?? 0,
    ...(meetings === undefined ? {} : { meetings }),
    ...(winRate === undefined ? {} : { winRate }),
  };
}

/** The checks that make sense for a plan: without meetings in the tree there is no plan of meetings. */
export function checksFor(roles: MilestoneRoles<number>): ReadonlySet<MilestoneCheck> {
  const checks: MilestoneCheck[] = ['pipeline', 'decisionMakers', 'approvals', 'contractDates'];
  if (roles.meetings !== undefined) checks.push('meetings');
  return new Set(checks);
}
