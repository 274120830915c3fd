// "Judge": from what the hidden sheet gathers to the verdicts that have changed.
import type { Source } from '../domain/expression/expression';
import { parseEquations } from '../domain/expression/parse';
import { equationText } from '../domain/expression/print';
import { readNumber } from '../domain/numbers/readNumber';
import { judge as judgeMilestone } from '../domain/progress/milestones';
import { failure, type Result, success } from '../domain/result';
import { checkSmart, smartCriteria, suggestedStatement } from '../domain/review/smart';
import { attribute } from '../domain/tree/attribute';
import { calculate } from '../domain/tree/calculate';
import { defaultBounds } from '../domain/tree/driver';
import { goalSlopes } from '../domain/tree/goalSlopes';
import { buildTree, type KpiNode, type KpiTree } from '../domain/tree/tree';
import { isShare, type Unit } from '../domain/tree/unit';
import { type Messages, messages } from '../messages';
import { unitNamed } from '../messages/units';
import { textValue, type WrittenValue } from '../workbook/cellValue';
import { headersOf } from '../workbook/headers';
import { HEADER_ROW, type Placement } from '../workbook/sheetSpec';
import {
  type Block,
  type HeaderProblem,
  locateSheet,
  type ReadSheet,
  stretches,
} from '../workbook/standingSheet';
import { AS_OF_ROW, milestoneVerdictRow, nodeRow, smartVerdictRow } from '../workbook/verdictRows';
import { verdictColumns } from '../workbook/verdictSheet';

export interface Verdicts {
  readonly blocks: readonly Block[];
  readonly total: number;
  readonly changed: number;
  /** Inputs that should be numbers and are not, by their row and column here; what they concern is left as it is. */
  readonly unreadable: readonly { readonly row: number; readonly column: number }[];
}

interface Finding {
  readonly id: string;
  readonly value: string | number;
}

const INPUTS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;
type Input = (typeof INPUTS)[number];

/** How much of a number may be lost on the way through cells. */
const ROUNDING = 1e-9;

/**
 * Judges milestones, the contributions to the KGI's gap, and the goals in words. A verdict is written only where it
 * differs from the one that stands there, with the time at which it was reached, so that a second run changes nothing.
 *
 * @param now the moment as a spreadsheet's day number with its fraction; its whole part is today.
 */
export function judge(sheet: ReadSheet, now: number): Result<Verdicts, HeaderProblem> {
  const located = locateSheet(sheet, headersOf(verdictColumns));
  if (located === undefined) return failure({ code: 'columnMissing', column: HEADER_ROW });
  if (!located.ok) return located;
  const { placement, rowIds } = located.value;
  const words = wordsOf(sheet, placement);
  const desk = new Desk(sheet, placement, Array.from(rowIds));
  const milestones = judgeMilestones(desk, words, now);
  const tree = gatheredTree(desk);
  const shares = contributions(desk, tree, words);
  const findings = [...milestones, ...shares, ...goalsInWords(desk, tree, words, Math.floor(now))];
  const changes = findings.filter(({ id, value }) => !isSame(desk.value(id), value));
  const changed = new Set(changes.map(({ id }) => id));
  const written = new Map(changes.map(({ id, value }) => [placement.row(id), value]));
  // The time of the contributions is that of the latest one.
  const ofShares = shares.find(({ id }) => id === AS_OF_ROW);
  if (ofShares !== undefined && shares.some(({ id }) => changed.has(id)))
    written.set(placement.row(AS_OF_ROW), ofShares.value);
  return success({
    blocks: blocksFor(sheet, written, now, placement),
    total: milestones.length,
    changed: milestones.filter(({ id }) => changed.has(id)).length,
    unreadable: desk.unreadable,
  });
}

/** The language in which the sheets were written: their rules look for its words. */
function wordsOf(sheet: ReadSheet, placement: Placement): Messages {
  const header = sheet.values[placement.row(HEADER_ROW) - 1]?.[placement.column('subject') - 1];
  return messages(header === messages('en').sheets.verdicts.columns.subject ? 'en' : 'ja');
}

/** What lies on the desk: the gathered inputs, by row id. */
class Desk {
  readonly unreadable: { row: number; column: number }[] = [];

  constructor(
    private readonly sheet: ReadSheet,
    private readonly placement: Placement,
    private readonly ids: readonly string[],
  ) {}

  /** What follows the prefix in the ids that begin so, in the order of the rows. */
  about(prefix: string): string[] {
    return this.ids.flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
  }

