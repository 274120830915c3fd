// Net promoter score: how many more would recommend than advise against.

/**
 * Share of answers 9 to 10 minus share of answers 0 to 6, in points from −100 to 100; at least one answer,
 * each 0…10.
 *
 * A wish to recommend, not satisfaction, and noisy from few answers: 25 from 40 answers is ± 24.
 * Source: F. Reichheld, "The One Number You Need to Grow", Harvard Business Review 12/2003.
 */
export function netPromoterScore(answers: readonly number[]): number {
  let balance = 0;
  for (const answer of answers) balance += answer >= 9 ? 1 : answer <= 6 ? -1 : 0;
  return (100 * balance) / answers.length;
}

/**
 * The half width of the score's interval, in points, for the z of a confidence: z × √((p₊ + p₋ − s²) ÷ n), with
 * the shares of promoters and detractors and the score as a share.
 *
 * 18 promoters and 8 detractors of 40 answers score 25 ± 24: a move of 10 points is noise. Needs an answer.
 * Source: the variance of a variable that is 1, 0 or −1.
 */
export function netPromoterMargin(answers: readonly number[], z: number): number {
  const count = answers.length;
  const score = netPromoterScore(answers) / 100;
  const decided = answers.filter((answer) => answer >= 9 || answer <= 6).length / count;
  return 100 * z * Math.sqrt((decided - score * score) / count);
}
