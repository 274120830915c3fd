// Asks where the sidebar is (language, today), then shows the wizard in that language.
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { DescribeAnswer } from '../commands/requests';
import { Notice } from './components/notice';
import { ask, type Received } from './server';
import { Wizard } from './wizard';
import { type Words, WordsContext, wordsOf } from './words';

export function App() {
  const [received, setReceived] = useState<Received<DescribeAnswer>>();
  const describe = useCallback(() => {
    setReceived(undefined);
    ask({ command: 'describe' }).then(setReceived);
  }, []);
  useEffect(describe, [describe]);
  const words = wordsOf(received?.ok ? received.answer.language : browserLanguage());
  useLayoutEffect(() => {
    document.documentElement.lang = words.language;
    document.title = words.title;
  }, [words]);
  return (
    <WordsContext.Provider value={words}>
      <main>
        <h1 class="unseen">{words.title}</h1>
        {received?.ok ? (
          <Wizard today={received.answer.today} />
        ) : (
          <Waiting words={words} received={received} retry={describe} />
        )}
      </main>
    </WordsContext.Provider>
  );
}

interface WaitingProps {
  readonly words: Words;
  readonly received: Exclude<Received<DescribeAnswer>, { readonly ok: true }> | undefined;
  readonly retry: () => void;
}

function Waiting({ words, received, retry }: WaitingProps) {
  if (received === undefined) {
    return (
      <p class="waiting" role="status">
        {words.loading}
      </p>
    );
  }
  const sentence = 'trouble' in received ? words.server[received.trouble] : received.sentence;
  return (
    <div class="waiting">
      <Notice tone="wrong" text={sentence} />
      <button type="button" class="button" onClick={retry}>
        {words.retry}
      </button>
    </div>
  );
}

/** Until the workbook's language is known, the browser's. */
function browserLanguage(): 'ja' | 'en' {
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}
