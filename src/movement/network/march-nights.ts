import type { FactorValues } from '../factors/movement-factors.ts';

const DAY_MINUTES = 1440;
/** Sums of kilometres in another order differ in the last bit; a night more must not hang on it. */
const ROUNDING = 1e-6;

/** Minutes with the nights between march days for so many minutes in motion; not rounded. */
export function withNights(motion: number, values: FactorValues): number {
  if (!Number.isFinite(motion)) return Infinity;
  const day = values.marchDayHours * 60;
  const nights = Math.max(0, Math.ceil((motion - ROUNDING) / day) - 1);
  return motion + nights * (DAY_MINUTES - Math.min(DAY_MINUTES, day));
}
