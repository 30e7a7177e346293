import { greatCircleKm } from '../../kernel/sphere.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { PlannedLeg } from '../plan/movement-plan.ts';

/** Shortest kilometres along the arcs of a mode between two nodes, whatever they bear; worked out apart from the planner. */
export class OwnWays {
  readonly #network: CompiledNetwork;
  readonly #known = new Map<string, Map<string, number>>();
  readonly #beside = new Map<string, Map<string, [string, number][]>>();

  constructor(network: CompiledNetwork) {
    this.#network = network;
    for (const arc of network.arcs) {
      const beside = this.#beside.get(arc.mode) ?? new Map<string, [string, number][]>();
      this.#beside.set(arc.mode, beside);
      beside.set(arc.from, [...(beside.get(arc.from) ?? []), [arc.to, arc.lengthKm]]);
      beside.set(arc.to, [...(beside.get(arc.to) ?? []), [arc.from, arc.lengthKm]]);
    }
  }

  /** By air the great circle. Infinity where there is no way. */
  km(leg: Pick<PlannedLeg, 'mode' | 'from' | 'to'>): number {
    if (leg.mode === 'air') return this.directKm(leg.from, leg.to);
    const key = `${leg.mode} ${leg.from}`;
    let found = this.#known.get(key);
    if (!found) {
      found = this.#search(leg.mode, leg.from);
      this.#known.set(key, found);
    }
    return found.get(leg.to) ?? Infinity;
  }

  directKm(from: string, to: string): number {
    const a = this.#network.nodes[this.#network.nodeIndex.get(from) ?? -1];
    const b = this.#network.nodes[this.#network.nodeIndex.get(to) ?? -1];
    return a && b ? greatCircleKm(a, b) : Infinity;
  }

  /** Relaxes arcs until nothing changes. */
  #search(mode: string, from: string): Map<string, number> {
    const km = new Map([[from, 0]]);
    let changed = new Set([from]);
    while (changed.size > 0) {
      const next = new Set<string>();
      for (const node of changed) {
        for (const [to, length] of this.#beside.get(mode)?.get(node) ?? []) {
          const through = (km.get(node) as number) + length;
          if (through >= (km.get(to) ?? Infinity)) continue;
          km.set(to, through);
          next.add(to);
        }
      }
      changed = next;
    }
    return km;
  }
}
