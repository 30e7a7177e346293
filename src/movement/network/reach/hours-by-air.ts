import type { LiftPool } from '../../../words/network.ts';
import type { Interval } from '../../../words/time.ts';
import type { CargoGroup } from '../../cargo/movement-package.ts';
import { itemsPerSerial } from '../../cargo/package-of.ts';
import { type FactorValues, getInterval, medianValues } from '../../factors/movement-factors.ts';
import { MODES } from '../../modes/modes.ts';
import type { CompiledNetwork } from '../compiled-network.ts';
import { directKm } from '../direct-km.ts';
import { listTerminals, type Terminal } from '../terminals.ts';
import { clearancesFor } from './clearances.ts';
import type { NodeHours, NodeWay, ReachPart } from './reach-types.ts';
import { addUp, emptyHours, exactly, named, note } from './spread.ts';

/** Airfields tried near where a force stands. */
const FIELDS_TRIED = 3;

/** Aircraft of one kind at hand, and what they do for one load. */
interface Fleet {
  readonly pool: LiftPool;
  readonly home: number;
  readonly assets: number;
  readonly itemsPerSortie: number;
}

/** All groups of a part by aircraft to every airfield: its nation's own, else everyone's, which takes time to arrange. */
export function hoursByAir(network: CompiledNetwork, part: ReachPart, groups: readonly CargoGroup[]): NodeHours {
  const values = medianValues(network.factors);
  const place = network.nodeIndex.get(part.contingent.origin);
  const { nation } = part.contingent;
  const lift = groups.map((group) => ({ group, ...fleetsFor(network, nation, group, values) }));
  const heaviest = groups.find((group) => group.kind !== 'passengers') ?? groups[0];
  if (place === undefined || !heaviest || lift.some(({ fleets }) => fleets.length === 0)) {
    return emptyHours('air', network.nodes.length);
  }
  const delay = getInterval(network.factors, 'airDelayHours');
  const borrow = lift.some(({ borrowed }) => borrowed) ? getInterval(network.factors, 'borrowDelayHours') : exactly(0);
  const clearances = clearancesFor(network, 'air', nation, place);
  const fields = listTerminals(network, place, 'air', heaviest, values).slice(0, FIELDS_TRIED);
  const delaysFrom = (field: Terminal, node: number): Interval[] => {
    const flown = flightMinutes(network, lift, field.node, node, values);
    return [part.readyHours, clearances.intervalAt(node), delay, borrow, exactly((field.minutes + flown) / 60)];
  };
  const wayTo = (node: number): NodeWay => {
    const [soonest] = fields
      .filter((field) => field.node !== node)
      .map((field) => ({ field, delays: delaysFrom(field, node) }))
      .sort((a, b) => addUp(a.delays).p50 - addUp(b.delays).p50);
    if (!soonest) throw new RangeError('the node is not reached');
    return {
      start: soonest.field.node,
      arcs: [],
      entry: clearances.intervalAt(node).p50 > 0 ? node : -1,
      delays: named(['ready', 'leave', 'arranging', 'arranging', 'motion'], soonest.delays),
      lift: [...new Set(lift.flatMap(({ fleets }) => fleets.map(({ pool }) => pool)))],
    };
  };
  const hours = emptyHours('air', network.nodes.length, Infinity, wayTo);
  for (const field of fields) {
    network.nodes.forEach((node, index) => {
      if (index === field.node || node.kind !== 'airfield') return;
      if (MODES.air.admitsWay(heaviest, node, values).finding === 'not-met') return;
      note(hours, index, addUp(delaysFrom(field, index)));
    });
  }
  return hours;
}

function fleetsFor(network: CompiledNetwork, nation: string, group: CargoGroup, values: FactorValues) {
  const fleets: Fleet[] = [];
  network.pools.forEach((pool, index) => {
    if (pool.mode !== 'air' || pool.count < 1) return;
    if (MODES.air.admitsCarrier(group, pool, values).finding === 'not-met') return;
    const itemsPerSortie = itemsPerSerial(group, MODES.air.serialCapacity(group, pool, values));
    const assets = Math.max(1, Math.round(pool.count * pool.availability));
    fleets.push({ pool, home: network.poolHome[index] as number, assets, itemsPerSortie });
  });
  const own = fleets.filter(({ pool }) => pool.nation === nation);
  return own.length > 0 ? { fleets: own, borrowed: false } : { fleets, borrowed: true };
}

/**
 * From the first aircraft at the airfield to the last item on the ground. The first wave is all that the fleet lifts at once;
 * what is left waits for it to come back. Vehicles share the aircraft, people mostly take others: the longer of the two counts.
 */
function flightMinutes(
  network: CompiledNetwork,
  lift: readonly { readonly group: CargoGroup; readonly fleets: readonly Fleet[] }[],
  from: number,
  to: number,
  values: FactorValues,
): number {
  const parking = Math.max(1, network.nodes[to]?.aircraftParking ?? values.aircraftParking);
  const waves = { people: 0, equipment: 0 };
  let first = 0;
  let cycle = 0;
  let queue = 0;
  for (const { group, fleets } of lift) {
    const trips = fleets.map((fleet) => tripOf(network, fleet, group, from, to, values));
    first = Math.max(first, Math.min(...trips.map(({ arrives }) => arrives)));
    cycle = Math.max(cycle, Math.min(...trips.map(({ turns }) => turns)));
    const liftedAtOnce = fleets.reduce((sum, fleet) => sum + fleet.assets * fleet.itemsPerSortie, 0);
    waves[group.kind === 'passengers' ? 'people' : 'equipment'] += group.count / liftedAtOnce;
    const best = Math.max(...fleets.map(({ itemsPerSortie }) => itemsPerSortie));
    const unload = Math.min(...fleets.map(({ pool }) => pool.unloadHours)) * 60;
    queue += (Math.max(0, Math.ceil(group.count / best) - 1) * unload) / parking;
  }
  const more = Math.max(0, Math.max(waves.people, waves.equipment) - 1);
  return first + Math.max(more * cycle, queue);
}

function tripOf(network: CompiledNetwork, fleet: Fleet, group: CargoGroup, from: number, to: number, values: FactorValues) {
  const { pool, home } = fleet;
  const minutesTo = (a: number, b: number) => MODES.air.minutesInMotion(directKm(network, a, b), group, pool.speedKmh, values);
  const there = minutesTo(from, to);
  const away = home < 0 ? 0 : minutesTo(home, from);
  const handling = (pool.loadHours + pool.unloadHours) * 60;
  return { arrives: away + there + handling, turns: 2 * there + handling };
}
