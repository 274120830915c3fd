// Who takes part: names in one text, and beneath it how many are understood.
import { useId } from 'preact/hooks';
import type { DraftAction } from '../draft';
import type { Problem } from '../judgement';
import type { OwnersReading } from '../owners';
import { sentenceOf, useWords } from '../words';
import { Notice } from './notice';

interface OwnersFieldProps {
  readonly text: string;
  readonly reading: OwnersReading;
  readonly problem: Problem | undefined;
  readonly act: (action: DraftAction) => void;
}

const FEWEST_LINES = 2;
const MOST_LINES = 6;

/** Letters of Japanese that a line holds; a name is broken where the line ends. */
const LINE_LENGTH = 18;

export function OwnersField({ text, reading: { names, trouble }, problem, act }: OwnersFieldProps) {
  const words = useWords();
  const help = useId();
  const note = useId();
  const understood = useId();
  const lines = text.split('\n', MOST_LINES).map((line) => Math.ceil(line.length / LINE_LENGTH));
  const needed = lines.reduce((sum, count) => sum + Math.max(count, 1), 0);
  return (
    <div class="field">
      <label for="owners">{words.owners.label}</label>
      <textarea
        id="owners"
        data-testid="owners"
        rows={Math.min(Math.max(needed, FEWEST_LINES), MOST_LINES)}
        spellcheck={false}
        autocomplete="off"
        value={text}
        placeholder={words.owners.placeholder}
        aria-invalid={problem !== undefined}
        aria-describedby={`${problem === undefined ? understood : note} ${help}`}
        onInput={(event) => act({ type: 'writeOwners', text: event.currentTarget.value })}
      />
      <p id={understood} class="understood" data-testid="owners-count">
        {names.length > 0 && trouble === undefined && words.owners.count(names.length)}
      </p>
      {problem !== undefined && <Notice id={note} tone="wrong" text={sentenceOf(problem, words)} />}
      <p id={help} class="help">
        {words.owners.help}
      </p>
    </div>
  );
}
