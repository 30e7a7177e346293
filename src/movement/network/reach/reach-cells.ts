import { groupsOf } from '../../cargo/package-of.ts';
import type { CompiledNetwork } from '../compiled-network.ts';
import { hoursByAir } from './hours-by-air.ts';
import { hoursByRail } from './hours-by-rail.ts';
import { hoursAround, hoursByRoad } from './hours-by-road.ts';
import { type NearPlaces, NODES_TRIED } from './near-places.ts';
import type { CellReach, CellReached, NodeHours, ReachForce, ReachPart } from './reach-types.ts';

/** What moves alike of one part, with its hours at the nodes by each mode that it may take. */
type Load = readonly NodeHours[];

interface Found {
  readonly node: number;
  readonly by: NodeHours;
  readonly localHours: number;
  readonly p50: number;
}

/**
 * Hours until a force stands in each cell: the soonest force counts, a force stands once its last load does, and a load takes
 * the soonest of its modes and of the nodes near the cell. Forces move alone on the network, under median conditions.
 */
export function reachCells(network: CompiledNetwork, near: NearPlaces, forces: readonly ReachForce[]): readonly CellReach[] {
  const moves = forces.map((force) => ({ force, loads: force.parts.flatMap((part) => loadsOf(network, force, part)) }));
  return near.cells.map((_, cell): CellReach => {
    let soonest: CellReached | undefined;
    for (const { force, loads } of moves) {
      const last = lastLoad(near, cell, loads, soonest?.hours.p50 ?? Infinity);
      if (last) soonest = reached(force.id, last);
    }
    if (soonest) return soonest;
    const isBare = (['road', 'rail', 'air'] as const).every((mode) => near.byMode[mode].node[cell * NODES_TRIED] === -1);
    return { noWay: isBare ? 'no-node' : 'no-way' };
  });
}

/** By air a part goes as a whole; by land each kind of load by itself, and people ride with the vehicles. */
function loadsOf(network: CompiledNetwork, { modes }: ReachForce, part: ReachPart): Load[] {
  const groups = groupsOf(part.contingent, network.factors);
  if (modes.includes('air')) {
    const whole = groups.find((group) => group.kind !== 'passengers') ?? groups[0];
    return whole ? [[hoursByAir(network, part, groups), hoursAround(network, part, whole)]] : [];
  }
  const vehicles = groups.filter((group) => group.kind !== 'passengers');
  return (vehicles.length > 0 ? vehicles : groups).map((group) => [
    hoursAround(network, part, group),
    ...(modes.includes('road') ? [hoursByRoad(network, part, group)] : []),
    ...(modes.includes('rail') ? [hoursByRail(network, part, group)] : []),
  ]);
}

/** How the last of a force's loads comes in; undefined where one cannot, or not before `limit`. */
function lastLoad(near: NearPlaces, cell: number, loads: readonly Load[], limit: number): Found | undefined {
  let last: Found | undefined;
  for (const load of loads) {
    const found = soonestWay(near, cell, load);
    if (!found || found.p50 >= limit) return undefined;
    if (!last || found.p50 > last.p50) last = found;
  }
  return last;
}

function soonestWay(near: NearPlaces, cell: number, load: Load): Found | undefined {
  let best: Found | undefined;
  for (const by of load) {
    const { node, km, hours } = near.byMode[by.mode];
    for (let at = cell * NODES_TRIED; at < (cell + 1) * NODES_TRIED; at++) {
      const index = node[at] as number;
      if (index < 0) break;
      if ((km[at] as number) > by.withinKm) continue;
      const p50 = (by.p50[index] as number) + (hours[at] as number);
      if (p50 < (best?.p50 ?? Infinity)) best = { node: index, by, localHours: hours[at] as number, p50 };
    }
  }
  return best;
}

function reached(force: string, { node, by, localHours, p50 }: Found): CellReached {
  const p10 = (by.p10[node] as number) + localHours;
  const p90 = (by.p90[node] as number) + localHours;
  return { hours: { p10, p50, p90 }, force, node, mode: by.mode };
}
