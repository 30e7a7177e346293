import { HOW_TO_INSTALL_SIMPY } from '../kernel/simpy.ts';
import { cpuSecondsOf, median } from '../movement/timing.ts';
import type { BenchReport, BenchRow } from '../report.ts';
import { exampleFigures } from './figures.ts';
import { benchCrisis, playBenchCrisis } from './play.ts';
import { findSimpyCrisis } from './simpy-crisis.ts';

export interface ComparisonOptions {
  /** Measurements of the kernel and of SimPy, one after the other. */
  readonly pairs?: number;
  /** Replicates of one measurement; SimPy plays a tenth of them. */
  readonly replicates?: number;
  readonly warmUp?: number;
}

const SEED = 2022;
const SIMPY_PART = 0.1;
const OVER_SIMPY = 40;

interface Pair {
  readonly kernelMs: number;
  /** NaN where SimPy is not found. */
  readonly simpyMs: number;
}

/**
 * Processor time of one replicate of the benchmark's crisis, on the kernel and in SimPy, logs in memory on both sides, start
 * of both left out, the kernel once warm. Throws when the two do not log the same number of events.
 */
export function compareCrisis(options: ComparisonOptions = {}): Pick<BenchReport, 'rows' | 'lines' | 'instances'> {
  const { pairs = 11, replicates = 500, warmUp = 500 } = options;
  const simpy = findSimpyCrisis(exampleFigures);
  const model = benchCrisis(exampleFigures);
  const simpyReplicates = Math.ceil(replicates * SIMPY_PART);
  const play = (count: number) => {
    let events = 0;
    for (let replicate = 0; replicate < count; replicate++) {
      events += playBenchCrisis(model, { seed: SEED, replicate }).log.length;
    }
    return events;
  };
  play(warmUp);
  const expected = play(simpyReplicates);
  const found: Pair[] = [];
  let versions = 'SimPy';
  for (let pair = 0; pair < pairs; pair++) {
    const kernelMs = (1000 * cpuSecondsOf(() => play(replicates))) / replicates;
    const run = simpy?.time(SEED, simpyReplicates);
    if (run && run.result !== expected) throw new Error(`SimPy logged ${run.result} events, the kernel ${expected}`);
    if (run) versions = run.versions;
    found.push({ kernelMs, simpyMs: run ? (1000 * run.seconds) / simpyReplicates : Number.NaN });
  }
  const rows = [timeRow('the kernel', found, 'kernelMs'), eventsRow(expected / simpyReplicates)];
  if (!simpy) return { rows, lines: [`council, silence and convoys: ${HOW_TO_INSTALL_SIMPY}`] };
  return { rows: [...rows, timeRow(versions, found, 'simpyMs'), ...ratioRows(found)], instances: found };
}

function eventsRow(value: number): BenchRow {
  return { measure: 'council, silence and convoys: events of one replicate', value, unit: '' };
}

function timeRow(by: string, pairs: readonly Pair[], side: keyof Pair): BenchRow {
  const value = median(pairs.map((pair) => pair[side]));
  return { measure: `council, silence and convoys: processor time of one replicate by ${by}`, value, unit: 'ms' };
}

function ratioRows(pairs: readonly Pair[]): BenchRow[] {
  const ratios = pairs.map(({ kernelMs, simpyMs }) => simpyMs / kernelMs).sort((a, b) => a - b);
  const value = median(ratios);
  const quarter = Math.floor(ratios.length / 4);
  const measure = 'council, silence and convoys: times as fast as SimPy';
  return [
    {
      measure: `${measure}, median of ${pairs.length} pairs`,
      value,
      unit: '×',
      target: `>= ${OVER_SIMPY}`,
      met: value >= OVER_SIMPY,
    },
    { measure: `${measure}, lower quartile`, value: ratios[quarter], unit: '×' },
    { measure: `${measure}, upper quartile`, value: ratios[ratios.length - 1 - quarter], unit: '×' },
  ];
}
