import type { Interval } from '../../words/time.ts';

/** Weights of a range's three points where only they are known: 30, 40 and 30 % (Swanson's rule). */
const WEIGHTS = [0.3, 0.4, 0.3] as const;

const pointsOf = (range: Interval): readonly [number, number, number] => [range.p10, range.p50, range.p90];

/**
 * The 10, 50 and 90 % points of `result` when each parameter varies on its own over its declared range. All three-point
 * combinations are computed, so the answer needs no draw and grows wherever `result` grows.
 */
export function spread(parameters: readonly Interval[], result: (values: readonly number[]) => number): Interval {
  const outcomes: { value: number; weight: number }[] = [];
  const values: number[] = new Array(parameters.length).fill(0);
  const visit = (index: number, weight: number): void => {
    const range = parameters[index];
    if (range === undefined) {
      outcomes.push({ value: result(values), weight });
      return;
    }
    pointsOf(range).forEach((point, k) => {
      values[index] = point;
      visit(index + 1, weight * (WEIGHTS[k] ?? 0));
    });
  };
  visit(0, 1);
  outcomes.sort((a, b) => a.value - b.value);
  return { p10: quantile(outcomes, 0.1), p50: quantile(outcomes, 0.5), p90: quantile(outcomes, 0.9) };
}

function quantile(outcomes: readonly { value: number; weight: number }[], share: number): number {
  let sum = 0;
  let last = 0;
  for (const { value, weight } of outcomes) {
    sum += weight;
    last = value;
    // Sums of products of .3 and .4 miss round shares by a few units in the last place.
    if (sum >= share - 1e-9) return value;
  }
  return last;
}

export const point = (value: number): Interval => ({ p10: value, p50: value, p90: value });

/** Ranges that move together: the sum of their points. Wider than if they varied on their own. */
export function sumTogether(ranges: readonly Interval[]): Interval {
  let [p10, p50, p90] = [0, 0, 0];
  for (const range of ranges) {
    p10 += range.p10;
    p50 += range.p50;
    p90 += range.p90;
  }
  return { p10, p50, p90 };
}

export const capAt = (range: Interval, most: number): Interval => ({
  p10: Math.min(most, range.p10),
  p50: Math.min(most, range.p50),
  p90: Math.min(most, range.p90),
});

/** Percent with three decimals: finer than any source bears, so that small senders do not all read zero. */
export function roundRange(range: Interval): Interval {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return { p10: round(range.p10), p50: round(range.p50), p90: round(range.p90) };
}

/** "0.4 % (0.1 to 1.2)" */
export function showRange(range: Interval): string {
  return `${show(range.p50)} % (${show(range.p10)} to ${show(range.p90)})`;
}

function show(value: number): string {
  const size = Math.abs(value);
  return size >= 1 ? value.toFixed(1) : size >= 0.1 ? value.toFixed(2) : value.toFixed(3);
}
