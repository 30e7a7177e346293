import type { CompiledNetwork, MovementPlan } from '../../../movement/index.ts';
import { EAST, type Places } from './map/draw-places.ts';
import type { FileArc, FileNode } from './map/rows.ts';

export type SharedKind = 'rail across the middle' | 'ramps' | 'berths' | 'stands' | 'lift';

/** Something that many packages need, with the resources of the network that make it up (by index). */
export interface Shared {
  readonly name: string;
  readonly kind: SharedKind;
  readonly resources: readonly number[];
}

/** All shared resources of a map: rail arcs across the middle (eastward), ramps by rail head, berths by port, stands by airfield, lift by mode and nation. */
export function listShared(places: Places, arcs: readonly FileArc[], network: CompiledNetwork): Shared[] {
  const { byId, clusters, ports, airfields } = places;
  const node = (id: string) => network.nodeIndex.get(id) as number;
  const across = arcs.flatMap((arc, index) => {
    const [from, to] = [byId.get(arc.from) as FileNode, byId.get(arc.to) as FileNode];
    return arc.mode === 'rail' && from.lon < EAST / 2 && to.lon >= EAST / 2 ? [2 * index] : [];
  });
  const shared: Shared[] = across.map((resource) => {
    return { name: `rail ${arcs[resource >> 1]?.id}`, kind: 'rail across the middle', resources: [resource] };
  });
  for (const id of clusters.flatMap((cluster) => cluster.railheads)) {
    shared.push({ name: `ramps ${id}`, kind: 'ramps', resources: [network.rampsOf[node(id)] as number] });
  }
  for (const end of ['west', 'east'] as const) {
    for (const id of ports[end]) {
      const resources = [network.berthsOf[node(id)] as number];
      shared.push({ name: `berths ${id}`, kind: 'berths', resources });
    }
    for (const id of airfields[end]) {
      const resources = [network.parkingOf[node(id)] as number];
      shared.push({ name: `stands ${id}`, kind: 'stands', resources });
    }
  }
  const rail: number[] = [];
  network.pools.forEach((pool, index) => {
    const resource = network.assetsOf[index] as number;
    // railways carry for all: their sets are one pool at many places
    if (pool.mode === 'rail') rail.push(resource);
    else shared.push({ name: `lift ${pool.id}`, kind: 'lift', resources: [resource] });
  });
  shared.push({ name: 'lift by rail', kind: 'lift', resources: rail });
  return shared;
}

/** What packages hold of each shared resource: lane-minutes, and how often a lane is held. */
export interface Need {
  readonly minutes: Float64Array;
  readonly holds: Float64Array;
}

/** The shared resource of every lane; -1 for lanes of none. */
export function sharedOfLanes(shared: readonly Shared[], network: CompiledNetwork): Int32Array {
  const ofLane = new Int32Array(network.laneCount).fill(-1);
  for (const [index, { resources }] of shared.entries()) {
    for (const resource of resources) {
      const row = network.resources[resource];
      if (row) ofLane.fill(index, row.firstLane, row.firstLane + row.lanes);
    }
  }
  return ofLane;
}

/** Adds up the reservations of a plan, and for lift the empty way back, which takes as long as the loaded one. */
export function needOf({ serials, reservations }: MovementPlan, count: number, ofLane: Int32Array): Need {
  const need = { minutes: new Float64Array(count), holds: new Float64Array(count) };
  for (let i = 0; i < reservations.length; i += 4) {
    const [lane, from, to, serial] = reservations.slice(i, i + 4) as [number, number, number, number];
    const index = ofLane[lane] as number;
    if (index < 0) continue;
    // what holds lift is its whole trip; other holds of a serial are shorter than the leg that they are part of
    const trip = serials[serial]?.legs.find(
      ({ asset, departAt, arriveAt }) => asset !== null && from <= departAt && arriveAt <= to,
    );
    need.minutes[index] = (need.minutes[index] as number) + to - from + (trip ? trip.arriveAt - trip.departAt : 0);
    need.holds[index] = (need.holds[index] as number) + 1;
  }
  return need;
}

/** Lane-minutes of a shared resource in a window; for rail, paths. */
export function capacityOf(row: Shared, network: CompiledNetwork, windowMinutes: number): number {
  let capacity = 0;
  for (const resource of row.resources) {
    if (row.kind === 'rail across the middle') {
      const rate = network.arcs[resource >> 1]?.rate ?? 0;
      capacity += Math.floor(windowMinutes / Math.ceil(1440 / rate));
    } else capacity += (network.resources[resource]?.lanes ?? 0) * windowMinutes;
  }
  return capacity;
}
