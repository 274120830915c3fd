// The workbook for a browser on this machine: opened beside a server, and served.
export type { TestHandle } from './browser/handle';
export { type LocalSheetsInBackground, openLocalSheetsInBackground } from './openInBackground';
export { type Served, serve } from './serve';
