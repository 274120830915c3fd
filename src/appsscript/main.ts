// The script's one entry: what the bundle's top level hands on to.
import { customFunctions } from './customFunctions';
import { installDailyCheck } from './dailyCheck';
import type { EntryPoint } from './entryPoints';
import { onInstall, onOpen, openPlanner } from './menu';
import { checkMilestonesNow, dailyCheck } from './milestoneCheck';
import { rpc } from './rpc';

export { customFunctions };

const handlers: Readonly<Record<EntryPoint, (argument: unknown) => unknown>> = {
  onOpen,
  onInstall,
  openPlanner,
  checkMilestonesNow,
  installDailyCheck,
  dailyCheck,
  rpc,
};

export { handlers };
