import { isoTime } from '../../kernel/calendar.ts';
import { runCampaign } from '../../play/campaign/campaign.ts';
import type { Spread } from '../../play/fan.ts';
import { openWorld } from '../open-world.ts';
import { Progress, printJson } from '../output.ts';

export interface CampaignCommandOptions {
  readonly replicates: number;
  readonly seed?: number;
  readonly workers?: number;
  readonly json?: boolean;
}

/** `foedus campaign`: many runs; what each output did over all of them. */
export async function campaign(scenario: string, options: CampaignCommandOptions): Promise<void> {
  const world = openWorld(scenario);
  const progress = new Progress();
  const started = performance.now();
  const result = await runCampaign({
    world,
    scenario,
    seed: options.seed ?? world.scenario.seed,
    replicates: options.replicates,
    ...(options.workers === undefined ? {} : { workers: options.workers }),
    onProgress: (done) => {
      const left = ((performance.now() - started) / 1000 / done) * (options.replicates - done);
      progress.say(`${done} of ${options.replicates} replicates, about ${Math.ceil(left)} s left`);
    },
  });
  progress.end();
  if (options.json) {
    printJson(result);
    return;
  }
  const perSecond = result.replicates / result.cpuSeconds;
  process.stdout.write(
    `${world.scenario.title.en}: ${result.replicates} replicates, seed ${result.seed}, ${result.workers} workers\n` +
      `${(1000 / perSecond).toFixed(2)} ms a replicate (${Math.round(perSecond)} a second on one core), result ${result.hash.slice(0, 16)}\n\n`,
  );
  for (const spread of result.spreads) if (spread.interval) process.stdout.write(`${line(spread, world.scenario.start)}\n`);
}

function line({ id, unit, share, interval }: Spread, start: string): string {
  const say = (value: number) => (unit === 'minutes' ? isoTime(start, value).replace('T', ' ').replace('Z', '') : String(value));
  const { p10, p50, p90 } = interval ?? { p10: 0, p50: 0, p90: 0 };
  return `${id.padEnd(44)} ${`${Math.round(share * 100)} %`.padStart(5)}  ${say(p10)}  ${say(p50)}  ${say(p90)}`;
}
