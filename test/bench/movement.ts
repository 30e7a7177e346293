import { cpus } from 'node:os';
import { nameOf } from '../../src/formats/plan/family/family.ts';
import { handWrittenMm1 } from './kernel/hand-written.ts';
import { groupRows, instanceLine } from './movement/group-rows.ts';
import { type InstanceResult, measureInstance } from './movement/measure-instance.ts';
import { type MovementBenchWords, readOptions } from './movement/options.ts';
import { scenarioRows } from './movement/scenario-replicate.ts';
import { cpuSecondsOf, median } from './movement/timing.ts';
import type { BenchReport, BenchRow } from './report.ts';

const CUSTOMERS = 300_000;
const ARRIVAL_RATE = 0.9;
const SERVICE_RATE = 1;

/**
 * The published family of movement instances: list scheduler, plain greedy and planner on each, the plan checked; and what the
 * list scheduler costs a replicate of the scenario. A loop written by hand, run in between, tells what the machine was worth.
 * Throws WrongOptions for options that cannot be.
 */
export async function runMovementBench(words: MovementBenchWords = {}): Promise<BenchReport> {
  const options = readOptions(words);
  const rows: BenchRow[] = [];
  const instances: InstanceResult[] = [];
  const customersPerSecond: number[] = [];
  const refer = () => {
    const seconds = cpuSecondsOf(() => handWrittenMm1(CUSTOMERS, ARRIVAL_RATE, SERVICE_RATE, 1));
    customersPerSecond.push(CUSTOMERS / seconds);
  };
  refer();
  for (const group of options.groups) {
    const results: InstanceResult[] = [];
    for (let seed = 1; seed <= options.seeds; seed++) {
      results.push(await measureInstance({ ...group, seed }, options.seconds));
      refer();
    }
    const [name = ''] = nameOf({ ...group, seed: 0 }).split(/-0$/);
    rows.push(...groupRows(name, results));
    instances.push(...results);
  }
  if (options.scenario) {
    rows.push(...scenarioRows());
    refer();
  }
  const reference = { measure: 'reference: M/M/1 loop written by hand', value: median(customersPerSecond), unit: 'customers/s' };
  const [processor] = cpus();
  return {
    name: 'movement',
    machine: `${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, Node ${process.version}`,
    rows: [reference, ...rows],
    lines: instances.map(instanceLine),
    instances,
  };
}
