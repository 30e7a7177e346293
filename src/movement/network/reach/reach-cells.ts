import { groupsOf } from '../../cargo/package-of.ts';
import type { CompiledNetwork } from '../compiled-network.ts';
import { hoursByAir } from './hours-by-air.ts';
import { hoursByRail } from './hours-by-rail.ts';
import { hoursAround, hoursByRoad } from './hours-by-road.ts';
import { leaveHoursOf, type NearNodes, type NearPlaces, NODES_TRIED } from './near-places.ts';
import type { CellReach, CellReached, NodeHours, ReachForce, ReachMode, ReachPart } from './reach-types.ts';

/** What moves alike of one part. */
interface Load {
  /** Its hours at the nodes by each mode that it may take. */
  readonly by: readonly NodeHours[];
  /** By group of cells: it cannot stand in one sooner. */
  readonly atLeast: Float64Array;
}

interface Found {
  readonly node: number;
  readonly by: NodeHours;
  readonly localHours: number;
  readonly leaveHours: number;
  readonly p50: number;
}

/** The nodes near each cell, with the leave to enter that holds now, by group of cells. */
type Ways = Readonly<Record<ReachMode, NearNodes & { readonly leaveHours: Float64Array }>> & { readonly group: Int32Array };

/**
 * Hours until a force stands in each cell: the soonest force counts, a force stands once its last load does, and a load takes
 * the soonest of its modes and of the nodes near the cell. Forces move alone on the network, under median conditions.
 */
export function reachCells(network: CompiledNetwork, near: NearPlaces, forces: readonly ReachForce[]): readonly CellReach[] {
  const waysBy = (mode: ReachMode) => ({ ...near.byMode[mode], leaveHours: leaveHoursOf(network, near, near.byMode[mode]) });
  const ways: Ways = { road: waysBy('road'), rail: waysBy('rail'), air: waysBy('air'), group: near.grouped.group };
  const bounded = (by: readonly NodeHours[]): Load => ({ by, atLeast: leastHours(ways, by, near.grouped.first.length) });
  const moves = forces.map((force) => ({
    force,
    loads: force.parts.flatMap((part) => loadsOf(network, force, part)).map(bounded),
  }));
  return near.cells.map((_, cell): CellReach => {
    let soonest: CellReached | undefined;
    for (const { force, loads } of moves) {
      const last = lastLoad(ways, cell, loads, soonest?.hours.p50 ?? Infinity);
      if (last) soonest = reached(force.id, last);
    }
    if (soonest) return soonest;
    const isBare = (['road', 'rail', 'air'] as const).every((mode) => ways[mode].node[cell * NODES_TRIED] === -1);
    return { noWay: isBare ? 'no-node' : 'no-way' };
  });
}

/** Without the local road: to the soonest of the nodes that a group of cells may be reached from. */
function leastHours(ways: Ways, load: readonly NodeHours[], groups: number): Float64Array {
  return Float64Array.from({ length: groups }, (_, group) => {
    let least = Infinity;
    for (const by of load) {
      const { candidates, leaveHours } = ways[by.mode];
      for (const node of candidates[group]?.nodes ?? []) {
        least = Math.min(least, (by.p50[node] as number) + (leaveHours[group] as number));
      }
    }
    return least;
  });
}

/** By air a part goes as a whole; by land each kind of load by itself, and people ride with the vehicles. */
function loadsOf(network: CompiledNetwork, { modes }: ReachForce, part: ReachPart): (readonly NodeHours[])[] {
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
function lastLoad(ways: Ways, cell: number, loads: readonly Load[], limit: number): Found | undefined {
  const group = ways.group[cell] as number;
  for (const { atLeast } of loads) if ((atLeast[group] as number) >= limit) return undefined;
  let last: Found | undefined;
  for (const { by } of loads) {
    const found = soonestWay(ways, cell, by, limit);
    if (!found) return undefined;
    if (!last || found.p50 > last.p50) last = found;
  }
  return last;
}

/** The soonest way into a cell before `limit` hours; undefined where there is none. */
function soonestWay(ways: Ways, cell: number, load: readonly NodeHours[], limit: number): Found | undefined {
  const group = ways.group[cell] as number;
  let p50 = limit;
  let place = -1;
  let soonest: NodeHours | undefined;
  for (const by of load) {
    const { node, km, hours, leaveHours } = ways[by.mode];
    const leave = leaveHours[group] as number;
    for (let at = cell * NODES_TRIED; at < (cell + 1) * NODES_TRIED; at++) {
      const index = node[at] as number;
      if (index < 0) break;
      const sum = (by.p50[index] as number) + leave + (hours[at] as number);
      if (sum >= p50 || (km[at] as number) > by.withinKm) continue;
      p50 = sum;
      place = at;
      soonest = by;
    }
  }
  if (!soonest) return undefined;
  const { node, hours, leaveHours } = ways[soonest.mode];
  const [localHours, leave] = [hours[place] as number, leaveHours[group] as number];
  return { node: node[place] as number, by: soonest, localHours, leaveHours: leave, p50 };
}

function reached(force: string, { node, by, localHours, leaveHours, p50 }: Found): CellReached {
  const p10 = (by.p10[node] as number) + leaveHours + localHours;
  const p90 = (by.p90[node] as number) + leaveHours + localHours;
  return { hours: { p10, p50, p90 }, localHours, force, node, mode: by.mode };
}
