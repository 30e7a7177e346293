import { isoTime } from '../../kernel/calendar.ts';
import type { Interval, IsoTime, Minutes } from '../../words/time.ts';
import type { MovingForce, PlacedThing, RunView } from '../view/run-view.ts';

type MapView = Pick<RunView, 'forces' | 'things' | 'scenario'>;
/** Longitude, latitude. */
export type Position = readonly [number, number];

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Position[])[] };

/** What has no place has the geometry `null` (RFC 7946 §3.2). */
export interface Feature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A collection that says at its top, too, that nothing in it is real (foreign members, RFC 7946 §6.1). */
export interface FeatureCollection {
  readonly type: 'FeatureCollection';
  readonly exercise: string;
  readonly marking: string;
  readonly title: string;
  readonly features: readonly Feature[];
}

const EXERCISE = 'EXERCISE EXERCISE EXERCISE';
const DIGITS = 100_000;

/**
 * The map of a run as GeoJSON (RFC 7946): longitude before latitude, WGS 84, five digits (about a metre), ways cut at the 180th
 * meridian. A line for each moving force, a point for each destination and each placed thing. Every feature says that it is an
 * exercise. Throws RangeError for a position that is not on the globe.
 */
export function mapToGeojson(view: MapView): FeatureCollection {
  return {
    type: 'FeatureCollection',
    exercise: EXERCISE,
    marking: view.scenario.marking,
    title: view.scenario.title.en,
    features: [
      ...view.forces.map((force) => way(force, view)),
      ...destinations(view),
      ...view.things.map((thing) => placed(thing, view)),
    ],
  };
}

function way(force: MovingForce, view: MapView): Feature {
  return feature(force.id, wayGeometry(force), view, {
    kind: 'force',
    id: force.id,
    nation: force.nation,
    unit: force.unit,
    personnel: force.personnel,
    departs: time(view, force.times[0]),
    ...interval(view, 'arriveFirst', force.arriveFirstAt, force.arriveFirst),
    ...interval(view, 'arriveComplete', force.arriveCompleteAt, force.arriveComplete),
  });
}

/** One point for each place where a way ends, with what is to be complete there. */
function destinations(view: MapView): Feature[] {
  const places = new Map<string, { position: Position; forces: MovingForce[] }>();
  for (const force of view.forces) {
    const end = force.path.at(-1);
    if (!end) continue;
    const [lon, lat] = end;
    const at = position(normal(lon), lat, force.id);
    const place = places.get(at.join()) ?? { position: at, forces: [] };
    place.forces.push(force);
    places.set(at.join(), place);
  }
  return [...places.values()].map(({ position: coordinates, forces }) =>
    feature(`destination/${coordinates.join()}`, { type: 'Point', coordinates }, view, {
      kind: 'destination',
      id: `destination/${coordinates.join()}`,
      forces: forces.map((force) => force.id),
      personnel: forces.reduce((sum, force) => sum + force.personnel, 0),
      arriveFirst: time(view, Math.min(...forces.map((force) => force.arriveFirstAt))),
      arriveComplete: time(view, Math.max(...forces.map((force) => force.arriveCompleteAt))),
    }),
  );
}

function placed(thing: PlacedThing, view: MapView): Feature {
  const coordinates = position(normal(thing.lon), thing.lat, thing.id);
  return feature(thing.id, { type: 'Point', coordinates }, view, {
    kind: thing.kind,
    id: thing.id,
    name: thing.name,
    at: time(view, thing.at),
    ...(thing.personnel === undefined ? {} : { personnel: thing.personnel }),
  });
}

function feature(id: string, geometry: Geometry | null, view: MapView, properties: Record<string, unknown>): Feature {
  return {
    type: 'Feature',
    id,
    geometry,
    properties: { exercise: EXERCISE, marking: view.scenario.marking, ...properties },
  };
}

/** The day of this run, as in the brief and in the list of arrivals, and the interval over all runs. */
function interval(view: MapView, name: string, at: Minutes, { p10, p90 }: Interval<Minutes>): Record<string, IsoTime | null> {
  return { [name]: time(view, at), [`${name}P10`]: time(view, p10), [`${name}P90`]: time(view, p90) };
}

function time(view: MapView, minutes: Minutes | undefined): IsoTime | null {
  return minutes !== undefined && Number.isFinite(minutes) ? isoTime(view.scenario.start, minutes) : null;
}

/** A force that stands where it is has a point; a way over the 180th meridian has several lines (RFC 7946 §3.1.9). */
function wayGeometry(force: MovingForce): Geometry | null {
  const lines = parts(force.path).map((part) => part.map(([lon, lat]) => position(lon, lat, force.id)));
  const first = lines[0]?.[0];
  if (!first) return null;
  if (force.path.length === 1) return { type: 'Point', coordinates: first };
  const drawn = lines.filter((line) => line.length > 1);
  if (drawn.length > 1) return { type: 'MultiLineString', coordinates: drawn };
  return { type: 'LineString', coordinates: drawn[0] ?? [first, first] };
}

function parts(path: MovingForce['path']): (readonly [number, number])[][] {
  const lines: (readonly [number, number])[][] = [];
  let line: (readonly [number, number])[] = [];
  let before: readonly [number, number] | undefined;
  for (const [givenLon, lat] of path) {
    const lon = normal(givenLon);
    if (before && Math.abs(lon - before[0]) > 180) {
      const [fromLon, fromLat] = before;
      const edge = fromLon > 0 ? 180 : -180;
      const toEdge = Math.abs(edge - fromLon);
      const across = toEdge + Math.abs(edge + lon);
      const edgeLat = across === 0 ? lat : fromLat + ((lat - fromLat) * toEdge) / across;
      lines.push([...line, [edge, edgeLat]]);
      line = [[-edge, edgeLat]];
    }
    line.push([lon, lat]);
    before = [lon, lat];
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** Into -180 to 180. */
function normal(lon: number): number {
  return lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180;
}

function position(lon: number, lat: number, id: string): Position {
  if (!Number.isFinite(lon) || !(Math.abs(lat) <= 90)) throw new RangeError(`${id}: [${lon}, ${lat}] is no place on the globe`);
  return [rounded(lon), rounded(lat)];
}

function rounded(degrees: number): number {
  return Math.round(degrees * DIGITS) / DIGITS + 0;
}
