import { type GeoProjection, geoConicEqualArea, geoPath } from 'd3-geo';
import type { Geometry } from 'geojson';
import type { Frame } from '../marks/label-places.ts';

/** Corners that each frame must show, [lon, lat]. */
const CORNERS: Record<Frame, [number, number][]> = {
  east: [
    [12, 43.5],
    [34, 43.5],
    [33, 59.6],
    [14, 59.6],
  ],
  europe: [
    [-8, 36],
    [45, 36],
    [45, 66],
    [-8, 66],
  ],
  atlantic: [
    [-92, 26],
    [42, 33],
    [40, 66],
    [-70, 60],
  ],
};

/** Equal area, so that no ally is drawn larger than it is. */
export function projectionFor(frame: Frame, width: number, height: number): GeoProjection {
  const centre = { east: -23, europe: -18, atlantic: 28 }[frame];
  const projection = geoConicEqualArea().parallels([38, 62]).rotate([centre, 0]);
  const corners = { type: 'MultiPoint' as const, coordinates: CORNERS[frame] };
  projection.fitExtent(
    [
      [4, 4],
      [width - 4, height - 4],
    ],
    corners,
  );
  return projection.clipExtent([
    [-2, -2],
    [width + 2, height + 2],
  ]);
}

export function outlineOf(projection: GeoProjection): (geometry: Geometry) => string {
  const path = geoPath(projection);
  return (geometry) => path(geometry) ?? '';
}
