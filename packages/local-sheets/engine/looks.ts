// Between Google's words for a cell's looks and the engine's style records.
import {
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellLooks } from './types';

/** What a cell of a new Google sheet looks like. */
export const DEFAULT_LOOKS = {
  numberFormat: '0.###############',
  background: '#ffffff',
  fontColor: '#000000',
  fontWeight: 'normal',
  fontStyle: 'normal',
  fontLine: 'none',
  fontSize: 10,
  fontFamily: 'Arial',
  horizontalAlignment: 'general',
  verticalAlignment: 'bottom',
  wrapStrategy: 'OVERFLOW',
  note: '',
} as const;

const HORIZONTAL: Record<string, HorizontalAlign> = {
  left: HorizontalAlign.LEFT,
  start: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  end: HorizontalAlign.RIGHT,
};
const VERTICAL: Record<string, VerticalAlign> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};
const WRAP = { OVERFLOW: WrapStrategy.OVERFLOW, WRAP: WrapStrategy.WRAP, CLIP: WrapStrategy.CLIP } as const;

const nameIn = <T>(names: Record<string, T>, value: T | null | undefined): string | undefined =>
  Object.entries(names).find(([, known]) => known === value)?.[0];

/** The names of colours that a script may write; everything else is written as #rrggbb. */
const COLOUR_NAMES: Record<string, string> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  lime: '#00ff00',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
};

export function colourOf(colour: string): string {
  const lower = colour.toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  const components = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(lower);
  if (components) {
    return `#${components
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  }
  return COLOUR_NAMES[lower] ?? lower;
}

const isGiven = <T>(value: T | undefined): value is T => value !== undefined;

/** A style record that changes only what is given; null removes. */
export function styleOf(looks: CellLooks): IStyleData {
  const style: Record<string, unknown> = {};
  const { numberFormat, background, fontColor, fontWeight, fontStyle, fontLine } = looks;
  if (isGiven(numberFormat)) {
    const plain = numberFormat === null || numberFormat === '' || numberFormat === DEFAULT_LOOKS.numberFormat;
    style.n = plain || numberFormat === 'General' ? null : { pattern: numberFormat };
  }
  if (isGiven(background)) style.bg = background ? { rgb: colourOf(background) } : null;
  if (isGiven(fontColor)) style.cl = fontColor ? { rgb: colourOf(fontColor) } : null;
  if (isGiven(fontWeight)) style.bl = fontWeight === 'bold' ? 1 : 0;
  if (isGiven(fontStyle)) style.it = fontStyle === 'italic' ? 1 : 0;
  if (isGiven(fontLine)) {
    style.ul = fontLine === 'underline' ? { s: 1 } : null;
    style.st = fontLine === 'line-through' ? { s: 1 } : null;
  }
  if (isGiven(looks.fontSize)) style.fs = looks.fontSize;
  if (isGiven(looks.fontFamily)) style.ff = looks.fontFamily;
  if (isGiven(looks.horizontalAlignment)) style.ht = HORIZONTAL[looks.horizontalAlignment ?? ''] ?? null;
  if (isGiven(looks.verticalAlignment)) style.vt = VERTICAL[looks.verticalAlignment ?? ''] ?? null;
  if (isGiven(looks.wrapStrategy)) style.tb = looks.wrapStrategy ? WRAP[looks.wrapStrategy] : null;
  return style as IStyleData;
}

export type FullLooks = { [Look in keyof typeof DEFAULT_LOOKS]: NonNullable<CellLooks[Look]> };

export function looksOf(style: Nullable<IStyleData>, note: string | undefined): FullLooks {
  const line = style?.ul?.s ? 'underline' : style?.st?.s ? 'line-through' : DEFAULT_LOOKS.fontLine;
  return {
    numberFormat: style?.n?.pattern ?? DEFAULT_LOOKS.numberFormat,
    background: style?.bg?.rgb ? colourOf(style.bg.rgb) : DEFAULT_LOOKS.background,
    fontColor: style?.cl?.rgb ? colourOf(style.cl.rgb) : DEFAULT_LOOKS.fontColor,
    fontWeight: style?.bl ? 'bold' : DEFAULT_LOOKS.fontWeight,
    fontStyle: style?.it ? 'italic' : DEFAULT_LOOKS.fontStyle,
    fontLine: line,
    fontSize: style?.fs ?? DEFAULT_LOOKS.fontSize,
    fontFamily: style?.ff ?? DEFAULT_LOOKS.fontFamily,
    horizontalAlignment: nameIn(HORIZONTAL, style?.ht) ?? DEFAULT_LOOKS.horizontalAlignment,
    verticalAlignment: nameIn(VERTICAL, style?.vt) ?? DEFAULT_LOOKS.verticalAlignment,
    wrapStrategy: (nameIn(WRAP, style?.tb) as FullLooks['wrapStrategy']) ?? DEFAULT_LOOKS.wrapStrategy,
    note: note ?? DEFAULT_LOOKS.note,
  };
}

/** SpreadsheetApp.BorderStyle's members and the engine's lines. */
export const BORDER_LINES: Record<string, BorderStyleTypes> = {
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  DOUBLE: BorderStyleTypes.DOUBLE,
};
