import type { CompiledNetwork, Route } from '../../network/compiled-network.ts';
import { nodeOfState } from '../../network/mode-graph.ts';
import type { TrainSegment } from './trips.ts';

const SEGMENTS = new WeakMap<Route, readonly TrainSegment[]>();

/** A rail route cut at its changes of gauge. */
export function trainSegments(network: CompiledNetwork, route: Route, start: number): readonly TrainSegment[] {
  const known = SEGMENTS.get(route);
  if (known) return known;
  const graph = network.graphs.rail;
  const segments: TrainSegment[] = [];
  let first = 0;
  let from = start;
  for (let i = 0; i <= route.edges.length; i++) {
    const edge = i < route.edges.length ? (route.edges[i] as number) : -1;
    if (edge >= 0 && (graph.arc[edge] as number) >= 0) continue;
    if (i > first) {
      const last = graph.target[route.edges[i - 1] as number] as number;
      segments.push({
        first,
        end: i,
        from,
        to: nodeOfState(graph, last),
        gaugeMm: graph.gaugesMm[last % graph.gaugesMm.length] as number,
        gaugeBefore: segments.length > 0,
        gaugeAfter: i < route.edges.length,
      });
      from = nodeOfState(graph, last);
    }
    first = i + 1;
  }
  SEGMENTS.set(route, segments);
  return segments;
}
