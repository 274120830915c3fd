// One driver: its value as text, and whether it is locked.
import { useState } from 'preact/hooks';
import { isPercent } from '../../domain/tree/driver';
import { type DraftAction, type DriverEdit, typedText } from '../draft';
import type { DriverField, Problem } from '../judgement';
import { exactText, shortText } from '../showNumber';
import { sentenceOf, useWords, type Words } from '../words';
import { LockButton } from './lockButton';
import { Notice } from './notice';

interface DriverRowProps {
  readonly id: string;
  readonly driver: DriverField;
  /** What was typed last, which the judged driver may not have caught up with. */
  readonly edit: DriverEdit | undefined;
  readonly problem: Problem | undefined;
  /** Is this the one driver to be found, if it is blank? */
  readonly isOnlyBlank: boolean;
  readonly act: (action: DraftAction) => void;
}

export function DriverRow({ id, driver, edit, problem, isOnlyBlank, act }: DriverRowProps) {
  const words = useWords();
  const [hasFocus, setFocus] = useState(false);
  const { name, unit } = driver;
  const text = (edit && typedText(edit)) ?? startingText(driver, hasFocus);
  const note = `${id}-note`;
  const warning = problem === undefined ? warningAbout(driver, words) : undefined;
  const echo = problem === undefined && warning === undefined ? understood(driver, words) : undefined;
  const isDescribed = problem !== undefined || warning !== undefined || echo !== undefined;
  return (
    <div class="driver">
      <label for={id}>{words.drivers.label(name, unit)}</label>
      <div class="driver-controls">
        <input
          id={id}
          data-testid={`driver-${name}`}
          class="number"
          type="text"
          autocomplete="off"
          value={text}
          placeholder={words.drivers.placeholder}
          aria-invalid={problem !== undefined}
          aria-describedby={isDescribed ? note : undefined}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
          onInput={(event) => act({ type: 'writeDriver', name, text: event.currentTarget.value })}
        />
        <LockButton driver={driver} isOnlyBlank={isOnlyBlank} act={act} />
      </div>
      <div id={note}>
        {echo !== undefined && <p class="understood">{echo}</p>}
        {warning !== undefined && <Notice tone="warning" text={warning} />}
        {problem !== undefined && <Notice tone="wrong" text={sentenceOf(problem, words)} />}
      </div>
    </div>
  );
}

/** The model's or the plan's own value: short at rest, and to its last digit while it is being edited. */
function startingText({ text, reading, name, unit }: DriverField, hasFocus: boolean): string {
  if (text !== undefined || reading.kind !== 'number') return '';
  return hasFocus ? exactText(reading.value, isPercent(name, unit)) : shortText(reading.value, name, unit);
}

/** The number that was understood, where it looks other than what was typed. */
function understood({ text, reading, name, unit }: DriverField, words: Words): string | undefined {
  if (text === undefined || reading.kind !== 'number') return undefined;
  const exact = exactText(reading.value, isPercent(name, unit));
  return exact === text.trim() ? undefined : words.amount(exact, unit);
}

/** Bounds bind only what is solved for; a value beyond them counts, but was perhaps not meant. */
function warningAbout(
  { text, reading, name, unit, min, max }: DriverField,
  words: Words,
): string | undefined {
  if (text === undefined || reading.kind !== 'number') return undefined;
  const { value } = reading;
  if (value < min) return words.problem.belowZero;
  if (value <= max) return undefined;
  const percent = isPercent(name, unit);
  if (percent && value <= 100 && !/[%％]/.test(text)) {
    return words.problem.percentMissing(exactText(value, true), exactText(value / 100, true));
  }
  return words.problem.aboveMaximum(exactText(max, percent));
}
