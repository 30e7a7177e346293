import type { Polygon } from '../../../words/place.ts';
import { type Edge, edgesOf, isInside, splitAtCrossings } from './edges.ts';
import { type Box, boxesMeet, boxOf, keyOf, type Position, polygonsFrom, signedArea } from './rings.ts';

/** Polygons that do not overlap each other, planar in degrees; rings closed, none across the antimeridian. */
export type Region = readonly Polygon[];

/** Below this, square degrees, a piece is an artefact of two lines that almost agree: about a hundred square metres. */
const CRUMB = 1e-8;

type Keep = 'both' | 'first' | 'either';

/**
 * What two regions share. Planar in degrees, on a grid of a ten-millionth of a degree (a centimetre). Borders that two
 * polygons of one region have in common fall away.
 */
export function intersect(a: Region, b: Region): Region {
  return combine(a, b, 'both');
}

/** What is in `a` and not in `b`; otherwise as {@link intersect}. */
export function subtract(a: Region, b: Region): Region {
  return combine(a, b, 'first');
}

/** What is in `a` or in `b`; otherwise as {@link intersect}. */
export function unite(a: Region, b: Region): Region {
  return combine(a, b, 'either');
}

/** Square degrees, holes taken off. */
export function areaOfRegion(region: Region): number {
  return region.reduce((sum, polygon) => sum + areaOfPolygon(polygon), 0);
}

/** How wide a polygon is on the whole, degrees: a strip of length L and width w (w small) gives w. */
export function meanWidth(polygon: Polygon): number {
  const shore = polygon[0] ?? [];
  let length = 0;
  for (const [index, [x, y]] of shore.entries()) {
    const [nextX, nextY] = shore[index + 1] ?? [x, y];
    length += Math.hypot(nextX - x, nextY - y);
  }
  return length === 0 ? 0 : (2 * areaOfPolygon(polygon)) / length;
}

function areaOfPolygon(polygon: Polygon): number {
  const [shore = [], ...holes] = polygon;
  return Math.abs(signedArea(shore)) - holes.reduce((sum, hole) => sum + Math.abs(signedArea(hole)), 0);
}

function combine(a: Region, b: Region, keep: Keep): Region {
  const near = (region: Region, boxes: readonly Box[]) =>
    region.filter((polygon) => boxes.some((box) => boxesMeet(box, boxOf(polygon))));
  const nearB = near(b, a.map(boxOf));
  const nearA = near(a, nearB.map(boxOf));
  const untouched = [
    ...(keep === 'both' ? [] : a.filter((polygon) => !nearA.includes(polygon))),
    ...(keep === 'either' ? b.filter((polygon) => !nearB.includes(polygon)) : []),
  ];
  if (nearA.length === 0) return untouched;
  const [edgesA, edgesB] = [edgesOf(nearA), edgesOf(nearB)];
  const [partsA, partsB] = splitAtCrossings(edgesA, edgesB);
  const kept = keptEdges(partsA, partsB, keep, { a: edgesA, b: edgesB });
  return [...untouched, ...polygonsFrom(ringsFrom(kept)).filter((polygon) => areaOfPolygon(polygon) > CRUMB)];
}

/** The parts of edges that bound the result, each with the result on its left. */
function keptEdges(
  partsA: readonly Edge[],
  partsB: readonly Edge[],
  keep: Keep,
  whole: { readonly a: readonly Edge[]; readonly b: readonly Edge[] },
): Edge[] {
  const directed = (from: Position, to: Position) => `${keyOf(from)}>${keyOf(to)}`;
  const inB = new Set(partsB.map(({ from, to }) => directed(from, to)));
  const shared = new Set<string>();
  const kept: Edge[] = [];
  for (const part of partsA) {
    const [same, opposite] = [directed(part.from, part.to), directed(part.to, part.from)];
    if (inB.has(same) || inB.has(opposite)) {
      shared.add(same).add(opposite);
      // along a common line: both lie on the same side of it, or one on each
      if (inB.has(same) === (keep !== 'first')) kept.push(part);
    } else if (isInside(whole.b, middleOf(part)) === (keep === 'both')) kept.push(part);
  }
  for (const part of partsB) {
    if (shared.has(directed(part.from, part.to))) continue;
    if (isInside(whole.a, middleOf(part)) === (keep === 'either')) continue;
    kept.push(keep === 'first' ? { from: part.to, to: part.from } : part);
  }
  return kept;
}

const middleOf = ({ from, to }: Edge): Position => [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];

/** Follows edges to closed rings; where several leave a point it turns left as sharply as it can, so that rings stay simple. */
function ringsFrom(edges: readonly Edge[]): Position[][] {
  const leaving = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = keyOf(edge.from);
    const there = leaving.get(key);
    if (there) there.push(edge);
    else leaving.set(key, [edge]);
  }
  const used = new Set<Edge>();
  return edges.flatMap((first) => {
    const ring: Position[] = [];
    let edge: Edge | undefined = first;
    while (edge !== undefined && !used.has(edge)) {
      used.add(edge);
      ring.push(edge.from);
      edge = sharpestLeft(edge, leaving.get(keyOf(edge.to)) ?? []);
    }
    // a walk that does not come home followed a line that lies on another without being the same: nothing to keep
    return edge === first && ring.length > 2 ? [[...ring, first.from]] : [];
  });
}

function sharpestLeft(edge: Edge, choices: readonly Edge[]): Edge | undefined {
  if (choices.length < 2) return choices[0];
  const back = Math.atan2(edge.from[1] - edge.to[1], edge.from[0] - edge.to[0]);
  const turn = ({ from, to }: Edge) => {
    const clockwise = back - Math.atan2(to[1] - from[1], to[0] - from[0]);
    return clockwise <= 1e-12 ? clockwise + 2 * Math.PI : clockwise;
  };
  return [...choices].sort((one, other) => turn(one) - turn(other))[0];
}