  value(id: string): unknown {
    return this.cell(id, 'value');
  }

  text(id: string, input: Input): string {
    return String(this.cell(id, input));
  }

  /** Absent for a blank, NaN for what is no number. */
  number(id: string, input: Input): number | undefined {
    const value = this.cell(id, input);
    if (value === '') return undefined;
    const number = typeof value === 'string' ? readNumber(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    this.unreadable.push({ row: this.placement.row(id), column: this.placement.column(input) });
    return Number.NaN;
  }

  private cell(id: string, column: Input | 'value'): unknown {
    return this.sheet.values[this.placement.row(id) - 1]?.[this.placement.column(column) - 1] ?? '';
  }
}

function judgeMilestones(desk: Desk, words: Messages, now: number): Finding[] {
  return desk.about(milestoneVerdictRow('')).flatMap((name) => {
    const id = milestoneVerdictRow(name);
    const [due, actual, achievedFrom, watchFrom] = INPUTS.slice(0, 4).map((input) => desk.number(id, input));
    const given = [due, achievedFrom, watchFrom, actual ?? 0];
    if (given.some((value) => value === undefined || Number.isNaN(value))) return [];
    const status = judgeMilestone(Math.floor(now), {
      due: due as number,
      actual,
      achievedFrom: achievedFrom as number,
      watchFrom: watchFrom as number,
    });
    return [{ id, value: words.sheets.milestones.statusWords[status] }];
  });
}

/** The tree as its equations stand in the sheet; absent where they make none. */
function gatheredTree(desk: Desk): KpiTree | undefined {
  const sources = desk.about(nodeRow('')).flatMap((name): Source[] => {
    const formula = desk.text(nodeRow(name), 'first');
    return formula === '' ? [] : [{ text: equationText(name, formula) }];
  });
  const equations = parseEquations(sources);
  const tree = equations.ok ? buildTree(equations.value) : undefined;
  return tree?.ok ? tree.value : undefined;
}

/**
 * What each driver contributes to the KGI's gap, and the gap; blank where the tree as it stands gives none.
 *
 * They are parts of the gap that is shown. Where only some of the chain is logged (orders, and no calls) the drivers make
 * another KGI than was logged, and parts of that would be false: they are blank then, and the row of their time says why.
 */
function contributions(desk: Desk, tree: KpiTree | undefined, words: Messages): Finding[] {
  const blank = (why: string): Finding[] => [
    { id: AS_OF_ROW, value: why },
    ...desk.about(nodeRow('')).map((name): Finding => ({ id: nodeRow(name), value: '' })),
  ];
  if (tree === undefined) return blank('');
  const targets = driverNumbers(desk, tree, 'second');
  const actuals = driverNumbers(desk, tree, 'third');
  const root = nodeRow((tree.nodes[0] as KpiNode).name);
  const actual = desk.number(root, 'third');
  const isComplete = targets !== undefined && actuals !== undefined && Number.isFinite(actual);
  if (!isComplete || desk.text(root, 'fourth') === '') return blank('');
  const shares = attribute(
    tree,
    (node) => targets.get(node) as number,
    (node) => actuals.get(node) as number,
  );
  if (!shares.ok) return blank('');
  const { before, after, contributions: parts } = shares.value;
  if (!isNear(after, actual as number)) return blank(words.sheets.tree.notAllLogged);
  const found = tree.nodes.flatMap(({ name, expression }, node): Finding[] => {
    if (node === 0) return [{ id: nodeRow(name), value: after - before }];
    return expression === undefined ? [{ id: nodeRow(name), value: parts[node] as number }] : [];
  });
  return [{ id: AS_OF_ROW, value: '' }, ...found];
}

/** One number of every driver; absent where any is missing. */
function driverNumbers(desk: Desk, { nodes }: KpiTree, input: Input): Map<number, number> | undefined {
  const numbers = new Map<number, number>();
  for (const [node, { name, expression }] of nodes.entries()) {
    if (expression !== undefined) continue;
    const number = desk.number(nodeRow(name), input);
    if (number === undefined || Number.isNaN(number)) return undefined;
    numbers.set(node, number);
  }
  return numbers;
}

/** Each KPI's goal in words: a sign for every side, then what to write instead. */
function goalsInWords(desk: Desk, tree: KpiTree | undefined, words: Messages, today: number): Finding[] {
  const slopes = tree === undefined ? undefined : slopesToGoal(desk, tree);
  const { advice, example, suggestion } = words.planning.smart;
  const lastDay = Number(desk.text(AS_OF_ROW, 'first'));
  return desk.about(smartVerdictRow('')).map((name): Finding => {
    const id = smartVerdictRow(name);
    const read = desk.number(id, 'second');
    const target = Number.isNaN(read) ? undefined : read;
    const unit = unitOf(desk.text(id, 'third'), words);
    const node = tree?.indexOf.get(name);
    const slope = node === undefined ? undefined : slopes?.[node];
    const usual = defaultBounds(name, isShare(unit));
    const due = desk.text(id, 'fourth');
    const sides = checkSmart({
      statement: desk.text(id, 'first'),
      indicator: name,
      hasUnit: desk.text(id, 'third') !== '',
      // Every number of the tree is logged, a quotient of logged ones, or computed.
      hasSource: true,
      target,
      bounds: {
        min: desk.number(id, 'fifth') ?? usual.min,
        max: desk.number(id, 'sixth') ?? usual.max,
      },
      history: [],
      reachesGoal: slope === undefined ? undefined : slope !== 0,
      // A day that has passed is no time to reach anything by.
      hasDueDate: due !== '' && !(Number(due) < today),
    });
    const verdicts = smartCriteria.map((side) => sides[side]);
    const signs = verdicts.map(({ verdict }) => words.sheets.smart.verdicts[verdict]).join('');
    const sentences = verdicts.flatMap((side) => (side.verdict === 'unmet' ? [advice[side.reason]] : []));
    const dueDay = [Number(due), lastDay].find((day) => day >= today && day > 0);
    // Another wording mends what is written, not a number out of reach or without effect.
    const isMended = SIDES_OF_WORDING.some((side) => sides[side].verdict === 'unmet');
    if (isMended && target !== undefined && dueDay !== undefined) {
      const lowerIsBetter = slope !== undefined && slope < 0;
      const pieces = { indicator: name, target, unit, due: Math.floor(dueDay), lowerIsBetter };
      sentences.push(example(suggestion(suggestedStatement(pieces))));
    }
    return { id, value: signs + words.paragraph(Array.from(new Set(sentences))) };
  });
}

const SIDES_OF_WORDING = ['specific', 'measurable', 'timeBound'] as const;

/** The unit that the tree shows; money in thousands or millions is money. */
function unitOf(text: string, words: Messages): Unit | undefined {
  return Object.values(words.sheets.currency).includes(text) ? 'yen' : unitNamed(text, words.language);
}

/** How the KGI moves with each node, at the targets; absent where they give no KGI, as with a division by 0. */
function slopesToGoal(desk: Desk, tree: KpiTree): number[] | undefined {
  const targets = driverNumbers(desk, tree, 'second');
  if (targets === undefined) return undefined;
  const target = (node: number): number => targets.get(node) as number;
  return calculate(tree, target).ok ? goalSlopes(tree, target) : undefined;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));
}

