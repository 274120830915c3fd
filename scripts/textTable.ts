// Prints rows as a table in a terminal, where a Japanese character is two columns wide.

/** How many terminal columns a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const wide =
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]/;
    width += wide.test(character) ? 2 : 1;
  }
  return width;
}

/** Rows as lines, columns padded to their widest cell; columns of numbers to the right. */
export function textTable(rows: readonly (readonly string[])[], rightAligned: readonly number[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const space = ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
          return rightAligned.includes(column) ? space + cell : cell + space;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
