// Every driver of the tree, in the tree's order, under one line that says how they will be solved.
import { type Draft, type DraftAction, editsOf, startingEdits } from '../draft';
import { type Judgement, type Problem, problemAt, SHOWN_LIMIT, solving } from '../judgement';
import { sentenceOf, useWords } from '../words';
import { DriverRow } from './driverRow';
import { Notice } from './notice';

interface DriverListProps {
  readonly draft: Draft;
  readonly judgement: Judgement;
  readonly problems: readonly Problem[];
  readonly act: (action: DraftAction) => void;
}

export function DriverList({ draft, judgement, problems, act }: DriverListProps) {
  const words = useWords();
  const edits = editsOf(draft);
  const start = startingEdits(draft);
  const { drivers } = judgement;
  const shown = { ...judgement, problems };
  const general = problemAt(shown, { part: 'drivers' });
  const how = solving(drivers);
  return (
    <>
      {general !== undefined ? (
        <Notice tone={general.kind === 'wrong' ? 'wrong' : 'hint'} text={sentenceOf(general, words)} />
      ) : (
        <p class="help">
          {how.kind === 'one' ? words.drivers.solvesOne(how.name) : words.drivers.sharesEffort}
        </p>
      )}
      {drivers.slice(0, SHOWN_LIMIT).map((driver, index) => (
        <DriverRow
          key={driver.name}
          id={`driver-${index}`}
          driver={driver}
          edit={edits.get(driver.name)}
          problem={problemAt(shown, { part: 'driver', name: driver.name })}
          isOnlyBlank={how.kind === 'one'}
          act={act}
        />
      ))}
      {drivers.length > SHOWN_LIMIT && (
        <Notice tone="hint" text={words.drivers.others(drivers.length - SHOWN_LIMIT)} />
      )}
      {edits !== start && (edits.size > 0 || start.size > 0) && (
        <button type="button" class="button quiet" onClick={() => act({ type: 'restoreDrivers' })}>
          {draft.standing?.choice === draft.choice ? words.drivers.restorePlan : words.drivers.restore}
        </button>
      )}
    </>
  );
}
