// All generated sheets, in the order in which they stand in the workbook.
import type { Messages } from '../messages';
import { actionRowIds } from './actionLines';
import { actionColumns, renderActions } from './actionSheet';
import { holidayColumns, holidayRowIds, renderHolidays } from './holidaySheet';
import { renderTree, treeColumns, treeRowIds } from './kpiTreeSheet';
import { loadRowIds } from './loadRows';
import { logColumns, renderLog } from './logSheet';
import { milestoneColumns, milestoneRowIds, renderMilestones } from './milestoneSheet';
import { renderSettings, settingColumns, settingRowIds } from './settingsSheet';
import type { ColumnSpec, Places, SheetKey, SheetSpec } from './sheetSpec';
import { renderSmart, smartColumns, smartRowIds } from './smartSheet';
import { targetRowIds } from './targetRows';
import { renderTargets, targetColumns } from './targetSheet';
import { renderVerdicts, verdictColumns, verdictRowIds } from './verdictSheet';
import type { WorkbookPlan } from './workbookPlan';

export interface GeneratedSheet {
  readonly key: SheetKey;
  /** `months` is how many the plan has: the targets' sheet has a column for each. */
  readonly columns: (words: Messages['sheets'], months: number) => ColumnSpec[];
  /** The ids of the rows below the header, from the top. */
  readonly rowIds: (subject: WorkbookPlan, words: Messages) => string[];
  readonly render: (subject: WorkbookPlan, words: Messages, places: Places) => SheetSpec;
}

const none = (): string[] => [];

export const generatedSheets: readonly GeneratedSheet[] = [
  { key: 'tree', columns: treeColumns, rowIds: treeRowIds, render: renderTree },
  { key: 'targets', columns: targetColumns, rowIds: targetRowIds, render: renderTargets },
  { key: 'log', columns: logColumns, rowIds: none, render: renderLog },
  {
    key: 'actions',
    columns: actionColumns,
    rowIds: (subject, words) => [...loadRowIds(subject), ...actionRowIds(subject, words)],
    render: renderActions,
  },
  { key: 'milestones', columns: milestoneColumns, rowIds: milestoneRowIds, render: renderMilestones },
  { key: 'smart', columns: smartColumns, rowIds: smartRowIds, render: renderSmart },
  { key: 'settings', columns: settingColumns, rowIds: settingRowIds, render: renderSettings },
  { key: 'holidays', columns: holidayColumns, rowIds: holidayRowIds, render: renderHolidays },
  { key: 'verdicts', columns: verdictColumns, rowIds: verdictRowIds, render: renderVerdicts },
];
