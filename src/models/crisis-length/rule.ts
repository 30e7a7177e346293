import { exp, log, normalQuantile } from '../../kernel/arithmetic.ts';
import { normalShare } from '../arithmetic/normal-share.ts';

/** Share of a lognormal distribution (μ and σ of the logarithm) at or below `days`. */
export function shareWithin(days: number, mu: number, sigma: number): number {
  return days <= 0 ? 0 : normalShare((log(days) - mu) / sigma);
}

/** The days within which a share of crises has ended. */
export function daysUntil(part: number, mu: number, sigma: number): number {
  return exp(mu + sigma * normalQuantile(part));
}
