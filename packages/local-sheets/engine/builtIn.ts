// Finds the engine's own function of a name, for one that does the same with a difference.
import { type BaseFunction, functionMath, functionStatistical, functionText } from '@univerjs/engine-formula';

type FunctionClass = new (name: string) => BaseFunction;

export function builtIn(name: string): FunctionClass {
  const all = [...functionMath, ...functionStatistical, ...functionText] as [FunctionClass, string][];
  const found = all.find(([, its]) => its === name)?.[0];
  if (!found) throw new Error(`The engine has no ${name}`);
  return found;
}
