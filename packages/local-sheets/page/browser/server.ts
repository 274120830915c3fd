// What the page knows of its server: the state at the start, the events, and what it may ask.
import type { IWorkbookData } from '@univerjs/core';
import type { RuleResults } from '../../engine/ruleFormulas';
import type { FunctionHelp } from '../../engine/types';
import type { Alert, Shown } from '../../services/shown';
import type { BackgroundEvent, Clock } from '../events';

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
/** What the server tells of itself, and what the script's thread tells, with what a page needs besides. */
export type ServerEvent =
  | Exclude<BackgroundEvent, { kind: 'change' | 'clock' }>
  | { kind: 'change'; number: number; change: { id: string; params: object; page: string | null } }
  | { kind: 'clock'; clock: Clock }
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
