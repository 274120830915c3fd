// A tree together with what is known of its drivers and units: what a template or equations give.
import type { Source } from '../expression/expression';
import { parseEquations } from '../expression/parse';
import type { DriverFailure, ParseFailure, TreeFailure } from '../failure';
import { failure, type Result, success } from '../result';
import { type Driver, defaultBounds } from './driver';
import { buildTree, type KpiTree } from './tree';
import type { Unit } from './unit';

export interface Model {
  readonly tree: KpiTree;
  /** By node index, for every driver of the tree. */
  readonly drivers: ReadonlyMap<number, Driver>;
  /** By node index; a node whose unit is not known has none. */
  readonly units: ReadonlyMap<number, Unit>;
}

/** What somebody says about one driver, over what the model says. */
export interface DriverRow {
  readonly name: string;
  /** Absent: unknown, to be found. */
  readonly value: number | undefined;
  /** Absent: as the model has it. */
  readonly locked: boolean | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** A model from equations that somebody wrote; every driver is free, no unit is known. */
export function modelFromEquations(sources: readonly Source[]): Result<Model, ParseFailure | TreeFailure> {
  const equations = parseEquations(sources);
  if (!equations.ok) return equations;
  const tree = buildTree(equations.value);
  if (!tree.ok) return tree;
  const drivers = new Map<number, Driver>();
  tree.value.nodes.forEach((node, index) => {
    if (node.expression !== undefined) return;
    drivers.set(index, { value: node.startingValue, locked: false, ...defaultBounds(node.name) });
  });
  return success({ tree: tree.value, drivers, units: new Map() });
}

/**
 * The model's drivers with the rows' values, locks and bounds in place of its own.
 *
 * A row without a value makes its driver unknown, unless the row locks it: then the model's own value
 * stays. Declines names that are no driver of the model, names given twice, and bounds that cross.
 */
export function withDriverRows(model: Model, rows: readonly DriverRow[]): Result<Model, DriverFailure> {
  const drivers = new Map(model.drivers);
  for (const { name, value, locked, min, max } of rows) {
    const node = model.tree.indexOf.get(name);
    const own = node === undefined ? undefined : model.drivers.get(node);
    if (node === undefined) return failure({ code: 'unknownDriver', name, known: driverNames(model) });
    if (own === undefined) return failure({ code: 'notADriver', name, known: driverNames(model) });
    if (drivers.get(node) !== own) return failure({ code: 'driverTwice', name });
    const bounds = { min: min ?? own.min, max: max ?? own.max };
    if (bounds.min > bounds.max) return failure({ code: 'boundsCross', name, ...bounds });
    const kept = value ?? (locked === true ? own.value : undefined);
    if (kept === undefined && locked === true) return failure({ code: 'lockedWithoutValue', name });
    drivers.set(node, { value: kept, locked: locked ?? own.locked, ...bounds });
  }
  return success({ ...model, drivers });
}

function driverNames(model: Model): string[] {
  return model.tree.nodes.filter((node) => node.expression === undefined).map((node) => node.name);
}
