import type { ArcMode, NetworkArc, NetworkNode } from '../../words/network.ts';

/** Gauge of main lines where an arc states none. */
const STANDARD_GAUGE_MM = 1435;

/**
 * One mode's arcs in compressed rows. A state is a node, for rail a node on one gauge: `state = node * gauges + gauge`.
 * Edges from `first[s]` to `first[s + 1]` leave state `s`. `arc` is the arc's index, or -1 where the load changes gauge.
 */
export interface ModeGraph {
  readonly mode: ArcMode;
  readonly gaugesMm: readonly number[];
  readonly stateCount: number;
  readonly first: Int32Array;
  readonly target: Int32Array;
  readonly arc: Int32Array;
  /** 0 along the arc, 1 against it. */
  readonly direction: Uint8Array;
  /** Length; for a change of gauge the kilometres that its time is worth. */
  readonly km: Float64Array;
  /** Nodes that have at least one arc of this mode. */
  readonly served: Uint8Array;
}

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly arc: number;
  readonly direction: number;
  readonly km: number;
}

/** `transloadKm`: what a change of gauge weighs in the search for the shortest way. */
export function buildModeGraph(
  mode: ArcMode,
  nodes: readonly NetworkNode[],
  nodeIndex: ReadonlyMap<string, number>,
  arcs: readonly NetworkArc[],
  transloadKm: number,
): ModeGraph {
  const gaugesMm = mode === 'rail' ? listGauges(arcs) : [0];
  const served = new Uint8Array(nodes.length);
  const onGauge = new Set<number>();
  const edges: Edge[] = [];
  arcs.forEach((arc, index) => {
    if (arc.mode !== mode) return;
    const from = getNode(nodeIndex, arc.from, arc.id);
    const to = getNode(nodeIndex, arc.to, arc.id);
    if (!(arc.lengthKm > 0)) throw new RangeError(`arc ${arc.id}: length ${arc.lengthKm} km is not above 0`);
    const gauge = mode === 'rail' ? gaugesMm.indexOf(arc.gaugeMm ?? STANDARD_GAUGE_MM) : 0;
    const a = from * gaugesMm.length + gauge;
    const b = to * gaugesMm.length + gauge;
    edges.push({ from: a, to: b, arc: index, direction: 0, km: arc.lengthKm });
    edges.push({ from: b, to: a, arc: index, direction: 1, km: arc.lengthKm });
    served[from] = 1;
    served[to] = 1;
    onGauge.add(a).add(b);
  });
  if (mode === 'rail') {
    for (const [n, node] of nodes.entries()) addTransloading(node, n, gaugesMm.length, onGauge, transloadKm, edges);
  }
  return { mode, gaugesMm, served, ...compress(edges, nodes.length * gaugesMm.length) };
}

/** The node of a rail or other state. */
export function nodeOfState(graph: ModeGraph, state: number): number {
  return Math.floor(state / graph.gaugesMm.length);
}

function listGauges(arcs: readonly NetworkArc[]): number[] {
  const gauges = new Set<number>([STANDARD_GAUGE_MM]);
  for (const arc of arcs) if (arc.mode === 'rail' && arc.gaugeMm !== undefined) gauges.add(arc.gaugeMm);
  return [...gauges].sort((a, b) => a - b);
}

/** Loads change trains where tracks of two gauges meet beside a ramp: gauge-change points, rail heads with both. */
function addTransloading(
  node: NetworkNode,
  index: number,
  gauges: number,
  onGauge: ReadonlySet<number>,
  km: number,
  edges: Edge[],
): void {
  const both = (node.railGaugesMm?.length ?? 0) > 1 && (node.railRamps ?? 0) > 0;
  if (node.kind !== 'gauge-change' && !both) return;
  for (let g = 0; g < gauges; g++) {
    for (let h = 0; h < gauges; h++) {
      const from = index * gauges + g;
      const to = index * gauges + h;
      if (g !== h && onGauge.has(from) && onGauge.has(to)) edges.push({ from, to, arc: -1, direction: 0, km });
    }
  }
}

function compress(edges: readonly Edge[], stateCount: number) {
  const first = new Int32Array(stateCount + 1);
  for (const edge of edges) first[edge.from + 1] = (first[edge.from + 1] ?? 0) + 1;
  for (let s = 0; s < stateCount; s++) first[s + 1] = (first[s + 1] ?? 0) + (first[s] ?? 0);
  const next = first.slice();
  const target = new Int32Array(edges.length);
  const arc = new Int32Array(edges.length);
  const direction = new Uint8Array(edges.length);
  const km = new Float64Array(edges.length);
  for (const edge of edges) {
    const at = next[edge.from] ?? 0;
    next[edge.from] = at + 1;
    target[at] = edge.to;
    arc[at] = edge.arc;
    direction[at] = edge.direction;
    km[at] = edge.km;
  }
  return { stateCount, first, target, arc, direction, km };
}

function getNode(nodeIndex: ReadonlyMap<string, number>, id: string, arc: string): number {
  const index = nodeIndex.get(id);
  if (index === undefined) throw new Error(`arc ${arc}: node ${id} is not in the network`);
  return index;
}
