import type { CargoGroup } from '../../cargo/movement-package.ts';
import { medianValues } from '../../factors/movement-factors.ts';
import { MODES } from '../../modes/modes.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import { type ModeGraph, nodeOfState } from '../../network/mode-graph.ts';

export type ArcMode = 'road' | 'rail' | 'sea';

/** Edges of a mode that its rule does not refuse to a load, those of nations that take long included. */
export function openEdges(network: CompiledNetwork, mode: ArcMode, group: CargoGroup): Uint8Array {
  const values = medianValues(network.factors);
  return Uint8Array.from(network.graphs[mode].arc, (index) => {
    const arc = index < 0 ? undefined : network.arcs[index];
    return !arc || MODES[mode].admitsWay(group, arc, values).finding !== 'not-met' ? 1 : 0;
  });
}

/** How labels grow along the edges of a graph. */
export interface Growth {
  readonly graph: ModeGraph;
  readonly open: Uint8Array;
  readonly perKm: number;
  /** For a change of gauge. */
  readonly perChange: number;
  /** Not before this may the load be at a node. */
  readonly gate?: (node: number) => number;
}

export interface Labels {
  readonly at: Float64Array;
  /** Edge by which a state is reached soonest, -1 for sources and what is not reached; and the state before. */
  readonly edge: Int32Array;
  readonly before: Int32Array;
}

/** Least label of every state: nobody who waits at a gate is overtaken by one who comes later, so label setting is exact. */
export function leastLabels({ graph, open, perKm, perChange, gate }: Growth, sources: ReadonlyMap<number, number>): Labels {
  const at = new Float64Array(graph.stateCount).fill(Infinity);
  const edge = new Int32Array(graph.stateCount).fill(-1);
  const before = new Int32Array(graph.stateCount).fill(-1);
  const gauges = graph.gaugesMm.length;
  const heap: [number, number][] = [];
  for (const [node, label] of sources) {
    for (let g = 0; g < gauges; g++) {
      at[node * gauges + g] = label;
      push(heap, label, node * gauges + g);
    }
  }
  for (let top = pop(heap); top; top = pop(heap)) {
    const [label, state] = top;
    if (label > (at[state] as number)) continue;
    const end = graph.first[state + 1] as number;
    for (let e = graph.first[state] as number; e < end; e++) {
      if (!open[e]) continue;
      const to = graph.target[e] as number;
      let there = label + ((graph.arc[e] as number) < 0 ? perChange : (graph.km[e] as number) * perKm);
      if (gate) there = Math.max(there, gate(nodeOfState(graph, to)));
      if (there >= (at[to] as number)) continue;
      at[to] = there;
      edge[to] = e;
      before[to] = state;
      push(heap, there, to);
    }
  }
  return { at, edge, before };
}

/** The least label of a node on any gauge. */
export function labelOf(graph: ModeGraph, labels: Labels, node: number): number {
  const gauges = graph.gaugesMm.length;
  let least = Infinity;
  for (let g = 0; g < gauges; g++) least = Math.min(least, labels.at[node * gauges + g] as number);
  return least;
}

function push(heap: [number, number][], label: number, state: number): void {
  let at = heap.length;
  heap.push([label, state]);
  while (at > 0) {
    const up = (at - 1) >> 1;
    const above = heap[up] as [number, number];
    if (above[0] <= label) break;
    heap[at] = above;
    at = up;
  }
  heap[at] = [label, state];
}

function pop(heap: [number, number][]): [number, number] | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (!top || !last || heap.length === 0) return top;
  let at = 0;
  for (let down = 1; down < heap.length; down = 2 * at + 1) {
    const other = heap[down + 1];
    if (other && other[0] < (heap[down] as [number, number])[0]) down++;
    if ((heap[down] as [number, number])[0] >= last[0]) break;
    heap[at] = heap[down] as [number, number];
    at = down;
  }
  heap[at] = last;
  return top;
}
