// The people among whom the work is divided, as they are typed: names between commas, 、 or line breaks.
import { MOST_OWNERS } from '../domain/planning/teamPlan';

/** No cell of the workbook's lists is made for more. */
export const LONGEST_OWNER = 100;

export type OwnerTrouble =
  | { readonly code: 'ownerTwice'; readonly name: string }
  | { readonly code: 'ownerTooLong'; readonly name: string }
  | { readonly code: 'tooManyOwners'; readonly count: number };

export interface OwnersReading {
  /** In the order in which they are typed. */
  readonly names: readonly string[];
  readonly trouble: OwnerTrouble | undefined;
}

/** A tab parts names too: that is what arrives from cells side by side. */
const BETWEEN_NAMES = /[,，、､\t\r\n]/;

export function readOwners(text: string): OwnersReading {
  const names = text
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { names, trouble: troubleWith(names) };
}

function troubleWith(names: readonly string[]): OwnerTrouble | undefined {
  const long = names.find((name) => name.length > LONGEST_OWNER);
  if (long !== undefined) return { code: 'ownerTooLong', name: long };
  // The sheets add up by name without regard to case, so that two such people would be one.
  const seen = new Set<string>();
  for (const name of names) {
    const known = name.toLowerCase();
    if (seen.has(known)) return { code: 'ownerTwice', name };
    seen.add(known);
  }
  return names.length > MOST_OWNERS ? { code: 'tooManyOwners', count: names.length } : undefined;
}
