// The text area for equations of one's own.
import { useId } from 'preact/hooks';
import type { DraftAction } from '../draft';
import type { Problem } from '../judgement';
import { sentenceOf, useWords } from '../words';
import { Notice } from './notice';

interface EquationsFieldProps {
  readonly text: string;
  readonly problem: Problem | undefined;
  readonly act: (action: DraftAction) => void;
}

const FEWEST_LINES = 4;
const MOST_LINES = 12;

export function EquationsField({ text, problem, act }: EquationsFieldProps) {
  const words = useWords();
  const help = useId();
  const note = useId();
  const lines = Math.min(Math.max(text.split('\n', MOST_LINES).length + 1, FEWEST_LINES), MOST_LINES);
  return (
    <div class="field">
      <label for="equations">{words.model.equations}</label>
      <textarea
        id="equations"
        data-testid="equations"
        rows={lines}
        spellcheck={false}
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? help : `${note} ${help}`}
        onInput={(event) => act({ type: 'writeEquations', text: event.currentTarget.value })}
      />
      {problem !== undefined && <Notice id={note} tone="wrong" text={sentenceOf(problem, words)} />}
      <p id={help} class="help">
        {words.model.help}
      </p>
    </div>
  );
}
