import type { CargoGroup } from '../cargo/movement-package.ts';
import { medianValues } from '../factors/movement-factors.ts';
import { MODES } from '../modes/modes.ts';
import type { CompiledNetwork, OpenArcs, Route } from './compiled-network.ts';
import { type ModeGraph, nodeOfState } from './mode-graph.ts';
import { edgesTo, shortestWays, type WayTree } from './shortest-ways.ts';

type ArcMode = 'road' | 'rail' | 'sea';

/** Loads of one profile may use the same arcs. */
export function profileOf(network: CompiledNetwork, group: CargoGroup): number {
  const name = profileName(group);
  let profile = network.caches.profiles.get(name);
  if (profile === undefined) {
    profile = network.caches.profiles.size;
    network.caches.profiles.set(name, profile);
  }
  return profile;
}

function profileName(group: CargoGroup): string {
  const weight = group.kind === 'tracked' ? group.worstItemTonnes : 0;
  return `${group.kind}/${group.axleTonnes}/${group.loadClass}/${weight}/${group.heightMetres ?? ''}`;
}

/**
 * The shortest way along arcs that admit the load; undefined where there is none. Nations whose permission ordinarily
 * takes very long are gone round where that is possible.
 */
export function findRoute(
  network: CompiledNetwork,
  mode: ArcMode,
  from: number,
  to: number,
  group: CargoGroup,
): Route | undefined {
  if (from === to) return { mode, km: 0, edges: new Int32Array(0) };
  const { tree, state } = reachState(network, mode, from, to, group);
  const km = tree.km[state] as number;
  return Number.isFinite(km) ? { mode, km, edges: edgesTo(tree, state) } : undefined;
}

/** Kilometres of that way, Infinity where there is none. */
export function wayKm(network: CompiledNetwork, mode: ArcMode, from: number, to: number, group: CargoGroup): number {
  return waysFrom(network, mode, from, group)(to);
}

/** As `wayKm` for many ends of one start: the trees are looked up once. */
export function waysFrom(network: CompiledNetwork, mode: ArcMode, from: number, group: CargoGroup): (to: number) => number {
  const graph = network.graphs[mode];
  const round = wayTree(network, mode, from, group, true);
  let through: WayTree | undefined;
  return (to) => {
    const km = round.km[nearestState(graph, round, to)] as number;
    if (Number.isFinite(km)) return km;
    through ??= wayTree(network, mode, from, group, false);
    return through.km[nearestState(graph, through, to)] as number;
  };
}

function reachState(
  network: CompiledNetwork,
  mode: ArcMode,
  from: number,
  to: number,
  group: CargoGroup,
): { readonly tree: WayTree; readonly state: number } {
  const graph = network.graphs[mode];
  const round = wayTree(network, mode, from, group, true);
  const state = nearestState(graph, round, to);
  if (Number.isFinite(round.km[state] as number)) return { tree: round, state };
  const tree = wayTree(network, mode, from, group, false);
  return { tree, state: nearestState(graph, tree, to) };
}

/** The gauge on which a node is reached soonest. */
function nearestState(graph: ModeGraph, tree: WayTree, node: number): number {
  const gauges = graph.gaugesMm.length;
  let best = node * gauges;
  for (let g = 1; g < gauges; g++) {
    if ((tree.km[node * gauges + g] as number) < (tree.km[best] as number)) best = node * gauges + g;
  }
  return best;
}

/** Shortest ways of a load from a node, over the arcs that its mode's rule does not refuse. Cached. */
function wayTree(network: CompiledNetwork, mode: ArcMode, node: number, group: CargoGroup, round: boolean): WayTree {
  const open = openArcs(network, mode, group, round);
  const key = `${open.key}/${node}`;
  let tree = network.caches.trees.get(key);
  if (!tree) {
    tree = shortestWays(network.graphs[mode], node, open.edges);
    network.caches.trees.set(key, tree);
  }
  return tree;
}

/** Arcs open to a load. Loads that may use the same arcs share one set, and so their shortest ways. */
function openArcs(network: CompiledNetwork, mode: ArcMode, group: CargoGroup, round: boolean): OpenArcs {
  const name = `${mode}/${profileName(group)}/${round ? 'round' : 'through'}`;
  let open = network.caches.open.get(name);
  if (!open) {
    const values = medianValues(network.factors);
    const graph = network.graphs[mode];
    const avoided = round ? listAvoided(network, mode, values.avoidedPermissionHours) : NOBODY;
    const edges = Uint8Array.from(graph.arc, (index, edge) => {
      const country = network.nodes[nodeOfState(graph, graph.target[edge] as number)]?.country;
      if (country && avoided.has(country)) return 0;
      const arc = index < 0 ? undefined : network.arcs[index];
      return !arc || MODES[mode].admitsWay(group, arc, values).finding !== 'not-met' ? 1 : 0;
    });
    for (const other of network.caches.open.values()) {
      if (other.mode === mode && isEqual(other.edges, edges)) open = other;
    }
    open ??= { mode, key: name, edges };
    network.caches.open.set(name, open);
  }
  return open;
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Nations that ordinarily take longer than `hours` to let a column or train in. */
function listAvoided(network: CompiledNetwork, mode: ArcMode, hours: number): ReadonlySet<string> {
  const rows = network.permissions.filter((row) => row.mode === mode && row.hours.p50 > hours);
  return new Set(rows.map((row) => row.nation));
}
