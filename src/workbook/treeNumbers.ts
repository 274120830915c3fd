// The numbers of the sheet KPIツリー as formulas: each indicator's target, its actual and how it stands.
import type { Plan } from '../domain/plan';
import { occurrences, pathTo } from '../domain/tree/invert';
import { compile } from '../domain/tree/tape';
import type { KpiNode } from '../domain/tree/tree';
import type { Messages } from '../messages';
import { cellReference, LONGEST_FORMULA, TreeFormulas } from './formula';
import { cite, criterion, logConditions, loggedSum } from './formulaParts';
import { type LogStretch, latestDaySum, loggedDays, recordCount } from './logRecords';
import type { Places } from './sheetSpec';
import { nothingYet, statusFormula } from './statusFormula';
import type { TreeLine } from './treeLines';
import { isLevel, isSpread, type WorkbookPlan } from './workbookPlan';

/** How a node's target comes about. */
export type Origin = keyof Messages['sheets']['tree']['origins'];

/** How long the part of a status may be that asks every child for a record. */
const LONGEST_CONDITION = 4_000;

/** What a line shows. A node that is shown again repeats what its first line has. */
export interface TreeNumbers {
  readonly origin: (line: TreeLine) => Origin;
  /** A formula, or a number that people may type over. */
  readonly target: (line: TreeLine) => string | number;
  readonly actual: (line: TreeLine) => string;
  readonly status: (line: TreeLine) => string;
  /** How far the KGI's target is from its own equation; absent where it has none. */
  readonly check: string | undefined;
}

export function treeNumbers(
  subject: WorkbookPlan,
  words: Messages,
  places: Places,
  lines: readonly TreeLine[],
): TreeNumbers {
  const { plan, measures } = subject;
  const { placement } = places.tree;
  const { notEntered } = words.sheets.milestones.statusWords;
  const firstLineOf = new Map(lines.filter(({ isFirst }) => isFirst).map((line) => [line.node, line]));
  const inLine = (column: 'indicator' | 'target' | 'actual', { id }: TreeLine): string =>
    cellReference(placement.column(column), placement.row(id));
  const cellOf = (column: 'target' | 'actual' | 'status') => (node: number) =>
    cellReference(placement.column(column), placement.row(firstLineOf.get(node)?.id as string));
  const nodeOf = (node: number): KpiNode => plan.model.tree.nodes[node] as KpiNode;
  const setting = (row: string): string => cite(places, 'settings', row, 'value');
  const tape = compile(plan.model.tree);
  const targets = new TreeFormulas(tape, cellOf('target'));
  const actuals = new TreeFormulas(tape, cellOf('actual'));
  const inverse = inverseFormula(plan, targets, cellOf('target')(0));

  const origin = ({ node, isFirst }: TreeLine): Origin => (isFirst ? originOf(plan, node) : 'repeated');

  const target = (line: TreeLine): string | number => {
    const { node, isFirst } = line;
    if (node === 0) return plan.target;
    if (!isFirst) return `=${cellOf('target')(node)}`;
    if (nodeOf(node).expression !== undefined) return `=${targets.equation(node).text}`;
    const isSolved = origin(line) === 'solved';
    return isSolved && inverse !== undefined ? inverse : (plan.solution.values[node] as number);
  };

  const recordsOf = (line: TreeLine): LogStretch => {
    const { name } = nodeOf(line.node);
    return {
      indicator: /[~*?<>=]/.test(name) ? criterion(name) : inLine('indicator', line),
      from: setting('start'),
      until: setting('until'),
    };
  };

  /** A rate from what was counted, an error where there is nothing to divide by. */
  const quotient = (node: number): string | undefined => {
    const measure = measures[node];
    if (measure?.kind !== 'derived') return undefined;
    return actuals.inverse(measure.steps, cellOf('actual')(measure.from)).text;
  };

  const actual = (line: TreeLine): string => {
    const { node, isFirst } = line;
    if (!isFirst) return `=${cellOf('actual')(node)}`;
    const ownTarget = inLine('target', line);
    switch (measures[node]?.kind) {
      case 'logged': {
        const records = recordsOf(line);
        // What stands at one moment is not 0 for want of a record, and takes its target like a rate.
        return isLevel(subject, node)
          ? `=IF(${recordCount(places, records)}=0;${ownTarget};${latestDaySum(places, records)})`
          : `=${loggedSum(places, logConditions(places, records))}`;
      }
      case 'derived':
        return `=IFERROR(${quotient(node)};${ownTarget})`;
      case 'assumed':
        return `=${ownTarget}`;
      default:
        return `=IFERROR(${actuals.equation(node).text};"")`;
    }
  };

  const lacksEntry = (node: number): string => nothingYet(cellOf('status')(node), notEntered);

  /** Does no record stand behind the actual? */
  const noEvidence = (line: TreeLine): string => {
    const measure = measures[line.node];
    switch (measure?.kind) {
      case 'logged':
        return `${recordCount(places, recordsOf(line))}=0`;
      case 'derived':
        return `IF(${lacksEntry(measure.from)};TRUE;ISERROR(${quotient(line.node)}))`;
      case 'computed': {
        const { children } = nodeOf(line.node);
        if (children.length === 0) return 'TRUE';
        const all = children.map((child) => `(${lacksEntry(child)})`).join('*');
        // Of very many, whether anything at all was logged.
        return all.length <= LONGEST_CONDITION
          ? `${all}=1`
          : `COUNTIFS(${loggedDays(places, recordsOf(line))})=0`;
      }
      default:
        return 'TRUE';
    }
  };

  const status = (line: TreeLine): string => {
    const { node, isFirst } = line;
    if (!isFirst) return `=${cellOf('status')(node)}`;
    const whole = inLine('target', line);
    const formula = statusFormula(words.sheets.milestones.statusWords, {
      actual: inLine('actual', line),
      planned: isSpread(subject, node) ? `${whole}*${setting('daysGone')}/${setting('days')}` : whole,
      achievedFrom: setting('achievedFrom'),
      watchFrom: setting('watchFrom'),
      isLowerBetter: subject.isLowerBetter[node] === true,
      hasBegun: `${setting('until')}>=${setting('start')}`,
      noEvidence: noEvidence(line),
    });
    return `=${formula}`;
  };

  const check =
    nodeOf(0).expression === undefined ? undefined : `${cellOf('target')(0)}-(${targets.equation(0).text})`;
  return { origin, target, actual, status, check };
}

function originOf(plan: Plan, node: number): Origin {
  if (node === 0) return 'kgi';
  const status = plan.solution.status.get(node);
  if (status === undefined) return 'computed';
  return status === 'locked' ? 'typed' : 'solved';
}

/** The one solved driver's target as a formula; absent where several share the effort or it occurs often. */
function inverseFormula(plan: Plan, formulas: TreeFormulas, kgiCell: string): string | undefined {
  const solved = Array.from(plan.solution.status.keys()).filter((node) => originOf(plan, node) === 'solved');
  const [only] = solved;
  if (only === undefined || solved.length > 1) return undefined;
  const tape = compile(plan.model.tree);
  const slot = tape.slotOfNode[only] as number;
  if (occurrences(tape, slot) !== 1) return undefined;
  const formula = `=${formulas.inverse(pathTo(tape, slot), kgiCell).text}`;
  return formula.length > LONGEST_FORMULA ? undefined : formula;
}
