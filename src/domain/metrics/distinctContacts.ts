// How many different people or companies a list of contacts holds.
import { canonicalName } from '../expression/expression';

export interface Contact {
  readonly email?: string;
  readonly company?: string;
}

/**
 * Contacts that are different: by mail address where there is one, otherwise by company; case and width do not
 * count. Rows with neither are left out, for nobody can be reached by them.
 *
 * Example: two rows with the address a@x.jp and one with b@y.jp are 2.
 */
export function distinctContacts(rows: readonly Contact[]): number {
  const keys = new Set<string>();
  for (const { email = '', company = '' } of rows) {
    const key = canonicalName(email === '' ? company : email).toLowerCase();
    if (key !== '') keys.add(key);
  }
  return keys.size;
}
