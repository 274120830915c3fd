// Who is in the list twice counts once.
import { describe, expect, test } from '@jest/globals';
import { distinctContacts } from '../../../src/domain/metrics/distinctContacts';

describe('distinctContacts', () => {
  test('I03: three rows, one of them twice, are two', () => {
    const rows = [{ email: 'a@x.jp' }, { email: 'Ａ@X.jp ' }, { email: '', company: '株式会社B' }];
    expect(distinctContacts(rows)).toBe(2);
  });

  test('a row that names nobody is nobody', () => {
    expect(distinctContacts([{}, { email: ' ' }])).toBe(0);
  });
});
