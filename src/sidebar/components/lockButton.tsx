// Locks a driver at its value, or lets it move; a blank one is solved for and has no lock.
import type { DraftAction } from '../draft';
import type { DriverField } from '../judgement';
import { useWords } from '../words';
import { Icon } from './icon';

interface LockButtonProps {
  readonly driver: DriverField;
  readonly isOnlyBlank: boolean;
  readonly act: (action: DraftAction) => void;
}

export function LockButton({ driver: { name, locked, reading }, isOnlyBlank, act }: LockButtonProps) {
  const { drivers: words } = useWords();
  const isBlank = reading.kind === 'blank';
  const state = isBlank ? (isOnlyBlank ? 'solved' : 'missing') : locked ? 'locked' : 'free';
  const word = { solved: words.unknown, missing: words.missing, locked: words.locked, free: words.free }[
    state
  ];
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
