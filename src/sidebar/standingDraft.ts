// The plan that stands in the workbook as a draft, so that the wizard begins with it and asks for just the same again.
import type { TravellingPlan } from '../commands/requests';
import type { PlainDate } from '../domain/calendar/plainDate';
import type { Language } from '../domain/language';
import { modelOf } from '../domain/plan';
import { templates } from '../domain/templates';
import { isPercent } from '../domain/tree/driver';
import type { Unit } from '../domain/tree/unit';
import { type Draft, type DriverBounds, type DriverEdit, emptyDraft, OWN, type Standing } from './draft';
import { exactText } from './showNumber';

/** `example` is what own equations open with where the plan has none. */
export function standingDraft(
  plan: TravellingPlan,
  today: PlainDate,
  fiscalYearStart: number,
  example: string,
  language: Language,
): Draft {
  const [choice, equations] =
    'equations' in plan.model ? [OWN, plan.model.equations] : [plan.model.template, example];
  const like = 'equations' in plan.model ? plan.model.like : undefined;
  const knownDriver = knownDrivers(plan.model, language);
  const edits = new Map<string, DriverEdit>();
  const bounds = new Map<string, DriverBounds>();
  for (const driver of plan.drivers) {
    const name = nameIn(choice, driver.name, language);
    const edit = editFor(driver, name, knownDriver.drivers.get(name));
    if (Object.keys(edit).length > 0) edits.set(name, edit);
    bounds.set(name, { min: driver.min ?? undefined, max: driver.max ?? undefined });
  }
  const standing: Standing = { choice, equations, like, edits, bounds };
  const empty = emptyDraft(today, fiscalYearStart, equations);
  const { period } = plan;
  const isLater = period.year * 12 + period.month > today.year * 12 + today.month;
  return {
    ...empty,
    fiscal: isLater ? { ...empty.fiscal, month: { year: period.year, month: period.month } } : empty.fiscal,
    choice,
    target: exactText(plan.target, isPercent(knownDriver.kgi, knownDriver.unit)),
    period,
    owners: plan.owners.join(language === 'ja' ? '、' : ', '),
    standing,
    edits: new Map([[choice, edits]]),
  };
}

interface Known {
  readonly value: number | undefined;
  readonly locked: boolean;
  readonly unit: Unit | undefined;
}

/** What the model itself says; of equations that make no tree, nothing. */
function knownDrivers(model: TravellingPlan['model'], language: Language) {
  const bare = modelOf({ model, drivers: [] }, language);
  const drivers = new Map<string, Known>();
  if (!bare.ok) return { kgi: '', unit: undefined, drivers };
  const { tree, units } = bare.value;
  for (const [node, { value, locked }] of bare.value.drivers) {
    const name = tree.nodes[node]?.name;
    if (name !== undefined) drivers.set(name, { value, locked, unit: units.get(node) });
  }
  return { kgi: tree.nodes[0]?.name ?? '', unit: units.get(0), drivers };
}

/** Where the plan departs from the model. A blank driver has no lock of its own. */
function editFor(
  { value, locked }: TravellingPlan['drivers'][number],
  name: string,
  known: Known | undefined,
): DriverEdit {
  const own = known?.value ?? null;
  const text = value === null ? '' : exactText(value, isPercent(name, known?.unit));
  return {
    ...(value === own ? {} : { text, isRead: true }),
    ...(value === null || locked === (known?.locked ?? false) ? {} : { locked }),
  };
}

/** A template's indicators have names in both languages; the sheets may have been written in the other one. */
function nameIn(choice: string, name: string, language: Language): string {
  const indicators = templates.find(({ id }) => id === choice)?.indicators ?? {};
  const indicator = Object.values(indicators).find(
    (known) => known.name.ja === name || known.name.en === name,
  );
  return indicator?.name[language] ?? name;
}
