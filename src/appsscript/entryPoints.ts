// The names by which Sheets, its menu, its triggers and the sidebar call the script, beside the custom functions.

/** Anyone who has the sidebar open can call every one of these, so each validates or takes nothing. */
export const entryPoints = [
  'onOpen',
  'onInstall',
  'openPlanner',
  'checkMilestonesNow',
  'installDailyCheck',
  'dailyCheck',
  'removeTraces',
  'rpc',
] as const;

export type EntryPoint = (typeof entryPoints)[number];
