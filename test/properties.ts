// How fast-check runs here: a fixed seed, so that a failure is the same tomorrow; another one on demand.

/** `FAST_CHECK_SEED=random npm test` tries fresh cases, and a failing run prints its seed. */
function seed(): number {
  const wanted = process.env.FAST_CHECK_SEED;
  if (wanted === 'random') return Math.floor(Math.random() * 2 ** 31);
  return wanted === undefined ? 20_260_511 : Number(wanted);
}

export const seeded = { seed: seed(), numRuns: 1_000 };
