import type { FeatureCollection, MultiLineString, MultiPolygon, Position } from 'geojson';
import { type Lines, loadBorders } from './load-borders.ts';
import { loadGeography } from './load-geography.ts';

/** Land has a state; the two features of borders have none. */
export interface LandProperties {
  readonly state: string;
  readonly border?: 'settled' | 'disputed';
}

/** What the map's frames can show, in degrees. */
const WINDOW = { west: -172, east: 80, south: 8, north: 84 };

/**
 * Land as the page draws it: 1:50 million, Crimea in Ukraine, two decimals (about a kilometre), Europe and the North
 * Atlantic only; then the borders between states, settled and disputed apart.
 */
export function landCollection(): FeatureCollection<MultiPolygon | MultiLineString, LandProperties> {
  const { settled, disputed } = loadBorders('50m');
  return {
    type: 'FeatureCollection',
    features: [
      ...loadGeography('50m').flatMap(({ state, polygons }) => {
        const coordinates = polygons.filter(([shore]) => shore.some(isInWindow)).map((polygon) => polygon.map(rounded));
        if (coordinates.length === 0) return [];
        return [{ type: 'Feature' as const, properties: { state }, geometry: { type: 'MultiPolygon' as const, coordinates } }];
      }),
      bordersOf('settled', settled),
      bordersOf('disputed', disputed),
    ],
  };
}

function bordersOf(border: 'settled' | 'disputed', lines: Lines) {
  return {
    type: 'Feature' as const,
    properties: { state: '', border },
    geometry: {
      type: 'MultiLineString' as const,
      coordinates: lines.filter((line) => line.some(isInWindow)).map(rounded),
    },
  };
}

const isInWindow = ([lon, lat]: readonly [number, number]) =>
  lon > WINDOW.west && lon < WINDOW.east && lat > WINDOW.south && lat < WINDOW.north;

const rounded = (line: readonly (readonly [number, number])[]): Position[] => line.map(([lon, lat]) => [round(lon), round(lat)]);

const round = (degrees: number) => Math.round(degrees * 100) / 100;
