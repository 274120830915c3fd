// The solved tree, or what is missing before there is one.
import type { Plan } from '../../domain/plan';
import { type Problem, SHOWN_LIMIT } from '../judgement';
import { treeLines } from '../treeLines';
import { mending, sentenceOf, useWords } from '../words';
import { Notice } from './notice';
import { TreeRow } from './treeRow';

interface TreeViewProps {
  readonly plan: Plan | undefined;
  /** Is this the tree of a moment ago, while a new value is being typed? */
  readonly isStale: boolean;
  readonly problem: Problem | undefined;
}

export function TreeView({ plan, isStale, problem }: TreeViewProps) {
  const words = useWords();
  if (plan === undefined) return problem === undefined ? null : <Missing problem={problem} />;
  const hidden = plan.rows.length - SHOWN_LIMIT;
  return (
    <>
      <table class={isStale ? 'tree stale' : 'tree'} data-testid="tree" aria-busy={isStale}>
        <thead class="unseen">
          <tr>
            <th scope="col">{words.tree.indicator}</th>
            <th scope="col">{words.tree.value}</th>
          </tr>
        </thead>
        <tbody>
          {treeLines(plan, words, SHOWN_LIMIT).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a shared node has a line under each parent.
            <TreeRow key={index} line={line} />
          ))}
        </tbody>
      </table>
      {hidden > 0 && <Notice tone="hint" text={words.tree.others(hidden)} />}
    </>
  );
}

/** The whole sentence where it has no other place, otherwise only where to look. */
function Missing({ problem }: { readonly problem: Problem }) {
  const words = useWords();
  const { kind, place } = problem;
  if (kind === 'wrong' && place.part === 'tree')
    return <Notice tone="wrong" text={sentenceOf(problem, words)} />;
  const isTarget = kind === 'open' && place.part === 'target';
  return (
    <p class="empty">
      {isTarget ? sentenceOf(problem, words) : words.problem.sentence(mending(problem, words))}
    </p>
  );
}
