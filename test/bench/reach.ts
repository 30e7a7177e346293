import { cpus } from 'node:os';
import { join } from 'node:path';
import type { World } from '../../src/chain/world.ts';
import { packageRoot } from '../../src/formats/data/package-root.ts';
import { onNetwork, prepareReach, type ReachBase, reachOf } from '../../src/formats/reach/reach-of.ts';
import { summariseReach } from '../../src/formats/reach/summarise-reach.ts';
import { loadWorld } from '../../src/formats/world/load-world.ts';
import { compileNetwork } from '../../src/movement/index.ts';
import { handWrittenMm1 } from './kernel/hand-written.ts';
import type { BenchReport, BenchRow } from './report.ts';

export interface ReachBenchOptions {
  readonly rounds?: number;
  readonly areas?: readonly ('europe' | 'all')[];
  readonly resolution?: 4 | 5;
  readonly customers?: number;
}

const TARGET_MILLISECONDS = 500;
const KINDS = ['light-battalion', 'brigade', 'battlegroup'];
const ARRIVAL_RATE = 0.9;
const SERVICE_RATE = 1;
const SEED = 2022;

/** One change, and the land as it is searched after it. The n-th time it is another one, so that nothing is remembered. */
interface Change {
  readonly says: string;
  readonly after: (base: ReachBase, time: number) => ReachBase;
  readonly moved?: (time: number) => readonly { unit: string; node: string; personnel: number; inHours: number }[];
}

/**
 * Milliseconds of processor time until hours to every cell are known again after one change: the network compiled anew where it
 * changed, then the search. Medians; beside them a loop written by hand, which tells what the machine was worth on the day.
 */
export async function runReachBench(options: ReachBenchOptions = {}): Promise<BenchReport> {
  const { rounds = 9, areas = ['europe', 'all'], resolution = 5, customers = 300_000 } = options;
  const reading = loadWorld(join(packageRoot(), 'scenarios', '2022-ukraine'));
  if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.message).join('; '));
  const { world } = reading;
  const loops: number[] = [];
  const rows: BenchRow[] = [];
  for (const area of areas) {
    const laidOut = timed(() => prepareReach(world, area, resolution));
    const base = laidOut.result;
    const where = `${area}, ${base.ground.cells.length.toLocaleString('en')} cells`;
    rows.push({ measure: `${where}: land laid out in cells, once`, value: laidOut.milliseconds, unit: 'ms' });
    for (const change of changesOf(world)) {
      for (const kind of KINDS) rows.push(rowFor(change, kind, { world, base, rounds, where, loops, customers }));
    }
    const reach = reachOf(world, base, { kind: 'brigade', moved: [], without: [] });
    const summed = medianOf(rounds, () => timed(() => summariseReach(reach, world)).milliseconds);
    rows.push({ measure: `${where}: shares, last cells and allies of one answer`, value: summed, unit: 'ms' });
  }
  const loop = { measure: 'reference: M/M/1 loop written by hand', value: median(loops), unit: 'customers/s' };
  const { model } = cpus()[0] ?? { model: 'unknown processor' };
  return { name: 'reach', machine: `${cpus().length} × ${model}, Node ${process.version}`, rows: [loop, ...rows] };
}

interface Setting {
  readonly world: World;
  readonly base: ReachBase;
  readonly rounds: number;
  readonly where: string;
  readonly loops: number[];
  readonly customers: number;
}

function rowFor(change: Change, kind: string, { world, base, rounds, where, loops, customers }: Setting): BenchRow {
  const loop = timed(() => handWrittenMm1(customers, ARRIVAL_RATE, SERVICE_RATE, SEED)).milliseconds;
  loops.push((1000 * customers) / loop);
  const value = medianOf(rounds, (time) => {
    const moved = change.moved?.(time) ?? [];
    return timed(() => reachOf(world, change.after(base, time), { kind, moved, without: [] })).milliseconds;
  });
  return {
    measure: `${where}: ${kind}, ${change.says}`,
    value,
    unit: 'ms',
    reference: 'time of 10⁶ customers of the loop',
    ratio: value / ((loop * 1e6) / customers),
    target: `<= ${TARGET_MILLISECONDS} ms`,
    met: value <= TARGET_MILLISECONDS,
  };
}

function changesOf({ data, force, movement, outcome }: World): readonly Change[] {
  const { nodes, arcs, lift, permissions } = data;
  const on = (base: ReachBase, ways: typeof arcs, declared: typeof permissions) =>
    onNetwork(base, compileNetwork(nodes, ways, lift, declared, movement.network.factors));
  const rails = arcs.filter(({ mode, from }) => mode === 'rail' && from.startsWith('pl-'));
  const unit = force.units.find(({ type }) => type === 'armoured-brigade' || type === 'mechanised-brigade');
  const areas = outcome.nodes.filter(({ kind }) => kind === 'assembly-area');
  const hours = (time: number) => ({ p10: 10 + time, p50: 20 + time, p90: 40 + time });
  return [
    {
      says: 'a permission changed',
      after: (base, time) =>
        on(
          base,
          arcs,
          permissions.map((row) => (row.nation === 'PL' ? { ...row, hours: hours(time) } : row)),
        ),
    },
    {
      says: 'a way closed',
      after: (base, time) =>
        on(
          base,
          arcs.filter((arc) => arc !== rails[time % rails.length]),
          permissions,
        ),
    },
    {
      says: 'a place cut off by rail',
      after: (base, time) => {
        const lost = rails[time % rails.length]?.to;
        return on(
          base,
          arcs.filter((arc) => arc.mode !== 'rail' || (arc.from !== lost && arc.to !== lost)),
          permissions,
        );
      },
    },
    {
      says: 'a force moved',
      after: (base) => base,
      moved: (time) => {
        const node = areas[time % areas.length];
        return unit && node ? [{ unit: unit.id, node: node.id, personnel: unit.personnel, inHours: time }] : [];
      },
    },
  ];
}

/** Processor time of the whole process, compiler and collector included. */
function timed<Result>(task: () => Result): { milliseconds: number; result: Result } {
  const before = process.cpuUsage();
  const result = task();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, result };
}

function medianOf(rounds: number, measure: (time: number) => number): number {
  return median(Array.from({ length: rounds }, (_, time) => measure(time)));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
