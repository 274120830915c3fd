// The bundle's custom functions as the engine needs them: callable in formulas, with their help, and with what those
// that failed had to say.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { cellName } from '../engine/a1';
import type { AddedFunctions } from '../engine/engine';
import type { EngineSettings } from '../engine/types';
import { customFunctionsOf } from './customFunctionHelp';
import { customFunction } from './customFunctions';
import { createWorld, type World } from './world';

/** `services` are what a custom function may use; the engine hands in how to tell the time. */
export function bundleFunctions(
  settings: EngineSettings,
  services: Record<string, unknown>,
): (now: () => number) => AddedFunctions {
  const bundle = readFileSync(settings.bundlePath, 'utf8');
  const script = new vm.Script(bundle, { filename: 'Code.js' });
  const help = customFunctionsOf(bundle);
  return (now) => {
    const failures = new Map<string, string>();
    let world: World | null = null;
    const host = {
      spreadsheetTimeZone: settings.spreadsheetTimeZone,
      world: () => {
        world ??= createWorld(script, services, settings.scriptTimeZone, now);
        return world;
      },
      remember(sheetId: string, row: number, column: number, message: string | null) {
        const cell = `${sheetId}!${cellName(row, column)}`;
        if (message === null) failures.delete(cell);
        else failures.set(cell, message);
      },
    };
    return { functions: help.map(({ name }) => customFunction(name, host)), help, failures };
  };
}
