// Every custom function there is; adding one is one file and one line here.
import { appointmentRate } from './appointmentRate';
import { bant } from './bant';
import { cac } from './cac';
import { cacPayback } from './cacPayback';
import { churn } from './churn';
import type { FunctionDefinition } from './definition';
import { forecastAccuracy } from './forecastAccuracy';
import { grr } from './grr';
import { hitProbability } from './hitProbability';
import { jpHolidays } from './jpHolidays';
import { keyPersonRate } from './keyPersonRate';
import { kpiGap } from './kpiGap';
import { kpiPace } from './kpiPace';
import { kpiSensitivity } from './kpiSensitivity';
import { kpiSolve } from './kpiSolve';
import { kpiSplit } from './kpiSplit';
import { kpiStatus } from './kpiStatus';
import { kpiTree } from './kpiTree';
import { ltv } from './ltv';
import { ltvCac } from './ltvCac';
import { mrr } from './mrr';
import { nps } from './nps';
import { nrr } from './nrr';
import { pipelineCoverage } from './pipelineCoverage';
import { processScore } from './processScore';
import { quickRatio } from './quickRatio';
import { rateInterval } from './rateInterval';
import { requiredCoverage } from './requiredCoverage';
import { retention } from './retention';
import { revenueChurn } from './revenueChurn';
import { trialsNeeded } from './trialsNeeded';
import { upsellRate } from './upsellRate';
import { winRate } from './winRate';

/** In the order in which people read of them: the tree, retention and unit economics, the sales process. */
export const functionDefinitions: readonly FunctionDefinition[] = [
  kpiTree,
  kpiSolve,
  kpiGap,
  kpiSensitivity,
  kpiSplit,
  kpiPace,
  kpiStatus,
  jpHolidays,
  churn,
  retention,
  revenueChurn,
  nrr,
  grr,
  mrr,
  quickRatio,
  ltv,
  cac,
  ltvCac,
  cacPayback,
  appointmentRate,
  keyPersonRate,
  winRate,
  upsellRate,
  bant,
  pipelineCoverage,
  requiredCoverage,
  hitProbability,
  trialsNeeded,
  rateInterval,
  nps,
  forecastAccuracy,
  processScore,
];
