import { escapeHtml } from './show.ts';

/** Of a chart that stands beside another, and of one that has the page to itself; text is as large in both. */
export const NARROW = 400;
export const WIDE = 760;
const LEFT = 8;
const RIGHT = 8;

/** A linear scale from values to pixels. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Of the whole chart. */
  readonly width: number;
  at(value: number): number;
}

export function scale(from: number, to: number, width = NARROW, left = LEFT, right = RIGHT): Scale {
  const end = width - right;
  const range = to - from || 1;
  return { from, to, width, at: (value) => round(left + ((value - from) / range) * (end - left)) };
}

export const round = (value: number) => Math.round(value * 10) / 10;

/** Values at round steps within a scale: for minutes at midnights, hours or days apart. */
export function ticks(from: number, to: number, isTime: boolean, wanted = 3): number[] {
  const steps = isTime ? [60, 180, 360, 720, 1440, 2880, 7200, 10080, 20160, 43200, 86400] : decimalSteps(to - from);
  const step = steps.find((one) => (to - from) / one <= wanted) ?? steps[steps.length - 1];
  const found: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) found.push(tick);
  return found;
}

function decimalSteps(range: number): number[] {
  const steps: number[] = [];
  for (let power = 1e-6; power <= Math.max(1e-6, range); power *= 10) steps.push(power, 2 * power, 5 * power);
  return [...steps, (steps.at(-1) ?? 1) * 2];
}

/** A figure with its words for those who cannot see it. Wide ones scroll on a phone rather than shrink to nothing. */
export function figure(height: number, label: string, content: string, caption: string, width = NARROW): string {
  const kind = width === WIDE ? ' class="wide"' : '';
  const svg = `<svg${kind} viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">${content}</svg>`;
  return `<figure><div class="scroll">${svg}</div><figcaption>${caption}</figcaption></figure>`;
}

export function axis(x: Scale, y: number, marks: readonly number[], say: (value: number) => string): string {
  const line = `<line class="axis" x1="${x.at(x.from)}" x2="${x.at(x.to)}" y1="${y}" y2="${y}"/>`;
  const labels = marks.map((mark) => {
    const at = x.at(mark);
    const anchor = at < 40 ? 'start' : at > x.width - 40 ? 'end' : 'middle';
    return `<line class="axis" x1="${at}" x2="${at}" y1="${y}" y2="${y + 4}"/><text x="${at}" y="${y + 17}" text-anchor="${anchor}">${escapeHtml(say(mark))}</text>`;
  });
  return line + labels.join('');
}

/** The class that draws a setting, in order. */
export const hue = (index: number) => `s${index % 4}`;

export interface Histogram {
  readonly name: string;
  readonly values: readonly number[];
}

const HISTOGRAM_HEIGHT = 150;
const BINS = 32;

/** Shares of runs by value, one outline a setting over the other. */
export function histogram(series: readonly Histogram[], x: Scale, say: (value: number) => string, isTime: boolean): string {
  const binWidth = (x.to - x.from) / BINS || 1;
  const counted = series.map(({ values }) => {
    const bins = new Array<number>(BINS).fill(0);
    for (const value of values) bins[Math.min(BINS - 1, Math.floor((value - x.from) / binWidth))]++;
    return bins.map((count) => (values.length === 0 ? 0 : count / values.length));
  });
  const most = Math.max(1e-9, ...counted.flat());
  const base = HISTOGRAM_HEIGHT - 24;
  const y = (share: number) => round(base - (share / most) * (base - 12));
  const drawn = counted.map((bins, index) => {
    const points = bins.map((share, bin) => {
      const [left, right] = [x.at(x.from + bin * binWidth), x.at(x.from + (bin + 1) * binWidth)];
      return `${left},${y(share)} ${right},${y(share)}`;
    });
    const outline = `${x.at(x.from)},${base} ${points.join(' ')} ${x.at(x.to)},${base}`;
    return `<polygon class="area ${hue(index)}" points="${outline}"/>`;
  });
  return drawn.join('') + axis(x, base, ticks(x.from, x.to, isTime), say);
}
export const histogramHeight = HISTOGRAM_HEIGHT;

/** A row of an interval chart: 10th to 90th percentile as a line, the quartiles thick, the median a mark. */
export interface IntervalRow {
  readonly name: string;
  readonly share: number;
  readonly quantiles: readonly [number, number, number, number, number];
  readonly hue: string;
}

export const INTERVAL_STEP = 34;

export function intervalRows(rows: readonly IntervalRow[], x: Scale, say: (value: number) => string, isTime: boolean): string {
  const drawn = rows.map(({ name, share, quantiles, hue: colour }, index) => {
    const y = 26 + index * INTERVAL_STEP;
    const [p10, p25, p50, p75, p90] = quantiles.map(x.at);
    const words = `${name} — in ${Math.round(share * 100)} % of runs`;
    return `<text class="name" x="${LEFT}" y="${y - 9}">${escapeHtml(words)}</text><line class="range ${colour}" x1="${p10}" x2="${p90}" y1="${y}" y2="${y}"/><line class="half ${colour}" x1="${p25}" x2="${p75}" y1="${y}" y2="${y}"/><circle class="dot ${colour}" cx="${p50}" cy="${y}" r="4.5"/>`;
  });
  return drawn.join('') + axis(x, 26 + rows.length * INTERVAL_STEP - 12, ticks(x.from, x.to, isTime, 6), say);
}

/** A step curve from share 0 to 1. */
export function curve(
  points: readonly (readonly [number, number])[],
  x: Scale,
  y: (share: number) => number,
  colour: string,
): string {
  if (points.length === 0) return '';
  let path = `M${x.at(points[0][0])},${y(0)}`;
  for (const [value, share] of points) path += `H${x.at(value)}V${round(y(share))}`;
  return `<path class="line ${colour}" d="${path}H${x.at(x.to)}"/>`;
}

/** A band between two curves that share their places. */
export function band(
  places: readonly number[],
  low: readonly number[],
  high: readonly number[],
  x: Scale,
  y: (v: number) => number,
  name: string,
): string {
  const up = places.map((place, at) => `${x.at(place)},${round(y(high[at]))}`);
  const down = places.map((place, at) => `${x.at(place)},${round(y(low[at]))}`).reverse();
  return `<polygon class="band ${name}" points="${[...up, ...down].join(' ')}"/>`;
}
