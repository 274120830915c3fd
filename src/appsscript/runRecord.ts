// Remembers that standing sheets are being written, so that a run that was cut off can be told from a finished one.

const PROPERTY = 'incompleteRun';

/** Written before the first sheet is; a record that is left over names a run to be repeated. */
export function recordRun(command: string): void {
  PropertiesService.getDocumentProperties().setProperty(PROPERTY, command);
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
