// A KPI tree: the equations of a model joined at their names, from the KGI down to the drivers.
import { constantValue, type Equation, type Expression, locate } from '../expression/expression';
import type { TreeFailure } from '../failure';
import { failure, type Result, success } from '../result';

export interface KpiNode {
  readonly name: string;
  /** The right side of the node's equation; absent for a driver. */
  readonly expression: Expression | undefined;
  /** The right side as it was written; empty for a driver. */
  readonly formula: string;
  /** The nodes that the expression names, in its order. */
  readonly operands: readonly number[];
  /** The same nodes, each once. */
  readonly children: readonly number[];
  /** The value that the model itself gives a driver. */
  readonly startingValue: number | undefined;
}

export interface KpiTree {
  /** Depth first, in the order of first appearance; the first is the root, the KGI. */
  readonly nodes: readonly KpiNode[];
  /** Indexes of the nodes, every one after its children. */
  readonly childrenFirst: readonly number[];
  /** The node of a name. */
  readonly indexOf: ReadonlyMap<string, number>;
}

export const NAME_LIMIT = 20_000;
const ROW_LIMIT = 20_000;

/**
 * Joins equations into a tree whose root is the first equation's name.
 *
 * Declines a name defined twice, a circle, an equation that the root does not reach, and more than
 * 20,000 names. Walks with a stack of its own, so a chain of any depth is safe.
 */
export function buildTree(equations: readonly Equation[]): Result<KpiTree, TreeFailure> {
  const definitions = new Map<string, Equation>();
  for (let index = 0; index < equations.length; index += 1) {
    const equation = equations[index] as Equation;
    const first = definitions.get(equation.name);
    if (first !== undefined) {
      return failure({
        code: 'definedTwice',
        name: equation.name,
        at: locate(equation.source, equation.offset),
        firstAt: locate(first.source, first.offset),
      });
    }
    definitions.set(equation.name, equation);
  }
  const walk = new Walk(definitions);
  const root = (equations[0] as Equation).name;
  const circle = walk.from(root);
  if (circle !== undefined) return failure({ code: 'circle', names: circle });
  if (walk.nodes.length > NAME_LIMIT) return failure({ code: 'tooManyNames', limit: NAME_LIMIT });
  const stray = equations.find((equation) => !walk.indexOf.has(equation.name));
  if (stray !== undefined) {
    // A circle that the root does not reach is a circle first of all.
    for (const equation of equations) {
      const strayCircle = walk.from(equation.name);
      if (strayCircle !== undefined) return failure({ code: 'circle', names: strayCircle });
    }
    return failure({ code: 'secondRoot', name: stray.name, at: locate(stray.source, stray.offset), root });
  }
  return success({ nodes: walk.nodes, childrenFirst: walk.childrenFirst, indexOf: walk.indexOf });
}

const NO_CHILDREN: readonly number[] = [];

/** A node on the way down, and how much of its expression has been visited. */
interface Frame {
  readonly index: number;
  readonly expression: Expression;
  next: number;
  readonly operands: number[];
}

/** A depth-first walk over the definitions that numbers each name when it is first met. */
class Walk {
  readonly nodes: KpiNode[] = [];
  readonly childrenFirst: number[] = [];
  readonly indexOf = new Map<string, number>();
  private readonly path: Frame[] = [];
  private readonly onPath = new Set<number>();
  /** By node, the node that was left last of those that name it; −1 where there is none yet. */
  private readonly namedBy: number[] = [];

  constructor(private readonly definitions: ReadonlyMap<string, Equation>) {}

  /** Visits all that a name stands on; answers the names of the circle, if it meets one. */
  from(name: string): readonly string[] | undefined {
    if (!this.indexOf.has(name)) this.enter(name);
    for (let frame = this.top(); frame !== undefined; frame = this.top()) {
      const term = frame.expression[frame.next];
      frame.next += 1;
      if (term === undefined) this.leave(frame);
      else if (term.kind === 'name') {
        const known = this.indexOf.get(term.name);
        if (known !== undefined && this.onPath.has(known)) return this.circleTo(known);
        frame.operands.push(known ?? this.enter(term.name));
      }
    }
    return undefined;
  }

  private top(): Frame | undefined {
    return this.path[this.path.length - 1];
  }

  private enter(name: string): number {
    const index = this.nodes.length;
    const equation = this.definitions.get(name);
    const startingValue = equation && constantValue(equation.expression);
    this.indexOf.set(name, index);
    this.namedBy.push(-1);
    if (equation === undefined || startingValue !== undefined) {
      // Most nodes are drivers; they have nothing below them to walk.
      this.nodes.push({
        name,
        expression: undefined,
        formula: '',
        operands: NO_CHILDREN,
        children: NO_CHILDREN,
        startingValue,
      });
      this.childrenFirst.push(index);
      return index;
    }
    const { expression, formula } = equation;
    const operands: number[] = [];
    this.nodes.push({ name, expression, formula, operands, children: operands, startingValue });
    this.onPath.add(index);
    this.path.push({ index, expression, next: 0, operands });
    return index;
  }

  private leave({ index, operands }: Frame): void {
    let isRepeated = false;
    for (let at = 0; at < operands.length; at += 1) {
      const operand = operands[at] as number;
      isRepeated ||= this.namedBy[operand] === index;
      this.namedBy[operand] = index;
    }
    if (isRepeated) {
      this.nodes[index] = { ...(this.nodes[index] as KpiNode), children: Array.from(new Set(operands)) };
    }
    this.childrenFirst.push(index);
    this.onPath.delete(index);
    this.path.pop();
  }

  private circleTo(index: number): string[] {
    const start = this.path.findIndex((frame) => frame.index === index);
    return [...this.path.slice(start).map((frame) => frame.index), index].map(
      (member) => (this.nodes[member] as KpiNode).name,
    );
  }
}

/** One line of the tree as people read it; a node that several parents use has a line under each. */
export interface OutlineRow {
  readonly level: number;
  readonly node: number;
}

/** The tree's lines, depth first, children in the order of the expression. */
export function outline(tree: KpiTree): Result<OutlineRow[], TreeFailure> {
  const rows: OutlineRow[] = [];
  const waiting: OutlineRow[] = [{ level: 0, node: 0 }];
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (rows.length === ROW_LIMIT) return failure({ code: 'tooManyRows', limit: ROW_LIMIT });
    rows.push(row);
    const { children } = tree.nodes[row.node] as KpiNode;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      waiting.push({ level: row.level + 1, node: children[index] as number });
    }
  }
  return success(rows);
}
