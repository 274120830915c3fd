// Does a person watch neither too few indicators nor too many?

export type KpiCountVerdict = 'few' | 'right' | 'many' | 'tooMany';

/** Three to five are right; fewer are few, six to nineteen many, from twenty on nobody watches any. */
export function judgeKpiCount(count: number): KpiCountVerdict {
  if (count < 3) return 'few';
  if (count <= 5) return 'right';
  return count < 20 ? 'many' : 'tooMany';
}
