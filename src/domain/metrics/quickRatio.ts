// Quick ratio of recurring revenue: how much comes in for what goes out.

/**
 * (won + expansion) ÷ (contraction + churned), amounts of recurring revenue; the divisor above 0.
 *
 * For the quality of growth: the same net growth is safer with less churn. Above 4 is commonly called good.
 * Example: (20,000 + 8,000) ÷ (3,000 + 5,000) = 3.5.
 */
export function quickRatio(won: number, expansion: number, contraction: number, churned: number): number {
  return (won + expansion) / (contraction + churned);
}
