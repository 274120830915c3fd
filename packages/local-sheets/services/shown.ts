// What a script can show to a person, as plain data: menus, pages, notices.

export interface MenuItem {
  label: string;
  functionName: string;
}
export type MenuEntry = MenuItem | 'separator' | Menu;
export interface Menu {
  title: string;
  entries: MenuEntry[];
}

export interface Page {
  title: string;
  html: string;
  width: number | null;
}

export interface Alert {
  title: string;
  message: string;
  buttons: string;
}

/** What a script showed; the page draws it, tests look at it. */
export interface Shown {
  menus: Menu[];
  sidebar: Page | null;
  dialog: Page | null;
  toasts: { message: string; title: string }[];
  alerts: Alert[];
}
