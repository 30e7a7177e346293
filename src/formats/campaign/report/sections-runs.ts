import { wilsonInterval } from '../../../kernel/wilson.ts';
import type { Column } from '../../../play/campaign/plan/campaign-plan.ts';
import {
  axis,
  band,
  curve,
  figure,
  histogram,
  histogramHeight,
  hue,
  INTERVAL_STEP,
  type IntervalRow,
  intervalRows,
  scale,
  ticks,
  WIDE,
} from './charts.ts';
import { type ReportData, rank, rowsOfSetting, seenIn } from './report-data.ts';
import { day, escapeHtml, nameOf, percent, plain, span, value } from './show.ts';

const MOST_HISTOGRAMS = 8;
const MOST_FORCES = 24;

type Settings = ReportData['plan']['experiment']['settings'];

export function key(settings: Settings): string {
  if (settings.length < 2) return '';
  return `<p class="key">${settings.map(({ title }, index) => `<span class="${hue(index)}"><i></i>${escapeHtml(title)}</span>`).join('')}</p>`;
}

/** Every output that was asked for: share of runs, 10th, 50th and 90th percentile. */
export function summaryTable(data: ReportData): string {
  const { experiment, world, columns } = data.plan;
  const { settings } = experiment;
  const rows = columns.flatMap((column) =>
    settings.flatMap((setting, index) => {
      const spread = data.outcome.reducer.spreads(setting.id).find(({ id }) => id === column.id);
      if (!spread?.interval) return [];
      const { p10, p50, p90 } = spread.interval;
      const cells = [p10, p50, p90].map(
        (figure) => `<td class="n">${escapeHtml(value(column, figure, world.scenario.start))}</td>`,
      );
      const name = settings.length > 1 ? `<td class="${hue(index)}">${escapeHtml(setting.title)}</td>` : '';
      return [
        `<tr><td>${escapeHtml(nameOf(column.id))}</td>${name}<td class="n">${percent(spread.share)}</td>${cells.join('')}</tr>`,
      ];
    }),
  );
  const head = `<th>Output</th>${settings.length > 1 ? '<th>Setting</th>' : ''}<th class="n">Share of runs</th><th class="n">10 %</th><th class="n">50 %</th><th class="n">90 %</th>`;
  return `<h2>What the runs came to</h2><div class="scroll"><table><caption>Percentiles are of the runs in which it happened. Outputs that never happened are left out.</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

export function distributions(data: ReportData, columns: readonly Column[]): string {
  const { experiment, world } = data.plan;
  const drawn = columns.slice(0, MOST_HISTOGRAMS).flatMap((column) => {
    const series = experiment.settings.map(({ id, title }) => ({
      name: title,
      values: seenIn(data, column.id, rowsOfSetting(data, id)),
    }));
    const all = series.flatMap(({ values }) => values).sort((a, b) => a - b);
    if (all.length === 0) return [];
    const [low, high] = [rank(all, 0.001), rank(all, 0.999)];
    const x = scale(low, high > low ? high : low + 1);
    const inside = series.map(({ name, values }) => ({ name, values: values.filter((one) => one >= x.from && one <= x.to) }));
    const isTime = column.unit === 'minutes';
    const say = (figure: number) =>
      isTime
        ? x.to - x.from < 4320
          ? value(column, figure, world.scenario.start)
          : day(world.scenario.start, figure)
        : plain(figure);
    const shares = series.map(
      ({ name, values }, at) =>
        `${series.length > 1 ? `${escapeHtml(name)}: ` : ''}in ${percent(values.length / Math.max(1, rowsOfSetting(data, experiment.settings[at].id).length))} of runs`,
    );
    return [
      figure(
        histogramHeight,
        `Distribution of ${nameOf(column.id)}`,
        histogram(inside, x, say, isTime),
        `<b>${escapeHtml(nameOf(column.id))}</b> ${shares.join('; ')}`,
      ),
    ];
  });
  if (drawn.length === 0) return '';
  return `<h2>Distributions</h2>${key(experiment.settings)}<div class="pair">${drawn.join('')}</div>`;
}

/** For each force the interval of its arrival, and how many had arrived by each day: median and bands over the runs. */
export function arrivals(data: ReportData): string {
  const { columns, experiment, world } = data.plan;
  const arriving = columns.filter(({ id }) => /^(arrival|requirement)\/.*\/complete$/.test(id));
  const { start } = world.scenario;
  const rows = arriving.flatMap((column): IntervalRow[] =>
    experiment.settings.flatMap(({ id, title }, index) => {
      const of = rowsOfSetting(data, id);
      const seen = seenIn(data, column.id, of);
      if (seen.length === 0) return [];
      const [p10, p25, p50, p75, p90] = [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => rank(seen, p));
      const name = `${nameOf(column.id).replace(' · complete', '')}${experiment.settings.length > 1 ? `, ${title}` : ''}`;
      return [{ name, share: seen.length / Math.max(1, of.length), quantiles: [p10, p25, p50, p75, p90], hue: hue(index) }];
    }),
  );
  if (rows.length === 0) return '';
  const shown = rows.slice(0, MOST_FORCES);
  const x = scale(
    Math.min(...shown.map(({ quantiles }) => quantiles[0])),
    Math.max(...shown.map(({ quantiles }) => quantiles[4])),
    WIDE,
  );
  const say = (minutes: number) => day(start, minutes);
  const left = rows.length > shown.length ? ` ${rows.length - shown.length} more are in the table above.` : '';
  const bars = figure(
    shown.length * INTERVAL_STEP + 44,
    'Intervals of arrival',
    intervalRows(shown, x, say, true),
    `Last serial in place, equipment included: line from the 10th to the 90th percentile of the runs, thick between the quartiles, ring at the median.${left}`,
    WIDE,
  );
  const fan = arrivalFan(
    data,
    arriving.map(({ id }) => id),
  );
  return `<h2>Arrivals</h2>${fan}${bars}`;
}

const PLACES = 60;
const FAN_HEIGHT = 240;

function arrivalFan(data: ReportData, ids: readonly string[]): string {
  const [setting] = data.plan.experiment.settings;
  const rows = rowsOfSetting(data, setting.id);
  const all = ids.flatMap((id) => seenIn(data, id, rows)).sort((a, b) => a - b);
  if (all.length === 0) return '';
  const x = scale(Math.min(0, all[0]), rank(all, 0.995), WIDE, 30);
  const places = Array.from({ length: PLACES + 1 }, (_, at) => x.from + ((x.to - x.from) * at) / PLACES);
  const columns = ids.flatMap((id) => data.values.get(id) ?? []);
  const quantiles = places.map((place) => {
    const counts = rows
      .map((row) => columns.reduce((sum, column) => sum + (column[row] <= place ? 1 : 0), 0))
      .sort((a, b) => a - b);
    return [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => rank(counts, p));
  });
  const most = Math.max(1, ...quantiles.map((row) => row[4]));
  const base = FAN_HEIGHT - 24;
  const y = (count: number) => base - (count / most) * (base - 12);
  const at = (index: number) => quantiles.map((row) => row[index]);
  const median = places
    .map((place, index) => `${index === 0 ? 'M' : 'L'}${x.at(place)},${Math.round(y(quantiles[index][2]) * 10) / 10}`)
    .join('');
  const marks = ticks(0, most, false, 4).filter(Number.isInteger);
  const labels = marks.map((mark) => `<text class="quiet" x="24" y="${y(mark) + 4}" text-anchor="end">${mark}</text>`).join('');
  const content = `${band(places, at(0), at(4), x, y, 'outer')}${band(places, at(1), at(3), x, y, 'inner')}<path class="line s0" d="${median}"/>${labels}${axis(x, base, ticks(x.from, x.to, true, 6), (minutes) => day(data.plan.world.scenario.start, minutes))}`;
  const which = data.plan.experiment.settings.length > 1 ? ` Setting: ${escapeHtml(setting.title)}.` : '';
  return figure(
    FAN_HEIGHT,
    'Number of forces in place by day',
    content,
    `Forces and requirements in place by day: median of the runs, 25 to 75 % and 10 to 90 % shaded.${which}`,
    WIDE,
  );
}

const CURVE_HEIGHT = 200;
const MOST_CURVES = 8;

/** From tabling to agreement: the share of runs that had decided after so long. */
export function timeToDecision(data: ReportData): string {
  const { columns, experiment } = data.plan;
  const decided = columns.filter(({ id }) => id.startsWith('decision/') && data.values.has(`tabled/${id.slice(9)}`));
  const drawn = decided.slice(0, MOST_CURVES).flatMap((column) => {
    const [from, to] = [data.values.get(`tabled/${column.id.slice(9)}`), data.values.get(column.id)] as [
      Float64Array,
      Float64Array,
    ];
    const series = experiment.settings.map(({ id }) => {
      const rows = rowsOfSetting(data, id);
      const waits = rows
        .map((row) => to[row] - from[row])
        .filter((wait) => !Number.isNaN(wait))
        .sort((a, b) => a - b);
      return { waits, runs: rows.length };
    });
    const all = series.flatMap(({ waits }) => waits).sort((a, b) => a - b);
    if (all.length === 0 || all[all.length - 1] === 0) return [];
    const x = scale(0, rank(all, 0.995) || 1);
    const base = CURVE_HEIGHT - 24;
    const y = (share: number) => base - share * (base - 12);
    const curves = series.map(({ waits, runs }, index) =>
      curve(
        waits.map((wait, at) => [Math.min(wait, x.to), (at + 1) / runs] as const),
        x,
        y,
        hue(index),
      ),
    );
    const content = curves.join('') + axis(x, base, ticks(0, x.to, true), span);
    return [
      figure(
        CURVE_HEIGHT,
        `Time to decision: ${column.id}`,
        content,
        `<b>${escapeHtml(nameOf(column.id))}</b> share of runs that had agreed so long after it was tabled; top of the chart: all runs`,
      ),
    ];
  });
  if (drawn.length === 0) return '';
  return `<h2>Time to decision</h2>${key(experiment.settings)}<div class="pair">${drawn.join('')}</div>`;
}

/** In what share of the runs was a text broken at least once? */
export function brokenSilences(data: ReportData): string {
  const { columns, experiment } = data.plan;
  const asked = columns.filter(
    ({ id }) => id.startsWith('broken/') || id === 'silence/ever-broken' || id === 'consensus/ever-broken',
  );
  const rows = asked.flatMap((column) =>
    experiment.settings.flatMap(({ id, title }, index) => {
      const of = rowsOfSetting(data, id);
      const seen = seenIn(data, column.id, of).length;
      return seen === 0 ? [] : [{ column, title, index, seen, runs: of.length }];
    }),
  );
  if (asked.length === 0) return '';
  if (rows.length === 0) return '<h2>Broken silences</h2><p>No text was broken in any run.</p>';
  const x = scale(0, 1, WIDE);
  const drawn = rows.map(({ column, title, index, seen, runs }, at) => {
    const y = 28 + at * INTERVAL_STEP;
    const { low, high } = wilsonInterval(seen, runs);
    const name =
      column.id === 'silence/ever-broken'
        ? 'Any silence broken'
        : column.id === 'consensus/ever-broken'
          ? 'Any text objected to'
          : nameOf(column.id);
    const words = `${name}${experiment.settings.length > 1 ? `, ${title}` : ''} — ${percent(seen / runs)}`;
    return `<text class="name" x="8" y="${y - 9}">${escapeHtml(words)}</text><line class="range ${hue(index)}" x1="${x.at(low)}" x2="${x.at(high)}" y1="${y}" y2="${y}"/><circle class="dot ${hue(index)}" cx="${x.at(seen / runs)}" cy="${y}" r="4.5"/>`;
  });
  const height = rows.length * INTERVAL_STEP + 46;
  const content = drawn.join('') + axis(x, height - 26, [0, 0.25, 0.5, 0.75, 1], percent);
  return `<h2>Broken silences</h2>${figure(height, 'Share of runs with a broken silence', content, 'Share of runs, with its 95 % interval (Wilson).', WIDE)}`;
}
