// How fast-check runs here: a fixed seed, so that a failure is the same tomorrow; another one on demand. `npm test` tries
// a fifth of the cases, PROPERTIES=all every one of them.

/** `FAST_CHECK_SEED=random npm test` tries fresh cases, and a failing run prints its seed. */
function seed(): number {
  const wanted = process.env.FAST_CHECK_SEED;
  if (wanted === 'random') return Math.floor(Math.random() * 2 ** 31);
  return wanted === undefined ? 20_260_511 : Number(wanted);
}

/** Few cases are all tried: where there are not many, each is dear and the first are the telling ones. */
const LEAST = 100;

export const howMany = (all: number): number =>
  process.env.PROPERTIES === 'all' ? all : Math.min(all, Math.max(LEAST, Math.round(all / 5)));

export const seeded = { seed: seed(), numRuns: howMany(1_000) };
