import { log, normalQuantile } from '../../kernel/arithmetic.ts';
import type { Interval } from '../../words/time.ts';
import type { EffectProfile, Threshold } from '../law/assessment-facts.ts';

/** Standard normal 90 % point. */
const Z90 = 1.2815515655446004;

/** Points on the threshold's scale: the larger of physical and functional effect, half the other, deaths, times cumulation. */
export function effectPoints(effect: Omit<EffectProfile, 'id' | 'weight'>, threshold: Threshold): number {
  const physical = threshold.points.physical[effect.physicalEffect];
  const functional = threshold.points.functional[effect.functionalEffect];
  const loss = Math.max(physical, functional) + Math.min(physical, functional) / 2;
  const deaths = Math.min(effect.deaths * threshold.points.death, threshold.points.deathsCap);
  return (loss + deaths) * threshold.cumulation[effect.duration];
}

/**
 * Share (0 to 1) of the declared range that lies at or below `points`: how many of the thresholds that may be meant are
 * reached. The range is the split distribution whose 10, 50 and 90 % points are given, as the kernel draws from it.
 */
export function shareReached(points: number, range: Interval): number {
  if (points <= 0) return 0;
  const z = Z90 * standardised(points, range);
  // The kernel has the normal quantile, not its inverse: bisect.
  let [low, high] = [0, 1];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (normalQuantile(middle) < z) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function standardised(points: number, { p10, p50, p90 }: Interval): number {
  if (points === p50) return 0;
  const side = points < p50 ? p50 / p10 : p90 / p50;
  if (side === 1) return points < p50 ? -8 : 8;
  return Math.max(-8, Math.min(8, log(points / p50) / log(side)));
}

/** "37 %" */
export function asPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
