import { greatCircleKm } from '../../../kernel/sphere.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';

/** Great circle between two nodes by name; Infinity where the network has not both. */
export function directKm(network: CompiledNetwork, from: string, to: string): number {
  const a = network.nodes[network.nodeIndex.get(from) ?? -1];
  const b = network.nodes[network.nodeIndex.get(to) ?? -1];
  return a && b ? greatCircleKm(a, b) : Infinity;
}

const SEA_WAYS = new WeakMap<CompiledNetwork, Map<string, ReadonlyMap<string, number>>>();

/** Shortest kilometres by sea from a node to all others that can be reached; worked out apart from the planner. */
export function seaKmFrom(network: CompiledNetwork, from: string): ReadonlyMap<string, number> {
  let known = SEA_WAYS.get(network);
  if (!known) {
    known = new Map();
    SEA_WAYS.set(network, known);
  }
  let km = known.get(from);
  if (!km) {
    km = relax(network, from);
    known.set(from, km);
  }
  return km;
}

/** Relaxes arcs until nothing changes. */
function relax(network: CompiledNetwork, from: string): Map<string, number> {
  const arcs = network.arcs.filter((arc) => arc.mode === 'sea');
  const km = new Map([[from, 0]]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from: a, to: b, lengthKm } of arcs) {
      for (const [here, there] of [
        [a, b],
        [b, a],
      ] as const) {
        const through = (km.get(here) ?? Infinity) + lengthKm;
        if (through >= (km.get(there) ?? Infinity)) continue;
        km.set(there, through);
        changed = true;
      }
    }
  }
  return km;
}
