import { cpus } from 'node:os';
import { join } from 'node:path';
import type { World } from '../../src/chain/world.ts';
import { crisisModel } from '../../src/crisis.ts';
import { packageRoot } from '../../src/formats/data/package-root.ts';
import { loadWorld } from '../../src/formats/world/load-world.ts';
import { runCampaign } from '../../src/play/campaign/campaign.ts';
import { playReplicate } from '../../src/play/campaign/replicate.ts';
import { whereTimeGoes } from './campaign/profile.ts';
import { compareCrisis } from './crisis/compare.ts';
import { handWrittenMm1 } from './kernel/hand-written.ts';
import type { BenchReport, BenchRow } from './report.ts';

const ROUNDS = 5;
const REPLICATES = 1000;
const WARM_UP = 300;
const SEED = 2022;
const TARGET = 300;
const WARM_TARGET = 1000;
const CUSTOMERS = 300_000;
const ARRIVAL_RATE = 0.9;
const SERVICE_RATE = 1;

/** What one round found: each figure is measured next to the others, so that they share the machine's mood. */
interface Round {
  readonly customersPerSecond: number;
  readonly perSecond: number;
  readonly warmPerSecond: number;
  readonly cpuRatio: number;
  readonly wallRatio: number;
}

/**
 * Replicates a second of processor time, as `foedus campaign` plays them: one worker from a cold start, what each further
 * replicate costs it, two workers; beside them a loop written by hand, which tells what the machine was worth on the day.
 * Then, in this thread, where the time goes; and a smaller crisis on the kernel beside the same in SimPy. Throws when one and
 * two workers do not give the same results.
 */
export async function runCampaignBench(): Promise<BenchReport> {
  const scenario = join(packageRoot(), 'scenarios', '2022-ukraine');
  const reading = loadWorld(scenario);
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.message).join('; '));
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await playRound(reading.world, scenario));
  const { model } = cpus()[0];
  const shares = await shareRows(reading.world);
  const { rows, ...more } = compareCrisis();
  const machine = `${cpus().length} × ${model}, Node ${process.version}`;
  return { name: 'campaign', machine, rows: [...campaignRows(rounds), ...shares, ...rows], ...more };
}

async function playRound(world: World, scenario: string): Promise<Round> {
  const customersPerSecond = CUSTOMERS / cpuSecondsOf(() => handWrittenMm1(CUSTOMERS, ARRIVAL_RATE, SERVICE_RATE, SEED));
  const one = await runCampaign({ world, scenario, seed: SEED, replicates: REPLICATES, workers: 1 });
  const long = await runCampaign({ world, scenario, seed: SEED, replicates: 2 * REPLICATES, workers: 1 });
  const two = await runCampaign({ world, scenario, seed: SEED, replicates: REPLICATES, workers: 2 });
  if (one.hash !== two.hash) throw new Error('one and two workers gave different results');
  return {
    customersPerSecond,
    perSecond: REPLICATES / one.cpuSeconds,
    warmPerSecond: REPLICATES / (long.cpuSeconds - one.cpuSeconds),
    cpuRatio: two.cpuSeconds / one.cpuSeconds,
    wallRatio: one.playSeconds / two.playSeconds,
  };
}

function campaignRows(rounds: readonly Round[]): BenchRow[] {
  const perSecond = median(rounds.map((round) => round.perSecond));
  const warm = median(rounds.map((round) => round.warmPerSecond));
  const perMillion = (of: (round: Round) => number) =>
    median(rounds.map((round) => (of(round) * 1e6) / round.customersPerSecond));
  return [
    {
      measure: 'reference: M/M/1 loop written by hand',
      value: median(rounds.map((round) => round.customersPerSecond)),
      unit: 'customers/s',
    },
    {
      measure: `replicates a second of processor time, one worker, ${REPLICATES} from cold`,
      value: perSecond,
      unit: '1/s',
      target: `>= ${TARGET}`,
      met: perSecond >= TARGET,
    },
    {
      measure: 'the same, in the time of 10⁶ customers of the reference',
      value: perMillion((r) => r.perSecond),
      unit: 'replicates',
    },
    { measure: 'processor time of one replicate, from cold', value: 1000 / perSecond, unit: 'ms' },
    {
      measure: 'replicates a second of processor time, one worker, once warm',
      value: warm,
      unit: '1/s',
      target: `>= ${WARM_TARGET}`,
      met: warm >= WARM_TARGET,
    },
    { measure: 'once warm, in the time of 10⁶ customers', value: perMillion((r) => r.warmPerSecond), unit: 'replicates' },
    { measure: 'processor time of one replicate, once warm', value: 1000 / warm, unit: 'ms' },
    {
      measure: 'processor time with two workers against one',
      value: median(rounds.map((round) => round.cpuRatio)),
      unit: '×',
    },
    {
      measure: 'wall time of one worker against two, start-up left out',
      value: median(rounds.map((round) => round.wallRatio)),
      unit: '×',
    },
  ];
}

/** In this thread, whose room for young objects is the platform's own: the collector's share is higher than in a worker. */
async function shareRows(world: World): Promise<BenchRow[]> {
  const model = crisisModel(world);
  const play = (count: number) => {
    for (let replicate = 0; replicate < count; replicate++) playReplicate(world, model, SEED, replicate);
  };
  play(WARM_UP);
  const shares = await whereTimeGoes(() => play(REPLICATES));
  return [...shares].map(([room, share]) => ({ measure: `share of ${room}`, value: 100 * share, unit: '%' }));
}

/** Processor time of the whole process, collector and compiler included, while `work` runs. */
function cpuSecondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
