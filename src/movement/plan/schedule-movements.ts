import type { Arrival, Contingent } from '../../words/forces.ts';
import type { Minutes } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import { groupsOf } from '../cargo/package-of.ts';
import { medianValues } from '../factors/movement-factors.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import { arrivalOf } from './arrival-of.ts';
import { chooseWay, fliesEquipment, type GroupWay, type Refusal } from './choose-way.ts';
import { Critical, explainArrival } from './explain-arrival.ts';
import type { MovementPlan, ScheduleOptions, Unreachable } from './movement-plan.ts';
import { type GroupContext, placeGroup } from './place-group.ts';
import { Run } from './run.ts';

/**
 * Plans when every contingent arrives: a list scheduler in continuous time (whole minutes). Contingents are placed whole,
 * in the order of priority, ready time and id; each serial takes the earliest gaps that all resources on its way have
 * left. So nobody is made later by one who comes after in that order. Contingents that cannot go are reported with the
 * reason and hold nothing. Deterministic: no chance is drawn here.
 */
export function scheduleMovements(
  contingents: readonly Contingent[],
  network: CompiledNetwork,
  options: ScheduleOptions,
): MovementPlan {
  const { rank } = options;
  const inOrder = [...contingents].sort(byRank);
  return planBatch(new Run(network, options), rank ? inOrder.sort(rank) : inOrder);
}

/**
 * Plans further contingents, in the order given, in a run whose timetable already holds earlier ones. Serials and reservations
 * are all so far.
 */
export function planBatch(run: Run, contingents: readonly Contingent[]): MovementPlan {
  const { network } = run;
  const arrivals: Arrival[] = [];
  const reasons: Reason[] = [];
  const unreachable: Unreachable[] = [];
  const waitsOf: ReadonlyMap<number, number>[] = [];
  for (const contingent of contingents) {
    const ways = waysOf(network, contingent);
    if ('says' in ways) {
      unreachable.push({ contingent: contingent.id, reason: ways });
      continue;
    }
    run.waits.clear();
    const planned = placeContingent(run, contingent, ways);
    waitsOf.push(new Map(run.waits));
    arrivals.push(planned.arrival);
    reasons.push(planned.reason);
  }
  return {
    serials: run.serials,
    reservations: run.timetable.record(),
    arrivals,
    reasons,
    unreachable,
    waits: addUp(waitsOf),
    waitsOf,
  };
}

/** Minutes by resource, all contingents together. */
function addUp(waitsOf: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const all = new Map<number, number>();
  for (const waits of waitsOf) {
    for (const [resource, minutes] of waits) all.set(resource, (all.get(resource) ?? 0) + minutes);
  }
  return all;
}

/** Priority, ready time, id. */
export function byRank(a: Contingent, b: Contingent): number {
  return a.priority - b.priority || a.readyAt - b.readyAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

const WAYS = new WeakMap<CompiledNetwork, Map<string, GroupWay[]>>();

/** As `findWays`; what was found is kept for contingents that are alike in everything that matters here. */
export function waysOf(network: CompiledNetwork, contingent: Contingent): GroupWay[] | Reason {
  let known = WAYS.get(network);
  if (!known) {
    known = new Map();
    WAYS.set(network, known);
  }
  const { nation, origin, destination, modes, personnel, cargo: c } = contingent;
  const loads = `${c.passengers} ${c.wheeledVehicles} ${c.trackedVehicles} ${c.containers} ${c.tonnes} ${c.laneMetres}`;
  const key = `${nation} ${origin} ${destination} ${modes} ${contingent.component === 'maritime'} ${personnel} ${loads} ${c.maxLoadClass} ${c.maxAxleTonnes} ${c.maxHeightMetres}`;
  const before = known.get(key);
  if (before) return before;
  const ways = findWays(network, contingent);
  if (!('says' in ways)) known.set(key, ways);
  return ways;
}

/** How each group goes, or why the contingent cannot: one group left behind would leave it without its capability. */
function findWays(network: CompiledNetwork, contingent: Contingent): GroupWay[] | Reason {
  const from = network.nodeIndex.get(contingent.origin);
  const to = network.nodeIndex.get(contingent.destination);
  if (from === undefined) return notInNetwork(contingent.origin);
  if (to === undefined) return notInNetwork(contingent.destination);
  const values = medianValues(network.factors);
  const groups = groupsOf(contingent, network.factors);
  const equipmentFlies = fliesEquipment(network, contingent.nation, groups, values);
  const ways: GroupWay[] = [];
  const refusals: Refusal[] = [];
  for (const group of groups) {
    if (group.kind === 'passengers' && ridesAlong(contingent, ways)) {
      const vehicles = ways[0] as GroupWay;
      ways.push({ ...vehicles, group, rides: true });
      continue;
    }
    const way = chooseWay(network, contingent, group, from, to, equipmentFlies);
    if ('because' in way) refusals.push(way);
    else ways.push(way);
  }
  if (refusals.length === 0) return ways;
  return {
    says: `${contingent.unit} cannot reach ${network.nodes[to]?.name ?? contingent.destination}`,
    result: 'unreachable',
    source: 'judgement',
    because: refusals.map((refusal) => ({
      says: `${refusal.group.kind} (${refusal.group.count}) cannot go by any mode allowed`,
      because: refusal.because,
    })),
  };
}

function notInNetwork(node: string): Reason {
  return {
    says: `the network has no node ${node}`,
    result: 'unreachable',
    source: 'judgement',
    wouldChange: 'a node of that name in the network',
  };
}

/** People come by land with their vehicles unless they may fly; those whose vehicles fly or cross the sea go apart. */
export function ridesAlong(contingent: Contingent, equipment: readonly GroupWay[]): boolean {
  const first = equipment[0];
  if (!first) return false;
  if (first.group.kind === 'warship') return true;
  if (first.way.mode === 'air' || first.way.mode === 'sea') return false;
  return (first.way.mode === 'road' && contingent.modes[0] === 'road') || !contingent.modes.includes('air');
}

/** People ride in vehicles that go by land, and are the crew of a warship. */
function takesRiders({ rides, group, way }: GroupWay): boolean {
  if (rides || group.kind === 'passengers') return false;
  return group.kind === 'warship' || way.mode === 'road' || way.mode === 'rail';
}

/** Places one contingent by the ways given, one a group (or part of one), in their order. */
export function placeContingent(
  run: Run,
  contingent: Contingent,
  ways: readonly GroupWay[],
): { readonly arrival: Arrival; readonly reason: Reason } {
  const firstSerial = run.serial;
  const critical = new Critical();
  const context: GroupContext = { critical, rooms: new Map() };
  const riders = ways.find((way) => way.rides)?.group.count ?? 0;
  const carriers = ways.filter(takesRiders);
  let items = 0;
  for (const way of carriers) items += way.group.count;
  let seated: Minutes = 0;
  let itemsBefore = 0;
  for (const way of ways) {
    if (way.rides) continue;
    const carries = takesRiders(way) ? way.group.count : 0;
    const seats = carries > 0 ? Math.round((riders * (itemsBefore + carries)) / items) - seated : 0;
    placeGroup(run, contingent, way, seats, context);
    seated += seats;
    itemsBefore += carries;
  }
  const serials = run.serials.slice(firstSerial);
  const arrival = arrivalOf(contingent, serials, run.values);
  return { arrival, reason: explainArrival(run, contingent, critical, arrival) };
}
