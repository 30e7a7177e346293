import type { ArcMode, NetworkArc, NetworkNode } from '../../words/network.ts';

/** The parts of a mode's network between which no way leads. Largest first; nodes in the order of the file. */
export interface ModeParts {
  readonly mode: ArcMode;
  /** Of one gauge; null for rail as a whole, joined where loads can change trains, and for road and sea. */
  readonly gaugeMm: number | null;
  readonly parts: readonly (readonly string[])[];
}

/** Parts of each mode that has arcs; for rail with several gauges also of each gauge. */
export function listParts(nodes: readonly NetworkNode[], arcs: readonly NetworkArc[]): readonly ModeParts[] {
  const index = new Map(nodes.map((node, at) => [node.id, at]));
  const modes = (['road', 'rail', 'sea'] as const).filter((mode) => arcs.some((arc) => arc.mode === mode));
  return modes.flatMap((mode): ModeParts[] => {
    const own = arcs.filter((arc) => arc.mode === mode);
    if (mode !== 'rail') return [{ mode, gaugeMm: null, parts: partsOf(nodes, index, own) }];
    const gauges = [...new Set(own.map(gaugeOf))].sort((a, b) => a - b);
    const each = gauges.map((gaugeMm) => ({
      mode,
      gaugeMm,
      parts: partsOf(
        nodes,
        index,
        own.filter((arc) => gaugeOf(arc) === gaugeMm),
      ),
    }));
    const whole = { mode, gaugeMm: null, parts: railParts(nodes, index, own, gauges) };
    return gauges.length > 1 ? [whole, ...each] : [whole];
  });
}

/** Main lines of Europe; the planner takes it where an arc states none. */
export const DEFAULT_GAUGE_MM = 1435;

const gaugeOf = (arc: NetworkArc): number => arc.gaugeMm ?? DEFAULT_GAUGE_MM;

function partsOf(
  nodes: readonly NetworkNode[],
  index: ReadonlyMap<string, number>,
  arcs: readonly NetworkArc[],
): readonly (readonly string[])[] {
  const sets = new DisjointSets(nodes.length);
  const served = new Uint8Array(nodes.length);
  for (const arc of arcs) {
    const [from, to] = [index.get(arc.from) ?? 0, index.get(arc.to) ?? 0];
    sets.join(from, to);
    served[from] = 1;
    served[to] = 1;
  }
  return grouped(nodes, sets, (node) => (served[node] === 1 ? [node] : []));
}

/** A node on two gauges is two places, joined only where loads change trains: as in the planner's graph. */
function railParts(
  nodes: readonly NetworkNode[],
  index: ReadonlyMap<string, number>,
  arcs: readonly NetworkArc[],
  gauges: readonly number[],
): readonly (readonly string[])[] {
  const count = gauges.length;
  const sets = new DisjointSets(nodes.length * count);
  const served = new Uint8Array(nodes.length * count);
  for (const arc of arcs) {
    const gauge = gauges.indexOf(gaugeOf(arc));
    const [from, to] = [(index.get(arc.from) ?? 0) * count + gauge, (index.get(arc.to) ?? 0) * count + gauge];
    sets.join(from, to);
    served[from] = 1;
    served[to] = 1;
  }
  const statesOf = (node: number) => gauges.map((_, gauge) => node * count + gauge).filter((state) => served[state] === 1);
  nodes.forEach((node, at) => {
    const changes = node.kind === 'gauge-change' || ((node.railGaugesMm?.length ?? 0) > 1 && (node.railRamps ?? 0) > 0);
    const states = statesOf(at);
    if (changes) for (const state of states) sets.join(states[0] ?? state, state);
  });
  return grouped(nodes, sets, statesOf);
}

function grouped(
  nodes: readonly NetworkNode[],
  sets: DisjointSets,
  statesOf: (node: number) => readonly number[],
): readonly (readonly string[])[] {
  const groups = new Map<number, string[]>();
  nodes.forEach((node, at) => {
    for (const root of new Set(statesOf(at).map((state) => sets.rootOf(state)))) {
      const group = groups.get(root);
      if (group) group.push(node.id);
      else groups.set(root, [node.id]);
    }
  });
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

class DisjointSets {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  rootOf(at: number): number {
    let root = at;
    for (;;) {
      const above = this.#parent[root] ?? root;
      if (above === root) return root;
      this.#parent[root] = this.#parent[above] ?? above;
      root = above;
    }
  }

  join(a: number, b: number): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    if (first !== second) this.#parent[Math.max(first, second)] = Math.min(first, second);
  }
}
