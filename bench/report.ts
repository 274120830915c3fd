// Prints figures: titles, and tables with aligned columns.

const isNumber = (text: string): boolean => /^[−\d]/.test(text);

export function title(text: string): void {
  console.log(`\n${text}\n${'─'.repeat(text.length)}`);
}

export function note(text: string): void {
  console.log(text);
}

/** Columns are as wide as their widest cell; what begins with a digit stands on the right. */
export function table(rows: readonly (readonly string[])[]): void {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  for (const row of rows) {
    const cells = row.map((cell, column) => {
      const width = widths[column] as number;
      return isNumber(cell) ? cell.padStart(width) : cell.padEnd(width);
    });
    console.log(cells.join('  ').trimEnd());
  }
}

export const milliseconds = (value: number): string =>
  `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ms`;

export const times = (value: number): string =>
  `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ×`;

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
