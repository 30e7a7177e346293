import { type GeoProjection, geoConicEqualArea, geoPath } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';

export type Frame = 'europe' | 'atlantic';

/** Corners that each frame must show, [lon, lat]. */
const CORNERS: Record<Frame, [number, number][]> = {
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
  const centre = frame === 'europe' ? -18 : 28;
  const projection = geoConicEqualArea().parallels([38, 62]).rotate([centre, 0]);
  const corners = { type: 'MultiPoint' as const, coordinates: CORNERS[frame] };
  return projection.fitExtent(
    [
      [8, 8],
      [width - 8, height - 8],
    ],
    corners,
  );
}

export type LandCollection = FeatureCollection<Geometry, { state: string }>;

export function outlineOf(projection: GeoProjection): (geometry: Geometry) => string {
  const path = geoPath(projection);
  return (geometry) => path(geometry) ?? '';
}
