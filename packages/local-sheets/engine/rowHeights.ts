// How high a row has to be for its wrapped text; Google lets rows grow, the engine does not by itself.
const POINT = 4 / 3;
const LINE = 1.4;
const PADDING = 6;

/** Written without blanks, so that a line may break before and after every one. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** What a line holds together: one wide character, or a word with the blanks behind it. */
const PIECES = new RegExp(`${WIDE.source}|(?:(?!${WIDE.source})[^ ])+ *| +`, 'g');

/** An estimate without a font at hand, as a part of the font's size: Arial's letters in four sizes. */
function letterWidth(letter: string): number {
  if (WIDE.test(letter)) return 1;
  if (/[-iIjltfr()' .,:;|!]/.test(letter)) return 0.31;
  if (/[mwMWCGOQ%@]/.test(letter)) return 0.8;
  return /[A-Z&]/.test(letter) ? 0.68 : 0.56;
}

const textWidth = (text: string): number =>
  Array.from(text).reduce((width, letter) => width + letterWidth(letter), 0);

/** Over how many lines a text goes that has this much room, in parts of the font's size. */
export function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((sum, line) => sum + linesOfOne(line, room), 0);
}

function linesOfOne(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of text.match(PIECES) ?? []) {
    const width = textWidth(piece.trimEnd());
    if (used > 0 && used + width > room) {
      lines++;
      used = 0;
    }
    // A word that is longer than a line is broken.
    if (width > room) lines += Math.ceil(width / room) - 1;
    used += width > room ? width % room : textWidth(piece);
  }
  return lines;
}

/** The height in pixels of a text that is wrapped in a column of the given width. */
export function textHeight(text: string, fontSize: number, columnWidth: number): number {
  if (text === '') return 0;
  const size = fontSize * POINT;
  const room = Math.max(1, (columnWidth - PADDING) / size);
  return Math.ceil(linesOf(text, room) * size * LINE + PADDING);
}
