import { readHistory } from '../../formats/history/read-history.ts';
import { playFan } from '../../play/fan.ts';
import { type Replay, replayHistory } from '../../play/replay.ts';
import { WrongInput } from '../exit.ts';
import { openWorld } from '../open-world.ts';
import { Progress, printJson } from '../output.ts';

const REPLICATES = 500;

/** `foedus replay`: the model beside the record, row by row, with errors. */
export function replay(scenario: string, options: { readonly replicates?: number; readonly json?: boolean }): void {
  const history = readHistory(scenario);
  if (!history.ok) throw new WrongInput(history.problems);
  const world = openWorld(scenario);
  const progress = new Progress();
  progress.say('playing the replicates …');
  const fan = playFan(world, world.scenario.seed, options.replicates ?? REPLICATES);
  progress.end();
  const { network } = world.movement;
  const result = replayHistory(world, fan, history.decisions, history.movements, { factors: network.factors, network });
  if (options.json) printJson(result);
  else process.stdout.write(describe(result));
}

function describe({ decisions, decisionCoverage, decisionMedianErrorDays, movements }: Replay): string {
  const share = (value: number) => `${Math.round(value * 100)} %`;
  const lines = ["Decisions (when a text comes up is the scenario's to say; how long it takes is the model's)"];
  for (const row of decisions) {
    const range = row.p50 === null ? 'never agreed' : `${row.p50} (${row.p10} to ${row.p90})`;
    lines.push(
      `  ${row.inside ? ' ' : '!'} ${row.id.padEnd(28)} recorded ${row.recorded}   model ${range}, in ${share(row.share)} of runs`,
    );
  }
  lines.push(`  ${share(decisionCoverage)} inside p10-p90, median error ${decisionMedianErrorDays} days`, '');
  lines.push('First arrivals, days after the decision (day of decision given)');
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
    `  ${name.padEnd(34)} median error ${score.medianError} days, ${share(score.coverage)} inside, mean width ${score.meanWidth.toFixed(1)}, Winkler ${score.winkler.toFixed(1)}`;
  lines.push(
    say('model', movements.estimate),
    say('leave one out', movements.leaveOneOut),
    say('class median of the file', movements.baseline),
    say('class median without the row', movements.baselineWithoutIt),
    `  not scored: ${movements.notScored.join(', ')}`,
    '',
  );
  return `${lines.join('\n')}\n`;
}
