// What a plan looks like, in its four layers, and a button that fills it in; shown until there is a target.
import { terms } from '../../domain/terms';
import type { DraftAction } from '../draft';
import { fillInExample } from '../fillInExample';
import { useWords } from '../words';

export function OpeningExample({ act }: { readonly act: (action: DraftAction) => void }) {
  const words = useWords();
  return (
    <div class="example" data-testid="example">
      <p class="example-heading">{words.example.heading}</p>
      <dl>
        {terms.map(({ layer, abbreviation, example }) => (
          <div key={layer}>
            <dt>{abbreviation}</dt>
            <dd>{example[words.language]}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        class="button quiet"
        data-testid="try-example"
        onClick={() => act(fillInExample(words.language))}
      >
        {words.example.fillIn}
      </button>
    </div>
  );
}
