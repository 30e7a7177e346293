import { ARC_LOOKS, lookOf } from './network-style.ts';
import type { NetworkView } from './network-view.ts';
import { subtitleOf } from './network-words.ts';
import { NODE_KINDS } from './node-symbols.ts';

/** What the map shows, for those who do not see it: a sentence each. */
export function describeNetwork(view: NetworkView): readonly string[] {
  const { arcs, nodes } = summariseNetwork(view);
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count.toLocaleString('en-US')}`)
      .join('; ') || 'none';
  const rested = Object.entries(restOf(view))
    .map(([name, count]) => `${name} ${count.toLocaleString('en-US')}`)
    .join(', ');
  return [
    `${view.title}. ${subtitleOf(view)}.`,
    `Arcs: ${list(arcs)}.`,
    `Nodes: ${list(nodes)}.`,
    `Rows rest on: ${rested || 'nothing'}.`,
  ];
}

/** Counts by look of arc and kind of node; only what there is. */
export function summariseNetwork(view: NetworkView) {
  const arcs: Record<string, number> = {};
  for (const { look, says } of ARC_LOOKS) {
    const count = view.arcs.filter((arc) => lookOf(arc) === look).length;
    if (count > 0) arcs[says] = count;
  }
  const nodes: Record<string, number> = {};
  for (const { kind, says } of NODE_KINDS) {
    const count = view.nodes.filter((node) => node.kind === kind).length;
    if (count > 0) nodes[says] = count;
  }
  return { arcs, nodes };
}

/** How many rows rest on a source that was read, on judgement, on general knowledge. */
export function restOf({ nodes, arcs }: NetworkView): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { source } of [...nodes, ...arcs]) {
    const name = source === 'judgement' || source === 'unverified' ? source : 'a named source';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
