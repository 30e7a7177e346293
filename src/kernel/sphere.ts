import type { Point } from '../words/place.ts';
import { asin, cos, sin } from './arithmetic.ts';

/** Mean radius of the WGS 84 ellipsoid, (2a + b) / 3. */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS_PER_DEGREE = 0.017453292519943295;

/**
 * Length in km of the great circle between two points in decimal degrees, on a sphere of the mean radius (haversine
 * formula). Within about 0.6 % of the ellipsoid.
 */
export function greatCircleKm(a: Point, b: Point): number {
  const halfLat = sin((b.lat - a.lat) * 0.5 * RADIANS_PER_DEGREE);
  const halfLon = sin((b.lon - a.lon) * 0.5 * RADIANS_PER_DEGREE);
  const cosines = cos(a.lat * RADIANS_PER_DEGREE) * cos(b.lat * RADIANS_PER_DEGREE);
  const haversine = halfLat * halfLat + cosines * halfLon * halfLon;
  return 2 * EARTH_RADIUS_KM * asin(Math.min(1, Math.sqrt(haversine)));
}
