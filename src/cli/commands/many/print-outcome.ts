import { isoTime } from '../../../kernel/calendar.ts';
import type { CampaignOutcome } from '../../../play/campaign/campaign.ts';
import type { Spread } from '../../../play/fan.ts';
import { printJson } from '../../output.ts';
import { commandFor, optionsOf } from './command-for.ts';
import type { OpenedCampaign } from './open.ts';

interface Printed {
  readonly plan: OpenedCampaign;
  readonly outcome: CampaignOutcome;
  /** Null where others than this process played. */
  readonly workers: number | null;
  readonly what: string;
  readonly out: string | undefined;
  readonly json: boolean;
}

const FAILURES_SHOWN = 5;

/** What a campaign came to, for people or machines; and how to go on where it is not complete. */
export function printOutcome(printed: Printed): void {
  if (printed.json) printJson(outcomeAsJson(printed));
  else printForPeople(printed);
  printFailures(printed);
  const { outcome, plan, what, out } = printed;
  if (outcome.ended !== 'interrupted') return;
  const again =
    out === undefined
      ? 'nothing was written; with --out what is done is kept'
      : `go on with: foedus campaign ${what}${optionsOf(plan)} --out ${out} --resume`;
  process.stderr.write(`interrupted after ${outcome.rows} of ${plan.total} replicates; ${again}\n`);
}

function outcomeAsJson({ plan, outcome, workers, out }: Printed) {
  const { hash, spent, reducer, ended, rows, failures } = outcome;
  const { seed } = plan.experiment;
  const plain = { seed, replicates: rows, workers: workers ?? 0, hash, spreads: reducer.spreads(), ...spent };
  const more = { ended, ...(out === undefined ? {} : { out }), ...(failures.length === 0 ? {} : { failures }) };
  if (!plan.isExperiment) return { ...plain, ...more };
  const settings = plan.experiment.settings.map(({ id }) => ({ id, spreads: reducer.spreads(id) }));
  return { experiment: plan.experiment.id, ...plain, ...more, points: plan.points.length, settings, provenance: plan.provenance };
}

function printForPeople({ plan, outcome, workers, out }: Printed): void {
  const { experiment, world, points } = plan;
  const { rows, spent, hash, ended, reducer } = outcome;
  const by = workers === null ? 'workers elsewhere' : `${workers} workers`;
  const of =
    ended === 'complete'
      ? `${rows} replicates`
      : `${rows} of ${plan.total} replicates${ended === 'enough' ? ' (narrow enough)' : ''}`;
  const at = points.length === 1 ? '' : ` at ${points.length} points`;
  process.stdout.write(`${experiment.title}: ${of}${at}, seed ${experiment.seed}, ${by}\n`);
  const perSecond = outcome.played / spent.cpuSeconds;
  const speed =
    workers === null || outcome.played === 0
      ? ''
      : `${(1000 / perSecond).toFixed(2)} ms a replicate (${Math.round(perSecond)} a second on one core), `;
  process.stdout.write(`${speed}result ${hash.slice(0, 16)}\n`);
  for (const setting of experiment.settings) {
    process.stdout.write(experiment.settings.length === 1 ? '\n' : `\n${setting.title}\n`);
    for (const spread of reducer.spreads(setting.id))
      if (spread.interval) process.stdout.write(`${line(spread, world.scenario.start)}\n`);
  }
  if (out !== undefined)
    process.stdout.write(`\nWritten to ${out}: report.html, summary.json, chunks (foedus query "SELECT …" --campaign ${out})\n`);
}

function line({ id, unit, share, interval }: Spread, start: string): string {
  const say = (value: number) => (unit === 'minutes' ? isoTime(start, value).replace('T', ' ').replace('Z', '') : String(value));
  const { p10, p50, p90 } = interval ?? { p10: 0, p50: 0, p90: 0 };
  return `${id.padEnd(44)} ${`${Math.round(share * 100)} %`.padStart(5)}  ${say(p10)}  ${say(p50)}  ${say(p90)}`;
}

/** Replicates that threw: each with what it said, its seed, and the command that plays it alone. */
function printFailures({ plan, outcome, what }: Printed): void {
  const { failures } = outcome;
  if (failures.length === 0) return;
  process.stderr.write(`${failures.length} replicates could not be played; they are not in the figures:\n`);
  for (const { row, says } of failures.slice(0, FAILURES_SHOWN)) {
    process.stderr.write(`  row ${row} (seed ${plan.experiment.seed}): ${says}\n    ${commandFor(plan, what, row)}\n`);
  }
}
