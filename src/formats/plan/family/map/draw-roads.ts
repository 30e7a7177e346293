import type { Stream } from '../../../../kernel/chance.ts';
import { greatCircleKm } from '../../../../kernel/sphere.ts';
import { type FileArc, type FileNode, lengthBetween, oneOf, wholeBetween } from './rows.ts';

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly km: number;
}

/**
 * Every node joined to its three or four nearest, and what falls apart joined by its shortest link. From nation to nation
 * only at a border crossing.
 */
export function drawRoads(nodes: readonly FileNode[], stream: Stream): FileArc[] {
  const links = new Map<number, Pair>();
  const keyOf = (a: number, b: number) => Math.min(a, b) * nodes.length + Math.max(a, b);
  const near = nodes.map((_, index) => nearestFirst(nodes, index));
  near.forEach((pairs) => {
    const count = oneOf(stream, [
      [3, 4],
      [4, 1],
    ]);
    for (const pair of pairs.slice(0, count)) links.set(keyOf(pair.a, pair.b), pair);
  });
  for (const pair of joining(nodes, [...links.values()], near.flat())) links.set(keyOf(pair.a, pair.b), pair);
  return [...links]
    .sort(([a], [b]) => a - b)
    .map(([, { a, b }]) => roadArc(nodes[Math.min(a, b)] as FileNode, nodes[Math.max(a, b)] as FileNode, stream));
}

function nearestFirst(nodes: readonly FileNode[], index: number): Pair[] {
  const from = nodes[index] as FileNode;
  const pairs = nodes.flatMap((to, other): Pair[] =>
    other !== index && maybeJoined(from, to) ? [{ a: index, b: other, km: greatCircleKm(from, to) }] : [],
  );
  return pairs.sort((p, q) => p.km - q.km || p.b - q.b);
}

function maybeJoined(a: FileNode, b: FileNode): boolean {
  return a.country === b.country || a.kind === 'border-crossing' || b.kind === 'border-crossing';
}

/** The shortest links that make one network of what is joined so far (Kruskal). */
function joining(nodes: readonly FileNode[], links: readonly Pair[], candidates: readonly Pair[]): Pair[] {
  const root = nodes.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (root[at] !== at) {
      root[at] = root[root[at] as number] as number;
      at = root[at] as number;
    }
    return at;
  };
  const join = ({ a, b }: Pair): boolean => {
    const [p, q] = [find(a), find(b)];
    if (p === q) return false;
    root[p] = q;
    return true;
  };
  links.forEach(join);
  return [...candidates].sort((p, q) => p.km - q.km || p.a - q.a || p.b - q.b).filter(join);
}

function roadArc(from: FileNode, to: FileNode, stream: Stream): FileArc {
  return {
    id: `road-${from.id}-${to.id}`,
    from: from.id,
    to: to.id,
    mode: 'road',
    lengthKm: lengthBetween(from, to, stream, 1.15, 1.35),
    rate: 10 * wholeBetween(stream, 10, 25),
    maxAxleTonnes: 12,
    maxLoadClass: oneOf(stream, [
      [60, 1],
      [80, 2],
      [120, 3],
    ]),
  };
}
