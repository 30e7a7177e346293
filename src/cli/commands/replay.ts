import { readHistory } from '../../formats/history/read-history.ts';
import { listOutputs, type Replay, replayHistory } from '../../play/replay.ts';
import { WrongInput } from '../exit.ts';
import { openWorld } from '../open-world.ts';
import { Progress, printJson } from '../output.ts';

const REPLICATES = 500;

/** `foedus replay`: the model beside the record, row by row, with errors. */
export function replay(scenario: string, options: { readonly replicates?: number; readonly json?: boolean }): void {
  const world = openWorld(scenario);
  const history = readHistory(scenario, listOutputs(world));
  if (!history.ok) throw new WrongInput(history.problems);
  const progress = new Progress();
  progress.say('playing the replicates …');
  const { network } = world.movement;
  const count = options.replicates ?? REPLICATES;
  const result = replayHistory(world, history, count, { factors: network.factors, network });
  progress.end();
  if (options.json) printJson(result);
  else process.stdout.write(describe(result, count));
}

const percent = (value: number) => `${Math.round(value * 100)} %`;

function describe(result: Replay, count: number): string {
  const lines = [...decisionLines(result), ...courseLines(result, count)];
  if (result.movements.rows.length > 0) lines.push(...movementLines(result));
  return `${lines.join('\n')}\n`;
}

function decisionLines({ decisions, decisionCoverage, decisionMedianErrorDays }: Replay): string[] {
  if (decisions.length === 0) return [];
  const lines = ["Decisions (when a text comes up is the scenario's to say; how long it takes is the model's)"];
  for (const row of decisions) {
    const range = row.p50 === null ? 'never agreed' : `${row.p50} (${row.p10} to ${row.p90})`;
    lines.push(
      `  ${row.inside ? ' ' : '!'} ${row.id.padEnd(28)} recorded ${row.recorded}   model ${range}, in ${percent(row.share)} of runs`,
    );
  }
  return [...lines, `  ${percent(decisionCoverage)} inside p10-p90, median error ${decisionMedianErrorDays} days`, ''];
}

/** Order of steps, delays and what came out. */
function courseLines({ order, delays, outcomes }: Replay, count: number): string[] {
  const lines: string[] = [];
  if (order)
    lines.push(
      `Order of steps exactly as recorded in ${percent(order.share)} of ${count} runs`,
      `  ${order.steps.map((step) => (typeof step === 'string' ? step : step.join(' = '))).join(' > ')}`,
      '',
    );
  if (delays.length > 0) lines.push('Delays');
  for (const { id, unit, recorded, p10, p50, p90, inside, share } of delays) {
    const range = p50 === null ? 'never' : `${p50} (${p10} to ${p90})`;
    lines.push(
      `  ${inside ? ' ' : '!'} ${id.padEnd(34)} recorded ${`${recorded} ${unit}`.padStart(9)}   model ${range} ${unit}, in ${percent(share)} of runs`,
    );
  }
  if (delays.length > 0) {
    const inside = delays.filter((row) => row.inside).length;
    lines.push(`  ${inside} of ${delays.length} inside p10-p90`, '');
  }
  if (outcomes.length > 0)
    lines.push(
      'What came out as recorded',
      ...outcomes.map(({ id, share }) => `    ${id.padEnd(34)} in ${percent(share)} of runs`),
      '',
    );
  return lines;
}

function movementLines({ movements }: Replay): string[] {
  const lines = ['First arrivals, days after the decision (day of decision given)'];
  for (const row of movements.rows) {
    const [from, to] = row.observed;
    const { p10, p50, p90 } = row.estimate;
    const inside = to >= p10 && from <= p90;
    const observed = from === to ? String(from) : `${from}-${to}`;
    lines.push(
      `  ${inside ? ' ' : '!'} ${row.id.padEnd(24)} recorded ${observed.padStart(5)}   model ${p50} (${p10} to ${p90})   ${row.class}`,
    );
  }
  const say = (name: string, score: Replay['movements']['estimate']) =>
    `  ${name.padEnd(34)} median error ${score.medianError} days, ${percent(score.coverage)} inside, mean width ${score.meanWidth.toFixed(1)}, Winkler ${score.winkler.toFixed(1)}`;
  lines.push(
    say('model', movements.estimate),
    say('leave one out', movements.leaveOneOut),
    say('class median of the file', movements.baseline),
    say('class median without the row', movements.baselineWithoutIt),
    `  not scored: ${movements.notScored.join(', ')}`,
    '',
  );
  return lines;
}
