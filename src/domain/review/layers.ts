// Does each line of a plan stand in the right layer: one result, factors that are measured, actions of one's own?
import type { Control } from '../control';
import type { Layer } from '../terms';

/** One line of a plan as people write it. */
export interface LayeredLine {
  readonly name: string;
  readonly layer: Layer;
  /** The line above; absent at the top. */
  readonly parent?: string;
  /** In words, as it was written; absent where nobody said. */
  readonly unit?: string;
  readonly owner?: string;
  /** For how many months the number is. */
  readonly months?: number;
  readonly control?: Control;
  /** For a factor: the lines that measure it. */
  readonly measuredBy?: readonly string[];
}

export type LayerFinding = { readonly severity: 'refused' | 'watch' } & (
  | { readonly code: 'noGoal' }
  | { readonly code: 'severalGoals'; readonly names: readonly string[] }
  | { readonly code: 'unknownParent'; readonly name: string; readonly parent: string }
  /** Called a KGI, but under another line of which it is no part in time. */
  | { readonly code: 'notAGoal'; readonly name: string; readonly parent: string }
  /** Called something else, but the KGI itself for a shorter time. */
  | { readonly code: 'partOfGoal'; readonly name: string; readonly goal: string }
  | { readonly code: 'factorNotMeasured'; readonly name: string }
  | { readonly code: 'actionWithChildren'; readonly name: string; readonly children: readonly string[] }
  | { readonly code: 'actionNeedsAnswer'; readonly name: string }
  | { readonly code: 'outsideControl'; readonly name: string }
  | { readonly code: 'noUnit' | 'noOwner'; readonly name: string }
);

/**
 * What is wrong with the layers, what must not stand first.
 *
 * Dividing a goal in time and dividing it by what drives it are two things: a quarter of the year's sales is a
 * smaller goal, not a KPI. An action is a leaf and one's own doing: calls are, meetings need an answer (to be
 * watched), the economy is nobody's (refused, also as a KPI). A factor is words, so something must measure it.
 */
export function checkLayers(lines: readonly LayeredLine[]): LayerFinding[] {
  const byName = new Map(lines.map((line) => [line.name, line]));
  const findings = [...goalFindings(lines), ...lines.flatMap((line) => lineFindings(line, lines, byName))];
  return [
    ...findings.filter(({ severity }) => severity === 'refused'),
    ...findings.filter(({ severity }) => severity === 'watch'),
  ];
}

function goalFindings(lines: readonly LayeredLine[]): LayerFinding[] {
  const goals = lines.filter(({ layer, parent }) => layer === 'kgi' && parent === undefined);
  if (goals.length === 0) return [{ severity: 'refused', code: 'noGoal' }];
  if (goals.length === 1) return [];
  return [{ severity: 'refused', code: 'severalGoals', names: goals.map(({ name }) => name) }];
}

function lineFindings(
  line: LayeredLine,
  lines: readonly LayeredLine[],
  byName: ReadonlyMap<string, LayeredLine>,
): LayerFinding[] {
  const { name, layer, unit, owner, control } = line;
  const findings: LayerFinding[] = [...parentFindings(line, byName)];
  if (layer === 'kfs') {
    const isMeasured = (line.measuredBy ?? []).some((measure) => byName.get(measure)?.layer === 'kpi');
    return isMeasured ? findings : [...findings, { severity: 'watch', code: 'factorNotMeasured', name }];
  }
  if (layer === 'kdi') {
    const children = lines.filter(({ parent }) => parent === name).map((child) => child.name);
    if (children.length > 0)
      findings.push({ severity: 'refused', code: 'actionWithChildren', name, children });
    if (control === 'shared') findings.push({ severity: 'watch', code: 'actionNeedsAnswer', name });
  }
  if (layer !== 'kgi' && control === 'outside') {
    findings.push({ severity: 'refused', code: 'outsideControl', name });
  }
  if (isBlank(unit)) findings.push({ severity: 'watch', code: 'noUnit', name });
  if (isBlank(owner)) findings.push({ severity: 'watch', code: 'noOwner', name });
  return findings;
}

function parentFindings(line: LayeredLine, byName: ReadonlyMap<string, LayeredLine>): LayerFinding[] {
  const { name, layer, parent: parentName } = line;
  if (parentName === undefined) return [];
  const parent = byName.get(parentName);
  if (parent === undefined) {
    return [{ severity: 'refused', code: 'unknownParent', name, parent: parentName }];
  }
  const isPart = isPartInTime(line, parent);
  if (layer === 'kgi') {
    return isPart ? [] : [{ severity: 'refused', code: 'notAGoal', name, parent: parentName }];
  }
  return isPart ? [{ severity: 'refused', code: 'partOfGoal', name, goal: parentName }] : [];
}

/** Is this the goal above, only for a shorter time? */
function isPartInTime(line: LayeredLine, parent: LayeredLine): boolean {
  if (parent.layer !== 'kgi' || isBlank(line.unit) || line.unit !== parent.unit) return false;
  return line.months !== undefined && parent.months !== undefined && line.months < parent.months;
}

/** A goal for a part of its time: still a goal, under the whole. */
export function partInTime(goal: LayeredLine, name: string, months: number): LayeredLine {
  return { ...goal, name, months, parent: goal.name };
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
