// A plan of more indicators than the sheets beside the tree list: their hints say how many more there are.
import { describe, expect, test } from '@jest/globals';
import type { SheetSpec } from '../../src/workbook/sheetSpec';
import { driverRows } from '../domain/models';
import { render, teamPlan } from './rendered';

const hintOf = ({ rows, columns }: SheetSpec): string => {
  const content = rows[1]?.cells[columns[0]?.key ?? '']?.content;
  return content?.kind === 'text' ? content.text : '';
};

const branches = (count: number) => {
  const names = Array.from({ length: count }, (_, at) => `支店${at + 1}の売上`);
  return teamPlan({
    model: { equations: `売上 = ${names.join(' + ')}` },
    drivers: driverRows(Object.fromEntries(names.map((name, at) => [name, at === 0 ? {} : 100]))),
  });
};

describe('a plan of very many indicators', () => {
  test('says on the sheets beside the tree how many more the tree has', () => {
    const { targets, actions, smart } = render(branches(70));
    expect(hintOf(targets)).toMatch(/ほか11個の指標はKPIツリーにあります。$/);
    expect(hintOf(actions)).toMatch(/ほか11個の指標はKPIツリーにあります。$/);
    expect(hintOf(smart)).toMatch(/ほか10個の指標はKPIツリーにあります。$/);
    expect(hintOf(render(branches(70), 'en').targets)).toMatch(/11 more indicators are in the KPI tree\.$/);
  });

  test('says nothing where all are listed', () => {
    for (const sheet of Object.values(render(branches(59)))) expect(hintOf(sheet)).not.toMatch(/ほか\d+個/);
  });
});
