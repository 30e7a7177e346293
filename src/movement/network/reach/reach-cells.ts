import type { CargoGroup } from '../../cargo/movement-package.ts';
import { groupsOf } from '../../cargo/package-of.ts';
import type { CompiledNetwork } from '../compiled-network.ts';
import { hoursByAir } from './hours-by-air.ts';
import { hoursByRail } from './hours-by-rail.ts';
import { hoursAround, hoursByRoad } from './hours-by-road.ts';
import { leaveHoursOf, type NearNodes, type NearPlaces, NODES_TRIED } from './near-places.ts';
import type { CellReach, CellReached, CellTrace, NodeHours, ReachForce, ReachMode, ReachPart } from './reach-types.ts';

/** What moves alike of one part. */
interface Load {
  readonly part: ReachPart;
  readonly group: CargoGroup;
  /** Its hours at the nodes by each mode that it may take. */
  readonly by: readonly NodeHours[];
}

interface BoundedLoad extends Load {
  /** By group of cells: it cannot stand in one sooner. */
  readonly atLeast: Float64Array;
}

interface Found {
  readonly load: Load;
  readonly node: number;
  readonly by: NodeHours;
  readonly localHours: number;
  readonly localKm: number;
  readonly leaveHours: number;
  readonly p50: number;
}

/** The nodes near each cell, with the leave to enter that holds now, by group of cells. */
type Ways = Readonly<Record<ReachMode, NearNodes & { readonly leaveHours: Float64Array }>> & { readonly group: Int32Array };

interface Moves {
  readonly ways: Ways;
  readonly forces: readonly { readonly id: string; readonly loads: readonly BoundedLoad[] }[];
}

/**
 * Hours until a force stands in each cell: the soonest force counts, a force stands once its last load does, and a load takes
 * the soonest of its modes and of the nodes near the cell. Forces move alone on the network, under median conditions.
 */
export function reachCells(network: CompiledNetwork, near: NearPlaces, forces: readonly ReachForce[]): readonly CellReach[] {
  const moves = movesOf(network, near, forces);
  return near.cells.map((_, cell): CellReach => {
    const soonest = soonestIn(moves, cell);
    if (soonest) return reached(soonest.force, soonest.last);
    const isBare = (['road', 'rail', 'air'] as const).every((mode) => moves.ways[mode].node[cell * NODES_TRIED] === -1);
    return { noWay: isBare ? 'no-node' : 'no-way' };
  });
}

/** The way that gives the hours of one cell, by its place among the cells; undefined where it is not reached. */
export function traceCell(
  network: CompiledNetwork,
  near: NearPlaces,
  forces: readonly ReachForce[],
  cell: number,
): CellTrace | undefined {
  const soonest = soonestIn(movesOf(network, near, forces), cell);
  if (!soonest) return undefined;
  const { force, last } = soonest;
  const { load, by, node, localKm, leaveHours } = last;
  return { ...reached(force, last), part: load.part, load: load.group, way: by.wayTo(node), localKm, leaveHours };
}

function movesOf(network: CompiledNetwork, near: NearPlaces, forces: readonly ReachForce[]): Moves {
  const waysBy = (mode: ReachMode) => ({ ...near.byMode[mode], leaveHours: leaveHoursOf(network, near, near.byMode[mode]) });
  const ways: Ways = { road: waysBy('road'), rail: waysBy('rail'), air: waysBy('air'), group: near.grouped.group };
  const bounded = (load: Load) => ({ ...load, atLeast: leastHours(ways, load.by, near.grouped.first.length) });
  return {
    ways,
    forces: forces.map((force) => ({
      id: force.id,
      loads: force.parts.flatMap((part) => loadsOf(network, force, part)).map(bounded),
    })),
  };
}

function soonestIn({ ways, forces }: Moves, cell: number): { readonly force: string; readonly last: Found } | undefined {
  let soonest: { readonly force: string; readonly last: Found } | undefined;
  for (const { id, loads } of forces) {
    const last = lastLoad(ways, cell, loads, soonest?.last.p50 ?? Infinity);
    if (last) soonest = { force: id, last };
  }
  return soonest;
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
function loadsOf(network: CompiledNetwork, { modes }: ReachForce, part: ReachPart): Load[] {
  const groups = groupsOf(part.contingent, network.factors);
  if (modes.includes('air')) {
    const whole = groups.find((group) => group.kind !== 'passengers') ?? groups[0];
    return whole ? [{ part, group: whole, by: [hoursByAir(network, part, groups), hoursAround(network, part, whole)] }] : [];
  }
  const vehicles = groups.filter((group) => group.kind !== 'passengers');
  return (vehicles.length > 0 ? vehicles : groups).map((group) => {
    const by = [hoursAround(network, part, group)];
    if (modes.includes('road')) by.push(hoursByRoad(network, part, group));
    if (modes.includes('rail')) by.push(hoursByRail(network, part, group));
    return { part, group, by };
  });
}

/** How the last of a force's loads comes in; undefined where one cannot, or not before `limit`. */
function lastLoad(ways: Ways, cell: number, loads: readonly BoundedLoad[], limit: number): Found | undefined {
  const group = ways.group[cell] as number;
  for (const { atLeast } of loads) if ((atLeast[group] as number) >= limit) return undefined;
  let last: Found | undefined;
  for (const load of loads) {
    const found = soonestWay(ways, cell, load, limit);
    if (!found) return undefined;
    if (!last || found.p50 > last.p50) last = found;
  }
  return last;
}

/** The soonest way into a cell before `limit` hours; undefined where there is none. */
function soonestWay(ways: Ways, cell: number, load: Load, limit: number): Found | undefined {
  const group = ways.group[cell] as number;
  let p50 = limit;
  let place = -1;
  let soonest: NodeHours | undefined;
  for (const by of load.by) {
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
  const { node, km, hours, leaveHours } = ways[soonest.mode];
  return {
    load,
    node: node[place] as number,
    by: soonest,
    localHours: hours[place] as number,
    localKm: km[place] as number,
    leaveHours: leaveHours[group] as number,
    p50,
  };
}

function reached(force: string, { node, by, localHours, leaveHours, p50 }: Found): CellReached {
  const p10 = (by.p10[node] as number) + leaveHours + localHours;
  const p90 = (by.p90[node] as number) + leaveHours + localHours;
  return { hours: { p10, p50, p90 }, localHours, force, node, mode: by.mode };
}
