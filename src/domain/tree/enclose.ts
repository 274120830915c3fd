// Bounds for the KGI's slope over a whole stretch of drivers' values at once, where samples could miss a turn.
//
// Interval arithmetic (Moore, Kearfott & Cloud, Introduction to Interval Analysis, 2009, ch. 6) on the tape:
// beside the range of every value v(t) go the range of its slope v′ and that of its elasticity e = w·v′ ÷ v,
// w being the weight of the parameter t. Elasticities of products add up, that of a sum of like signs is their
// weighted mean: so what is monotone because of its signs and shares is proved so in one pass.
import { ADD, DIVIDE, MULTIPLY, NEGATE, type Tape } from './tape';

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { isNaN: isNoNumber } = Number;
const INFINITY = Number.POSITIVE_INFINITY;

export interface Slope {
  readonly low: number;
  readonly high: number;
  /** Might a divisor be 0 somewhere inside? */
  readonly pole: boolean;
}

// The range that the arithmetic below computed last: two registers instead of an object a step.
let low = 0;
let high = 0;

/** An end without a value is one that nothing is known of. */
function range(from: number, to: number): void {
  low = isNoNumber(from) ? -INFINITY : from;
  high = isNoNumber(to) ? INFINITY : to;
}

function times(a: number, b: number, c: number, d: number): void {
  // 0 times a range without end is 0: an end is approached, not attained.
  const p = a === 0 || c === 0 ? 0 : a * c;
  const q = a === 0 || d === 0 ? 0 : a * d;
  const r = b === 0 || c === 0 ? 0 : b * c;
  const s = b === 0 || d === 0 ? 0 : b * d;
  low = p < q ? p : q;
  high = p < q ? q : p;
  if (r < low) low = r;
  if (r > high) high = r;
  if (s < low) low = s;
  if (s > high) high = s;
}

/** Division by a range that has 0 at one of its ends at most; by any other nothing is known. */
function over(a: number, b: number, c: number, d: number): void {
  if ((c < 0 && d > 0) || (c === 0 && d === 0)) range(-INFINITY, INFINITY);
  else times(a, b, d === 0 ? -INFINITY : 1 / d, c === 0 ? INFINITY : 1 / c);
}

/** Room for enclosing one tape again and again. */
export class Enclosure {
  private readonly valueLow: Float64Array;
  private readonly valueHigh: Float64Array;
  private readonly slopeLow: Float64Array;
  private readonly slopeHigh: Float64Array;
  private readonly shareLow: Float64Array;
  private readonly shareHigh: Float64Array;

  /** @param values what the given slots hold unless they are said to move. */
  constructor(
    private readonly tape: Tape,
    values: Float64Array,
  ) {
    this.valueLow = values.slice();
    this.valueHigh = values.slice();
    this.slopeLow = new Float64Array(values.length);
    this.slopeHigh = new Float64Array(values.length);
    this.shareLow = new Float64Array(values.length);
    this.shareHigh = new Float64Array(values.length);
  }

  /** A given slot that moves, where the parameter's weight is 1: the ranges of its value and elasticity. */
  move(slot: number, value: readonly [number, number], share: readonly [number, number]): void {
    times(value[0], value[1], share[0], share[1]);
    this.set(slot, value, [low, high], share);
  }

  /** A given slot that is the parameter itself, and its weight too. */
  vary(slot: number, value: readonly [number, number]): void {
    this.set(slot, value, [1, 1], [1, 1]);
  }

  private set(
    slot: number,
    value: readonly [number, number],
    slope: readonly [number, number],
    share: readonly [number, number],
  ): void {
    [this.valueLow[slot], this.valueHigh[slot]] = value;
    [this.slopeLow[slot], this.slopeHigh[slot]] = slope;
    [this.shareLow[slot], this.shareHigh[slot]] = share;
  }

