import type { ModeGraph } from './mode-graph.ts';

/** All shortest ways from one node. Unreached states have `Infinity` and edge -1. */
export interface WayTree {
  readonly km: Float64Array;
  /** Edge by which a state is reached, and the state before it. */
  readonly edge: Int32Array;
  readonly before: Int32Array;
}

/**
 * Shortest ways by length from all states of a node, over edges whose `open` is 1. Ties fall to the lower state, so equal
 * input gives equal ways. O(edges · log states).
 */
export function shortestWays(graph: ModeGraph, node: number, open: Uint8Array): WayTree {
  const km = new Float64Array(graph.stateCount).fill(Infinity);
  const edge = new Int32Array(graph.stateCount).fill(-1);
  const before = new Int32Array(graph.stateCount).fill(-1);
  const done = new Uint8Array(graph.stateCount);
  const heap = new StateHeap(km);
  const gauges = graph.gaugesMm.length;
  for (let g = 0; g < gauges; g++) {
    km[node * gauges + g] = 0;
    heap.push(node * gauges + g);
  }
  for (let state = heap.pop(); state >= 0; state = heap.pop()) {
    if (done[state]) continue;
    done[state] = 1;
    const end = graph.first[state + 1] as number;
    for (let e = graph.first[state] as number; e < end; e++) {
      if (!open[e]) continue;
      const to = graph.target[e] as number;
      const through = (km[state] as number) + (graph.km[e] as number);
      if (through >= (km[to] as number)) continue;
      km[to] = through;
      edge[to] = e;
      before[to] = state;
      heap.push(to);
    }
  }
  return { km, edge, before };
}

/** Edges from the tree's root to a state, in order. */
export function edgesTo(tree: WayTree, state: number): Int32Array {
  const edges: number[] = [];
  for (let s = state; (tree.edge[s] as number) >= 0; s = tree.before[s] as number) edges.push(tree.edge[s] as number);
  return Int32Array.from(edges.reverse());
}

/** A binary heap of (distance when pushed, state); stale entries are left for the caller to skip. */
class StateHeap {
  readonly #km: Float64Array;
  readonly #keys: number[] = [];
  readonly #states: number[] = [];

  constructor(km: Float64Array) {
    this.#km = km;
  }

  push(state: number): void {
    const keys = this.#keys;
    const states = this.#states;
    const key = this.#km[state] as number;
    let at = keys.length;
    keys.push(key);
    states.push(state);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!before(key, state, keys[up] as number, states[up] as number)) break;
      keys[at] = keys[up] as number;
      states[at] = states[up] as number;
      at = up;
    }
    keys[at] = key;
    states[at] = state;
  }

  pop(): number {
    const keys = this.#keys;
    const states = this.#states;
    if (keys.length === 0) return -1;
    const top = states[0] as number;
    const key = keys.pop() as number;
    const state = states.pop() as number;
    const size = keys.length;
    if (size === 0) return top;
    let at = 0;
    for (let down = 1; down < size; down = 2 * at + 1) {
      if (
        down + 1 < size &&
        before(keys[down + 1] as number, states[down + 1] as number, keys[down] as number, states[down] as number)
      ) {
        down++;
      }
      if (!before(keys[down] as number, states[down] as number, key, state)) break;
      keys[at] = keys[down] as number;
      states[at] = states[down] as number;
      at = down;
    }
    keys[at] = key;
    states[at] = state;
    return top;
  }
}

function before(keyA: number, stateA: number, keyB: number, stateB: number): boolean {
  return keyA < keyB || (keyA === keyB && stateA < stateB);
}
