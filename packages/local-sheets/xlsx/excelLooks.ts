// A cell's looks in Excel's terms.
import type { BorderSide, BorderStyle, CellStyle } from 'hucre';
import type { ExportedCell } from '../engine/exportState';
import type { FormatRule } from '../engine/types';

/** Univer's border numbers, in their order. */
const LINES: (BorderSide['style'] | null)[] = [
  null,
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];

export const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

type Side = { s?: number; cl?: { rgb?: string | null } } | null | undefined;

function sideOf(side: Side): BorderSide | undefined {
  const style = LINES[side?.s ?? 0];
  return style ? { style, color: { rgb: hex(side?.cl?.rgb ?? '#000000') } } : undefined;
}

function bordersOf(borders: ExportedCell['borders']): BorderStyle | undefined {
  if (!borders) return undefined;
  const written: BorderStyle = {};
  const sides = { top: borders.t, right: borders.r, bottom: borders.b, left: borders.l } as Record<
    string,
    Side
  >;
  for (const [name, side] of Object.entries(sides)) {
    const line = sideOf(side);
    if (line) written[name as 'top'] = line;
  }
  return Object.keys(written).length > 0 ? written : undefined;
}

const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

export function cellStyle({ looks, borders }: ExportedCell): CellStyle {
  const style: CellStyle = {
    font: {
      name: looks.fontFamily,
      size: looks.fontSize,
      ...(looks.fontWeight === 'bold' ? { bold: true } : {}),
      ...(looks.fontStyle === 'italic' ? { italic: true } : {}),
      ...(looks.fontLine === 'underline' ? { underline: true } : {}),
      ...(looks.fontLine === 'line-through' ? { strikethrough: true } : {}),
      color: { rgb: hex(looks.fontColor) },
    },
    alignment: {
      vertical: VERTICAL[looks.verticalAlignment as keyof typeof VERTICAL] ?? 'bottom',
      ...(looks.horizontalAlignment === 'general'
        ? {}
        : { horizontal: looks.horizontalAlignment as 'left' | 'center' | 'right' }),
      ...(looks.wrapStrategy === 'WRAP' ? { wrapText: true } : {}),
    },
  };
  if (looks.background !== '#ffffff') {
    style.fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: hex(looks.background) } };
  }
  const border = bordersOf(borders);
  if (border) style.border = border;
  if (!looks.numberFormat.startsWith('0.####')) style.numFmt = looks.numberFormat;
  return style;
}

/** In a rule the fill's background is what shows, other than in a cell. */
export function ruleStyle(rule: FormatRule): CellStyle {
  const style: CellStyle = {};
  if (rule.background)
    style.fill = { type: 'pattern', pattern: 'solid', bgColor: { rgb: hex(rule.background) } };
  if (rule.fontColor || rule.bold !== undefined || rule.italic !== undefined) {
    style.font = {
      ...(rule.fontColor ? { color: { rgb: hex(rule.fontColor) } } : {}),
      ...(rule.bold ? { bold: true } : {}),
      ...(rule.italic ? { italic: true } : {}),
    };
  }
  return style;
}
