// What would change, a sentence each, before anything is written.
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { SHOWN_LIMIT } from '../judgement';
import { useWords } from '../words';
import { Notice } from './notice';

export function ChangeList({ changes }: { readonly changes: readonly string[] }) {
  const words = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {words.changes.heading}
      </h2>
      {changes.length === 0 ? (
        <Notice tone="done" text={words.changes.none} />
      ) : (
        <ul class="sentences">
          {changes.slice(0, SHOWN_LIMIT).map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sentences may be the same, and none ever moves.
            <li key={index}>{change}</li>
          ))}
        </ul>
      )}
      {changes.length > SHOWN_LIMIT && <Notice tone="hint" text={words.more(changes.length - SHOWN_LIMIT)} />}
    </section>
  );
}
