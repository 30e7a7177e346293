import type { ModeGraph } from '../../../network/mode-graph.ts';

/**
 * Something that carriers of an option may have to pass, one after the other on each lane. Who comes through it arrives at
 * `first` at the soonest, the next on the lane so many minutes later.
 */
export interface Passage {
  readonly lanes: number;
  readonly minutes: number;
  readonly first: number;
}

/** Where carriers may come from and go to, and what limits them there; arcs by edge of the graph, null where free. */
export interface FlowEnds {
  readonly starts: readonly { readonly node: number; readonly passage: Passage | null }[];
  readonly ends: readonly { readonly node: number; readonly passage: Passage | null }[];
  readonly edges: Uint8Array;
  readonly passageOf: (edge: number, state: number) => Passage | null;
}

/**
 * The passages of a least cut between starts and ends: every carrier uses one of them at least, and together they let through
 * the fewest a minute. Undefined where no cut limits anything. Augmenting shortest paths (Edmonds and Karp); the graph is small.
 */
export function leastCut(graph: ModeGraph, { starts, ends, edges, passageOf }: FlowEnds): Passage[] | undefined {
  const gauges = graph.gaugesMm.length;
  const net = new FlowNet(graph.stateCount + 2);
  const [source, sink] = [graph.stateCount, graph.stateCount + 1];
  const rate = (passage: Passage | null) => (passage && passage.minutes > 0 ? passage.lanes / passage.minutes : Infinity);
  // one terminal serves all gauges of its node: its own limit stands before them
  const join = (rows: FlowEnds['starts'], link: (hub: number, passage: Passage | null) => void) => {
    for (const { node, passage } of rows) {
      const hub = net.addNode();
      link(hub, passage);
      for (let g = 0; g < gauges; g++) {
        if (rows === starts) net.add(hub, node * gauges + g, Infinity, null);
        else net.add(node * gauges + g, hub, Infinity, null);
      }
    }
  };
  join(starts, (hub, passage) => net.add(source, hub, rate(passage), passage));
  join(ends, (hub, passage) => net.add(hub, sink, rate(passage), passage));
  for (let state = 0; state < graph.stateCount; state++) {
    const end = graph.first[state + 1] as number;
    for (let edge = graph.first[state] as number; edge < end; edge++) {
      if (!edges[edge]) continue;
      const passage = passageOf(edge, state);
      net.add(state, graph.target[edge] as number, rate(passage), passage);
    }
  }
  return net.leastCut(source, sink);
}

class FlowNet {
  readonly #first: number[];
  readonly #next: number[] = [];
  readonly #to: number[] = [];
  readonly #room: number[] = [];
  readonly #passage: (Passage | null)[] = [];

  constructor(nodes: number) {
    this.#first = new Array<number>(nodes).fill(-1);
  }

  addNode(): number {
    return this.#first.push(-1) - 1;
  }

  add(from: number, to: number, room: number, passage: Passage | null): void {
    this.#arc(from, to, room, passage);
    this.#arc(to, from, 0, null);
  }

  #arc(from: number, to: number, room: number, passage: Passage | null): void {
    this.#next.push(this.#first[from] as number);
    this.#first[from] = this.#to.length;
    this.#to.push(to);
    this.#room.push(room);
    this.#passage.push(passage);
  }

  leastCut(source: number, sink: number): Passage[] | undefined {
    for (;;) {
      const reachedBy = this.#reach(source, sink);
      if (reachedBy[sink] === -1) return this.#cutAround(reachedBy);
      let room = Infinity;
      for (let node = sink; node !== source; node = this.#to[(reachedBy[node] as number) ^ 1] as number) {
        room = Math.min(room, this.#room[reachedBy[node] as number] as number);
      }
      if (!Number.isFinite(room)) return undefined;
      for (let node = sink; node !== source; node = this.#to[(reachedBy[node] as number) ^ 1] as number) {
        const arc = reachedBy[node] as number;
        this.#room[arc] = (this.#room[arc] as number) - room;
        this.#room[arc ^ 1] = (this.#room[arc ^ 1] as number) + room;
      }
    }
  }

  /** By node: the arc by which it is reached over arcs with room, -1 where not, -2 at the source. */
  #reach(source: number, sink: number): Int32Array {
    const by = new Int32Array(this.#first.length).fill(-1);
    by[source] = -2;
    const queue = [source];
    for (let at = 0; at < queue.length && by[sink] === -1; at++) {
      const node = queue[at] as number;
      for (let arc = this.#first[node] as number; arc >= 0; arc = this.#next[arc] as number) {
        const to = this.#to[arc] as number;
        if (by[to] !== -1 || (this.#room[arc] as number) <= ROUNDING) continue;
        by[to] = arc;
        queue.push(to);
      }
    }
    return by;
  }

  #cutAround(reachedBy: Int32Array): Passage[] {
    const cut: Passage[] = [];
    for (let arc = 0; arc < this.#to.length; arc += 2) {
      const passage = this.#passage[arc];
      const [from, to] = [this.#to[arc ^ 1] as number, this.#to[arc] as number];
      if (passage && reachedBy[from] !== -1 && reachedBy[to] === -1) cut.push(passage);
    }
    return cut;
  }
}

const ROUNDING = 1e-12;
