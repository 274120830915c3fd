// Asks the script behind the sheet: google.script.run as a promise, typed by the command.
import type { Answers, Reply, Request } from '../commands/requests';

interface Runner {
  withSuccessHandler(handler: (reply: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  rpc(request: Request): void;
}

declare const google: { readonly script: { readonly run: Runner } } | undefined;

/** Why no reply arrived at all. */
export type Trouble = 'severalAccounts' | 'noAnswer';

export type Received<Answer> = Reply<Answer> | { readonly ok: false; readonly trouble: Trouble };

/** Never rejects: what goes wrong on the way is a value, and its raw text is shown to nobody. */
export function ask<Asked extends Request>(request: Asked): Promise<Received<Answers[Asked['command']]>> {
  return new Promise((resolve) => {
    const fail = (error: unknown): void => resolve({ ok: false, trouble: troubleOf(error) });
    try {
      if (typeof google === 'undefined') return fail(undefined);
      google.script.run
        .withSuccessHandler((reply) =>
          isReply<Answers[Asked['command']]>(reply) ? resolve(reply) : fail(undefined),
        )
        .withFailureHandler(fail)
        .rpc(request);
    } catch (error) {
      fail(error);
    }
  });
}

/** An answer that Google could not carry arrives as null. */
function isReply<Answer>(reply: unknown): reply is Reply<Answer> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}

/** With several accounts signed in, Google may ask as the wrong one; the code in its text is not translated. */
function troubleOf(error: unknown): Trouble {
  const text = error instanceof Error ? error.message : String(error);
  return text.includes('PERMISSION_DENIED') ? 'severalAccounts' : 'noAnswer';
}
