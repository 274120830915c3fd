// The standard normal distribution's quantile for a confidence in the middle.

type Coefficients = readonly [readonly number[], readonly number[]];

// Numerators and denominators, highest power first; the denominators end in 1.
const CENTRE: Coefficients = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
];
const TAIL: Coefficients = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];
const FAR_TAIL: Coefficients = [
  [
    2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
];

const ratioAt = (at: number, [numerator, denominator]: Coefficients): number => {
  const [above, below] = [numerator, denominator].map((terms) =>
    terms.reduce((value, term) => value * at + term),
  );
  return (above as number) / (below as number);
};

/**
 * The z for which a standard normal variable lies within ±z with the given confidence: 0.95 → 1.95996….
 *
 * For intervals around rates. Confidence above 0 and below 1; accurate to about 1e-16 relative.
 * Source: M. J. Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied
 * Statistics 37 (1988), PPND16.
 */
export function normalQuantile(confidence: number): number {
  const fromCentre = confidence / 2;
  if (fromCentre <= 0.425) return fromCentre * ratioAt(0.180625 - fromCentre * fromCentre, CENTRE);
  // 1 − confidence is exact here, so the tail keeps all its digits.
  const depth = Math.sqrt(-Math.log((1 - confidence) / 2));
  return depth <= 5 ? ratioAt(depth - 1.6, TAIL) : ratioAt(depth - 5, FAR_TAIL);
}
