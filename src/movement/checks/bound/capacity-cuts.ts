import { medianValues } from '../../factors/movement-factors.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import { directKm } from '../../network/direct-km.ts';
import { arcCuts } from './arc-cuts.ts';
import { type Bound, type Cut, needsOf } from './cut.ts';
import { bestSpeed, carrierMinutes, lanesAtHand, loadMinutes, unloadMinutes } from './lift-figures.ts';
import { least, type Option } from './options.ts';

/** All cuts found: terminals at either end, lift and arcs, for loads that can go by one mode only. */
export function findCuts(network: CompiledNetwork, bound: readonly Bound[]): Cut[] {
  const cuts: Cut[] = [];
  for (const mode of ['road', 'rail', 'sea', 'air'] as const) {
    const loads = bound.filter((load) => load.option.mode === mode);
    const carried = loads.filter((load) => load.option.pools.length > 0);
    if (mode !== 'road') {
      cuts.push(...terminalCuts(network, carried, 'pickups'), ...terminalCuts(network, carried, 'deliveries'));
    }
    cuts.push(...liftCuts(network, carried), ...arcCuts(network, mode, loads));
  }
  return cuts;
}

/** For each distinct set that a load is bound to: the loads whose own set lies within it, by package. */
function nested(
  loads: readonly Bound[],
  setOf: (load: Bound) => readonly number[],
): { readonly set: readonly number[]; readonly inside: readonly Bound[] }[] {
  const sets = new Map<string, readonly number[]>();
  for (const load of loads) sets.set(setOf(load).join(), setOf(load));
  return [...sets.values()].map((set) => {
    const members = new Set(set);
    return { set, inside: loads.filter((load) => setOf(load).every((one) => members.has(one))) };
  });
}

const lowest = (loads: readonly Bound[], of: (option: Option) => number) => Math.min(...loads.map((load) => of(load.option)));

function terminalCuts(network: CompiledNetwork, loads: readonly Bound[], end: 'pickups' | 'deliveries'): Cut[] {
  const cuts: Cut[] = [];
  for (const { set, inside } of nested(loads, ({ option }) => [...option[end].keys()].sort((a, b) => a - b))) {
    const mode = inside[0]?.option.mode ?? 'rail';
    const resources = mode === 'air' ? network.parkingOf : mode === 'sea' ? network.berthsOf : network.rampsOf;
    let lanes = 0;
    for (const node of set) lanes += network.resources[resources[node] as number]?.lanes ?? 0;
    const handling = end === 'pickups' ? loadMinutes : unloadMinutes;
    const needs = needsOf(inside, (mine) => {
      const rows = mine.map(({ option }) => ({ group: option.group, pools: option.pools }));
      const whole = mode !== 'sea';
      const minutes = carrierMinutes(network, mode, rows, (pool) => handling(network, pool), whole);
      const after = (option: Option) =>
        option.motion + least(option.pools, (pool) => unloadMinutes(network, pool)) + option.egress;
      if (end === 'pickups') return { release: lowest(mine, (option) => option.loadAt), minutes, tail: lowest(mine, after) };
      const come = lowest(mine, (option) => Math.min(...option.deliveries.values()));
      return { release: come, minutes, tail: lowest(mine, (option) => option.egress) };
    });
    const [first] = set;
    const word = mode === 'air' ? 'stands' : mode === 'sea' ? 'berths' : 'ramps';
    const places = set.length === 1 ? (network.nodes[first ?? -1]?.name ?? '') : `${set.length} places`;
    cuts.push({ says: `${word} of ${places} (${end === 'pickups' ? 'loading' : 'unloading'})`, lanes, needs });
  }
  return cuts;
}

/** A trip takes an asset from loading to the end of unloading, then empty to the nearest place of the next load. */
function liftCuts(network: CompiledNetwork, loads: readonly Bound[]): Cut[] {
  const values = medianValues(network.factors);
  return nested(loads, ({ option }) => option.pools).map(({ set, inside }) => {
    const mode = inside[0]?.option.mode ?? 'air';
    const back = hiredAmong(network, set) ? 0 : backMinutes(network, set, inside, bestSpeed(network, mode, set, values));
    let lanes = 0;
    for (const pool of set) lanes += lanesAtHand(network, pool);
    const needs = needsOf(inside, (mine) => {
      const motion = lowest(mine, (option) => option.motion);
      const trip = (pool: number) => loadMinutes(network, pool) + motion + unloadMinutes(network, pool) + back;
      const rows = mine.map(({ option }) => ({ group: option.group, pools: option.pools }));
      const minutes = carrierMinutes(network, mode, rows, trip, mode !== 'sea');
      return { release: lowest(mine, (option) => option.loadAt), minutes, tail: lowest(mine, (option) => option.egress) - back };
    });
    const names = set.map((pool) => network.pools[pool]?.asset ?? '');
    const says = names.length > 2 ? `lift by ${mode}: ${names.length} pools` : `lift: ${names.join(' and ')}`;
    return { says, lanes, needs };
  });
}

/** Hired train sets stand ready anywhere. */
function hiredAmong(network: CompiledNetwork, pools: readonly number[]): boolean {
  return pools.some((pool) => (network.poolHome[pool] as number) < 0);
}

function backMinutes(network: CompiledNetwork, pools: readonly number[], loads: readonly Bound[], speed: number): number {
  const pickups = new Set(loads.flatMap(({ option }) => [...option.pickups.keys()]));
  const deliveries = new Set(loads.flatMap(({ option }) => [...option.deliveries.keys()]));
  for (const node of deliveries) if (pickups.has(node)) return 0;
  const fastest = Math.max(speed, ...pools.map((pool) => network.pools[pool]?.speedKmh ?? 0));
  let km = Infinity;
  for (const from of deliveries) for (const to of pickups) km = Math.min(km, directKm(network, from, to));
  return Number.isFinite(km) ? (km * 60) / fastest : 0;
}
