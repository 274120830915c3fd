// SpreadsheetApp: the way in, the builders and the enumerations.
import { newConditionalFormatRule } from './conditionalFormat';
import { newDataValidation } from './dataValidation';
import type { ServiceHost } from './host';
import { newTextStyle } from './textStyle';
import { createUi } from './ui';

const FREE: ReadonlySet<string> = new Set([
  'getActiveSpreadsheet',
  'getActive',
  'getUi',
  'newConditionalFormatRule',
  'newDataValidation',
  'newTextStyle',
]);

/** Google's enumerations, each member known by its own name. */
function members<Name extends string>(...names: Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name): [string, string] => [name, name])) as Record<Name, string>;
}

export function createSpreadsheetApp(host: ServiceHost): GoogleAppsScript.Spreadsheet.SpreadsheetApp {
  const spreadsheet = host.objects.spreadsheet();
  return host.offer<GoogleAppsScript.Spreadsheet.SpreadsheetApp>(
    'SpreadsheetApp',
    {
      getActiveSpreadsheet: () => spreadsheet,
      getActive: () => spreadsheet,
      getActiveSheet: () => host.objects.sheet(host.engine.activeId()),
      getUi: () => createUi(host),
      flush: () => host.engine.settle(),
      newConditionalFormatRule: () => newConditionalFormatRule(host),
      newDataValidation: () => newDataValidation(host),
      newTextStyle: () => newTextStyle(host),
      BorderStyle: members('SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOTTED', 'DASHED', 'DOUBLE'),
      WrapStrategy: members('WRAP', 'OVERFLOW', 'CLIP'),
      DataValidationCriteria: members('VALUE_IN_LIST', 'VALUE_IN_RANGE'),
      ProtectionType: members('RANGE', 'SHEET'),
      DeveloperMetadataVisibility: members('DOCUMENT', 'PROJECT'),
      DeveloperMetadataLocationType: members('SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'),
      ValueType: members('IMAGE'),
      GroupControlTogglePosition: members('BEFORE', 'AFTER'),
    },
    FREE,
  );
}
