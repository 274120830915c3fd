// A range's looks: each attribute in its singular and plural form, each one call to the engine.
import type { FullLooks } from '../engine/looks';
import type { CellLooks } from '../engine/types';
import { checkShape } from './area';
import type { GoogleRange } from './host';
import { RangeBase } from './rangeBase';
import { looksOfStyle } from './textStyle';

type Text = string | null;
type Wrap = NonNullable<CellLooks['wrapStrategy']>;

export class RangeLooks extends RangeBase {
  private change(looks: CellLooks): GoogleRange {
    this.host.engine.writeLooks(this.sheetId, this.area, looks);
    return this.self;
  }

  private changeEach<T>(values: T[][], look: (value: T) => CellLooks): GoogleRange {
    checkShape(values, this.area);
    this.host.engine.writeLooks(
      this.sheetId,
      this.area,
      values.map((row) => row.map(look)),
    );
    return this.self;
  }

  private readEach<Look extends keyof FullLooks>(look: Look): FullLooks[Look][][] {
    return this.host.engine
      .readLooks(this.sheetId, this.area)
      .map((row) => row.map((cell) => cell[look] as FullLooks[Look]));
  }

  private read<Look extends keyof FullLooks>(look: Look): FullLooks[Look] {
    const [[cell]] = this.host.engine.readLooks(this.sheetId, { ...this.area, rows: 1, columns: 1 }) as [
      [FullLooks],
    ];
    return cell[look] as FullLooks[Look];
  }

  setNumberFormat = (numberFormat: string) => this.change({ numberFormat });
  setNumberFormats = (formats: string[][]) => this.changeEach(formats, (numberFormat) => ({ numberFormat }));
  getNumberFormat = () => this.read('numberFormat');
  getNumberFormats = () => this.readEach('numberFormat');

  setBackground = (background: Text) => this.change({ background });
  setBackgrounds = (colors: Text[][]) => this.changeEach(colors, (background) => ({ background }));
  getBackground = () => this.read('background');
  getBackgrounds = () => this.readEach('background');

  setFontColor = (fontColor: Text) => this.change({ fontColor });
  setFontColors = (colors: Text[][]) => this.changeEach(colors, (fontColor) => ({ fontColor }));
  getFontColor = () => this.read('fontColor');
  getFontColors = () => this.readEach('fontColor');

  setFontWeight = (fontWeight: Text) => this.change({ fontWeight });
  setFontWeights = (weights: Text[][]) => this.changeEach(weights, (fontWeight) => ({ fontWeight }));
  getFontWeight = () => this.read('fontWeight');
  getFontWeights = () => this.readEach('fontWeight');

  setFontStyle = (fontStyle: Text) => this.change({ fontStyle });
  setFontStyles = (styles: Text[][]) => this.changeEach(styles, (fontStyle) => ({ fontStyle }));
  getFontStyle = () => this.read('fontStyle');
  getFontStyles = () => this.readEach('fontStyle');

  setFontLine = (fontLine: Text) => this.change({ fontLine });
  setFontLines = (lines: Text[][]) => this.changeEach(lines, (fontLine) => ({ fontLine }));
  getFontLine = () => this.read('fontLine');
  getFontLines = () => this.readEach('fontLine');

  setFontSize = (fontSize: number) => this.change({ fontSize });
  setFontSizes = (sizes: number[][]) => this.changeEach(sizes, (fontSize) => ({ fontSize }));
  getFontSize = () => this.read('fontSize');
  getFontSizes = () => this.readEach('fontSize');

  setFontFamily = (fontFamily: Text) => this.change({ fontFamily });
  setFontFamilies = (families: Text[][]) => this.changeEach(families, (fontFamily) => ({ fontFamily }));
  getFontFamily = () => this.read('fontFamily');
  getFontFamilies = () => this.readEach('fontFamily');

  setTextStyle = (style: GoogleAppsScript.Spreadsheet.TextStyle) => this.change(looksOfStyle(style));
  setTextStyles = (styles: GoogleAppsScript.Spreadsheet.TextStyle[][]) =>
    this.changeEach(styles, looksOfStyle);

  setHorizontalAlignment = (horizontalAlignment: Text) => this.change({ horizontalAlignment });
  setHorizontalAlignments = (alignments: Text[][]) =>
    this.changeEach(alignments, (horizontalAlignment) => ({ horizontalAlignment }));
  getHorizontalAlignment = () => this.read('horizontalAlignment');
  getHorizontalAlignments = () => this.readEach('horizontalAlignment');

  setVerticalAlignment = (verticalAlignment: Text) => this.change({ verticalAlignment });
  setVerticalAlignments = (alignments: Text[][]) =>
    this.changeEach(alignments, (verticalAlignment) => ({ verticalAlignment }));
  getVerticalAlignment = () => this.read('verticalAlignment');
  getVerticalAlignments = () => this.readEach('verticalAlignment');

  setWrap = (wrap: boolean) => this.change({ wrapStrategy: wrap ? 'WRAP' : 'OVERFLOW' });
  setWraps = (wraps: boolean[][]) =>
    this.changeEach(wraps, (wrap) => ({ wrapStrategy: wrap ? 'WRAP' : 'OVERFLOW' }));
  getWrap = (): boolean => this.read('wrapStrategy') === 'WRAP';
  getWraps = (): boolean[][] =>
    this.readEach('wrapStrategy').map((row) => row.map((wrap) => wrap === 'WRAP'));
  setWrapStrategy = (strategy: unknown) => this.change({ wrapStrategy: String(strategy) as Wrap });
  setWrapStrategies = (strategies: unknown[][]) =>
    this.changeEach(strategies, (strategy) => ({ wrapStrategy: String(strategy) as Wrap }));
  getWrapStrategy = () => this.read('wrapStrategy');
  getWrapStrategies = () => this.readEach('wrapStrategy');

  setNote = (note: Text) => this.change({ note });
  setNotes = (notes: Text[][]) => this.changeEach(notes, (note) => ({ note }));
  getNote = () => this.read('note');
  getNotes = () => this.readEach('note');
  clearNote = () => this.change({ note: null });

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: unknown = null,
  ): GoogleRange {
    this.host.engine.drawBorders(this.sheetId, this.area, {
      top,
      left,
      bottom,
      right,
      vertical,
      horizontal,
      color: color ?? '#000000',
      style: style === null ? 'SOLID' : String(style),
    });
    return this.self;
  }
}
