import { exp, log } from '../../kernel/arithmetic.ts';

/**
 * Probability that at least `least` of `n` independent things happen, each with probability `p`. `n` a whole number up to some
 * thousands; relative error about 1e-12.
 */
export function atLeast(least: number, n: number, p: number): number {
  if (least <= 0) return 1;
  if (least > n) return 0;
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let sum = 0;
  for (let k = least; k <= n; k++) sum += exp(logChoose(n, k) + k * log(p) + (n - k) * log(1 - p));
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= Math.min(k, n - k); i++) sum += log((n + 1 - i) / i);
  return sum;
}
