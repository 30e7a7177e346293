import { greatCircleKm } from '../../../../kernel/sphere.ts';
import type { Point } from '../../../../words/place.ts';

/** [lon, lat] in degrees. */
export type Position = readonly [number, number];

const STEP_KM = 200;
const RADIANS_PER_DEGREE = Math.PI / 180;

/** The great circle between two points, both included, in steps of 200 km at most. */
export function greatCircle(from: Point, to: Point): Position[] {
  const [a, b] = [vectorOf(from), vectorOf(to)];
  const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  const steps = Math.max(1, Math.ceil(greatCircleKm(from, to) / STEP_KM));
  return Array.from({ length: steps + 1 }, (_, step): Position => {
    if (step === 0) return [from.lon, from.lat];
    if (step === steps) return [to.lon, to.lat];
    const [near, far] = [Math.sin((1 - step / steps) * angle), Math.sin((step / steps) * angle)];
    const [x, y, z] = [a[0] * near + b[0] * far, a[1] * near + b[1] * far, a[2] * near + b[2] * far];
    return [Math.atan2(y, x) / RADIANS_PER_DEGREE, Math.atan2(z, Math.hypot(x, y)) / RADIANS_PER_DEGREE];
  });
}

function vectorOf({ lat, lon }: Point): readonly [number, number, number] {
  const [north, east] = [lat * RADIANS_PER_DEGREE, lon * RADIANS_PER_DEGREE];
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
}
