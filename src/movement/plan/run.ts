import type { Minutes } from '../../words/time.ts';
import type { CargoGroup } from '../cargo/movement-package.ts';
import { type Conditions, medianConditions } from '../factors/conditions.ts';
import type { FactorValues } from '../factors/movement-factors.ts';
import { HIRED, lanesOfPool } from '../network/compile-network.ts';
import type { CompiledNetwork, Route } from '../network/compiled-network.ts';
import { directKm } from '../network/direct-km.ts';
import { LiftDiary } from './lift/lift-diary.ts';
import type { ClosedResource, PlannedLeg, PlannedSerial, ScheduleOptions } from './movement-plan.ts';
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

/**
 * What is the same for every serial of a group on edges `first` to `end` of a route, on the day of a run: worked out once,
 * since a group may go in hundreds of serials.
 */
export interface Course {
  readonly route: Route;
  readonly first: number;
  /** By edge: the lane of its arc. */
  readonly lanes: readonly number[];
  /** By edge: minutes for which a serial keeps its start, where the serial's length plays no part. */
  readonly slots: readonly number[];
  /** By edge: vehicles an hour, where the slot is the column's pass time; else -1. */
  readonly rates: readonly number[];
  /** By edge: minutes to its far end when nothing is in the way, with the nights between march days. */
  readonly minutesTo: readonly number[];
  readonly motion: number;
}

/** One run of the planner: the network, the conditions of the day, the timetable as filled so far. */
export class Run {
  readonly network: CompiledNetwork;
  readonly conditions: Conditions;
  readonly values: FactorValues;
  /** When the batch in hand was ordered. */
  start: Minutes;
  readonly timetable: Timetable;
  readonly diary = new LiftDiary();
  /** What lift was sent to carry since it was last taken: lane, from, to, pickup, delivery. */
  readonly carried: number[] = [];
  readonly serials: PlannedSerial[] = [];
  /** Minutes of the serial in hand, by `SPENT`. */
  readonly spent: number[] = SPENT.map(() => 0);
  /** Kept by `follow`. */
  readonly courses = new Map<CargoGroup, Course[]>();
  /** By lane of lift: how often it has been sent. */
  readonly sent = new Map<number, number>();
  /** Legs of the serial in hand. */
  legs: PlannedLeg[] = [];
  /** Minutes that serials waited, by index of the resource they waited for. */
  readonly waits = new Map<number, number>();

  constructor(network: CompiledNetwork, options: ScheduleOptions) {
    this.network = network;
    this.conditions = options.conditions ?? medianConditions(network.factors, network);
    this.values = this.conditions.values;
    this.start = options.start;
    this.timetable = new Timetable(network.laneCount);
    this.#blockClosed(options.closures ?? []);
  }

  /** Index that the serial in hand will have in the plan. */
  get serial(): number {
    return this.serials.length;
  }

  spend(on: SpentOn, minutes: number): void {
    const index = SPENT_INDEX[on];
    this.spent[index] = (this.spent[index] as number) + minutes;
  }

  /** Notes that the serial in hand waited for a resource, by index. */
  wait(resource: number, minutes: number): void {
    if (minutes > 0) this.waits.set(resource, (this.waits.get(resource) ?? 0) + minutes);
  }

  /** Sends an asset, from the start of loading until it is empty again. */
  carry(lane: number, from: number, to: number, pickup: number, delivery: number): void {
    this.diary.carry(lane, from, to, pickup, delivery);
    this.timetable.hold(lane, from, to, this.serial);
    this.carried.push(lane, from, to, pickup, delivery);
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

  /** Empty lift between two nodes: great circle with detour at its own speed; hired trains stand ready anywhere. */
  emptyMinutes(pool: number, from: number, to: number): number {
    const row = this.network.pools[pool];
    if ((this.network.poolHome[pool] as number) < 0 || !row || from === to) return 0;
    return Math.ceil((directKm(this.network, from, to) * this.#detour(row.mode) * 60) / row.speedKmh);
  }

  /** Keeps every lane of a closed resource from being held, before anything is planned. Closures may overlap. */
  #blockClosed(closures: readonly ClosedResource[]): void {
    const firstAsset = this.network.resources[this.network.assetsOf[0] ?? -1]?.firstLane ?? Infinity;
    for (const { resource, from, to } of mergeClosed(closures)) {
      const row = this.network.resources[resource];
      if (!row) continue;
      for (let lane = row.firstLane; lane < row.firstLane + row.lanes; lane++) {
        this.timetable.block(lane, from, to);
        if (lane >= firstAsset) this.diary.block(lane, from, to);
      }
    }
  }

  #detour(mode: string): number {
    if (mode === 'air') return this.values.airRoutingRatio;
    return mode === 'sea' ? this.values.seaDetourRatio : this.values.detourRatio;
  }
}

/** The same times by resource, then start, none overlapping or touching another of its resource. */
function mergeClosed(closures: readonly ClosedResource[]): ClosedResource[] {
  const merged: ClosedResource[] = [];
  for (const next of [...closures].sort((a, b) => a.resource - b.resource || a.from - b.from)) {
    if (next.to <= next.from) continue;
    const last = merged.at(-1);
    if (last && last.resource === next.resource && next.from <= last.to) {
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, next.to) };
    } else merged.push(next);
  }
  return merged;
}
