/** A scale from data to pixels, with the marks that stand at it. */
export interface PlotScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/** Even marks, at most `most` intervals, from at or below `low` to at or above `high`; a scale of nothing gets some breadth. */
export function plotScale(low: number, high: number, most: number): PlotScale {
  const breadth = high > low ? high - low : Math.abs(high) || 1;
  let unit = 1;
  while (unit * 10 * most < breadth) unit *= 10;
  while (unit * most > breadth) unit /= 10;
  const step = STEPS.map((one) => one * unit).find((one) => breadth / one <= most) ?? unit * 10;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil((low + breadth) / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
  return { from: ticks[0] ?? 0, to: ticks.at(-1) ?? 1, ticks };
}
