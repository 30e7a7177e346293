import { geoInterpolate } from 'd3-geo';
import { greatCircleKm } from '../../../../kernel/sphere.ts';
import type { Point } from '../../../../words/place.ts';

/** [lon, lat] in degrees. */
export type Position = readonly [number, number];

const STEP_KM = 200;

/** The great circle between two points, both included, in steps of 200 km at most. */
export function greatCircle(from: Point, to: Point): Position[] {
  const along = geoInterpolate([from.lon, from.lat], [to.lon, to.lat]);
  const steps = Math.max(1, Math.ceil(greatCircleKm(from, to) / STEP_KM));
  return Array.from({ length: steps + 1 }, (_, step): Position => {
    if (step === 0) return [from.lon, from.lat];
    if (step === steps) return [to.lon, to.lat];
    const [lon = 0, lat = 0] = along(step / steps);
    return [lon, lat];
  });
}
