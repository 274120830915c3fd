// Locks a driver at its value, or lets it move; a blank one is solved for and has no lock.
import type { DraftAction } from '../draft';
import type { DriverField } from '../judgement';
import { useWords } from '../words';
import { Icon } from './icon';

interface LockButtonProps {
  readonly driver: DriverField;
  readonly act: (action: DraftAction) => void;
}

export function LockButton({ driver: { name, locked, reading }, act }: LockButtonProps) {
  const words = useWords();
  const isBlank = reading.kind === 'blank';
  const state = isBlank ? 'solved' : locked ? 'locked' : 'free';
  const word = isBlank ? words.drivers.unknown : locked ? words.drivers.locked : words.drivers.free;
  return (
    <button
      type="button"
      class={`lock ${state}`}
      data-testid={`lock-${name}`}
      aria-pressed={locked && !isBlank}
      disabled={isBlank}
      onClick={() => act({ type: 'lockDriver', name, locked: !locked })}
    >
      <Icon name={state} />
      <span>{word}</span>
      <span class="unseen"> {name}</span>
    </button>
  );
}
