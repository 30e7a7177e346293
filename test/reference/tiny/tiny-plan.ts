import { closedResources } from '../../../src/formats/plan/disturbance/closed-resources.ts';
import type { PlanInstance } from '../../../src/formats/plan/read-instance.ts';
import {
  type ClaimedPlan,
  type CompiledNetwork,
  checkCertificate,
  objectiveOf,
  type PlannedLeg,
  type PlannedSerial,
} from '../../../src/movement/index.ts';
import { LOAD_STEPS, STEP_MINUTES, type TinyCase, type TinyPackage, UNLOAD_STEPS } from './tiny-case.ts';
import { poolsOf } from './tiny-instance.ts';
import type { TinyTimetable, TinyTrain } from './tiny-timetable.ts';
import { setsOf, type TinySet } from './tiny-trains.ts';

/** A timetable as a plan: what `foedus plan` would write, with the bound of whoever has proved one. */
export function planOfTimetable(
  tiny: TinyCase,
  { trains, closedAt }: TinyTimetable,
  instance: PlanInstance,
  network: CompiledNetwork,
  { bound, certificate }: Pick<ClaimedPlan, 'bound' | 'certificate'>,
): ClaimedPlan {
  const sets = setsOf(tiny, poolsOf(tiny), trains);
  const serials = trains.map((train, index) => serialOf(tiny, train, sets[index] as TinySet, trains.slice(0, index)));
  const holds = trains.flatMap((train, index) => holdsOf(tiny, train, sets[index] as TinySet, index));
  const reservations = layOnLanes(holds, network);
  return {
    serials,
    reservations,
    closures: tiny.packages.map(({ id }, index) => ({
      contingent: id,
      completeAt: (closedAt[index] as number) * STEP_MINUTES,
    })),
    unreachable: [],
    objective: objectiveOf({ serials, reservations }, instance.packages, network),
    bound: { cost: 0, lateness: 0 },
    certificate: { horizon: 1, prices: [], spans: {} },
  };
}

/** Everything that the checker finds wrong with a plan. */
export function breachesOf(plan: ClaimedPlan, { packages, closures }: PlanInstance, network: CompiledNetwork): string[] {
  return checkCertificate(plan, packages, network, 0, closedResources(closures, network));
}

interface Hold {
  readonly resource: string;
  readonly from: number;
  readonly to: number;
  readonly serial: number;
  /** Which of the lanes, where that is not free to choose. */
  readonly lane?: number;
}

function holdsOf({ nodes, arcs }: TinyCase, train: TinyTrain, { home, number }: TinySet, serial: number): Hold[] {
  const { pickup, loadAt, delivery, unloadAt } = train;
  const off = unloadAt + UNLOAD_STEPS;
  return [
    { resource: `${nodes[pickup]?.id} ramp`, from: loadAt, to: loadAt + LOAD_STEPS, serial },
    { resource: `${nodes[delivery]?.id} ramp`, from: unloadAt, to: off, serial },
    ...train.way.map(({ arc, forward, at }) => {
      const row = arcs[arc] as TinyCase['arcs'][number];
      return { resource: `${row.id} ${forward ? 'ahead' : 'back'}`, from: at, to: at + row.headwaySteps, serial };
    }),
    { resource: `sets-${nodes[home]?.id}`, from: loadAt, to: off, serial, lane: number - 1 },
  ];
}

/** In order of time each takes the first lane that is free. */
function layOnLanes(holds: readonly Hold[], { resources }: CompiledNetwork): number[] {
  const freeAt = new Map<number, number>();
  return [...holds]
    .sort((a, b) => a.from - b.from)
    .flatMap(({ resource, from, to, serial, lane }) => {
      const row = resources.find(({ name }) => name === resource);
      const lanes = Array.from({ length: row?.lanes ?? 0 }, (_, i) => (row?.firstLane ?? 0) + i);
      const found = lane === undefined ? lanes.find((each) => (freeAt.get(each) ?? 0) <= from) : lanes[lane];
      if (found === undefined) throw new Error(`${resource} is full at step ${from}`);
      freeAt.set(found, to);
      return [found, from * STEP_MINUTES, to * STEP_MINUTES, serial];
    });
}

function serialOf(tiny: TinyCase, train: TinyTrain, set: TinySet, before: readonly TinyTrain[]): PlannedSerial {
  const row = tiny.packages[train.package] as TinyPackage;
  const sent = before.filter((other) => other.package === train.package).length;
  const count = Math.min(tiny.itemsPerTrain, row.items - sent * tiny.itemsPerTrain);
  const id = (node: number) => tiny.nodes[node]?.id ?? '';
  const legs: PlannedLeg[] = [];
  const leg = (mode: 'road' | 'rail', from: number, to: number, departAt: number, arriveAt: number) => {
    if (from === to) return;
    const lift = mode === 'rail' ? { asset: `sets-${id(set.home)}`, number: set.number } : { asset: null, number: 0 };
    const [depart, arrive] = [departAt * STEP_MINUTES, arriveAt * STEP_MINUTES];
    legs.push({ mode, from: id(from), to: id(to), departAt: depart, arriveAt: arrive, ...lift });
  };
  const last = train.way.at(-1);
  const arrived = last ? last.at + (tiny.arcs[last.arc]?.steps ?? 0) : train.unloadAt;
  leg('road', row.origin, train.pickup, train.loadAt - (row.origin === train.pickup ? 0 : 1), train.loadAt);
  leg('rail', train.pickup, train.delivery, train.loadAt + LOAD_STEPS, arrived);
  leg('road', train.delivery, row.destination, train.unloadAt + UNLOAD_STEPS, train.thereAt);
  return {
    contingent: row.id,
    kind: 'tracked',
    mode: 'rail',
    count,
    personnel: 0,
    tonnes: count * TRACKED_TONNES,
    legs,
    departAt: legs[0]?.departAt ?? 0,
    arriveAt: train.thereAt * STEP_MINUTES,
  };
}

/** The declared mean of a tracked vehicle. */
const TRACKED_TONNES = 42;
