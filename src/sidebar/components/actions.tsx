// What can be asked of the sheet, and what came of it: the plan is written, where one stands after a look at what
// changes; the milestones are checked.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Request, TravellingPlan } from '../../commands/requests';
import type { Draft, DraftAction } from '../draft';
import { type Judgement, type Place, type Problem, travellingPlan } from '../judgement';
import { ask } from '../server';
import { mending, sentenceOf, useWords } from '../words';
import { ChangeList } from './changeList';
import { Notice } from './notice';
import { UNREADABLE } from './unreadablePlan';

interface ActionsProps {
  readonly judgement: Judgement;
  /** What is typed; the judgement may not have caught up with it. */
  readonly draft: Draft;
  readonly isUnreadable: boolean;
  readonly act: (action: DraftAction) => void;
}

interface Message {
  readonly tone: 'hint' | 'done' | 'wrong';
  readonly text: string;
}

/** What would change, for the draft that it was asked for: any later draft makes it void. */
interface Preview {
  readonly draft: Draft;
  readonly plan: TravellingPlan;
  readonly changes: readonly string[];
}

export function Actions({ judgement, draft, isUnreadable, act }: ActionsProps) {
  const { actions: labels, server } = useWords();
  const [message, setMessage] = useState<Message>();
  const [isRunning, setRunning] = useState(false);
  const [previewed, setPreview] = useState<Preview>();
  const preview = previewed?.draft === draft ? previewed : undefined;
  const keepingFocus = useKeptFocus(isRunning, preview !== undefined);
  const plan = judgement.draft === draft && !isUnreadable ? travellingPlan(judgement) : undefined;
  const hasChanges = preview !== undefined && preview.changes.length > 0;
  const isStanding = draft.standing !== undefined;

  const run = async <Asked extends Request>(request: Asked, progress: string) => {
    setRunning(true);
    setMessage({ tone: 'hint', text: progress });
    const reply = await ask(request);
    setRunning(false);
    setMessage(
      reply.ok
        ? undefined
        : { tone: 'wrong', text: 'trouble' in reply ? server[reply.trouble] : reply.sentence },
    );
    return reply.ok ? reply.answer : undefined;
  };
  const review = async (wanted: TravellingPlan) => {
    const answer = await run({ command: 'previewPlan', ...wanted }, labels.reviewing);
    if (answer !== undefined) setPreview({ draft, plan: wanted, changes: answer.changes });
  };
  const write = async (wanted: TravellingPlan) => {
    const progress = isStanding ? labels.writing : labels.generating;
    const answer = await run({ command: 'createPlan', ...wanted }, progress);
    if (answer === undefined) return;
    setMessage({ tone: 'done', text: answer.sentence });
    act({ type: 'stand', written: draft });
  };
  const check = async () => {
    const answer = await run({ command: 'checkMilestones' }, labels.checking);
    if (answer !== undefined) setMessage({ tone: 'done', text: answer.sentence });
  };
  return (
    <>
      <div class="preview" data-testid="preview" aria-live="polite">
        {preview !== undefined && <ChangeList changes={preview.changes} />}
      </div>
      <div class="actions" {...keepingFocus}>
        <div data-testid="message" aria-live="polite" aria-busy={isRunning}>
          {message !== undefined && <Notice tone={message.tone} text={message.text} />}
        </div>
        {isUnreadable ? <Unreadable /> : plan === undefined && <Reason judgement={judgement} />}
        {preview === undefined ? (
          <div class="buttons" key="usual">
            <button
              type="button"
              class="button primary"
              data-testid="generate"
              disabled={plan === undefined || isRunning}
              aria-describedby={plan === undefined ? 'reason' : undefined}
              onClick={() => plan !== undefined && (isStanding ? review(plan) : write(plan))}
            >
              {isStanding ? labels.review : labels.generate}
            </button>
            <button type="button" class="button" data-testid="check" disabled={isRunning} onClick={check}>
              {labels.check}
            </button>
          </div>
        ) : (
          <div class="buttons" key="preview">
            <button
              type="button"
              class={hasChanges ? 'button primary' : 'button'}
              data-testid="write"
              disabled={isRunning}
              onClick={() => write(preview.plan)}
            >
              {labels.write}
            </button>
            <button
              type="button"
              class="button"
              data-testid="back"
              disabled={isRunning}
              onClick={() => setPreview(undefined)}
            >
              {labels.back}
            </button>
          </div>
        )}
      </div>
    </>
  );
}

/** A button that is switched off or taken away loses the focus: it comes back to it, or to the one in its place. */
function useKeptFocus(isRunning: boolean, isPreviewing: boolean) {
  const bar = useRef<HTMLDivElement>(null);
  const pressed = useRef<HTMLButtonElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are the moments at which buttons come and go.
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (isRunning || pressed.current === null || (activeElement !== null && activeElement !== body)) return;
    const isThere = pressed.current.isConnected && !pressed.current.disabled;
    const target = isThere
      ? pressed.current
      : bar.current?.querySelector<HTMLButtonElement>('.buttons button');
    target?.focus({ preventScroll: true });
  }, [isRunning, isPreviewing]);
  const remember = ({ target }: Event) => {
    pressed.current = target instanceof HTMLButtonElement ? target : pressed.current;
  };
  return { ref: bar, onClickCapture: remember };
}

/** The workbook has a plan that cannot be read; a press leads to what has to be mended. */
function Unreadable() {
  const { mend } = useWords();
  return (
    <p id="reason" class="reason">
      <button type="button" class="link" onClick={() => document.getElementById(UNREADABLE)?.focus()}>
        {mend.sheets}
      </button>
    </p>
  );
}

/** Why nothing can be created yet; a press leads to where it is mended. */
function Reason({ judgement }: { readonly judgement: Judgement }) {
  const words = useWords();
  const [problem] = judgement.problems;
  if (problem === undefined) {
    return (
      <p id="reason" class="reason">
        {words.mend.computing}
      </p>
    );
  }
  const field = fieldOf(problem.place, judgement);
  return (
    <p id="reason" class="reason">
      {field === undefined ? (
        sentenceOf(problem, words)
      ) : (
        <button type="button" class="link" onClick={() => document.getElementById(field)?.focus()}>
          {mending(problem, words)}
        </button>
      )}
    </p>
  );
}

/** The id of the field to go to. */
function fieldOf(place: Problem['place'], { drivers }: Judgement): string | undefined {
  const indexOf = (matches: (driver: Judgement['drivers'][number]) => boolean): string | undefined => {
    const index = drivers.findIndex(matches);
    return index < 0 ? undefined : `driver-${index}`;
  };
  switch (place.part) {
    case 'equations':
      return 'equations';
    case 'target':
      return 'kgi';
    case 'owners':
      return 'owners';
    case 'driver':
      return indexOf(({ name }) => name === (place as Extract<Place, { part: 'driver' }>).name);
    case 'drivers':
      return indexOf(({ reading }) => reading.kind === 'blank') ?? indexOf(() => true);
    case 'tree':
      return undefined;
  }
}