  /** The range of the root's slope, for a parameter whose weight lies between the two numbers. */
  slope(weightLow: number, weightHigh: number): Slope {
    const { operation, left, right, slotOfNode, firstOperation } = this.tape;
    const { valueLow, valueHigh, slopeLow, slopeHigh, shareLow, shareHigh } = this;
    let pole = false;
    for (let slot = firstOperation; slot < operation.length; slot += 1) {
      const kind = operation[slot];
      const l = left[slot] as number;
      const al = valueLow[l] as number;
      const ah = valueHigh[l] as number;
      const dl = slopeLow[l] as number;
      const dh = slopeHigh[l] as number;
      const el = shareLow[l] as number;
      const eh = shareHigh[l] as number;
      if (kind === NEGATE) {
        valueLow[slot] = -ah;
        valueHigh[slot] = -al;
        slopeLow[slot] = -dh;
        slopeHigh[slot] = -dl;
        shareLow[slot] = el;
        shareHigh[slot] = eh;
        continue;
      }
      const r = right[slot] as number;
      let bl = valueLow[r] as number;
      let bh = valueHigh[r] as number;
      let cl = slopeLow[r] as number;
      let ch = slopeHigh[r] as number;
      const fl = shareLow[r] as number;
      const fh = shareHigh[r] as number;
      let vl: number;
      let vh: number;
      let sl: number;
      let sh: number;
      let ml = -INFINITY;
      let mh = INFINITY;
      if (kind === MULTIPLY) {
        times(al, ah, bl, bh);
        vl = low;
        vh = high;
        times(dl, dh, bl, bh);
        sl = low;
        sh = high;
        times(al, ah, cl, ch);
        sl += low;
        sh += high;
        ml = el + fl;
        mh = eh + fh;
      } else if (kind === DIVIDE) {
        if ((bl < 0 && bh > 0) || (bl === 0 && bh === 0)) pole = true;
        over(al, ah, bl, bh);
        vl = low;
        vh = high;
        times(vl, vh, cl, ch);
        range(dl - high, dh - low);
        over(low, high, bl, bh);
        sl = low;
        sh = high;
        ml = el - fh;
        mh = eh - fl;
      } else {
        if (kind !== ADD) {
          [bl, bh] = [-bh, -bl];
          [cl, ch] = [-ch, -cl];
        }
        vl = al + bl;
        vh = ah + bh;
        sl = dl + cl;
        sh = dh + ch;
        // The mean of the two elasticities, weighted by the left one's share p of the sum.
        const p = al >= 0 && bl >= 0 ? 1 / (1 + bh / al) : ah <= 0 && bh <= 0 ? 1 / (1 + bl / ah) : -1;
        if (p !== -1) {
          const q = al >= 0 ? 1 / (1 + bl / ah) : 1 / (1 + bh / al);
          const from = isNoNumber(p) ? 0 : p;
          const to = isNoNumber(q) ? 1 : q;
          const lowest = mean(from, el, fl);
          const other = mean(to, el, fl);
          const highest = mean(from, eh, fh);
          const another = mean(to, eh, fh);
          ml = lowest < other ? lowest : other;
          mh = highest > another ? highest : another;
        }
      }
      range(vl, vh);
      vl = valueLow[slot] = low;
      vh = valueHigh[slot] = high;
      // Slope and elasticity say the same in two ways; each narrows the other.
      range(ml, mh);
      ml = low;
      mh = high;
      range(sl, sh);
      sl = low;
      sh = high;
      times(vl, vh, ml, mh);
      over(low, high, weightLow, weightHigh);
      if (low > sl) sl = low;
      if (high < sh) sh = high;
      times(sl, sh, weightLow, weightHigh);
      over(low, high, vl, vh);
      if (low > ml) ml = low;
      if (high < mh) mh = high;
      slopeLow[slot] = sl;
      slopeHigh[slot] = sh;
      shareLow[slot] = ml;
      shareHigh[slot] = mh;
    }
    const root = slotOfNode[0] as number;
    return { low: slopeLow[root] as number, high: slopeHigh[root] as number, pole };
  }
}

/** p·a + (1 − p)·b, where a part with no share counts nothing however large. */
function mean(p: number, a: number, b: number): number {
  return (p === 0 ? 0 : p * a) + (p === 1 ? 0 : (1 - p) * b);
}

/** A stretch of the parameter on which the KGI only rises (+1), only falls (−1), or stays (0). */
export interface Piece {
  readonly low: number;
  readonly high: number;
  /** Absent where neither could be shown, however far the stretch was divided. */
  readonly sign: number | undefined;
  readonly pole: boolean;
}

/** So many slots are enclosed before the rest is left as it is. */
const MOST_STEPS = 1_500_000;
const MOST_PIECES = 8_000;

/**
 * Divides a stretch until each piece is monotone or too short to divide, and hands the pieces over from the
 * low end to the high one for as long as `take` asks for more.
 */
export function monotonePieces(
  from: number,
  to: number,
  size: number,
  slopeOver: (low: number, high: number) => Slope,
  take: (piece: Piece) => boolean,
): void {
  const waiting: [number, number][] = [[from, to]];
  let left = Math.min(MOST_PIECES, Math.max(50, MOST_STEPS / size));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [start, end] = next;
    const slope = slopeOver(start, end);
    const middle = between(start, end);
    left -= 1;
    const known = !slope.pole && (slope.low >= 0 || slope.high <= 0);
    if (known || left < 0 || !(middle > start && middle < end)) {
      const sign = known ? (slope.high > 0 ? 1 : slope.low < 0 ? -1 : 0) : undefined;
      if (!take({ low: start, high: end, sign, pole: slope.pole })) return;
    } else waiting.push([middle, end], [start, middle]);
  }
}

/** A point inside a stretch, by its order of magnitude where that is what its ends differ by. */
export function between(start: number, end: number): number {
  if (end < 0 || (end === 0 && start === -INFINITY)) return -between(-end, -start);
  if (end === INFINITY) return start < 2 ? 1024 : start < 1e150 ? start * start : start;
  if (start === 0 && end > 4) return 1;
  if (start > 0 && end > 4 * start) return Math.sqrt(start) * Math.sqrt(end);
  return start + (end - start) / 2;
}
