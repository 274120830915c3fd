// Finds a bundle's custom functions and what their comments tell people who type them.
import type { FunctionHelp } from '../engine/types';

const DECLARATION = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*function\s+([A-Za-z_$][\w$]*)\s*\(([^)]*)\)/g;

/** `@param {type} name text`, with the name perhaps in square brackets. */
function readParameter(text: string) {
  const found = /^\s*(?:\{[^}]*\})?\s*(\[)?([\w$.]+)(?:=[^\]\s]*)?\]?\s*(?:-\s*)?([\s\S]*)$/.exec(text);
  return found
    ? { name: found[2] ?? '', text: (found[3] ?? '').trim(), optional: found[1] === '[' }
    : { name: '', text: text.trim(), optional: false };
}

export function customFunctionsOf(bundle: string): FunctionHelp[] {
  const functions: FunctionHelp[] = [];
  for (const [, comment = '', name = '', declared = ''] of bundle.matchAll(DECLARATION)) {
    if (!/@customfunction\b/i.test(comment)) continue;
    const lines = comment.replace(/^[ \t]*\*[ \t]?/gm, '').trim();
    const [description = '', ...tags] = lines.split(/(?:^|\s)@(?=[a-zA-Z]+)/);
    const documented = tags.filter((tag) => /^param\b/.test(tag)).map((tag) => readParameter(tag.slice(5)));
    const returned = tags.find((tag) => /^returns?\b/.test(tag)) ?? '';
    // Google takes the parameters from the declaration and only their texts from the comment.
    const parameters = declared
      .split(',')
      .map((parameter) => parameter.trim())
      .filter(Boolean)
      .map((parameter, index) => ({
        name: documented[index]?.name || parameter,
        text: documented[index]?.text ?? '',
        optional: documented[index]?.optional ?? false,
      }));
    functions.push({
      name,
      description: description.trim(),
      parameters,
      returns: returned.replace(/^returns?\s*(\{[^}]*\})?\s*/, '').trim(),
    });
  }
  return functions;
}
