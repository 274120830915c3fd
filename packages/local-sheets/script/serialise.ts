// What survives the way between the page and the script, as google.script.run carries it.

const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

class Vanished extends Error {}

function carry(value: unknown, seen: Set<object>): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  const kind = kindOf(value);
  if ((kind !== 'Object' && kind !== 'Array') || seen.has(value as object)) throw new Vanished();
  seen.add(value as object);
  const carried = Array.isArray(value)
    ? value.map((item) => carry(item, seen))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, carry(item, seen)]));
  seen.delete(value as object);
  return carried;
}

/** The script's answer; one Date, function or Map anywhere makes the whole answer vanish. */
export function carryAnswer(answer: unknown): unknown {
  try {
    return carry(answer, new Set());
  } catch (error) {
    if (error instanceof Vanished) return null;
    throw error;
  }
}

/** The page's arguments; here a wrong type is an error at the call. */
export function carryArguments(args: readonly unknown[]): unknown[] {
  return args.map((argument) => {
    try {
      return carry(argument, new Set());
    } catch {
      throw new TypeError(
        `Failed due to illegal value in property: ${kindOf(argument)} cannot be passed to a script function`,
      );
    }
  });
}
