import type { Column } from '../../../play/campaign/plan/campaign-plan.ts';
import { comparePaired } from '../../../play/campaign/statistics/paired.ts';
import { type Estimate, rankCorrelation, sobolIndices } from '../../../play/campaign/statistics/sensitivity.ts';
import { axis, figure, INTERVAL_STEP, scale, ticks } from './charts.ts';
import { type ReportData, rank } from './report-data.ts';
import { day, difference, escapeHtml, nameOf, percent, plain, probability, value } from './show.ts';

const MOST_OUTPUTS = 6;
const LEAST_POINTS = 5;

/** What a design says about one output: at each place of the first setting, the mean over replicates where it happened. */
interface PlaceMeans {
  readonly column: Column;
  /** Values of factors, a place each. */
  readonly factors: readonly (readonly number[])[];
  /** NaN where it happened in no replicate. */
  readonly means: readonly number[];
}

function meansOf(data: ReportData, column: Column): PlaceMeans {
  const { points, experiment } = data.plan;
  const places = points.filter(({ setting }) => setting === experiment.settings[0].id);
  const [sums, seen] = [new Float64Array(points.length), new Float64Array(points.length)];
  const figures = data.values.get(column.id) as Float64Array;
  for (let row = 0; row < data.count; row++) {
    if (Number.isNaN(figures[row])) continue;
    sums[data.points[row]] += figures[row];
    seen[data.points[row]]++;
  }
  return {
    column,
    factors: places.map(({ values }) => values),
    means: places.map(({ index }) => (seen[index] === 0 ? Number.NaN : sums[index] / seen[index])),
  };
}

interface Influence {
  readonly factor: number;
  readonly correlation: Estimate | null;
  /** Mean of the output where the factor is in its lowest and in its highest fifth (or at its lowest and highest level). */
  readonly low: number;
  readonly high: number;
}

function influences({ factors, means }: PlaceMeans, count: number): Influence[] {
  const kept = means.map((mean, at) => ({ mean, values: factors[at] })).filter(({ mean }) => !Number.isNaN(mean));
  return Array.from({ length: count }, (_, factor) => {
    const x = kept.map(({ values }) => values[factor]);
    const sorted = [...x].sort((a, b) => a - b);
    const [floor, ceiling] = [rank(sorted, 0.2), rank(sorted, 0.800001)];
    const mean = (holds: (one: number) => boolean) => {
      const some = kept.filter(({ values }) => holds(values[factor]));
      return some.reduce((sum, one) => sum + one.mean, 0) / some.length;
    };
    const correlation = rankCorrelation(
      x,
      kept.map((one) => one.mean),
    );
    return { factor, correlation, low: mean((one) => one <= floor), high: mean((one) => one >= ceiling) };
  });
}

/** How much each factor moves each output, with intervals; the tornado and scatter of those that move most. */
export function sensitivities(data: ReportData, columns: readonly Column[]): string {
  const { experiment, points } = data.plan;
  const { factors, design, settings } = experiment;
  if (design.kind === 'none' || points.length / settings.length < LEAST_POINTS) return '';
  const rows: string[] = [];
  const drawn: string[] = [];
  for (const column of columns.slice(0, MOST_OUTPUTS)) {
    const means = meansOf(data, column);
    const found = influences(means, factors.length);
    const indices = design.kind === 'sobol-indices' ? sobolIndices(means.means, factors.length, experiment.seed) : null;
    const used = means.means.filter((mean) => !Number.isNaN(mean)).length;
    for (const { factor, correlation } of found) {
      const index = indices?.[factor];
      const cells =
        indices === null ? '' : `<td class="n">${estimate(index?.first)}</td><td class="n">${estimate(index?.total)}</td>`;
      rows.push(
        `<tr><td>${escapeHtml(nameOf(column.id))}</td><td>${escapeHtml(factors[factor].title)}</td><td class="n">${estimate(correlation)}</td>${cells}<td class="n">${used}</td></tr>`,
      );
    }
    if (found.every(({ correlation }) => correlation === null)) continue;
    drawn.push(tornado(data, column, found), scatter(data, means, found));
  }
  const more = design.kind === 'sobol-indices' ? '<th class="n">Sobol index, first order</th><th class="n">total</th>' : '';
  const how =
    'Spearman rank correlation of factor and mean output over the points of the design, 95 % interval by Fisher’s z (Fieller); – where a side does not vary.';
  const sobolWords =
    design.kind === 'sobol-indices'
      ? ' Sobol indices after Saltelli (first order) and Jansen (total), 95 % interval by resampling.'
      : '';
  const which = settings.length > 1 ? ` Setting: ${escapeHtml(settings[0].title)}.` : '';
  return `<h2>What moves the outputs</h2><div class="scroll"><table><caption>${how}${sobolWords}${which}</caption><thead><tr><th>Output</th><th>Factor</th><th class="n">Rank correlation</th>${more}<th class="n">Points</th></tr></thead><tbody>${rows.join('')}</tbody></table></div><div class="pair">${drawn.join('')}</div>`;
}

function estimate(found: Estimate | null | undefined): string {
  if (!found) return '–';
  const say = (figure: number) => figure.toFixed(2).replace('-', '−');
  return `${say(found.value)} (${say(found.low)} to ${say(found.high)})`;
}

