import type { Column } from '../../../play/campaign/plan/campaign-plan.ts';
import type { Law } from '../../experiment/experiment.ts';
import { findFigures } from '../../experiment/factors/find-figures.ts';
import type { ReportData } from './report-data.ts';
import { escapeHtml, nameOf, plain, value } from './show.ts';

/** A run worth opening, and why. */
export interface Notable {
  readonly row: number;
  readonly why: string;
}

/** The run nearest to the median of an output, the worst ones by the rule that flags, and those in which it never happened. */
export function notableRows(data: ReportData, column: Column): Notable[] {
  const { experiment, world } = data.plan;
  const figures = data.values.get(column.id);
  if (!figures) return [];
  const seen = Array.from(figures, (figure, row) => ({ figure, row })).filter(({ figure }) => !Number.isNaN(figure));
  if (seen.length === 0) return [];
  const ordered = [...seen].sort((a, b) => a.figure - b.figure || a.row - b.row);
  const median = ordered[Math.ceil(ordered.length / 2) - 1].figure;
  const nearest = seen.find(({ figure }) => figure === median) ?? seen[0];
  const worst = experiment.flag?.worst ?? 'latest';
  const count = experiment.flag?.count ?? 3;
  const bad = worst === 'latest' ? ordered.slice(-count).reverse() : ordered.slice(0, count);
  const say = (figure: number) => value(column, figure, world.scenario.start);
  const word = column.unit === 'minutes' ? worst : worst === 'latest' ? 'highest' : 'lowest';
  const never = data.values.get(column.id)?.findIndex((figure, row) => Number.isNaN(figure) && data.failed[row] === 0) ?? -1;
  return [
    { row: nearest.row, why: `nearest to the median (${say(nearest.figure)})` },
    ...bad.map(({ figure, row }, index) => ({ row, why: `${index === 0 ? '' : `${index + 1}. `}${word} (${say(figure)})` })),
    ...(never >= 0 ? [{ row: never, why: 'the first in which it did not happen' }] : []),
  ];
}

export function notableSection(
  data: ReportData,
  column: Column,
  rows: readonly Notable[],
  commandFor: (row: number) => string,
  kept: ReadonlySet<number>,
): string {
  if (rows.length === 0) return '';
  const lines = rows.map(({ row, why }) => {
    const point = data.plan.points[data.points[row]];
    const log = kept.has(row) ? `, whole log in logs/row-${row}.jsonl` : '';
    return `<tr><td>${escapeHtml(why)}</td><td>row ${row}, ${escapeHtml(point.setting)}, point ${point.index}, replicate ${data.replicates[row]}${log}</td><td><code>${escapeHtml(commandFor(row))}</code></td></tr>`;
  });
  return `<h2>Runs to open</h2><div class="scroll"><table><caption>By ${escapeHtml(nameOf(column.id))}. Any run can be played again from its seed and replicate; the command gives the same log.</caption><thead><tr><th>Run</th><th>Which</th><th>Command</th></tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
}

function sayLaw(law: Law): string {
  if ('levels' in law) return `levels ${law.levels.map(plain).join(', ')}`;
  if ('uniform' in law) return `uniform from ${plain(law.uniform[0])} to ${plain(law.uniform[1])}`;
  if ('loguniform' in law) return `uniform in the logarithm from ${plain(law.loguniform[0])} to ${plain(law.loguniform[1])}`;
  if ('triangular' in law) return `triangular, ${law.triangular.map(plain).join(', ')}`;
  if ('normal' in law) return `normal, mean ${plain(law.normal[0])}, standard deviation ${plain(law.normal[1])}`;
  const { p10, p50, p90 } = law.interval;
  return `10 % below ${plain(p10)}, half below ${plain(p50)}, 10 % above ${plain(p90)}`;
}

/** What everything rests on: factors with what is declared, design, stopping rule, hashes. */
export function ground(data: ReportData): string {
  const { experiment, rows, provenance, points } = data.plan;
  const factors = experiment.factors.map(({ title, path, change, law }) => {
    const found = findFigures(path, rows);
    const figures = 'figures' in found ? found.figures : [];
    const first = figures[0];
    const declared =
      first === undefined
        ? '–'
        : typeof first.value === 'number'
          ? plain(first.value)
          : `${plain(first.value.p10)} / ${plain(first.value.p50)} / ${plain(first.value.p90)}`;
    const sources = [...new Set(figures.map(({ source }) => source))];
    const few = `${sources.slice(0, 2).join(', ')}${sources.length > 2 ? ` and ${sources.length - 2} more` : ''}`;
    return `<tr><td>${escapeHtml(title)}</td><td><code>${escapeHtml(path)}</code></td><td>${change === 'times' ? 'times' : 'to'} ${escapeHtml(sayLaw(law))}</td><td class="n">${figures.length}</td><td>${declared}${first ? ` ${escapeHtml(first.unit)}` : ''}${figures.length > 1 ? ' (first)' : ''}</td><td>${escapeHtml(few)}</td></tr>`;
  });
  const table =
    factors.length === 0
      ? ''
      : `<div class="scroll"><table><caption>Factors. A changed figure is kept within what it may be (a share within 0 and 1).</caption><thead><tr><th>Factor</th><th>Path</th><th>Values</th><th class="n">Figures</th><th>Declared</th><th>Source</th></tr></thead><tbody>${factors.join('')}</tbody></table></div>`;
  const settings = experiment.settings
    .filter(({ change, factors: set }) => change !== undefined || Object.keys(set).length > 0)
    .map(({ title, change, factors: set }) => {
      const parts = [
        ...(change ? [`${change.words} at ${change.at}`] : []),
        ...Object.entries(set).map(([id, figure]) => `${id} = ${plain(figure)}`),
      ];
      return `<li>${escapeHtml(title)}: ${escapeHtml(parts.join('; '))}</li>`;
    });
  const { stop } = experiment;
  const facts = [
    ['Scenario', `${provenance.scenario}, SHA-256 of scenario, report and data ${provenance.scenarioHash}`],
    [
      'Design',
      `${experiment.design.kind}, ${points.length} points, at most ${experiment.replicates} replicates each, random numbers ${experiment.pairing}`,
    ],
    ...(stop
      ? [
          [
            'Stopping rule',
            `95 % interval of the ${stop.measure} of ${stop.output} within ±${stop.halfWidth}, looked at after ${stop.least} replicates a point and then after each round of ${data.plan.block}`,
          ],
        ]
      : []),
    ['Seed', String(experiment.seed)],
    ['Code', provenance.code],
    ['Campaign', provenance.campaign],
    ['Result', data.outcome.hash],
  ];
  const list = facts.map(([name, text]) => `<tr><th>${name}</th><td><code>${escapeHtml(text)}</code></td></tr>`).join('');
  return `<h2>What this rests on</h2>${table}${settings.length > 0 ? `<ul class="note">${settings.join('')}</ul>` : ''}<div class="scroll"><table><tbody>${list}</tbody></table></div>`;
}
