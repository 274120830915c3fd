// HyperFormula as it would be loaded by a script: a sheet of formulas, and the values of its cells.
import { HyperFormula } from 'hyperformula';
import type { Inputs } from '../inputs';

export function compute({ sheet }: Inputs): number[] {
  const engine = HyperFormula.buildFromArray(sheet as [string, number | string][], {
    licenseKey: 'gpl-v3',
  });
  return engine.getSheetValues(0).map((row) => row[1] as number);
}
