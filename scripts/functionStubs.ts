// Writes the bundle's top level: one documented stub for every function that Sheets calls by name.
import { entryPoints } from '../src/appsscript/entryPoints';
import { functionDefinitions } from '../src/functions';
import type { Parameter } from '../src/functions/definition';

/**
 * The stubs. Sheets takes a custom function's parameters from its declaration and its help from the
 * comment above it, and knows one language only, so both stand there, Japanese first.
 */
export function functionStubs(namespace: string): string {
  const customFunctions = functionDefinitions.map(({ name, summary, parameters }) => {
    const names = parameters.map(({ name: parameter }) => identifier(parameter)).join(', ');
    return [
      '/**',
      ` * ${safe(summary.ja)}`,
      ` * ${safe(summary.en)}`,
      ...parameters.map(
        (parameter) => ` * @param ${identifier(parameter.name)} ${safe(parameterHelp(parameter))}`,
      ),
      ' * @customfunction',
      ' */',
      `function ${name}(${names}) { return ${namespace}.customFunctions.${name}(${names}); }`,
    ].join('\n');
  });
  const others = entryPoints.map(
    (name) => `function ${name}(argument) { return ${namespace}.handlers.${name}(argument); }`,
  );
  return [...customFunctions, ...others].join('\n');
}

export function parameterHelp({ help, optional }: Parameter): string {
  return optional === true ? `［省略可］${help.ja} / [optional] ${help.en}` : `${help.ja} / ${help.en}`;
}

/** JavaScript reserves the contract's word `new`; Sheets then shows it as `new_`. */
const identifier = (name: string): string => (name === 'new' ? 'new_' : name);

/** Help must not end the comment it stands in. */
const safe = (text: string): string => text.replace(/\*\//g, '*∕');
