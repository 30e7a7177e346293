import { cpus } from 'node:os';
import { join } from 'node:path';
import { crisisModel } from '../../src/crisis.js';
import { packageRoot } from '../../src/formats/data/package-root.js';
import { loadWorld } from '../../src/formats/world/load-world.js';
import { playReplicate } from '../../src/play/campaign/replicate.js';

const ROUNDS = 7;
const REPLICATES = 100;
/** Replicates a second on one core of the worked example, and what share of it each stage's events are. */
export async function runCampaignBench() {
  const reading = loadWorld(join(packageRoot(), 'scenarios', '2022-ukraine'));
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.message).join('; '));
  const { world } = reading;
  const model = crisisModel(world);
  const milliseconds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let replicate = 0; replicate < REPLICATES; replicate++) playReplicate(world, model, world.scenario.seed, replicate);
    const { user, system } = process.cpuUsage(before);
    milliseconds.push((user + system) / 1000 / REPLICATES);
  }
  const median = milliseconds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  const rows = [
    { measure: 'processor time of one replicate', value: median, unit: 'ms' },
    {
      measure: 'replicates a second on one core',
      value: 1000 / median,
      unit: '1/s',
      target: '>= 300',
      met: 1000 / median >= 300,
    },
  ];
  const { model: processor } = cpus()[0];
  return { name: 'campaign', machine: `${cpus().length} × ${processor}, Node ${process.version}`, rows };
}
