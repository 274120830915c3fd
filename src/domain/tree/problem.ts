// A tree to be solved: its drivers, its target, and a way to try values out.
import type { CalculationFailure, SolveFailure } from '../failure';
import { failure, type Result, success } from '../result';
import { findFault, givenValues, type NodeValues, nodeValues } from './calculate';
import type { Driver } from './driver';
import { compile, run, significantGradient, sizesOf, type Tape } from './tape';
import type { KpiNode, KpiTree } from './tree';

export type DriverStatus = 'solved' | 'atMaximum' | 'atMinimum' | 'free' | 'locked';

export interface Solution {
  /** Every node's value at the solution. */
  readonly values: NodeValues;
  /** By node; only drivers have one. */
  readonly status: ReadonlyMap<number, DriverStatus>;
}

export type Answer = Result<Solution, SolveFailure | CalculationFailure>;

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { abs, max: larger, sign: signOf } = Math;
const { isFinite: isFiniteNumber } = Number;

/** How far a computed KGI may be from the target, as a share of the largest node value. */
const TOLERANCE = 1e-9;
/** How far a KGI at the very end of what is allowed may miss the target and still count as reaching it. */
const ROUNDING = 1e-12;
/** Nearer than this, as a share of a bound, is at the bound: a product of rounded numbers is not nearer. */
const AT_BOUND = 1e-15;

/** A value that only rounding keeps off a bound stands at it. */
export function snapped(value: number, { min, max }: Bounds): number {
  const isAt = (bound: number): boolean =>
    isFiniteNumber(bound) && abs(value - bound) <= AT_BOUND * abs(bound);
  return isAt(max) ? max : isAt(min) ? min : value;
}

export const nameOf = (tree: KpiTree, node: number): string => (tree.nodes[node] as KpiNode).name;

export class Problem {
  readonly tape: Tape;
  readonly values: Float64Array;

  constructor(
    readonly tree: KpiTree,
    readonly drivers: ReadonlyMap<number, Driver>,
    readonly target: number,
  ) {
    this.tape = compile(tree);
    this.values = givenValues(tree, this.tape, (node) => drivers.get(node)?.value ?? Number.NaN);
  }

  slot(node: number): number {
    return this.tape.slotOfNode[node] as number;
  }

  set(node: number, value: number): void {
    this.values[this.slot(node)] = value;
  }

  get(node: number): number {
    return this.values[this.slot(node)] as number;
  }

  /** The KGI at the values that are set. */
  kgi(): number {
    run(this.tape, this.values);
    return this.get(0);
  }

  /** The sign of ∂K/∂x for any driver at the values that are set; 0 where it is nothing but rounding. */
  slopeSigns(): (node: number) => number {
    run(this.tape, this.values);
    const slopes = significantGradient(this.tape, this.values);
    return (node) => signOf(slopes[this.slot(node)] as number);
  }

  /** Is a KGI as near to the target as the promise asks, measured by the largest node value? */
  hits(kgi: number): boolean {
    let largest = abs(this.target);
    for (const slot of this.tape.slotOfNode) largest = larger(largest, abs(this.values[slot] as number));
    return abs(kgi - this.target) <= TOLERANCE * largest;
  }

  /** Does the KGI that was computed last miss the target by no more than its own rounding? */
  meets(): boolean {
    const size = sizesOf(this.tape, this.values)[this.slot(0)] as number;
    return abs(this.get(0) - this.target) <= ROUNDING * size;
  }

  /** The values that are set, as the answer, if they hold together. `found` is the driver that had no value. */
  finish(found?: number): Answer {
    const kgi = this.kgi();
    const fault = findFault(this.tree, this.tape, this.values);
    if (fault !== undefined) return failure(fault);
    if (!this.hits(kgi)) return failure({ code: 'notAccurate' });
    const status = new Map<number, DriverStatus>();
    for (const [node, driver] of this.drivers) {
      if (node === found) status.set(node, 'solved');
      else if (found !== undefined || driver.locked) status.set(node, 'locked');
      else if (this.get(node) === driver.max) status.set(node, 'atMaximum');
      else status.set(node, this.get(node) === driver.min ? 'atMinimum' : 'free');
    }
    const values = nodeValues(this.tape, this.values);
    // The KGI is the target by definition; rounding on the way up is not news.
    values[0] = this.target;
    return success({ values, status });
  }

  /** The KGI with a driver at one value. */
  kgiWith(node: number, value: number): number {
    this.set(node, value);
    return this.kgi();
  }

  /** The answer with one driver at a value, all others held. */
  finishAt(node: number, value: number): Answer {
    const driver = this.drivers.get(node) as Driver;
    this.set(node, snapped(value, driver));
    return this.finish(driver.value === undefined ? node : undefined);
  }
}
