// A team's plan rendered as a new workbook would have it, and that workbook as it would be read.
import type { Language } from '../../src/domain/language';
import { defaultSettings, type TeamPlan } from '../../src/domain/planning/teamPlan';
import { messages } from '../../src/messages';
import { newValue, type WrittenValue } from '../../src/workbook/cellValue';
import { generatedSheets } from '../../src/workbook/generatedSheets';
import {
  newPlacement,
  type Place,
  type Places,
  type SheetKey,
  type SheetSpec,
} from '../../src/workbook/sheetSpec';
import type { ReadSheet } from '../../src/workbook/standingSheet';
import { TOP_ROWS } from '../../src/workbook/tableChange';
import { type WorkbookPlan, workbookPlanOf } from '../../src/workbook/workbookPlan';
import { may2026 } from '../domain/models';

export function teamPlan(plan: Partial<TeamPlan> & Pick<TeamPlan, 'model'>): TeamPlan {
  return {
    target: 100_000_000,
    period: may2026,
    drivers: [],
    owners: ['佐藤', '鈴木'],
    settings: defaultSettings,
    companyHolidays: [],
    ...plan,
  };
}

export function subjectOf(team: TeamPlan, language: Language = 'ja'): WorkbookPlan {
  const subject = workbookPlanOf(team, language);
  if (!subject.ok) throw new Error(JSON.stringify(subject.failure));
  return subject.value;
}

/** Every sheet of a new workbook, by key; `sorted` is the order in which people have put the rows of each. */
export function render(
  team: TeamPlan,
  language: Language = 'ja',
  sorted: (rowIds: readonly string[]) => readonly string[] = (rowIds) => rowIds,
): Record<SheetKey, SheetSpec> {
  const words = messages(language);
  const subject = subjectOf(team, language);
  const places = Object.fromEntries(
    generatedSheets.map(({ key, columns, rowIds }): [SheetKey, Place] => [
      key,
      {
        sheetName: words.sheets[key].name,
        placement: newPlacement(
          columns(words.sheets, subject.months.length).map((column) => column.key),
          [...TOP_ROWS, ...sorted(rowIds(subject, words))],
        ),
      },
    ]),
  ) as Record<SheetKey, Place> satisfies Places;
  return Object.fromEntries(
    generatedSheets.map(({ key, render }) => [key, render(subject, words, places)]),
  ) as Record<SheetKey, SheetSpec>;
}

/** A sheet as it is read before anything is computed: formulas stand, their values are blank. */
export function asRead({ name, columns, rows }: SheetSpec): ReadSheet {
  const written = rows.map(({ cells }) =>
    columns.map(({ key }) => newValue(cells[key]?.content ?? { kind: 'blank' })),
  );
  const isFormula = (value: WrittenValue): boolean => typeof value === 'string' && value.startsWith('=');
  return {
    name,
    values: written.map((row) =>
      row.map((value) => {
        if (typeof value !== 'string') return value;
        return isFormula(value) ? '' : value.replace(/^'/, '');
      }),
    ),
    formulas: written.map((row) => row.map((value) => (isFormula(value) ? String(value) : ''))),
    isFiltered: false,
    hasMerges: false,
  };
}
