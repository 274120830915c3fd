// Whether people can do what the plan asks of them, and what would make it possible.
import { useMemo } from 'preact/hooks';
import { businessDaysOf, waysOut } from '../../domain/feasibility/waysOut';
import { type Capacities, loadLevel, workloadsOf } from '../../domain/feasibility/workload';
import type { Plan } from '../../domain/plan';
import { messages } from '../../messages';
import { useWords } from '../words';
import { Icon, type IconName } from './icon';

/** What the workbook says of the days and of what people can do. */
export interface Surroundings {
  readonly capacities: Capacities;
  readonly companyHolidays: readonly number[];
}

interface FeasibilityViewProps {
  readonly plan: Plan | undefined;
  readonly people: number;
  readonly surroundings: Surroundings;
}

const ICONS = { fits: 'done', tight: 'warning', tooMuch: 'wrong' } as const satisfies Record<
  string,
  IconName
>;

export function FeasibilityView({ plan, people, surroundings }: FeasibilityViewProps) {
  const { language } = useWords();
  const found = useMemo(
    () => (plan === undefined ? undefined : feasibilityOf(plan, people, surroundings)),
    [plan, people, surroundings],
  );
  if (plan === undefined || found === undefined) return null;
  const { feasibility: words, paragraph } = messages(language);
  const { heaviest, ways } = found;
  const level = loadLevel(heaviest.load);
  const compared = words.comparedWithStart(plan, heaviest);
  const sentences = [words.load(plan, heaviest), ...(compared === undefined ? [] : [compared])];
  return (
    <div class={`feasibility ${level}`} data-testid="feasibility">
      <p class="feasibility-load">
        <Icon name={ICONS[level]} />
        <span>
          <strong>{words.levels[level]}</strong> {paragraph(sentences)}
        </span>
      </p>
      {ways.length > 0 && (
        <>
          <h3>{words.ways}</h3>
          <ul>
            {ways.map((way) => {
              const text = words.way(plan, way, heaviest);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </>
      )}
    </div>
  );
}

function feasibilityOf(plan: Plan, people: number, { capacities, companyHolidays }: Surroundings) {
  const workforce = { people, businessDays: businessDaysOf(plan.period, companyHolidays) };
  const [heaviest] = workloadsOf(plan, capacities, workforce);
  if (heaviest === undefined) return undefined;
  return { heaviest, ways: waysOut(plan, capacities, workforce, companyHolidays) };
}
