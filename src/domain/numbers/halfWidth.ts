// Full-width forms, as Japanese keyboards type them, mean the same as their ASCII twins.

const FULL_WIDTH = /[\uff01-\uff5e\u3000\uffe5]/g;

/**
 * The text with full-width letters, digits and signs as ASCII, the ideographic space as a space, ￥ as ¥.
 *
 * Unlike NFKC it leaves everything else alone: `5²` must not become `52`. One character stays one
 * character, so positions in the result are positions in the text.
 */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) => {
    if (character === '\u3000') return ' ';
    if (character === '\uffe5') return '¥';
    return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}
