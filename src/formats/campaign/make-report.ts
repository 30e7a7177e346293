import { formatLog, headHash } from '../../kernel/log.ts';
import type { CampaignOutcome } from '../../play/campaign/campaign.ts';
import { RowPlayer } from '../../play/campaign/chunk-player.ts';
import { type Column, rowAt } from '../../play/campaign/plan/campaign-plan.ts';
import type { WithProvenance } from '../../play/campaign/plan/provenance.ts';
import type { ChunkKeeper } from '../../play/campaign/reduce/keeper.ts';
import { type ReportData, readReportData } from './report/report-data.ts';
import { reportStyle } from './report/report-style.ts';
import { comparisons, sensitivities } from './report/sections-factors.ts';
import { ground, type Notable, notableRows, notableSection } from './report/sections-ground.ts';
import { arrivals, brokenSilences, distributions, summaryTable, timeToDecision } from './report/sections-runs.ts';
import { EXERCISE, escapeHtml } from './report/show.ts';

export interface ReportInput {
  readonly plan: WithProvenance;
  readonly outcome: CampaignOutcome;
  readonly keeper: ChunkKeeper;
  /** The command that plays one row again. */
  readonly commandFor: (row: number) => string;
}

/** What is made of a campaign when it ends. */
export interface Report {
  readonly html: string;
  /** The same figures as JSON. */
  readonly summary: string;
  /** Whole logs of flagged runs by file name. */
  readonly logs: ReadonlyMap<string, string>;
}

/** Memory for the page: beyond, only the outputs that its charts need most are read back. */
const MOST_BYTES = 200e6;

export async function makeReport({ plan, outcome, keeper, commandFor }: ReportInput): Promise<Report> {
  const happened = plan.columns.filter(
    ({ id }) => (outcome.reducer.spreads().find((spread) => spread.id === id)?.share ?? 0) > 0,
  );
  const most = Math.max(4, Math.floor(MOST_BYTES / (8 * Math.max(1, outcome.rows))));
  const data = await readReportData(plan, outcome, keeper, [...happened].sort(byWeight(plan)).slice(0, most));
  const chosen = plan.columns.find(({ id }) => id === plan.experiment.flag?.output) ?? chartColumns(data)[0];
  const notable = chosen === undefined ? [] : notableRows(data, chosen);
  const flagged = plan.experiment.flag === undefined ? [] : notable;
  const logs = logsOf(plan, flagged);
  const kept = new Set(flagged.map(({ row }) => row));
  const runs = chosen === undefined ? '' : notableSection(data, chosen, notable, commandFor, kept);
  return { html: page(data, runs), summary: summaryOf(data, flagged, logs), logs: logs.texts };
}

/** What a page needs most comes first: what was chosen, decisions, requirements; then the rest in order. */
function byWeight({ experiment, columns }: WithProvenance): (a: Column, b: Column) => number {
  const place = new Map(columns.map(({ id }, index) => [id, index]));
  const chosen = [experiment.flag?.output, experiment.stop?.output];
  const kinds = [/^decision\//, /^requirement\//, /^tabled\//, /^broken\/|ever-broken$/, /\/complete$/];
  const weight = ({ id }: Column) => {
    const kind = kinds.findIndex((one) => one.test(id));
    return (chosen.includes(id) ? 0 : (kind < 0 ? kinds.length : kind) + 1) * 10_000 + (place.get(id) ?? 0);
  };
  return (a, b) => weight(a) - weight(b);
}

/** Outputs that are drawn one by one: decisions and requirements first, then other figures that vary. */
function chartColumns(data: ReportData): Column[] {
  const isLead = ({ id }: Column) => /^decision\//.test(id) || /^requirement\/.*\/complete$/.test(id);
  const isOther = ({ id }: Column) => id === 'force/unfilled' || id.startsWith('consultation/') || id === 'consensus/broken';
  const there = data.plan.columns.filter(({ id }) => data.values.has(id));
  const chosen = there.filter(({ id }) => id === data.plan.experiment.flag?.output || id === data.plan.experiment.stop?.output);
  const rest = [...there.filter(isLead), ...there.filter(isOther), ...there];
  return [...new Set([...chosen, ...rest])];
}

interface Logs {
  readonly texts: ReadonlyMap<string, string>;
  readonly heads: ReadonlyMap<number, string>;
}

/** Logs are played again from seed and replicate: no run keeps its own while a campaign runs. */
function logsOf(plan: WithProvenance, flagged: readonly Notable[]): Logs {
  const player = new RowPlayer(plan);
  const [texts, heads] = [new Map<string, string>(), new Map<number, string>()];
  for (const { row } of flagged) {
    const { simulation } = player.simulateWhole(rowAt(plan, row));
    texts.set(`row-${row}.jsonl`, formatLog(simulation.log));
    heads.set(row, headHash(simulation.log));
  }
  return { texts, heads };
}

function summaryOf({ plan, outcome }: ReportData, flagged: readonly Notable[], logs: Logs): string {
  const { experiment, provenance, points } = plan;
  const settings = experiment.settings.map(({ id }) => ({ id, spreads: outcome.reducer.spreads(id) }));
  const { hash, ended, rows, failures } = outcome;
  const kept = flagged.map(({ row, why }) => ({ row, why, log: `logs/row-${row}.jsonl`, head: logs.heads.get(row) }));
  const said = {
    schema: 'foedus-campaign-summary/1',
    experiment: experiment.id,
    provenance,
    hash,
    ended,
    rows,
    points: points.length,
  };
  return `${JSON.stringify({ ...said, settings, failures, kept }, null, 1)}\n`;
}

function page(data: ReportData, runs: string): string {
  const { experiment, world } = data.plan;
  const { outcome } = data;
  const columns = chartColumns(data);
  const marking = `<p class="marking">${EXERCISE}<br><span>${escapeHtml(world.scenario.marking)}</span></p>`;
  const ended = {
    complete: 'All of them were played.',
    enough: 'The stopping rule ended the campaign here.',
    interrupted: 'The campaign was interrupted: these are its first runs.',
  };
  const failed =
    outcome.failures.length === 0 ? '' : ` ${outcome.failures.length} could not be played and are not in the figures.`;
  const lead = `<p>${outcome.rows} runs of ${escapeHtml(world.scenario.title.en)} at ${data.plan.points.length === 1 ? 'one point' : `${data.plan.points.length} points`}, seed ${experiment.seed}. ${ended[outcome.ended]}${failed}</p><p class="note">Every figure is a share or a percentile of runs of a model, under the assumptions named below. It is a rehearsal: it does not say what will happen.</p>`;
  const body = [
    summaryTable(data),
    comparisons(data),
    distributions(data, columns),
    timeToDecision(data),
    brokenSilences(data),
    arrivals(data),
    sensitivities(data, columns),
    runs,
    ground(data),
  ].join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(experiment.title)}</title><style>${reportStyle}</style></head><body>${marking}<main><h1>${escapeHtml(experiment.title)}</h1>${lead}${body}</main>${marking}</body></html>\n`;
}
