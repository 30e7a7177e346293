import type { Contingent } from '../../../../words/forces.ts';
import type { BorderPermission } from '../../../../words/network.ts';
import type { CargoGroup } from '../../../cargo/movement-package.ts';
import { medianValues } from '../../../factors/movement-factors.ts';
import { MODES } from '../../../modes/modes.ts';
import type { CompiledNetwork } from '../../../network/compiled-network.ts';
import { nodeOfState } from '../../../network/mode-graph.ts';

type LeaveMode = BorderPermission['mode'];

/** When nations let a contingent in, asked at the order. Its own and that of its origin let it in at once. */
export class Leave {
  readonly #network: CompiledNetwork;
  readonly #exempt: ReadonlySet<string>;
  readonly #start: number;
  readonly #known = new Map<string, number>();

  constructor(network: CompiledNetwork, contingent: Contingent, start: number) {
    this.#network = network;
    const home = network.nodes[network.nodeIndex.get(contingent.origin) ?? -1]?.country ?? '';
    this.#exempt = new Set([contingent.nation, home]);
    this.#start = start;
    const values = medianValues(network.factors);
    const soonest = new Map<string, number>();
    for (const row of network.permissions) {
      const key = `${row.nation} ${row.mode}`;
      soonest.set(key, Math.min(soonest.get(key) ?? Infinity, row.hours.p50));
    }
    const nations = new Set(network.nodes.map((node) => node.country ?? ''));
    for (const nation of nations) {
      for (const mode of ['road', 'rail', 'air'] as const) {
        const hours = soonest.get(`${nation} ${mode}`) ?? values.unlistedPermissionHours;
        this.#known.set(`${nation} ${mode}`, start + Math.ceil(hours * 60));
      }
    }
  }

  /** The minute from which a load may set out that will enter a node's country. */
  openAt(node: number, mode: LeaveMode): number {
    const nation = this.#network.nodes[node]?.country;
    if (!nation || this.#exempt.has(nation)) return this.#start;
    return this.#known.get(`${nation} ${mode}`) as number;
  }

  /** The moments after `begin` at which a further nation opens, and `begin` itself, in order. */
  moments(begin: number): number[] {
    const moments = new Set([begin]);
    for (const [key, at] of this.#known) {
      if (at > begin && !this.#exempt.has(key.split(' ')[0] ?? '')) moments.add(at);
    }
    return [...moments].sort((a, b) => a - b);
  }
}

/** A load that sets out at a moment. */
export interface Admitted {
  readonly group: CargoGroup;
  readonly leave: Leave;
  readonly moment: number;
}

/**
 * Edges that a load may use if it sets out at `moment`: its mode's rule does not refuse it, and the nation at the far end is
 * open. `backwards`: for a search from the end of the way, which takes each edge against the load.
 */
export function admittedEdges(
  network: CompiledNetwork,
  mode: 'road' | 'rail' | 'sea',
  { group, leave, moment }: Admitted,
  backwards = false,
): Uint8Array {
  const values = medianValues(network.factors);
  const graph = network.graphs[mode];
  const open = new Uint8Array(graph.arc.length);
  for (let state = 0; state < graph.stateCount; state++) {
    for (let edge = graph.first[state] as number; edge < (graph.first[state + 1] as number); edge++) {
      // a load that leaves a terminal by road was let in there by its main mode, and asks leave for what it enters
      const entered = nodeOfState(graph, backwards ? state : (graph.target[edge] as number));
      if (mode !== 'sea' && leave.openAt(entered, mode) > moment) continue;
      const arc = network.arcs[graph.arc[edge] as number];
      if (!arc || MODES[mode].admitsWay(group, arc, values).finding !== 'not-met') open[edge] = 1;
    }
  }
  return open;
}
