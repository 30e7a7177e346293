import type { Position as Coordinates } from 'geojson';
import type { LandCollection, Position } from '../map-props.ts';
import { labelPlaces } from '../marks/label-places.ts';

/** Where the name of a state may stand, and how wide the state is there. */
export interface LandName {
  readonly state: string;
  readonly at: Position;
  readonly west: Position;
  readonly east: Position;
}

/** Codes of land that has no name of its own on a map this small, or whose name another state's land bears. */
const UNNAMED: ReadonlySet<string> = new Set(['', 'PM', 'AX', 'IM', 'JE', 'GG', 'BL', 'MF', 'VA', 'SM', 'MC', 'LI']);

const known = new WeakMap<LandCollection, readonly LandName[]>();

/** One name a state, those chosen by hand first, then the largest lands first. */
export function landNames(land: LandCollection): readonly LandName[] {
  const before = known.get(land);
  if (before) return before;
  const names = namesOf(land);
  known.set(land, names);
  return names;
}

function namesOf(land: LandCollection): readonly LandName[] {
  const largest = new Map<string, { shore: Coordinates[]; area: number }>();
  for (const { properties, geometry } of land.features) {
    if (UNNAMED.has(properties.state) || geometry.type !== 'MultiPolygon') continue;
    for (const [shore] of geometry.coordinates) {
      const area = Math.abs(areaOf(shore));
      if (area > (largest.get(properties.state)?.area ?? 0)) largest.set(properties.state, { shore, area });
    }
  }
  const chosen = new Map(labelPlaces.filter(({ frames }) => frames.includes('europe')).map(({ state, at }) => [state, at]));
  for (const { state, at } of labelPlaces) if (!chosen.has(state)) chosen.set(state, at);
  const order = [...chosen.keys()];
  const rank = (state: string) => (chosen.has(state) ? order.indexOf(state) : order.length);
  return [...largest]
    .sort(([a, x], [b, y]) => rank(a) - rank(b) || y.area - x.area)
    .map(([state, { shore }]) => {
      const at = chosen.get(state) ?? middleOf(shore);
      const lons = shore.map(([lon]) => lon);
      return { state, at, west: [Math.min(...lons), at[1]], east: [Math.max(...lons), at[1]] };
    });
}

/** The middle of a state's largest land; null for one that the land does not have. */
export function middleOfState(land: LandCollection, state: string): Position | null {
  return landNames(land).find((name) => name.state === state)?.at ?? null;
}

/** Signed, in square degrees shrunk towards the poles. */
function areaOf(shore: readonly Coordinates[]): number {
  let area = 0;
  for (let index = 1; index < shore.length; index++) {
    const [[ax, ay], [bx, by]] = [shore[index - 1], shore[index]];
    area += ((ax * by - bx * ay) / 2) * Math.cos((ay * Math.PI) / 180);
  }
  return area;
}

function middleOf(shore: readonly Coordinates[]): Position {
  let [area, lon, lat] = [0, 0, 0];
  for (let index = 1; index < shore.length; index++) {
    const [[ax, ay], [bx, by]] = [shore[index - 1], shore[index]];
    const cross = ax * by - bx * ay;
    area += cross / 2;
    lon += ((ax + bx) * cross) / 6;
    lat += ((ay + by) * cross) / 6;
  }
  return area === 0 ? [shore[0][0], shore[0][1]] : [lon / area, lat / area];
}
