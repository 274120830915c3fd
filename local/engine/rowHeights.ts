// How high a row has to be for its wrapped text; Google lets rows grow, the engine does not by itself.
const POINT = 4 / 3;
const LINE = 1.4;
const PADDING = 6;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** An estimate without a font at hand: a Japanese character is as wide as high, others about half. */
function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 1 : 0.5;
  return width * fontSize * POINT;
}

/** The height in pixels of a text that is wrapped in a column of the given width. */
export function textHeight(text: string, fontSize: number, columnWidth: number): number {
  if (text === '') return 0;
  const lines = text
    .split('\n')
    .reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, fontSize) / (columnWidth - PADDING))),
      0,
    );
  return Math.ceil(lines * fontSize * POINT * LINE + PADDING);
}
