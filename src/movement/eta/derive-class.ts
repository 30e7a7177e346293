import type { Interval } from '../../words/time.ts';
import type { MovementFactors, PreparationClassId } from '../factors/movement-factors.ts';

/** From the mean absolute deviation of a normal distribution to its 90 % point: 1.2816 / 0.7979. */
const MEAN_DEVIATION_TO_P90 = 1.606;

/**
 * The declared procedure from prior to class factor: the middle is the mean of the prior's middle, taken `weight` times,
 * and the observed days; both half-widths are the prior's, scaled by how far the observed days lie from that middle, in
 * the same proportion. Nothing else is fitted.
 */
export function deriveClass(prior: Interval, observedDays: readonly number[], weight: number): Interval {
  const count = observedDays.length;
  let sum = weight * prior.p50;
  for (const days of observedDays) sum += days;
  const p50 = sum / (weight + count);
  const priorHalf = (prior.p90 - prior.p10) / 2;
  let half = weight * priorHalf;
  for (const days of observedDays) half += MEAN_DEVIATION_TO_P90 * Math.abs(days - p50);
  const scale = half / (weight + count) / priorHalf;
  return {
    p10: Math.max(0, p50 - (prior.p50 - prior.p10) * scale),
    p50,
    p90: p50 + (prior.p90 - prior.p50) * scale,
  };
}

/** Days from decision to departure of a class, by the declared procedure over the observed movements of the factors. */
export function preparationDays(factors: MovementFactors, id: PreparationClassId, weight: number): Interval {
  const row = factors.preparation.find((candidate) => candidate.id === id);
  if (!row) throw new Error(`preparation class ${id} is missing`);
  const observed = factors.observed.filter((movement) => movement.class === id).map((movement) => movement.days);
  return deriveClass(row.priorDays, observed, weight);
}
