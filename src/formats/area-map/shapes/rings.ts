import type { Polygon } from '../../../words/place.ts';

/** [longitude, latitude], degrees. */
export type Position = readonly [number, number];
export type Ring = readonly Position[];

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const GRID = 1e7;

/** On a grid of a ten-millionth of a degree, so that points that are meant to be one are one. */
export function onGrid([x, y]: Position): Position {
  return [Math.round(x * GRID) / GRID + 0, Math.round(y * GRID) / GRID + 0];
}

export const keyOf = ([x, y]: Position): string => `${x},${y}`;

/** Square degrees; positive where the ring runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  let twice = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  }
  return twice / 2;
}

const boxes = new WeakMap<Polygon, Box>();

/** The box around a polygon's shore. Worked out once a polygon. */
export function boxOf(polygon: Polygon): Box {
  const known = boxes.get(polygon);
  if (known !== undefined) return known;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of polygon[0] ?? []) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const box = { west, south, east, north };
  boxes.set(polygon, box);
  return box;
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

/** Even-odd; on the line itself either answer. */
export function ringHolds(ring: Ring, [x, y]: Position): boolean {
  let odd = false;
  let [beforeX, beforeY] = ring.at(-1) ?? [0, 0];
  for (const [toX, toY] of ring) {
    if (toY > y !== beforeY > y && x < ((beforeX - toX) * (y - toY)) / (beforeY - toY) + toX) odd = !odd;
    [beforeX, beforeY] = [toX, toY];
  }
  return odd;
}

/** Whether a polygon holds a point, its holes taken off. */
export function polygonHolds(polygon: Polygon, point: Position): boolean {
  const { west, south, east, north } = boxOf(polygon);
  const [x, y] = point;
  if (x < west || x > east || y < south || y > north) return false;
  return polygon.reduce((odd, ring) => odd !== ringHolds(ring, point), false);
}

/** Polygons from closed rings: those that run counter-clockwise are shores, the others holes of the smallest shore around them. */
export function polygonsFrom(rings: readonly Ring[]): Polygon[] {
  const made = rings
    .filter((ring) => signedArea(ring) > 0)
    .map((shore) => ({ area: signedArea(shore), box: boxOf([shore]), rings: [shore] }))
    .sort((a, b) => a.area - b.area);
  for (const hole of rings) {
    if (signedArea(hole) >= 0) continue;
    const box = boxOf([hole]);
    const inner = innerPoint(hole);
    const around = made.find((shore) => boxesMeet(shore.box, box) && shore.rings[0] && ringHolds(shore.rings[0], inner));
    around?.rings.push(hole);
  }
  return made.map((polygon) => polygon.rings);
}

/** A point just inside a ring: its corners may lie on the ring around it. */
function innerPoint(ring: Ring): Position {
  // the lowest corner, the leftmost of them: the middle of the triangle that it makes with its neighbours, drawn close to it
  const corners = ring.slice(0, -1);
  let low = 0;
  for (const [index, [x, y]] of corners.entries()) {
    const [lowX, lowY] = corners[low] ?? [x, y];
    if (y < lowY || (y === lowY && x < lowX)) low = index;
  }
  const at = (index: number) => corners[(index + corners.length) % corners.length] ?? [0, 0];
  const [[x, y], before, after] = [at(low), at(low - 1), at(low + 1)];
  const near = 1e-3;
  return [x + ((before[0] - x + after[0] - x) * near) / 2, y + ((before[1] - y + after[1] - y) * near) / 2];
}
