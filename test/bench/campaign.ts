import { cpus } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/formats/data/package-root.ts';
import { loadWorld } from '../../src/formats/world/load-world.ts';
import { runCampaign } from '../../src/play/campaign/campaign.ts';
import type { BenchReport, BenchRow } from './report.ts';

const ROUNDS = 5;
const REPLICATES = 1000;

/** Replicates a second of processor time, as `foedus campaign` plays them: one worker, then two. */
export async function runCampaignBench(): Promise<BenchReport> {
  const scenario = join(packageRoot(), 'scenarios', '2022-ukraine');
  const reading = loadWorld(scenario);
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.message).join('; '));
  const { world } = reading;
  const one: number[] = [];
  const two: number[] = [];
  const wall: number[] = [];
  const hashes = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const [single, double] = [
      await runCampaign({ world, scenario, seed: 2022, replicates: REPLICATES, workers: 1 }),
      await runCampaign({ world, scenario, seed: 2022, replicates: REPLICATES, workers: 2 }),
    ];
    one.push(REPLICATES / single.cpuSeconds);
    two.push(double.cpuSeconds / single.cpuSeconds);
    wall.push(single.wallSeconds / double.wallSeconds);
    hashes.add(single.hash).add(double.hash);
  }
  if (hashes.size !== 1) throw new Error('one and two workers gave different results');
  const perSecond = median(one);
  const rows: BenchRow[] = [
    {
      measure: 'replicates a second of processor time, one worker',
      value: perSecond,
      unit: '1/s',
      target: '>= 300',
      met: perSecond >= 300,
    },
    { measure: 'processor time of one replicate', value: 1000 / perSecond, unit: 'ms' },
    { measure: 'processor time with two workers against one', value: median(two), unit: '×' },
    { measure: 'wall time of one worker against two, start-up included', value: median(wall), unit: '×' },
  ];
  const { model } = cpus()[0];
  return { name: 'campaign', machine: `${cpus().length} × ${model}, Node ${process.version}`, rows };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
