// What windows know of rules whose formulas only the engine calculates.
import { describe, expect, test } from '@jest/globals';
import type { RuleResults } from '../engine/ruleFormulas';
import { freshSheet, useLocalSheets } from './fixture';

/** The first cell of a formula's result, or, for a list of cells, all of them. */
const valuesOf = (results: RuleResults, formula: string): unknown[] =>
  Object.values(results)
    .flatMap((sheet) => Object.entries(sheet))
    .filter(([id]) => id.endsWith(`|${formula}`))
    .flatMap(([, rows]) => rows[0]?.[0] as { v: unknown }[][])
    .flat()
    .map((cell) => cell?.v ?? '');

describe('formulas of rules', () => {
  const local = useLocalSheets();

  test('a list of cells follows the name of its sheet and lines inserted above', async () => {
    const { SpreadsheetApp } = local().services;
    const people = freshSheet(local(), 'まだ無名');
    people.getRange('E1:E3').setValues([['佐藤'], ['鈴木'], ['高橋']]);
    const log = freshSheet(local(), '記録');
    const rule = SpreadsheetApp.newDataValidation().requireValueInRange(people.getRange('E1:E3'), true);
    log.getRange('B1:B100').setDataValidation(rule.build());
    people.setName('人');
    people.insertRowsBefore(1, 2);
    const { ruleResults } = local().engine.mirrorState();
    expect(valuesOf(ruleResults, "='人'!$E$3:$E$5")).toEqual(['佐藤', '鈴木', '高橋']);
  });

  test('a conditional format is calculated before anybody has looked at its sheet', () => {
    const { SpreadsheetApp } = local().services;
    const sheet = freshSheet(local(), '色');
    sheet.getRange('A1').setValue('遅れ');
    const rule = SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied('=$A1="遅れ"')
      .setRanges([sheet.getRange('A1:A3')])
      .setBackground('#ff0000');
    sheet.setConditionalFormatRules([rule.build()]);
    expect(valuesOf(local().engine.mirrorState().ruleResults, '=$A1="遅れ"')).toEqual([1]);
  });
});
