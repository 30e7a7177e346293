import type { FeatureCollection, MultiPolygon } from 'geojson';
import { loadGeography } from './load-geography.ts';

/** Land as the page draws it: 1:50 million, Crimea in Ukraine, two decimals (about a kilometre). */
export function landCollection(): FeatureCollection<MultiPolygon, { state: string }> {
  return {
    type: 'FeatureCollection',
    features: loadGeography('50m').map((land) => ({
      type: 'Feature',
      properties: { state: land.state },
      geometry: {
        type: 'MultiPolygon',
        coordinates: land.polygons.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => [round(lon), round(lat)]))),
      },
    })),
  };
}

const round = (degrees: number) => Math.round(degrees * 100) / 100;
