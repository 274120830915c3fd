// One line of the tree: the indicator, its value, and for a driver how the value came about.
import type { DriverStatus } from '../../domain/tree/problem';
import type { TreeLine } from '../treeLines';
import { useWords } from '../words';
import { Icon } from './icon';

/** Deeper lines are no further indented: 300 pixels hold no more. */
const DEEPEST_INDENT = 7;

export function TreeRow({ line: { level, name, value, needed, status } }: { readonly line: TreeLine }) {
  const words = useWords();
  return (
    <tr data-testid={`tree-row-${name}`} class={level === 0 ? 'root' : undefined}>
      <th scope="row" style={{ '--level': Math.min(level, DEEPEST_INDENT) }}>
        <span class="unseen">{words.tree.level(level)} </span>
        <span class="tree-name">{name}</span>
        {status !== undefined && <Status status={status} />}
      </th>
      <td>
        <span class="tree-value">{value}</span>
        {needed !== undefined && <span class="tree-needed">{words.tree.needed(needed)}</span>}
      </td>
    </tr>
  );
}

function Status({ status }: { readonly status: DriverStatus }) {
  const words = useWords();
  return (
    <span class={`status ${status}`}>
      <Icon name={status} />
      {words.tree.status[status]}
    </span>
  );
}
