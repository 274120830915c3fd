// The KGI's target: as it is typed, and beneath it the number that was understood.
import { useId } from 'preact/hooks';
import { isPercent } from '../../domain/tree/driver';
import type { DraftAction } from '../draft';
import type { Indicator, Problem, Reading } from '../judgement';
import { exactText } from '../showNumber';
import { sentenceOf, useWords } from '../words';
import { Notice } from './notice';

interface TargetFieldProps {
  readonly text: string;
  readonly kgi: Indicator | undefined;
  readonly reading: Reading;
  readonly problem: Problem | undefined;
  readonly act: (action: DraftAction) => void;
}

export function TargetField({ text, kgi, reading, problem, act }: TargetFieldProps) {
  const words = useWords();
  const note = useId();
  const understood = useId();
  const unit = kgi?.unit;
  return (
    <div class="field">
      <label for="kgi">{kgi === undefined ? words.target.heading : words.target.label(kgi.name, unit)}</label>
      <input
        id="kgi"
        data-testid="kgi"
        class="number"
        type="text"
        autocomplete="off"
        value={text}
        placeholder={words.target.placeholder}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? understood : `${note} ${understood}`}
        onInput={(event) => act({ type: 'writeTarget', text: event.currentTarget.value })}
      />
      <p id={understood} class="understood">
        {reading.kind === 'number' &&
          words.amount(exactText(reading.value, isPercent(kgi?.name ?? '', unit)), unit)}
      </p>
      {problem !== undefined && <Notice id={note} tone="wrong" text={sentenceOf(problem, words)} />}
    </div>
  );
}
