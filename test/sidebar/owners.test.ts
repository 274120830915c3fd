// Names as they are typed, and that the server takes just those that the wizard takes.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRequest } from '../../src/commands/requests';
import { LONGEST_OWNER, MOST_OWNERS } from '../../src/domain/planning/teamPlan';
import { readOwners } from '../../src/sidebar/owners';

const taken = (owners: readonly string[]): boolean =>
  readRequest({
    command: 'createPlan',
    model: { template: 'newBusiness' },
    target: 1,
    period: { year: 2026, month: 4, months: 3 },
    drivers: [],
    owners,
  }) !== undefined;

const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `担当${index + 1}`);

describe('readOwners', () => {
  test.each([
    ['', []],
    [' 、\n, ', []],
    ['佐藤', ['佐藤']],
    ['佐藤、鈴木、田中', ['佐藤', '鈴木', '田中']],
    ['Sato, Suzuki,Tanaka', ['Sato', 'Suzuki', 'Tanaka']],
    ['佐藤\r\n鈴木\n\n田中\n', ['佐藤', '鈴木', '田中']],
    ['佐藤，鈴木､田中\t高橋', ['佐藤', '鈴木', '田中', '高橋']],
    ['　佐藤 一郎　、 鈴木', ['佐藤 一郎', '鈴木']],
  ])('%j is %j', (text, names) => {
    expect(readOwners(text)).toEqual({ names, trouble: undefined });
  });

  test('tells the one thing to mend', () => {
    expect(readOwners('佐藤、鈴木、佐藤').trouble).toEqual({ code: 'ownerTwice', name: '佐藤' });
    // The sheets add up by name without regard to case.
    expect(readOwners('Sato, sato').trouble).toEqual({ code: 'ownerTwice', name: 'sato' });
    expect(readOwners('Sato, Ｓａｔｏ').trouble).toEqual({ code: 'ownerTwice', name: 'Ｓａｔｏ' });
    const long = 'あ'.repeat(LONGEST_OWNER + 1);
    expect(readOwners(`佐藤、${long}`).trouble).toEqual({ code: 'ownerTooLong', name: long });
    expect(readOwners(people(MOST_OWNERS).join('、')).trouble).toBeUndefined();
    expect(readOwners(people(MOST_OWNERS + 1).join('、')).trouble).toEqual({
      code: 'tooManyOwners',
      count: MOST_OWNERS + 1,
    });
  });

  test('the limits are the server’s', () => {
    expect(taken(people(MOST_OWNERS))).toBe(true);
    expect(taken(people(MOST_OWNERS + 1))).toBe(false);
    expect(taken(['あ'.repeat(LONGEST_OWNER)])).toBe(true);
    expect(taken(['あ'.repeat(LONGEST_OWNER + 1)])).toBe(false);
    expect(taken([' '])).toBe(false);
  });

  test('whatever is typed, the server takes what is understood', () => {
    const text = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('、', ',', '\n', '　')));
    fc.assert(
      fc.property(text, (parts) => {
        const { names, trouble } = readOwners(parts.join(''));
        expect(trouble !== undefined || taken(names)).toBe(true);
      }),
    );
  });
});
