// The whole way once in a real browser: menu, wizard, generated sheets, an edited price, the first milestone; then
// again with the plan that stands.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chromiumPath } from 'local-sheets/chromium';
import { sheetKeys } from '../../src/workbook/sheetSpec';
import { type OpenWorkbook, openWorkbook } from './openWorkbook';

(chromiumPath() === null ? describe.skip : describe)('the wizard in a browser', () => {
  let book: OpenWorkbook;

  beforeAll(async () => {
    book = await openWorkbook({ locale: 'ja_JP', now: '2026-05-01T08:00:00+09:00' }, 8990);
  }, 60_000);
  afterAll(() => book?.close());

  test('from 1億円 to sheets that recalculate and a milestone that is judged and coloured', async () => {
    await book.menu('openPlanner');
    const { sidebar } = book;
    await sidebar.getByTestId('template-newBusiness').check();
    await sidebar.getByTestId('kgi').fill('1億');
    await sidebar.getByTestId('kgi').blur();
    await sidebar.getByTestId('tree-row-架電数').getByText('40,000件').waitFor();
    await sidebar.getByTestId('generate').click();
    await sidebar
      .getByTestId('message')
      .getByText(`「KPIツリー」など${sheetKeys.length}枚のシートを作りました。`)
      .waitFor();

    await book.eventually(() => book.cell('KPIツリー', 'A8'), `${'\u00a0'.repeat(6)}└\u00a0架電数`);
    // 1億円 ÷ 50万円 ÷ 15% ÷ (1/15) ÷ 50% = 40,000 calls.
    await book.eventually(() => book.cell('KPIツリー', 'E8'), '40,000.0');

    await book.typeInto('KPIツリー', 'E12', '550000', '550,000');
    await book.eventually(() => book.cell('KPIツリー', 'F8'), '36,364');

    await book.menu('installDailyCheck');
    await book.typeInto('マイルストーン', 'F4', '700000000', '700,000,000');
    expect(await book.cell('マイルストーン', 'H4')).toBe('期日前');
    for (let day = 2; day <= 8; day += 1) await book.page.click('#next-day');
    await book.eventually(() => book.cell('マイルストーン', 'H4'), '期日前');
    // 8 May, 8:00; the trigger fires between 9 and 10.
    await book.page.click('#next-day');
    await book.eventually(() => book.cell('マイルストーン', 'H4'), '達成');
    await book.eventually(() => book.background('マイルストーン', 'A4'), '#d9f0e0');
    expect(await book.cell('マイルストーン', 'H5')).toBe('期日前');
    // Otherwise the sidebar that was open comes back first, and another takes its place under what is typed.
    await book.page.click('#close-sidebar');
    await book.reload();
    await book.eventually(() => book.cell('マイルストーン', 'H4'), '達成');

    await book.menu('openPlanner');
    await sidebar.getByTestId('kgi').waitFor();
    expect(await sidebar.getByTestId('kgi').inputValue()).toBe('100,000,000');
    expect(await sidebar.getByTestId('driver-受注単価').inputValue()).toBe('550,000');
    await sidebar.getByTestId('owners').fill('佐藤、鈴木');
    await sidebar.getByTestId('generate').click();
    const changes = sidebar.getByTestId('preview');
    await changes.getByText('担当者に「佐藤」、「鈴木」を加えます。').waitFor();
    await sidebar.getByTestId('write').click();
    await sidebar.getByTestId('message').getByText('シートを更新しました。').waitFor();
    expect(await book.cell('KPIツリー', 'E12')).toBe('550,000');
    expect(await book.cell('マイルストーン', 'F4')).toBe('700,000,000');
    await sidebar.getByTestId('generate').click();
    await changes.getByText('シートは、すでにこの計画どおりです。').waitFor();
  }, 300_000);
});