/** Numbers lose their last digits in a cell. */
function isSame(standing: unknown, found: string | number): boolean {
  if (typeof standing === 'number' && typeof found === 'number') {
    return Math.abs(standing - found) <= 1e-12 * Math.max(1, Math.abs(found));
  }
  return standing === found;
}

/** The changed verdicts as blocks over the two columns, from the first changed row to the last. */
function blocksFor(
  sheet: ReadSheet,
  changes: ReadonlyMap<number, string | number>,
  now: number,
  placement: Placement,
): Block[] {
  if (changes.size === 0) return [];
  const rows = Array.from(changes.keys());
  const first = rows.reduce((least, row) => Math.min(least, row));
  const last = rows.reduce((most, row) => Math.max(most, row));
  const [valueColumn, timeColumn] = [placement.column('value'), placement.column('at')];
  return stretches([valueColumn, timeColumn]).map(([from, to]): Block => {
    const values: WrittenValue[][] = [];
    for (let row = first; row <= last; row += 1) {
      const found = changes.get(row);
      const line: WrittenValue[] = [];
      for (let column = from; column <= to; column += 1) {
        const standing = (sheet.values[row - 1]?.[column - 1] ?? '') as WrittenValue;
        if (found === undefined) line.push(typeof standing === 'string' ? textValue(standing) : standing);
        else if (column === timeColumn) line.push(now);
        else line.push(typeof found === 'string' ? textValue(found) : found);
      }
      values.push(line);
    }
    return { row: first, column: from, values };
  });
}
