import type { NetworkArc } from '../../words/network.ts';
import type { CargoGroup, MovementMode } from '../cargo/movement-package.ts';
import { medianValues } from '../factors/movement-factors.ts';
import { MODES } from '../modes/modes.ts';
import type { CompiledNetwork, NoWay } from './compiled-network.ts';
import { edgesTo, shortestWays } from './shortest-ways.ts';

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
  const tree = shortestWays(graph, start, new Uint8Array(graph.arc.length).fill(1));
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

/** Are the two ends joined by tracks of different gauge with no place to change trains? */
function gaugeBetween(network: CompiledNetwork, mode: string, start: number, end: number): NoWay | undefined {
  if (mode !== 'rail') return undefined;
  const rails = network.arcs.filter((arc: NetworkArc) => arc.mode === 'rail');
  const reached = new Set([network.nodes[start]?.id]);
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const arc of rails) if (reached.has(arc.from) || reached.has(arc.to)) reached.add(arc.from).add(arc.to);
  }
  if (!reached.has(network.nodes[end]?.id)) return undefined;
  return {
    noWay: 'the track gauge changes on the way and nowhere can the load change trains',
    wouldChange: 'a gauge-change point with ramps on the way',
  };
}
