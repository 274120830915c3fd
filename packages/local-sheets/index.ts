// What this package offers to whoever runs a script's bundle: a workbook on this machine.
export { areaName, quoteSheetName } from './engine/a1';
export type { FullLooks } from './engine/looks';
export * from './openLocalSheets';