function tornado(data: ReportData, column: Column, found: readonly Influence[]): string {
  const { experiment, world } = data.plan;
  const ordered = [...found].sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
  const ends = ordered.flatMap(({ low, high }) => [low, high]);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const x = scale(from, to > from ? to : from + 1);
  const bars = ordered.map(({ factor, low, high }, index) => {
    const y = 28 + index * INTERVAL_STEP;
    const [left, right] = [x.at(Math.min(low, high)), x.at(Math.max(low, high))];
    const words = `${experiment.factors[factor].title}: ${difference(column, high - low)}`;
    return `<text class="name" x="8" y="${y - 9}">${escapeHtml(words)}</text><rect class="bar s0" x="${left}" y="${y - 4}" width="${Math.max(1, right - left)}" height="9"/><circle class="dot s1" cx="${x.at(high)}" cy="${y + 0.5}" r="5"/>`;
  });
  const height = ordered.length * INTERVAL_STEP + 44;
  const isTime = column.unit === 'minutes';
  const say = (mark: number) =>
    isTime ? (to - from < 4320 ? value(column, mark, world.scenario.start) : day(world.scenario.start, mark)) : plain(mark);
  const content = bars.join('') + axis(x, height - 26, ticks(x.from, x.to, isTime), say);
  return figure(
    height,
    `Tornado: ${column.id}`,
    content,
    `<b>${escapeHtml(nameOf(column.id))}</b> mean from the lowest to the highest fifth of each factor; ring at the highest.`,
  );
}

const SCATTER_HEIGHT = 220;

/** The output against the factor that moves it most. */
function scatter(data: ReportData, { column, factors, means }: PlaceMeans, found: readonly Influence[]): string {
  const size = ({ correlation }: Influence) => Math.abs(correlation?.value ?? 0);
  const { factor } = [...found].sort((a, b) => size(b) - size(a))[0];
  const { experiment, world } = data.plan;
  const dots = means.map((mean, at) => [factors[at][factor], mean] as const).filter(([, mean]) => !Number.isNaN(mean));
  const [xs, ys] = [dots.map(([one]) => one), dots.map(([, one]) => one)];
  const x = scale(Math.min(...xs), Math.max(...xs));
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const base = SCATTER_HEIGHT - 24;
  const y = (one: number) => Math.round((base - 8 - ((one - low) / (high - low || 1)) * (base - 20)) * 10) / 10;
  const said = (mean: number) => escapeHtml(value(column, mean, world.scenario.start));
  const marks = dots.map(([one, mean]) => `<circle class="point s0" cx="${x.at(one)}" cy="${y(mean)}" r="3"/>`).join('');
  const content = marks + axis(x, base, ticks(x.from, x.to, false), plain);
  return figure(
    SCATTER_HEIGHT,
    `Scatter: ${column.id}`,
    content,
    `<b>${escapeHtml(nameOf(column.id))}</b> against <b>${escapeHtml(experiment.factors[factor].title)}</b> (${experiment.factors[factor].change === 'times' ? 'times what is declared' : 'as set'}); a dot is the mean at one point, from ${said(low)} (bottom) to ${said(high)} (top).`,
  );
}

/** Pairs of settings: the same random numbers and the same point of the design on both sides. */
export function comparisons(data: ReportData): string {
  const { experiment, points, columns } = data.plan;
  if (experiment.compare.length === 0) return '';
  const places = points.length / experiment.settings.length;
  const order = new Map<string, number>();
  for (let row = 0; row < data.count; row++) order.set(`${data.points[row]}/${data.replicates[row]}`, row);
  const tables = experiment.compare.map(([first, second]) => {
    const at = (id: string) => experiment.settings.findIndex((setting) => setting.id === id);
    const shift = (at(second) - at(first)) * places;
    const pairs: [number, number][] = [];
    for (let row = 0; row < data.count; row++) {
      const point = data.points[row];
      if (points[point].setting !== first || data.failed[row]) continue;
      const other = order.get(`${point + shift}/${data.replicates[row]}`);
      if (other !== undefined && !data.failed[other]) pairs.push([row, other]);
    }
    const [one, two] = [first, second].map((id) => experiment.settings[at(id)].title);
    const rows = columns.flatMap((column) => compareRow(data, column, pairs));
    return `<h3>${escapeHtml(two)} against ${escapeHtml(one)}</h3><div class="scroll"><table><caption>${pairs.length} pairs that share their random numbers. Difference: second minus first, where it happened on both sides; 95 % interval and p by the paired t test, beside it p by Wilcoxon’s signed ranks. Outputs that are equal in every pair are left out. Many outputs are compared at once: a single small p proves little.</caption><thead><tr><th>Output</th><th class="n">Share of runs</th><th class="n">Mean difference</th><th class="n">95 % interval</th><th class="n">p (t)</th><th class="n">p (Wilcoxon)</th><th class="n">Pairs</th></tr></thead><tbody>${rows.join('') || '<tr><td colspan="7">Nothing differs in any pair.</td></tr>'}</tbody></table></div>`;
  });
  return `<h2>Comparison</h2>${tables.join('')}`;
}

function compareRow(data: ReportData, column: Column, pairs: readonly (readonly [number, number])[]): string[] {
  const figures = data.values.get(column.id);
  if (!figures) return [];
  const [first, second] = [pairs.map(([row]) => figures[row]), pairs.map(([, row]) => figures[row])];
  if (first.every((figure, at) => Object.is(figure, second[at]))) return [];
  const share = (list: readonly number[]) => list.filter((figure) => !Number.isNaN(figure)).length / Math.max(1, list.length);
  const { mean, interval, pStudent, pWilcoxon, pairs: used } = comparePaired(first, second);
  const range = interval === null ? '–' : `${difference(column, interval[0])} to ${difference(column, interval[1])}`;
  const middle = used === 0 ? '–' : difference(column, mean);
  return [
    `<tr><td>${escapeHtml(nameOf(column.id))}</td><td class="n">${percent(share(first))} → ${percent(share(second))}</td><td class="n">${middle}</td><td class="n">${range}</td><td class="n">${probability(pStudent)}</td><td class="n">${probability(pWilcoxon)}</td><td class="n">${used}</td></tr>`,
  ];
}
