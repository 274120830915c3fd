// The wizard: what is typed, what it means at once, and what can be asked of the sheet.
import { useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { TravellingPlan } from '../commands/requests';
import type { PlainDate } from '../domain/calendar/plainDate';
import { openingExample } from '../domain/templates/openingExample';
import { Actions } from './components/actions';
import { DriverList } from './components/driverList';
import { EquationsField } from './components/equationsField';
import { FeasibilityView, type Surroundings } from './components/feasibilityView';
import { ModelChoice } from './components/modelChoice';
import { OpeningExample } from './components/openingExample';
import { OwnersField } from './components/ownersField';
import { PeriodFields } from './components/periodFields';
import { Section } from './components/section';
import { TargetField } from './components/targetField';
import { TreeView } from './components/treeView';
import { emptyDraft, OWN, update } from './draft';
import { type Judgement, judge, type Place, problemAt, rememberingModel, samePlace } from './judgement';
import { standingDraft } from './standingDraft';
import { useSettled } from './useSettled';
import { useWords } from './words';

/** Text this long is judged once the typing pauses; anything shorter at every keystroke. */
const LONG_EQUATIONS = 8_000;
const LONG_DELAY = 200;

/** Nobody is told of a mistake before having paused this long, or having left the field. */
const PATIENCE = 700;

/** What an input method still converts is not yet typed. */
const PATIENCE_WHILE_COMPOSING = 600_000;

interface WizardProps {
  readonly today: PlainDate;
  readonly fiscalYearStart: number;
  /** What it begins with, where a plan stands in the workbook. */
  readonly plan: TravellingPlan | undefined;
  readonly surroundings: Surroundings;
  /** Where the workbook has a plan that cannot be read, nothing may be written over it. */
  readonly isUnreadable: boolean;
}

export function Wizard({ today, fiscalYearStart, plan, surroundings, isUnreadable }: WizardProps) {
  const words = useWords();
  const [draft, act] = useReducer(update, undefined, () =>
    plan === undefined
      ? emptyDraft(today, fiscalYearStart, words.model.example)
      : standingDraft(plan, today, fiscalYearStart, words.model.example, words.language),
  );
  const isLong = draft.choice === OWN && draft.equations.length > LONG_EQUATIONS;
  const [judgedDraft] = useSettled(draft, isLong ? LONG_DELAY : 0);
  const modelReader = useMemo(rememberingModel, []);
  const judgement = useMemo(
    () => judge(judgedDraft, words.language, modelReader),
    [judgedDraft, words.language, modelReader],
  );
  const [isComposing, setComposing] = useState(false);
  const [settled, settle] = useSettled(judgement, isComposing ? PATIENCE_WHILE_COMPOSING : PATIENCE);
  const leaving = useLeaving(settle);
  // In small letters: no element has a property `oncompositionstart`, so Preact takes the name as it is.
  const composing = {
    oncompositionstart: () => setComposing(true),
    oncompositionend: () => setComposing(false),
  };
  const shown = withPatience(judgement, settled);
  const stable = useLastWithTree(judgement, shown);
  const wrongAt = (place: Place) => {
    const problem = problemAt(shown, place);
    return problem?.kind === 'wrong' ? problem : undefined;
  };
  return (
    <div class="wizard" {...leaving} {...composing}>
      <Section heading={words.model.heading}>
        <ModelChoice choice={draft.choice} act={act} />
        {draft.choice === OWN && (
          <EquationsField text={draft.equations} problem={wrongAt({ part: 'equations' })} act={act} />
        )}
      </Section>
      <Section heading={words.target.heading}>
        <TargetField
          text={draft.target}
          kgi={stable.kgi}
          reading={judgement.target}
          problem={wrongAt({ part: 'target' })}
          act={act}
        />
        {draft.choice === openingExample.template && draft.target === '' && <OpeningExample act={act} />}
      </Section>
      <Section heading={words.period.heading}>
        <PeriodFields period={draft.period} today={today} act={act} />
      </Section>
      <Section heading={words.owners.heading}>
        <OwnersField
          text={draft.owners}
          reading={judgement.owners}
          problem={wrongAt({ part: 'owners' })}
          act={act}
        />
      </Section>
      {stable.drivers.length > 0 && (
        <Section heading={words.drivers.heading}>
          <DriverList draft={draft} judgement={stable} problems={shown.problems} act={act} />
        </Section>
      )}
      <Section heading={words.tree.heading}>
        <FeasibilityView plan={stable.plan} people={stable.owners.names.length} surroundings={surroundings} />
        <TreeView plan={stable.plan} isStale={stable !== judgement} problem={shown.problems[0]} />
      </Section>
      <Actions judgement={judgement} draft={draft} isUnreadable={isUnreadable} act={act} />
    </div>
  );
}

/**
 * Calls back once a field has been left. While a mouse button is down nothing may be told yet: a sentence
 * that appears then moves the page, and the click misses what it was meant for.
 */
function useLeaving(left: () => void) {
  const isPressed = useRef(false);
  const release = () => {
    isPressed.current = false;
    setTimeout(left);
  };
  return {
    onPointerDown: () => {
      isPressed.current = true;
    },
    onPointerUp: release,
    onPointerCancel: release,
    onFocusOut: () => {
      if (!isPressed.current) left();
    },
  };
}

/** The judgement without the mistakes that may still be half-typed; those already shown stay. */
function withPatience(judgement: Judgement, settled: Judgement): Judgement {
  if (settled === judgement) return judgement;
  const problems = judgement.problems.filter(
    ({ kind, place }) =>
      kind === 'open' ||
      settled.problems.some((problem) => problem.kind === 'wrong' && samePlace(problem.place, place)),
  );
  return { ...judgement, problems };
}

/** While a mistake is not yet shown, what stood before it stays, so that nothing flickers under typing. */
function useLastWithTree(judgement: Judgement, shown: Judgement): Judgement {
  const last = useRef(judgement);
  const isQuiet = judgement.plan === undefined && shown.problems.length === 0;
  if (!isQuiet || last.current.draft.choice !== judgement.draft.choice) last.current = judgement;
  return last.current;
}
