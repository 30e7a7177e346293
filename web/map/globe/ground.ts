import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json' with { type: 'json' };
import type { LandCollection, MapShading } from '../map-props.ts';
import { sidesOf } from '../sides.ts';

/** What the server's land leaves out: the far side of the globe, coarse and without names. */
const WINDOW = { west: -172, east: 80, south: 8, north: 84 };
const ANTARCTICA = '010';

const isInWindow = ([lon, lat]: Position): boolean =>
  lon > WINDOW.west && lon < WINDOW.east && lat > WINDOW.south && lat < WINDOW.north;

let far: Feature<MultiPolygon> | undefined;

/** Polygons of the coarse atlas that lie wholly outside the server's window. */
function farLand(): Feature<MultiPolygon> {
  if (far) return far;
  const topology = atlas as unknown as Topology;
  const { features } = feature(topology, topology.objects.countries) as FeatureCollection<Polygon | MultiPolygon>;
  const coordinates = features
    .filter(({ id }) => id !== ANTARCTICA)
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
    .filter(([shore]) => !shore.some(isInWindow))
    .map((polygon) => polygon.map(unwrapped));
  far = { type: 'Feature', properties: { side: 'other' }, geometry: { type: 'MultiPolygon', coordinates } };
  return far;
}

/** A ring without jumps at the antimeridian: it goes on beyond 180 degrees, where the globe cuts it by itself. */
export function unwrapped(ring: readonly Position[]): Position[] {
  let shift = 0;
  let before: number | null = null;
  return ring.map(([lon, lat]) => {
    if (before !== null && lon + shift - before > 180) shift -= 360;
    else if (before !== null && lon + shift - before < -180) shift += 360;
    before = lon + shift;
    return [before, lat];
  });
}

/** Land with its side and whether it imposes sanctions, then borders. */
export function groundOf(land: LandCollection | null, shading: MapShading): FeatureCollection {
  const sides = sidesOf(shading);
  const sanctioning = new Set(shading.sanctioning);
  const near = (land?.features ?? []).map(({ properties, geometry }): Feature => {
    const { state, border } = properties;
    const whole =
      geometry.type === 'MultiPolygon'
        ? { ...geometry, coordinates: geometry.coordinates.map((polygon) => polygon.map(unwrapped)) }
        : geometry;
    const side = sides.get(state) ?? 'other';
    return {
      type: 'Feature',
      properties: border ? { border } : { side, sanctions: sanctioning.has(state) },
      geometry: whole,
    };
  });
  return { type: 'FeatureCollection', features: [farLand(), ...near] };
}
