// What this package offers to whoever runs a script's bundle: a workbook on this machine.
export { areaName, quoteSheetName } from './engine/a1';
export type { FullLooks } from './engine/looks';
// By name: a module that Node loads as CommonJS hands on to one that it does not only what is named.
export {
  type CallHook,
  type LocalSheets,
  type LocalSheetsOptions,
  type LocalSheetsRecording,
  type LocalSheetsSnapshot,
  openLocalSheets,
  ScriptError,
  type Surroundings,
  type TriggerRun,
} from './openLocalSheets';
/** Changes whenever this package or what it is built on does: what is kept of a workbook is kept under it. */
export { fingerprint } from './threads/builtFiles';
