import type { Interval } from '../../../words/time.ts';
import type { Figure } from './factor-kind.ts';

export type Part = 'median' | 'width';

/**
 * A figure changed. Of an interval the median is set or multiplied and the ends go with it in proportion (by the same amount
 * where the median is 0); its width is multiplied about the median. Kept inside the bounds of the figure.
 */
export function changedValue(figure: Figure, part: Part, change: 'to' | 'times', by: number): number | Interval {
  const { value } = figure;
  const keep = (number: number) => {
    const inside = Math.min(figure.bounds[1], Math.max(figure.bounds[0], number));
    return figure.whole ? Math.round(inside) : inside;
  };
  if (typeof value === 'number') return keep(change === 'to' ? by : value * by);
  const { p10, p50, p90 } = value;
  if (part === 'width') return mapInterval(value, (end) => keep(p50 + (end - p50) * by));
  if (change === 'to' && p50 === 0) return mapInterval(value, (end) => keep(end + by));
  const factor = change === 'to' ? by / p50 : by;
  return mapInterval({ p10, p50, p90 }, (end) => keep(end * factor));
}

const mapInterval = ({ p10, p50, p90 }: Interval, change: (end: number) => number): Interval => ({
  p10: change(p10),
  p50: change(p50),
  p90: change(p90),
});
