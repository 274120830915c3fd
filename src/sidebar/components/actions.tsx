// What can be asked of the sheet: create the plan's sheets, check the milestones; and what came of it.
import { useState } from 'preact/hooks';
import type { Request } from '../../commands/requests';
import { createPlanRequest, type Judgement, type Place, type Problem } from '../judgement';
import { ask } from '../server';
import { mending, sentenceOf, useWords } from '../words';
import { Notice } from './notice';

interface ActionsProps {
  readonly judgement: Judgement;
  /** Has the judgement caught up with what is typed? */
  readonly isCurrent: boolean;
}

interface Message {
  readonly tone: 'hint' | 'done' | 'wrong';
  readonly text: string;
}

export function Actions({ judgement, isCurrent }: ActionsProps) {
  const words = useWords();
  const [message, setMessage] = useState<Message>();
  const [isRunning, setRunning] = useState(false);
  const plan = isCurrent ? createPlanRequest(judgement) : undefined;
  const run = async (
    request: Extract<Request, { command: 'createPlan' | 'checkMilestones' }>,
    progress: string,
  ) => {
    setRunning(true);
    setMessage({ tone: 'hint', text: progress });
    const reply = await ask(request);
    setRunning(false);
    if (reply.ok) setMessage({ tone: 'done', text: reply.answer.sentence });
    else
      setMessage({ tone: 'wrong', text: 'trouble' in reply ? words.server[reply.trouble] : reply.sentence });
  };
  return (
    <div class="actions">
      <div data-testid="message" aria-live="polite" aria-busy={isRunning}>
        {message !== undefined && <Notice tone={message.tone} text={message.text} />}
      </div>
      {plan === undefined && <Reason judgement={judgement} />}
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          data-testid="generate"
          disabled={plan === undefined || isRunning}
          aria-describedby={plan === undefined ? 'reason' : undefined}
          onClick={() => plan !== undefined && run(plan, words.actions.generating)}
        >
          {words.actions.generate}
        </button>
        <button
          type="button"
          class="button"
          data-testid="check"
          disabled={isRunning}
          onClick={() => run({ command: 'checkMilestones' }, words.actions.checking)}
        >
          {words.actions.check}
        </button>
      </div>
    </div>
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
    case 'driver':
      return indexOf(({ name }) => name === (place as Extract<Place, { part: 'driver' }>).name);
    case 'drivers':
      return indexOf(({ reading }) => reading.kind === 'blank') ?? indexOf(() => true);
    case 'tree':
      return undefined;
  }
}
