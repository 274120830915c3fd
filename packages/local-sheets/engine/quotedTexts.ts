// Keeps quotes inside of texts doubled where the engine writes a formula anew: `"a ""b"" c"` lost them when a sheet that
// the formula cites was renamed, or a row inserted there, and no other program could read it any more.
import { LexerTreeBuilder, sequenceNodeType } from '@univerjs/engine-formula';

type SequenceNode = string | { token: string; nodeType: sequenceNodeType };

let done = false;

/** Called before the first workbook; again, it changes nothing. */
export function keepQuotesDoubled(): void {
  if (done) return;
  done = true;
  const inner = LexerTreeBuilder.prototype as unknown as {
    getSequenceNode(pieces: unknown[]): SequenceNode[];
  };
  const { getSequenceNode } = inner;
  inner.getSequenceNode = function (pieces) {
    return getSequenceNode.call(this, pieces).map((node) => {
      if (typeof node === 'string' || node.nodeType !== sequenceNodeType.STRING) return node;
      const [, text] = /^"([\s\S]*)"$/.exec(node.token) ?? [];
      return text === undefined ? node : { ...node, token: `"${text.replace(/"/g, '""')}"` };
    });
  };
}
