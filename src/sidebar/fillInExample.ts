// The opening example as something that happens to the draft.
import type { Language } from '../domain/language';
import { templates } from '../domain/templates';
import { openingExample } from '../domain/templates/openingExample';
import { isPercent } from '../domain/tree/driver';
import type { DraftAction } from './draft';
import { exactText } from './showNumber';

/** The example as if somebody had typed it. */
export function fillInExample(language: Language): DraftAction {
  const { template: choice, target, months, drivers } = openingExample;
  const indicators = templates.find(({ id }) => id === choice)?.indicators ?? {};
  const edits = Object.entries(drivers).map(([id, value]): [string, { text: string }] => {
    const name = indicators[id]?.name[language] ?? id;
    return [name, { text: exactText(value, isPercent(name, indicators[id]?.unit)) }];
  });
  return { type: 'fillIn', choice, target: exactText(target, false), months, edits: new Map(edits) };
}
