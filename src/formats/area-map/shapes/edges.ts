import type { Polygon } from '../../../words/place.ts';
import { keyOf, onGrid, type Position, signedArea } from './rings.ts';

/** A straight piece of a border, planar in degrees, with its land on the left. */
export interface Edge {
  readonly from: Position;
  readonly to: Position;
}

/** Nearer than this a point lies on a line, degrees: half a step of the grid. */
const NEAR = 5e-8;

/** The edges of polygons, shores counter-clockwise, holes clockwise. What two polygons share, one on each side, falls away. */
export function edgesOf(region: readonly Polygon[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const polygon of region) {
    for (const [index, given] of polygon.entries()) {
      const ring = given.map(onGrid);
      const runsLeft = signedArea(ring) > 0;
      if (runsLeft !== (index === 0)) ring.reverse();
      for (const [at, from] of ring.entries()) {
        const to = ring[at + 1];
        if (to === undefined || keyOf(from) === keyOf(to)) continue;
        if (!edges.delete(`${keyOf(to)}>${keyOf(from)}`)) edges.set(`${keyOf(from)}>${keyOf(to)}`, { from, to });
      }
    }
  }
  return [...edges.values()];
}

/** Even-odd over the edges of a region. */
export function isInside(edges: readonly Edge[], [x, y]: Position): boolean {
  let odd = false;
  for (const { from, to } of edges) {
    if (to[1] > y === from[1] > y) continue;
    if (x < ((from[0] - to[0]) * (y - to[1])) / (from[1] - to[1]) + to[0]) odd = !odd;
  }
  return odd;
}

/** Both lists with every edge cut where it meets one of the other list, so that what lies on one line is the same edge. */
export function splitAtCrossings(a: readonly Edge[], b: readonly Edge[]): readonly [Edge[], Edge[]] {
  const [cutsA, cutsB] = [new Map<Edge, Position[]>(), new Map<Edge, Position[]>()];
  // the short list is walked for each edge of the long one
  const [many, few] = a.length > b.length ? [a, b] : [b, a];
  const [cutsMany, cutsFew] = a.length > b.length ? [cutsA, cutsB] : [cutsB, cutsA];
  for (const one of many) {
    for (const other of few) {
      if (isApart(one, other)) continue;
      for (const point of meetings(one, other)) {
        addCut(cutsMany, one, point);
        addCut(cutsFew, other, point);
      }
    }
  }
  return [a.flatMap((edge) => cut(edge, cutsA.get(edge))), b.flatMap((edge) => cut(edge, cutsB.get(edge)))];
}

function isApart(one: Edge, other: Edge): boolean {
  for (const axis of [0, 1] as const) {
    const [a, b, c, d] = [one.from[axis], one.to[axis], other.from[axis], other.to[axis]];
    if (Math.max(a, b) < Math.min(c, d) - NEAR || Math.max(c, d) < Math.min(a, b) - NEAR) return true;
  }
  return false;
}

/** Where two edges meet: ends that lie on the other, or else the crossing. */
function meetings(one: Edge, other: Edge): Position[] {
  const ends = [
    ...[one.from, one.to].filter((end) => liesOn(end, other)),
    ...[other.from, other.to].filter((end) => liesOn(end, one)),
  ];
  if (ends.length > 0) return ends;
  const [rx, ry] = [one.to[0] - one.from[0], one.to[1] - one.from[1]];
  const [sx, sy] = [other.to[0] - other.from[0], other.to[1] - other.from[1]];
  const turn = rx * sy - ry * sx;
  if (turn === 0) return [];
  const [dx, dy] = [other.from[0] - one.from[0], other.from[1] - one.from[1]];
  const [along, across] = [(dx * sy - dy * sx) / turn, (dx * ry - dy * rx) / turn];
  if (!(along >= 0 && along <= 1 && across >= 0 && across <= 1)) return [];
  return [onGrid([one.from[0] + along * rx, one.from[1] + along * ry])];
}

function liesOn([x, y]: Position, { from, to }: Edge): boolean {
  const [rx, ry] = [to[0] - from[0], to[1] - from[1]];
  const along = Math.max(0, Math.min(1, ((x - from[0]) * rx + (y - from[1]) * ry) / (rx * rx + ry * ry)));
  return Math.abs(from[0] + along * rx - x) < NEAR && Math.abs(from[1] + along * ry - y) < NEAR;
}

function addCut(cuts: Map<Edge, Position[]>, edge: Edge, point: Position): void {
  const there = cuts.get(edge);
  if (there) there.push(point);
  else cuts.set(edge, [point]);
}

function cut(edge: Edge, points: readonly Position[] = []): Edge[] {
  if (points.length === 0) return [edge];
  const [rx, ry] = [edge.to[0] - edge.from[0], edge.to[1] - edge.from[1]];
  const along = ([x, y]: Position) => (x - edge.from[0]) * rx + (y - edge.from[1]) * ry;
  const stops = [edge.from, ...[...points].sort((p, q) => along(p) - along(q)), edge.to];
  return stops.flatMap((from, index) => {
    const to = stops[index + 1];
    return to === undefined || keyOf(from) === keyOf(to) ? [] : [{ from, to }];
  });
}
