import { createQueue } from '../../../../kernel/queue.ts';
import type { ModeGraph } from '../../../network/mode-graph.ts';

/** Least minutes by state from sources that begin at their own, over open edges. */
export function leastMinutes(
  graph: ModeGraph,
  open: Uint8Array,
  minutesOf: (edge: number) => number,
  sources: readonly { readonly node: number; readonly minutes: number }[],
): Float64Array {
  const gauges = graph.gaugesMm.length;
  const least = new Float64Array(graph.stateCount).fill(Infinity);
  const queue = createQueue();
  const done = new Uint8Array(graph.stateCount);
  for (const { node, minutes } of sources) {
    for (let state = node * gauges; state < (node + 1) * gauges; state++) {
      if (minutes >= (least[state] as number)) continue;
      least[state] = minutes;
      queue.push(minutes, 0, state);
    }
  }
  while (!queue.isEmpty()) {
    const state = queue.pop();
    if (done[state]) continue;
    done[state] = 1;
    const end = graph.first[state + 1] as number;
    for (let edge = graph.first[state] as number; edge < end; edge++) {
      if (!open[edge]) continue;
      const to = graph.target[edge] as number;
      const there = (least[state] as number) + minutesOf(edge);
      if (there >= (least[to] as number)) continue;
      least[to] = there;
      queue.push(there, 0, to);
    }
  }
  return least;
}
