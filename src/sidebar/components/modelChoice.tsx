// Chooses a template, or equations of one's own.
import { useId } from 'preact/hooks';
import { templates } from '../../domain/templates';
import { type DraftAction, OWN } from '../draft';
import { useWords } from '../words';

interface ModelChoiceProps {
  readonly choice: string;
  readonly act: (action: DraftAction) => void;
}

export function ModelChoice({ choice, act }: ModelChoiceProps) {
  const words = useWords();
  const group = useId();
  const choices = [
    ...templates.map(({ id, name }) => ({ id, label: name[words.language] })),
    { id: OWN, label: words.model.own },
  ];
  return (
    <fieldset class="choices">
      <legend class="unseen">{words.model.heading}</legend>
      {choices.map(({ id, label }) => (
        <label key={id} class="choice">
          <input
            type="radio"
            name={group}
            data-testid={`template-${id}`}
            checked={choice === id}
            onChange={() => act({ type: 'choose', choice: id })}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
