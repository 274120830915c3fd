// Finds one driver that occurs several times, where the KGI's derivative by it keeps one sign between its bounds.
import { failure } from '../result';
import { between, Enclosure, monotonePieces } from './enclose';
import { attainable, type End, endsByTrial, notReachable } from './notReachable';
import { signAt, signBeside, zerosBetween } from './polynomial';
import { type Answer, type Bounds, nameOf, type Problem } from './problem';
import { limitAt, missOf, type Quotient, quotientIn, slopeOf } from './quotient';

// Looked up once: in a sandboxed script every look-up of a global is slow.
const { abs, max: larger, min: smaller, sign: signOf } = Math;
const { isFinite: isFiniteNumber } = Number;

/** As a quotient of polynomials, which shows every turn and every pole; where those grow too long, piece by piece. */
export function solveRepeated(problem: Problem, node: number, bounds: Bounds): Answer {
  const quotient = quotientIn(problem.tape, problem.values, problem.slot(node));
  return quotient === undefined
    ? solveByPieces(problem, node, bounds)
    : solveQuotient(problem, node, bounds, quotient);
}

/** Poles split the range into stretches, each of which may hold one answer. */
function solveQuotient(problem: Problem, node: number, { min, max }: Bounds, quotient: Quotient): Answer {
  const name = nameOf(problem.tree, node);
  const slope = slopeOf(quotient);
  const poles = zerosBetween(quotient.below, min, max);
  const turns = zerosBetween(slope, min, max);
  const marks = [min, ...[...poles, ...turns].sort((one, other) => one - other), max];
  const signs = new Set(
    marks.slice(1).map((mark, index) => signAt(slope, between(marks[index] as number, mark))),
  );
  if (signs.has(1) && signs.has(-1)) return failure({ code: 'directionChanges', name });
  if (!signs.has(1) && !signs.has(-1)) return failure({ code: 'noInfluence', name });
  const fences = [min, ...poles.flatMap((pole) => [pole, pole]), max];
  const answers: number[] = [];
  for (let index = 0; index < fences.length; index += 2) {
    const answer = answerBetween(
      problem,
      node,
      quotient,
      fences[index] as number,
      fences[index + 1] as number,
    );
    if (answer !== undefined) answers.push(answer);
  }
  const [answer] = answers;
  if (answers.length > 1) return failure({ code: 'severalAnswers', name });
  if (answer !== undefined) return problem.finishAt(node, answer);
  const ends = fences.map((at, index): End => {
    const kgi = limitAt(quotient, at, index % 2 === 0 ? 1 : -1);
    return { at, kgi, isAttained: isFiniteNumber(at) && isFiniteNumber(problem.kgiWith(node, at)) };
  });
  return notReachable(problem, node, ends);
}

/** The driver at which the KGI crosses the target inside a stretch on which it only rises or only falls. */
function answerBetween(
  problem: Problem,
  node: number,
  quotient: Quotient,
  from: number,
  to: number,
): number | undefined {
  const miss = missOf(quotient, problem.target);
  const { below } = quotient;
  const sides = signBeside(miss, from, 1) * signBeside(below, from, 1);
  if (!(sides * signBeside(miss, to, -1) * signBeside(below, to, -1) < 0)) return undefined;
  const missAt = (value: number): number => abs(problem.kgiWith(node, value) - problem.target);
  const [zero] = zerosBetween(miss, from, to).sort((a, b) => missAt(a) - missAt(b));
  if (zero === undefined) return undefined;
  // To the last bit as the formulas themselves round, where they show on which side they are.
  const reach = 1e-9 * abs(zero);
  return closest(problem, node, larger(from, zero - reach), smaller(to, zero + reach)) ?? zero;
}

/**
 * The derivative is enclosed over pieces of the range until each has a sign; what stays undecided is no longer
 * than rounding, or is sampled. A pole splits the range into stretches, each of which may hold one answer.
 */
function solveByPieces(problem: Problem, node: number, { min, max }: Bounds): Answer {
  const { tape, tree, values } = problem;
  const name = nameOf(tree, node);
  const slot = problem.slot(node);
  const enclosure = new Enclosure(tape, values);
  const ends = [min];
  let direction = 0;
  let turns = false;
  const slopeOver = (low: number, high: number) => {
    enclosure.vary(slot, [low, high]);
    return enclosure.slope(low, high);
  };
  for (const [low, high] of min < 0 && max > 0
    ? [[min, 0] as const, [0, max] as const]
    : [[min, max] as const]) {
    monotonePieces(low, high, values.length, slopeOver, (piece) => {
      const middle = between(piece.low, piece.high);
      const isPole = piece.pole && !(middle > piece.low && middle < piece.high);
      if (isPole) ends.push(piece.low, piece.high);
      else if (piece.high < max && !isFiniteNumber(problem.kgiWith(node, piece.high))) {
        ends.push(piece.high, piece.high);
      }
      problem.set(node, middle);
      const sign = piece.sign ?? (isPole ? 0 : problem.slopeSigns()(node));
      turns = sign * direction < 0;
      direction = direction || sign;
      return !turns;
    });
    if (turns) return failure({ code: 'directionChanges', name });
  }
  if (direction === 0) return failure({ code: 'noInfluence', name });
  ends.push(max);
  const answers: number[] = [];
  for (let index = 0; index < ends.length; index += 2) {
    const answer = bisect(problem, node, ends[index] as number, ends[index + 1] as number);
    if (answer !== undefined) answers.push(answer);
  }
  const [answer] = answers;
  if (answers.length > 1) return failure({ code: 'severalAnswers', name });
  return answer === undefined
    ? notReachable(problem, node, endsByTrial(problem, node, ends))
    : problem.finishAt(node, answer);
}

/** Halves a stretch on whose ends the KGI lies on either side of the target, if it does. */
function bisect(problem: Problem, node: number, from: number, to: number): number | undefined {
  const excess = (value: number): number => signOf(problem.kgiWith(node, value) - problem.target);
  const low = attainable(problem, node, from, 1);
  const high = attainable(problem, node, to, -1);
  if (low > high) return undefined;
  const lowSign = excess(low);
  const highSign = excess(high);
  // Where an endless stretch ends at the target, rounding alone has closed the distance.
  if (lowSign === 0) return low === from ? low : undefined;
  if (highSign === 0) return high === to ? high : undefined;
  return closest(problem, node, low, high);
}

/** The value between two at which the KGI comes closest to the target, if it lies on either side of it there. */
function closest(problem: Problem, node: number, from: number, to: number): number | undefined {
  const excess = (value: number): number => signOf(problem.kgiWith(node, value) - problem.target);
  let [low, high] = [from, to];
  const side = excess(low);
  if (!(side * excess(high) < 0)) return undefined;
  for (let middle = between(low, high); middle > low && middle < high; middle = between(low, high)) {
    const sign = excess(middle);
    if (sign === 0) return middle;
    if (sign === side) low = middle;
    else high = middle;
  }
  const miss = (value: number): number => abs(problem.kgiWith(node, value) - problem.target);
  return miss(low) < miss(high) ? low : high;
}
