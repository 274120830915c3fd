// Every custom function there is; adding one is one file and one line here.
import { churn } from './churn';
import type { FunctionDefinition } from './definition';
import { kpiTree } from './kpiTree';
import { ltv } from './ltv';

export const functionDefinitions: readonly FunctionDefinition[] = [kpiTree, churn, ltv];
