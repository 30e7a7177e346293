import { geoAzimuthalEqualArea, geoGraticule } from 'd3-geo';
import type { Lines } from './load-borders.ts';

/** Pixels of [lon, lat]. */
export type Projection = (position: readonly [number, number]) => readonly [number, number];

const DEGREES_PER_RADIAN = 180 / Math.PI;

/**
 * The azimuthal projection of equal area about `centre` ([lon, lat]), which stands at `middle` (pixels): no state is drawn larger
 * than it is. `scale` is pixels a degree at the centre. Of no use only near the point opposite the centre.
 */
export function equalArea(centre: readonly [number, number], scale: number, middle: readonly [number, number]): Projection {
  const projection = geoAzimuthalEqualArea()
    .rotate([-centre[0], -centre[1]])
    .scale(scale * DEGREES_PER_RADIAN)
    .translate([middle[0], middle[1]]);
  // azimuthal projections give every point a place
  return ([lon, lat]) => projection([lon, lat]) ?? [Number.NaN, Number.NaN];
}

/** Meridians and parallels of the globe, each `step` degrees, as lines of [lon, lat]. */
export function graticule(step: readonly [lon: number, lat: number]): Lines {
  const { coordinates } = geoGraticule().step([step[0], step[1]])();
  return coordinates.map((line) => line.map(([lon = 0, lat = 0]) => [lon, lat] as const));
}
