// Remembers that standing sheets are being written, so that a run that was cut off can be told from a finished one.
import type { Patience } from './patience';

const PROPERTY = 'incompleteRun';

/** Writes the record, runs, clears the record; a record that is left over names a run to be repeated. */
export function recorded<Answer>(command: string, patience: Patience, write: () => Answer): Answer {
  patience.attempt(() => PropertiesService.getDocumentProperties().setProperty(PROPERTY, command));
  const answer = write();
  patience.attempt(forgetRun);
  return answer;
}

/** Asked after something has failed, so a property store that fails too counts as "perhaps". */
export function hasIncompleteRun(): boolean {
  try {
    return PropertiesService.getDocumentProperties().getProperty(PROPERTY) !== null;
  } catch {
    return true;
  }
}

export function forgetRun(): void {
  PropertiesService.getDocumentProperties().deleteProperty(PROPERTY);
}
