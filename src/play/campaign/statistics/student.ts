import { exp, log, normalQuantile } from '../../../kernel/arithmetic.ts';

/** Lanczos, g = 7, n = 9: Numerical analysis of the gamma function, coefficients as commonly published (Godfrey). */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
const HALF_LOG_TWO_PI = 0.9189385332046728;

/** Logarithm of the gamma function for x > 0. */
export function logGamma(x: number): number {
  const y = x - 1;
  const t = y + 7.5;
  const sum = LANCZOS.slice(1).reduce((total, coefficient, index) => total + coefficient / (y + index + 1), LANCZOS[0]);
  return HALF_LOG_TWO_PI + (y + 0.5) * log(t) - t + log(sum);
}

const MOST_TERMS = 500;
const TINY = 1e-300;
const EXACT = 1e-15;

/** Regularised incomplete beta function, by its continued fraction (Lentz). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(1 - x)) / a;
  let c = 1;
  let d = guard(1 - ((a + b) * x) / (a + 1));
  let fraction = 1 / d;
  d = 1 / d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < EXACT) break;
  }
  return front * fraction;
}

const guard = (value: number) => (Math.abs(value) < TINY ? TINY : value);

/** Probability that |T| is at least |t|, `freedom` degrees of freedom. */
export function twoSidedStudent(t: number, freedom: number): number {
  if (t === 0) return 1;
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** The t that |T| stays below with probability 0.95. */
export function student95(freedom: number): number {
  if (freedom > 1e6) return 1.959963984540054;
  let [low, high] = [1, 13];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (twoSidedStudent(middle, freedom) > 0.05) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Probability that a standard normal is at least |z| in size. */
export function twoSidedNormal(z: number): number {
  const size = Math.abs(z);
  if (size > 38) return 0;
  // the quantile is exact to the last digits; its inverse by bisection is too, and as equal everywhere
  let [low, high] = [0, 0.5];
  for (let step = 0; step < 1100 && high - low > high * 1e-15; step++) {
    const middle = (low + high) / 2;
    if (normalQuantile(middle) < -size) low = middle;
    else high = middle;
  }
  return Math.min(1, low + high);
}
