import type { CargoGroup, MovementMode } from '../cargo/movement-package.ts';
import { medianValues } from '../factors/movement-factors.ts';
import { MODES } from '../modes/modes.ts';
import type { CompiledNetwork, NoWay } from './compiled-network.ts';
import { edgesTo, shortestWays, type WayTree } from './shortest-ways.ts';

/** Which filter cut a load off: no terminal near, a limit on the way, the gauge, or simply no arcs. */
export function explainNoWay(
  network: CompiledNetwork,
  from: number,
  to: number,
  mode: MovementMode,
  group: CargoGroup,
  starts: readonly number[],
  ends: readonly number[],
): NoWay {
  const name = (node: number) => network.nodes[node]?.name ?? 'an unknown place';
  const terminal = TERMINAL_NAMES[mode];
  if (starts.length === 0)
    return { noWay: `no ${terminal} in reach of ${name(from)}`, wouldChange: `a ${terminal} nearer by, or another mode` };
  if (ends.length === 0)
    return { noWay: `no ${terminal} in reach of ${name(to)}`, wouldChange: `a ${terminal} nearer by, or another mode` };
  if (mode !== 'air') {
    for (const start of starts) {
      for (const end of ends) {
        const found = refusedOn(network, mode, start, end, group) ?? gaugeBetween(network, mode, start, end);
        if (found) return found;
      }
    }
  }
  return { noWay: `no way by ${mode} from ${name(from)} to ${name(to)}`, wouldChange: 'another mode' };
}

const TERMINAL_NAMES: Readonly<Record<MovementMode, string>> = {
  road: 'road of the network',
  rail: 'rail head',
  sea: 'port',
  air: 'airfield',
};

/** The first arc on the shortest way of an unburdened load that refuses this one. */
function refusedOn(
  network: CompiledNetwork,
  mode: 'road' | 'rail' | 'sea',
  start: number,
  end: number,
  group: CargoGroup,
): NoWay | undefined {
  const graph = network.graphs[mode];
  const tree = unburdenedTree(network, mode, start);
  const values = medianValues(network.factors);
  const gauges = graph.gaugesMm.length;
  for (let g = 0; g < gauges; g++) {
    const state = end * gauges + g;
    if (!Number.isFinite(tree.km[state] as number)) continue;
    for (const edge of edgesTo(tree, state)) {
      const arc = network.arcs[graph.arc[edge] as number];
      if (!arc) continue;
      const admission = MODES[mode].admitsWay(group, arc, values);
      if (admission.finding === 'not-met') {
        return { noWay: `${admission.says} (${arc.id})`, wouldChange: admission.wouldChange ?? 'another mode' };
      }
    }
  }
  return undefined;
}

/** Shortest ways over all arcs, whatever they bear. Cached: many loads and ends ask about one start. */
function unburdenedTree(network: CompiledNetwork, mode: 'road' | 'rail' | 'sea', start: number): WayTree {
  const key = `${mode}/unburdened/${start}`;
  let tree = network.caches.trees.get(key);
  if (!tree) {
    const graph = network.graphs[mode];
    tree = shortestWays(graph, start, new Uint8Array(graph.arc.length).fill(1));
    network.caches.trees.set(key, tree);
  }
  return tree;
}

/** Are the two ends joined by tracks of different gauge with no place to change trains? */
function gaugeBetween(network: CompiledNetwork, mode: string, start: number, end: number): NoWay | undefined {
  if (mode !== 'rail') return undefined;
  const joined = tracksOf(network);
  if (joined[start] !== joined[end]) return undefined;
  return {
    noWay: 'the track gauge changes on the way and nowhere can the load change trains',
    wouldChange: 'a gauge-change point with ramps on the way',
  };
}

const TRACKS = new WeakMap<CompiledNetwork, Int32Array>();

/** For each node one number that it shares with all nodes joined to it by tracks, whatever their gauge. Cached. */
function tracksOf(network: CompiledNetwork): Int32Array {
  const known = TRACKS.get(network);
  if (known) return known;
  const tracks = Int32Array.from(network.nodes, (_, node) => node);
  const rails = network.arcs.flatMap((arc) => {
    const from = network.nodeIndex.get(arc.from);
    const to = network.nodeIndex.get(arc.to);
    return arc.mode === 'rail' && from !== undefined && to !== undefined ? [[from, to] as const] : [];
  });
  for (let changed = true; changed; ) {
    changed = false;
    for (const [from, to] of rails) {
      const lower = Math.min(tracks[from] as number, tracks[to] as number);
      if (tracks[from] === lower && tracks[to] === lower) continue;
      tracks[from] = lower;
      tracks[to] = lower;
      changed = true;
    }
  }
  TRACKS.set(network, tracks);
  return tracks;
}
