// SpreadsheetApp.getUi(): menus, the sidebar, dialogs and alerts; what is shown is kept for the page and for tests.
import type { ServiceHost } from './host';
import type { Menu, MenuEntry, Page } from './shown';

type GoogleUi = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;

class LocalMenu {
  readonly self: GoogleMenu;
  private readonly entries: MenuEntry[] = [];
  constructor(
    private readonly host: ServiceHost,
    private readonly title: string,
  ) {
    this.self = host.offer<GoogleMenu>('Menu', this);
  }
  get menu(): Menu {
    return { title: this.title, entries: this.entries };
  }
  private add(entry: MenuEntry): GoogleMenu {
    this.entries.push(entry);
    return this.self;
  }
  addItem = (label: string, functionName: string) => this.add({ label, functionName });
  addSeparator = () => this.add('separator');
  addSubMenu = (menu: GoogleMenu) => this.add((menu as unknown as LocalMenu).menu);
  addToUi(): void {
    const others = this.host.shown.menus.filter(({ title }) => title !== this.title);
    this.host.shown.menus = [...others, this.menu];
    this.host.show('menus');
  }
}

const BUTTON_SETS = { OK: 'OK', OK_CANCEL: 'OK_CANCEL', YES_NO: 'YES_NO', YES_NO_CANCEL: 'YES_NO_CANCEL' };
const BUTTONS = { OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO', CLOSE: 'CLOSE' };

export function createUi(host: ServiceHost): GoogleUi {
  if (!host.hasUi) throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
  /** Google takes an HtmlOutput or bare text. */
  const pageOf = (output: unknown, title?: unknown): Page => {
    const page = (output as { page?: Page }).page ?? { html: String(output), title: '', width: null };
    return title === undefined ? page : { ...page, title: String(title) };
  };
  return host.offer<GoogleUi>('Ui', {
    Button: BUTTONS,
    ButtonSet: BUTTON_SETS,
    createMenu: (title: string) => new LocalMenu(host, title).self,
    // An add-on's menu carries the add-on's name; the local one has none but the menu's place.
    createAddonMenu: () => new LocalMenu(host, host.locale.startsWith('ja') ? '拡張機能' : 'Extensions').self,
    showSidebar(output: unknown) {
      host.shown.sidebar = pageOf(output);
      host.show('sidebar');
    },
    showModalDialog(output: unknown, title: unknown) {
      host.shown.dialog = pageOf(output, title);
      host.show('dialog');
    },
    alert(...given: unknown[]) {
      const texts = given.filter((argument) => !(String(argument) in BUTTON_SETS)).map(String);
      const buttons = given.map(String).find((argument) => argument in BUTTON_SETS) ?? 'OK';
      const [title = '', message = ''] = texts.length > 1 ? texts : ['', texts[0]];
      const alert = { title, message, buttons };
      host.shown.alerts.push(alert);
      return host.answerAlert(alert);
    },
  });
}
