// Text styles: colour, size and weight of a cell's text in one object, and their builder.
import type { CellLooks } from '../engine/types';
import type { ServiceHost } from './host';

type GoogleStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

/** What every style made here looks like; behind Google's object, which does not show it. */
const looksOf = new WeakMap<object, CellLooks>();

class LocalTextStyleBuilder {
  private readonly looks: CellLooks = {};
  readonly self: GoogleBuilder;
  constructor(private readonly host: ServiceHost) {
    this.self = host.offer<GoogleBuilder>('TextStyleBuilder', this);
  }
  private with(looks: CellLooks): GoogleBuilder {
    Object.assign(this.looks, looks);
    return this.self;
  }
  setBold = (bold: boolean) => this.with({ fontWeight: bold ? 'bold' : 'normal' });
  setForegroundColor = (fontColor: string) => this.with({ fontColor });
  setFontSize = (fontSize: number) => this.with({ fontSize });
  build(): GoogleStyle {
    const style = this.host.offer<GoogleStyle>('TextStyle', {});
    looksOf.set(style, { ...this.looks });
    return style;
  }
}

export const newTextStyle = (host: ServiceHost): GoogleBuilder => new LocalTextStyleBuilder(host).self;

export function looksOfStyle(style: GoogleStyle): CellLooks {
  const looks = looksOf.get(style);
  if (looks === undefined) throw new Error('A text style is needed');
  return looks;
}
