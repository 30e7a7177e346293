import type { Interval } from '../../words/time.ts';

/** Sum of independent spans: middles add, half-widths add as squares. */
export function addIntervals(a: Interval, b: Interval): Interval {
  const low = Math.sqrt((a.p50 - a.p10) * (a.p50 - a.p10) + (b.p50 - b.p10) * (b.p50 - b.p10));
  const high = Math.sqrt((a.p90 - a.p50) * (a.p90 - a.p50) + (b.p90 - b.p50) * (b.p90 - b.p50));
  const p50 = a.p50 + b.p50;
  return { p10: p50 - low, p50, p90: p50 + high };
}

/** Every point mapped; for a falling map (a speed to a time) the ends change places. */
export function mapInterval(interval: Interval, map: (value: number) => number): Interval {
  const a = map(interval.p10);
  const b = map(interval.p90);
  return { p10: Math.min(a, b), p50: map(interval.p50), p90: Math.max(a, b) };
}
