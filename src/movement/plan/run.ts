import { greatCircleKm } from '../../kernel/sphere.ts';
import type { Minutes } from '../../words/time.ts';
import { type Conditions, medianConditions } from '../factors/conditions.ts';
import type { FactorValues } from '../factors/movement-factors.ts';
import { HIRED, lanesOfPool } from '../network/compile-network.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { PlannedLeg, PlannedSerial, ScheduleOptions } from './movement-plan.ts';
import { Timetable } from './timetable.ts';

/** What the time between order and arrival goes into, in the order of telling. */
export const SPENT = [
  'notice',
  'permission',
  'delay',
  'access',
  'lift',
  'terminal',
  'handling',
  'slot',
  'motion',
  'rest',
  'gauge',
  'pass',
] as const;
export type SpentOn = (typeof SPENT)[number];
const SPENT_INDEX = Object.fromEntries(SPENT.map((name, index) => [name, index])) as Readonly<Record<SpentOn, number>>;

/** One run of the planner: the network, the conditions of the day, the timetable as filled so far. */
export class Run {
  readonly network: CompiledNetwork;
  readonly conditions: Conditions;
  readonly values: FactorValues;
  /** When the batch in hand was ordered. */
  start: Minutes;
  readonly timetable: Timetable;
  readonly serials: PlannedSerial[] = [];
  /** Minutes of the serial in hand, by `SPENT`. */
  readonly spent = new Float64Array(SPENT.length);
  /** Legs of the serial in hand. */
  legs: PlannedLeg[] = [];

  constructor(network: CompiledNetwork, options: ScheduleOptions) {
    this.network = network;
    this.conditions = options.conditions ?? medianConditions(network.factors, network);
    this.values = this.conditions.values;
    this.start = options.start;
    this.timetable = new Timetable(network.laneCount);
  }

  /** Index that the serial in hand will have in the plan. */
  get serial(): number {
    return this.serials.length;
  }

  spend(on: SpentOn, minutes: number): void {
    const index = SPENT_INDEX[on];
    this.spent[index] = (this.spent[index] as number) + minutes;
  }

  /** Lanes of a pool that can be used today. */
  assetsAtHand(pool: number): number {
    const row = this.network.pools[pool];
    if (!row) return 0;
    const count = this.conditions.assets[row.id] ?? Math.max(1, Math.round(row.count * row.availability));
    const lanes = this.network.resources[this.network.assetsOf[pool] as number]?.lanes ?? 0;
    return Math.min(lanes, lanesOfPool(row, count, this.values));
  }

  loadMinutes(pool: number): number {
    const row = this.network.pools[pool];
    return Math.ceil((row?.nation === HIRED ? this.values.trainLoadHours : (row?.loadHours ?? 0)) * 60);
  }

  unloadMinutes(pool: number): number {
    const row = this.network.pools[pool];
    return Math.ceil((row?.nation === HIRED ? this.values.trainUnloadHours : (row?.unloadHours ?? 0)) * 60);
  }

  /** Empty lift between its home and a node: great circle with detour at its own speed; hired trains stand ready. */
  positionMinutes(pool: number, node: number): number {
    const home = this.network.poolHome[pool] as number;
    const row = this.network.pools[pool];
    if (home < 0 || !row || home === node) return 0;
    return Math.ceil((directKm(this.network, home, node) * this.#detour(row.mode) * 60) / row.speedKmh);
  }

  #detour(mode: string): number {
    if (mode === 'air') return this.values.airRoutingRatio;
    return mode === 'sea' ? this.values.seaDetourRatio : this.values.detourRatio;
  }
}

function directKm(network: CompiledNetwork, a: number, b: number): number {
  const key = a * network.nodes.length + b;
  let km = network.caches.distances.get(key);
  if (km === undefined) {
    const from = network.nodes[a];
    const to = network.nodes[b];
    km = from && to ? greatCircleKm(from, to) : 0;
    network.caches.distances.set(key, km);
  }
  return km;
}
