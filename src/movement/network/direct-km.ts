import { greatCircleKm } from '../../kernel/sphere.ts';
import type { CompiledNetwork } from './compiled-network.ts';

/** Great-circle kilometres between two nodes by index; 0 where one is not in the network. Cached: the same pairs come often. */
export function directKm(network: CompiledNetwork, a: number, b: number): number {
  const key = a * network.nodes.length + b;
  let km = network.caches.distances.get(key);
  if (km === undefined) {
    const from = network.nodes[a];
    const to = network.nodes[b];
    km = from && to ? greatCircleKm(from, to) : 0;
    network.caches.distances.set(key, km);
  }
  return km;
}
