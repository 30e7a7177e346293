import type { Contingent } from '../../../words/forces.ts';
import type { CargoGroup } from '../../cargo/movement-package.ts';
import { type FactorValues, medianValues } from '../../factors/movement-factors.ts';
import { MODES } from '../../modes/modes.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import { directKm } from '../../network/direct-km.ts';
import { labelOf, leastLabels, openEdges } from './least-labels.ts';

const DAY_MINUTES = 1440;
/** Sums of kilometres in another order differ in the last bit; a night more must not hang on it. */
const ROUNDING = 1e-6;

/** Minutes of a march with the nights between march days, rounded down. */
export function marchMinutes(km: number, group: CargoGroup, values: FactorValues): number {
  const motion = MODES.road.minutesInMotion(km, group, undefined, values);
  if (!Number.isFinite(motion)) return Infinity;
  const day = values.marchDayHours * 60;
  const nights = Math.max(0, Math.ceil((motion - ROUNDING) / day) - 1);
  return motion + nights * (DAY_MINUTES - Math.min(DAY_MINUTES, day));
}

/** When a nation lets a contingent in by a mode: asked for at the order; at home it needs no leave. */
export function gateOf(network: CompiledNetwork, contingent: Contingent, start: number, mode: 'road' | 'rail' | 'air') {
  const values = medianValues(network.factors);
  const home = network.nodes[network.nodeIndex.get(contingent.origin) ?? -1]?.country;
  return (node: number): number => {
    const nation = network.nodes[node]?.country;
    if (!nation || nation === home || nation === contingent.nation) return -Infinity;
    let hours = Infinity;
    for (const row of network.permissions) {
      if (row.nation === nation && row.mode === mode) hours = Math.min(hours, row.hours.p50);
    }
    return start + (Number.isFinite(hours) ? hours : values.unlistedPermissionHours) * 60;
  };
}

/** By node: least minutes on local roads from a place, Infinity beyond their reach; 0 at the place. */
function localMinutes(network: CompiledNetwork, place: number, values: FactorValues): Float64Array {
  return Float64Array.from(network.nodes, (_, node) => {
    if (node === place) return 0;
    const km = directKm(network, place, node) * values.detourRatio;
    return km <= values.localAccessKm ? (km * 60) / values.localAccessSpeedKmh : Infinity;
  });
}

/** By node: least minutes between a place and a terminal, by the road network or local roads, permission aside. */
export function egressMinutes(network: CompiledNetwork, place: number, group: CargoGroup, onRoads: boolean): Float64Array {
  const values = medianValues(network.factors);
  const minutes = localMinutes(network, place, values);
  if (!onRoads) return minutes;
  const graph = network.graphs.road;
  const km = leastLabels({ graph, open: openEdges(network, 'road', group), perKm: 1, perChange: 0 }, new Map([[place, 0]]));
  return minutes.map((local, node) => Math.min(local, marchMinutes(labelOf(graph, km, node), group, values)));
}

/** By node: earliest minute at a terminal from an origin left at `begin`; on the road not before permission. */
export function accessTimes(
  network: CompiledNetwork,
  place: number,
  group: CargoGroup,
  onRoads: boolean,
  begin: number,
  gate: (node: number) => number,
): Float64Array {
  const values = medianValues(network.factors);
  const local = localMinutes(network, place, values);
  if (!onRoads) return local.map((minutes) => begin + minutes);
  const graph = network.graphs.road;
  const open = openEdges(network, 'road', group);
  const km = leastLabels({ graph, open, perKm: 1, perChange: 0 }, new Map([[place, 0]]));
  const perKm = MODES.road.minutesInMotion(1, group, undefined, values);
  const admittedAt = leastLabels({ graph, open, perKm, perChange: 0, gate }, new Map([[place, begin]]));
  return local.map((minutes, node) => {
    const march = begin + marchMinutes(labelOf(graph, km, node), group, values);
    return Math.min(begin + minutes, Math.max(march, labelOf(graph, admittedAt, node)));
  });
}
