import type { Law } from '../../../formats/experiment/experiment.ts';
import { exp, log, normalQuantile } from '../../../kernel/arithmetic.ts';

/** Standard normal 90 % point, as the kernel draws from intervals. */
const Z90 = 1.2815515655446004;

/** The value of a law at `u` (0 < u < 1): its quantile, equal on every engine. */
export function valueAt(law: Law, u: number): number {
  if ('levels' in law) return law.levels[Math.min(law.levels.length - 1, Math.floor(u * law.levels.length))];
  if ('uniform' in law) return law.uniform[0] + u * (law.uniform[1] - law.uniform[0]);
  if ('loguniform' in law) {
    const [low, high] = law.loguniform.map(log);
    return exp(low + u * (high - low));
  }
  if ('triangular' in law) return triangular(law.triangular, u);
  if ('normal' in law) return law.normal[0] + law.normal[1] * normalQuantile(u);
  const { p10, p50, p90 } = law.interval;
  const z = normalQuantile(u) / Z90;
  if (p10 > 0) return p50 * exp(z * log(z < 0 ? p50 / p10 : p90 / p50));
  return Math.max(0, p50 + z * (z < 0 ? p50 - p10 : p90 - p50));
}

function triangular([least, mode, most]: readonly [number, number, number], u: number): number {
  const share = most === least ? 0 : (mode - least) / (most - least);
  if (u < share) return least + Math.sqrt(u * (most - least) * (mode - least));
  return most - Math.sqrt((1 - u) * (most - least) * (most - mode));
}

/** The values at which a grid looks at a law: its levels, or its 10th, 50th and 90th percentile. */
export function gridValues(law: Law): readonly number[] {
  return 'levels' in law ? law.levels : [0.1, 0.5, 0.9].map((u) => valueAt(law, u));
}
