import type { Point } from '../../../words/place.ts';

/** Degrees; never over the 180th meridian. */
export interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Part of allied land: Europe, all of it, or what lies in a box. */
export type ReachArea = 'europe' | 'all' | Box;

/** H3 resolutions; a cell of 3 has about 12,400 square kilometres, and each step finer a seventh of that. */
export const RESOLUTIONS = [3, 4, 5, 6, 7] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** Europe with Iceland, the Azores, the Canary Islands and Türkiye, without Svalbard and what lies overseas. */
export const EUROPE: Box = { west: -32, east: 45, south: 27, north: 72 };

/** Where all allied land is told in parts. */
export const PARTS = ['europe', 'north-america', 'elsewhere'] as const;
export type Part = (typeof PARTS)[number];

const SVALBARD_NORTH = 82;
/** Greenland's east coast lies in Europe's box, north of Iceland and west of Jan Mayen. */
const GREENLAND = { east: -11, south: 67 };
/** Between Hawaii and Florida. */
const NORTH_AMERICA_SOUTH = 24;
/** The Aleutian Islands go on past the 180th meridian. */
const ALEUTIANS = { west: 170, south: 50 };

export const isIn = ({ west, east, south, north }: Box, { lat, lon }: Point): boolean =>
  lat >= south && lat <= north && lon >= west && lon <= east;

/** The part of the world that a point of allied land lies in. North America is with Greenland, Europe with Svalbard. */
export function partOf(point: Point): Part {
  const isGreenland = point.lon < GREENLAND.east && point.lat > GREENLAND.south;
  if (isIn({ ...EUROPE, north: SVALBARD_NORTH }, point) && !isGreenland) return 'europe';
  const isAleutian = point.lon >= ALEUTIANS.west && point.lat >= ALEUTIANS.south;
  return isAleutian || (point.lat >= NORTH_AMERICA_SOUTH && point.lon < 0) ? 'north-america' : 'elsewhere';
}

/**
 * `europe`, `all`, or two opposite corners of a box, `lat,lon,lat,lon`; undefined where the text is none of these, or a box wider
 * than half the globe.
 */
export function readArea(text: string): ReachArea | undefined {
  if (text === 'europe' || text === 'all') return text;
  const numbers = text.split(',').map((part) => (/^\s*[-+]?\d+(\.\d+)?\s*$/.test(part) ? Number(part) : Number.NaN));
  const [lat1 = Number.NaN, lon1 = Number.NaN, lat2 = Number.NaN, lon2 = Number.NaN] = numbers;
  const [south, north] = [Math.min(lat1, lat2), Math.max(lat1, lat2)];
  const [west, east] = [Math.min(lon1, lon2), Math.max(lon1, lon2)];
  const isBox =
    numbers.length === 4 && south >= -90 && north <= 90 && west >= -180 && east <= 180 && south < north && west < east;
  return isBox && east - west <= 180 ? { west, east, south, north } : undefined;
}

/** As it is written on the command line: `europe`, `all`, or south-west and north-east corner. */
export function writeArea(area: ReachArea): string {
  return typeof area === 'string' ? area : [area.south, area.west, area.north, area.east].join();
}
