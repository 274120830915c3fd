// What the page knows of its server: the state at the start, the events, and what it may ask.
import type { IWorkbookData } from '@univerjs/core';
import type { RuleResults } from '../../engine/ruleFormulas';

export interface MenuItem {
  label: string;
  functionName: string;
}
export type MenuEntry = MenuItem | 'separator' | Menu;
export interface Menu {
  title: string;
  entries: MenuEntry[];
}
export interface AddOnPage {
  title: string;
  html: string;
}
export interface Shown {
  menus: Menu[];
  sidebar: AddOnPage | null;
  dialog: AddOnPage | null;
  toasts: { message: string; title: string }[];
}
export interface Clock {
  instant: number;
  zone: string;
}
export interface Alert {
  title: string;
  message: string;
  buttons: string;
}
export interface FunctionHelp {
  name: string;
  description: string;
  parameters: { name: string; text: string; optional: boolean }[];
}
export interface State {
  mirror: { workbook: IWorkbookData; arrays: { id: string; params: object }; ruleResults: RuleResults };
  number: number;
  shown: Shown;
  clock: Clock;
  help: FunctionHelp[];
  failures: Record<string, string>;
  activeSheet: string;
  locale: string;
}
export type Progress = { what: 'run'; calls: number } | ({ what: 'clock'; from: number; to: number } & Clock);
export type ServerEvent =
  | { kind: 'change'; number: number; change: { id: string; params: object; page: string | null } }
  | { kind: 'shown'; what: 'menus' | 'sidebar' | 'dialog' | 'toast'; shown: Shown }
  | { kind: 'clock'; clock: Clock }
  | { kind: 'progress'; progress: Progress | null }
  | { kind: 'active'; sheetId: string }
  | { kind: 'alert'; id: string; alert: Alert };

const key = document.querySelector<HTMLMetaElement>('meta[name="local-sheets-key"]')?.content ?? '';

export async function ask<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(await response.text());
  return response.json() as Promise<T>;
}

export async function send<T>(path: string, body: object = {}): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'X-Local-Sheets': key },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json() as Promise<T>;
}

export const runScript = (functionName: string, args: unknown[]) =>
  send<{ value?: unknown; error?: string }>('/run', { functionName, args });

/** Opened before the state is asked for, so that nothing between the two is missed. */
export function listen(hear: (event: ServerEvent) => void): void {
  const stream = new EventSource('/events');
  stream.onmessage = (message) => hear(JSON.parse(message.data) as ServerEvent);
}
