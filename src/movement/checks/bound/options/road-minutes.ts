import type { CargoGroup } from '../../../cargo/movement-package.ts';
import { medianValues } from '../../../factors/movement-factors.ts';
import { MODES } from '../../../modes/modes.ts';
import type { CompiledNetwork } from '../../../network/compiled-network.ts';
import { directKm } from '../../../network/direct-km.ts';
import { withNights } from '../../../network/march-nights.ts';
import { shortestWays } from '../../../network/shortest-ways.ts';

/** The road network as a load may use it: edges open to it, and minutes to get on and off a transporter, where it needs one. */
export interface OpenRoads {
  readonly edges: Uint8Array;
  readonly handlingMinutes: number;
}

/**
 * By node: least minutes between a place and a node where a load may change to its main mode: on local roads, or where `open`
 * is given along the open edges of the road network, nights included. Infinity where neither leads there.
 */
export function roadMinutes(
  network: CompiledNetwork,
  place: number,
  group: CargoGroup,
  open: OpenRoads | undefined,
): Float64Array {
  const values = medianValues(network.factors);
  const local = Float64Array.from(network.nodes, (_, node) => {
    if (node === place) return 0;
    const km = directKm(network, place, node) * values.detourRatio;
    return km <= values.localAccessKm ? (km * 60) / values.localAccessSpeedKmh : Infinity;
  });
  if (!open) return local;
  const perKm = MODES.road.minutesInMotion(1, group, undefined, values);
  const { km } = shortestWays(network.graphs.road, place, open.edges);
  return local.map((minutes, node) => {
    return Math.min(minutes, open.handlingMinutes + withNights((km[node] as number) * perKm, values));
  });
}
