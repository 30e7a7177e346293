import { join } from 'node:path';
import { packageRoot } from '../../../src/formats/data/package-root.ts';
import { loadWorld } from '../../../src/formats/world/load-world.ts';
import { createChance } from '../../../src/kernel/chance.ts';
import { sampleConditions, scheduleMovements } from '../../../src/movement/index.ts';
import { playOnce } from '../../../src/play/once.ts';
import type { BenchRow } from '../report.ts';
import { cpuSecondsOf, median } from './timing.ts';

const CALLS = 200;
const WARM_UP = 300;
const TARGET_MS = 1;
const SEED = 2022;

/** What the list scheduler costs a replicate of a campaign: the contingents of one run, planned under other conditions each time. */
export function scenarioRows(calls = CALLS, warmUp = WARM_UP): BenchRow[] {
  const reading = loadWorld(join(packageRoot(), 'scenarios', '2022-ukraine'));
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.message).join('; '));
  const { world } = reading;
  const { orders } = playOnce(world, { seed: world.scenario.seed, replicate: 0 }).state.movement;
  const contingents = orders.map((order) => order.contingent);
  const start = Math.min(...orders.map((order) => order.at));
  const { network } = world.movement;
  const plan = (replicate: number) => {
    const conditions = sampleConditions(createChance(SEED, replicate), network.factors, network);
    return () => scheduleMovements(contingents, network, { start, conditions });
  };
  for (let replicate = 0; replicate < warmUp; replicate++) plan(calls + replicate)();
  const milliseconds: number[] = [];
  const serials: number[] = [];
  for (let replicate = 0; replicate < calls; replicate++) {
    const run = plan(replicate);
    milliseconds.push(1000 * cpuSecondsOf(() => serials.push(run().serials.length)));
  }
  const middle = median(milliseconds);
  return [
    { measure: 'scenario 2022-ukraine: contingents', value: contingents.length, unit: '' },
    { measure: 'scenario 2022-ukraine: serials', value: median(serials), unit: '' },
    {
      measure: `scenario 2022-ukraine: processor time of the list scheduler, median of ${calls} conditions, warm`,
      value: middle,
      unit: 'ms',
      target: `<= ${TARGET_MS}`,
      met: middle <= TARGET_MS,
    },
  ];
}
