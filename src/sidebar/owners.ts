// The people among whom the work is divided, as they are typed: names between commas, 、 or line breaks.
import { ownerKey, splitNames } from '../domain/planning/owners';
import { LONGEST_OWNER, MOST_OWNERS } from '../domain/planning/teamPlan';

export type OwnerTrouble =
  | { readonly code: 'ownerTwice'; readonly name: string }
  | { readonly code: 'ownerTooLong'; readonly name: string }
  | { readonly code: 'tooManyOwners'; readonly count: number };

export interface OwnersReading {
  /** In the order in which they are typed. */
  readonly names: readonly string[];
  readonly trouble: OwnerTrouble | undefined;
}

export function readOwners(text: string): OwnersReading {
  const names = splitNames(text);
  return { names, trouble: troubleWith(names) };
}

function troubleWith(names: readonly string[]): OwnerTrouble | undefined {
  const long = names.find((name) => name.length > LONGEST_OWNER);
  if (long !== undefined) return { code: 'ownerTooLong', name: long };
  const seen = new Set<string>();
  for (const name of names) {
    const key = ownerKey(name);
    if (seen.has(key)) return { code: 'ownerTwice', name };
    seen.add(key);
  }
  return names.length > MOST_OWNERS ? { code: 'tooManyOwners', count: names.length } : undefined;
}
