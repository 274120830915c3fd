// The one spreadsheet that the script is bound to.
import { columnName, quoteSheetName, splitSheetName } from '../engine/a1';
import {
  factsOf,
  type GoogleRange,
  type GoogleSheet,
  type GoogleSpreadsheet,
  placeOf,
  type ServiceHost,
} from './host';
import { addMetadata, metadataAt, metadataFinder } from './metadata';
import { protectionsOf } from './protection';

const FREE: ReadonlySet<string> = new Set(['getId', 'getUrl', 'toast', 'createDeveloperMetadataFinder']);
const ID = 'local-spreadsheet';

export class LocalSpreadsheet {
  readonly self: GoogleSpreadsheet;
  constructor(private readonly host: ServiceHost) {
    this.self = host.offer<GoogleSpreadsheet>('Spreadsheet', this, FREE);
  }

  private sheet = (id: string): GoogleSheet => this.host.objects.sheet(id);

  getId = (): string => ID;
  getUrl = (): string => `https://docs.google.com/spreadsheets/d/${ID}/edit`;
  getName = (): string => this.host.engine.name();
  getSpreadsheetLocale = (): string => this.host.locale;
  getSpreadsheetTimeZone = (): string => this.host.spreadsheetTimeZone;
  getOwner = (): null => null;

  getSheets = (): GoogleSheet[] => this.host.engine.list().map(({ id }) => this.sheet(id));
  getNumSheets = (): number => this.host.engine.list().length;
  getSheetByName(name: string): GoogleSheet | null {
    const found = this.host.engine.list().find((facts) => facts.name === name);
    return found ? this.sheet(found.id) : null;
  }
  getSheetById(id: number): GoogleSheet | null {
    const found = this.host.engine.list().find((facts) => Number(facts.id) === id);
    return found ? this.sheet(found.id) : null;
  }
  getActiveSheet = (): GoogleSheet => this.sheet(this.host.engine.activeId());
  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    this.host.engine.activate(idOf(sheet));
    return sheet;
  }
  moveActiveSheet(position: number): void {
    this.host.engine.move(this.host.engine.activeId(), position - 1);
  }

  insertSheet(...given: unknown[]): GoogleSheet {
    const name = given.find((argument) => typeof argument === 'string') as string | undefined;
    const index = given.find((argument) => typeof argument === 'number') as number | undefined;
    const active = this.host.engine.list().find(({ id }) => id === this.host.engine.activeId());
    const id = this.host.engine.insert(name ?? null, index ?? (active ? active.index + 1 : null));
    this.host.engine.activate(id);
    return this.sheet(id);
  }
  deleteSheet(sheet: GoogleSheet): void {
    this.host.engine.remove(idOf(sheet));
  }

  getRange(name: string): GoogleRange {
    const { sheet: sheetName, cells } = splitSheetName(name);
    const owner = sheetName === null ? this.getActiveSheet() : this.getSheetByName(sheetName);
    if (!owner) throw new Error('Range not found');
    return owner.getRange(cells);
  }

  getRangeByName(name: string): GoogleRange | null {
    const found = this.host.engine.namedAreas().find((named) => named.name === name);
    return found ? this.host.objects.range(found.sheetId, found.area) : null;
  }
  setNamedRange(name: string, range: GoogleRange): void {
    const { sheetId, area } = placeOf(range);
    const corners = [
      [area.row, area.column],
      [area.row + area.rows - 1, area.column + area.columns - 1],
    ].map(([row = 0, column = 0]) => `$${columnName(column)}$${row + 1}`);
    this.host.engine.setNamedArea(
      name,
      `${quoteSheetName(factsOf(this.host, sheetId).name)}!${corners.join(':')}`,
    );
  }
  removeNamedRange = (name: string): void => this.host.engine.removeNamedArea(name);
  getNamedRanges = () =>
    this.host.engine.namedAreas().map(({ name, sheetId, area }) =>
      this.host.offer<GoogleAppsScript.Spreadsheet.NamedRange>('NamedRange', {
        getName: () => name,
        getRange: () => this.host.objects.range(sheetId, area),
        remove: () => this.host.engine.removeNamedArea(name),
      }),
    );

  getProtections = (kind: unknown) =>
    this.host.engine.list().flatMap(({ id }) => protectionsOf(this.host, id, kind));

  addDeveloperMetadata(key: string, ...rest: unknown[]): GoogleSpreadsheet {
    addMetadata(this.host, { sheetId: null }, key, rest);
    return this.self;
  }
  getDeveloperMetadata = () => metadataAt(this.host, { sheetId: null });
  createDeveloperMetadataFinder = () => metadataFinder(this.host, null);

  toast(message: unknown, title: unknown = ''): void {
    this.host.shown.toasts.push({ message: String(message), title: String(title ?? '') });
    this.host.show('toast');
  }
}

const idOf = (sheet: GoogleSheet): string => (sheet as unknown as { id: string }).id;
