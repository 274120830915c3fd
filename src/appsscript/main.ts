// The script's one entry: what the bundle's top level hands on to.
import { customFunctions } from './customFunctions';
import { installDailyCheck } from './dailyTrigger';
import type { EntryPoint } from './entryPoints';
import { checkMilestonesNow, dailyCheck } from './judging';
import { onInstall, onOpen, openPlanner } from './menu';
import { removeTraces } from './removal';
import { rpc } from './rpc';

export { customFunctions };

const handlers: Readonly<Record<EntryPoint, (argument: unknown) => unknown>> = {
  onOpen,
  onInstall,
  openPlanner,
  checkMilestonesNow,
  installDailyCheck,
  dailyCheck,
  removeTraces,
  rpc,
};

export { handlers };
