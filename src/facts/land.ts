import type { StateId } from '../words/ids.ts';
import type { Land, Point, Polygon } from '../words/place.ts';

const KM_PER_DEGREE = 111.195;

interface PreparedPolygon {
  /** Flat [lon, lat, lon, lat …]; longitudes run on past ±180 instead of jumping. */
  readonly rings: readonly Float64Array[];
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

// Preparing 500,000 vertices takes longer than most questions; a land is prepared once for as long as it lives.
const prepared = new WeakMap<Polygon, PreparedPolygon>();

/**
 * The state on whose land a point lies, or null (sea, or land that no state of the list owns). Planar in degrees;
 * rings that cross the antimeridian or go round a pole are handled. A point on a border belongs to one of the two sides.
 */
export function findLand(lands: readonly Land[], point: Point): StateId | null {
  for (const land of lands) {
    for (const polygon of land.polygons) {
      if (isInside(prepare(polygon), point)) return land.state;
    }
  }
  return null;
}

/** The lands of one state, its separately marked parts included. */
export function landsOf(lands: readonly Land[], state: StateId): readonly Land[] {
  return lands.filter((land) => land.state === state);
}

/**
 * Kilometres from a point to the nearest of the lands; 0 on land, Infinity for no lands. Approximate: an
 * equirectangular plane at the point, good to about 1 % up to 500 km below 70° of latitude.
 */
export function distanceToLandKm(lands: readonly Land[], point: Point): number {
  return findLand(lands, point) === null ? distanceToOutlineKm(lands, point) : 0;
}

/** Kilometres to the nearest border or shore of the lands, from either side of it. Same accuracy. */
export function distanceToOutlineKm(lands: readonly Land[], point: Point): number {
  let best = Number.POSITIVE_INFINITY;
  const kmPerLon = KM_PER_DEGREE * cosineOfDegrees(point.lat);
  for (const land of lands) {
    for (const polygon of land.polygons) {
      const shape = prepare(polygon);
      for (const lon of turnsOf(point.lon, shape)) {
        if (boxDistanceKm(shape, lon, point.lat, kmPerLon) >= best) continue;
        for (const ring of shape.rings) best = Math.min(best, ringDistanceKm(ring, lon, point.lat, kmPerLon));
      }
    }
  }
  return best;
}

function prepare(polygon: Polygon): PreparedPolygon {
  const known = prepared.get(polygon);
  if (known !== undefined) return known;
  const rings = polygon.map(unwrap);
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const [lon, lat] = [ring[i] as number, ring[i + 1] as number];
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  const shape = { rings, west, east, south, north };
  prepared.set(polygon, shape);
  return shape;
}

function unwrap(ring: readonly (readonly [number, number])[]): Float64Array {
  const flat: number[] = [];
  let turn = 0;
  let previous: number | undefined;
  for (const [lon, lat] of ring) {
    if (previous !== undefined && lon - previous > 180) turn -= 360;
    if (previous !== undefined && lon - previous < -180) turn += 360;
    previous = lon;
    flat.push(lon + turn, lat);
  }
  // A ring that ends a whole turn from its start goes round a pole: close it over the pole on its side.
  if (turn !== 0 && flat.length >= 4) {
    const pole = (flat[1] ?? 0) < 0 ? -90 : 90;
    flat.push(flat[flat.length - 2] ?? 0, pole, flat[0] ?? 0, pole, flat[0] ?? 0, flat[1] ?? 0);
  }
  return Float64Array.from(flat);
}

/** The longitudes, whole turns apart, under which a point may meet the shape. */
function turnsOf(lon: number, shape: PreparedPolygon): readonly number[] {
  if (shape.west >= -150 && shape.east <= 150) return [lon];
  return [lon, lon + 360, lon - 360];
}

function isInside(shape: PreparedPolygon, point: Point): boolean {
  if (point.lat < shape.south || point.lat > shape.north) return false;
  for (const lon of turnsOf(point.lon, shape)) {
    if (lon < shape.west || lon > shape.east) continue;
    let inside = false;
    for (const ring of shape.rings) if (crossesOddly(ring, lon, point.lat)) inside = !inside;
    if (inside) return true;
  }
  return false;
}

function crossesOddly(ring: Float64Array, lon: number, lat: number): boolean {
  let odd = false;
  const n = ring.length;
  for (let i = 0, j = n - 2; i < n; j = i, i += 2) {
    const yi = ring[i + 1] as number;
    const yj = ring[j + 1] as number;
    if (yi > lat === yj > lat) continue;
    const xi = ring[i] as number;
    const xj = ring[j] as number;
    if (lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

function boxDistanceKm(shape: PreparedPolygon, lon: number, lat: number, kmPerLon: number): number {
  const dx = Math.max(shape.west - lon, 0, lon - shape.east) * kmPerLon;
  const dy = Math.max(shape.south - lat, 0, lat - shape.north) * KM_PER_DEGREE;
  return Math.sqrt(dx * dx + dy * dy);
}

function ringDistanceKm(ring: Float64Array, lon: number, lat: number, kmPerLon: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const ax = ((ring[i] as number) - lon) * kmPerLon;
    const ay = ((ring[i + 1] as number) - lat) * KM_PER_DEGREE;
    const bx = ((ring[i + 2] as number) - lon) * kmPerLon - ax;
    const by = ((ring[i + 3] as number) - lat) * KM_PER_DEGREE - ay;
    const length = bx * bx + by * by;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * bx + ay * by) / length));
    const dx = ax + along * bx;
    const dy = ay + along * by;
    best = Math.min(best, dx * dx + dy * dy);
  }
  return Math.sqrt(best);
}

/** Taylor series to the tenth power: below 1e-6 off to 90°. `Math.cos` may differ in the last bit between engines. */
function cosineOfDegrees(degrees: number): number {
  const x = (degrees * Math.PI) / 180;
  const s = x * x;
  return 1 - (s / 2) * (1 - (s / 12) * (1 - (s / 30) * (1 - (s / 56) * (1 - s / 90))));
}
