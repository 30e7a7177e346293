import type { Standing } from '../../assessment/index.ts';
import type { FoedusData } from '../../facts/index.ts';
import type { Polygon } from '../../words/place.ts';
import type { IsoDate } from '../../words/time.ts';
import type { AreaMap, MapPoint } from './area-map.ts';
import { mapWords } from './map-words.ts';
import { landNames, whyInWords } from './piece-words.ts';
import { boxOf, type Position, type Ring, signedArea } from './shapes/rings.ts';

type Names = Pick<FoedusData, 'states' | 'territories' | 'sources'>;

/** What a feature says of itself. `source`: ids of `data/sources`, `judgement` or `unverified`, separated by commas. */
export interface AreaProperties {
  readonly id: string;
  readonly name: string;
  readonly kind: 'sea' | 'land' | 'place' | 'point';
  readonly standing: Standing;
  /** True where a Party's forces, vessels or aircraft are covered and the ground is not; of points unknown. */
  readonly forcesOnly?: boolean;
  readonly why: string;
  readonly source: string;
  /** Null: the treaty's present text. */
  readonly date: IsoDate | null;
}

export type AreaGeometry =
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly Polygon[] }
  | { readonly type: 'Point'; readonly coordinates: Position };

/** The sea that stands for all others has no shape: its geometry is null. */
export interface AreaFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly bbox?: readonly [number, number, number, number];
  readonly geometry: AreaGeometry | null;
  readonly properties: AreaProperties;
}

/** Beside what RFC 7946 asks for, foreign members (§6.1) say what the map shows and what it rests on. */
export interface AreaCollection {
  readonly type: 'FeatureCollection';
  readonly exercise: string;
  readonly title: string;
  readonly date: IsoDate | null;
  readonly wording: AreaMap['wording'];
  readonly parties: number;
  readonly provenance: {
    readonly land: string;
    readonly outlines: string;
    readonly use: string;
    /** Pages behind the reasons: id, then publisher, title and address. */
    readonly sources: Readonly<Record<string, string>>;
  };
  readonly bbox: readonly [number, number, number, number];
  readonly features: readonly AreaFeature[];
}

/** Ten metres or so: finer than the shapes. */
const DIGITS = 10_000;

const PROVENANCE = {
  land: 'Natural Earth 4.1, 1:50 million, small places from 1:10 million (public domain), through world-atlas 2.0.2; borders of today, Crimea in Ukraine',
  outlines: 'seas and places of a status of their own: drawn by hand to about half a degree, cut at the shores of the land',
  use: 'No two areas overlap. A point in none of them lies in a sea that Article 6 does not name: the feature without a geometry speaks for it. Territorial sea goes with its coast and is not drawn.',
};

/**
 * The map as GeoJSON (RFC 7946): WGS 84, longitude first, four digits, shores counter-clockwise, nothing across the 180th
 * meridian. A feature for each piece, then one for each point that was asked about. Same map, same collection.
 */
export function areaToGeojson(map: AreaMap, names: Names): AreaCollection {
  const named = landNames(names);
  const pieces = map.pieces.map((piece): AreaFeature => {
    const { id, kind, standing, forcesOnly, why, polygons } = piece;
    const properties = { id, name: named(piece), kind, standing, forcesOnly, ...whyInWords(why), date: map.date };
    const coordinates = polygons.flatMap(written);
    // what is too small for four digits has no place on this map, but its answer stands
    if (coordinates.length === 0) return { type: 'Feature', id, geometry: null, properties };
    return { type: 'Feature', id, bbox: boxAround(coordinates), geometry: { type: 'MultiPolygon', coordinates }, properties };
  });
  const features = [...pieces, ...map.points.map(pointFeature)];
  return {
    type: 'FeatureCollection',
    exercise: mapWords.en.exercise,
    title: mapWords.en.title(map.date),
    date: map.date,
    wording: map.wording,
    parties: map.parties,
    provenance: { ...PROVENANCE, sources: sourcesOf(features, names) },
    bbox: [-180, -90, 180, 90],
    features,
  };
}

function pointFeature({ id, lat, lon, date, standing, why }: MapPoint): AreaFeature {
  return {
    type: 'Feature',
    id: `point/${id}`,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { id, name: id, kind: 'point', standing, ...whyInWords(why), date },
  };
}

function sourcesOf(features: readonly AreaFeature[], { sources }: Names): Record<string, string> {
  const named = new Set(features.flatMap(({ properties }) => properties.source.split(', ')));
  return Object.fromEntries(
    sources.filter(({ id }) => named.has(id)).map(({ id, publisher, title, url }) => [id, `${publisher}: ${title}. ${url}`]),
  );
}

/** A polygon in few digits: shore counter-clockwise, holes clockwise. None where nothing of it is left. */
function written(polygon: Polygon): Polygon[] {
  const [shore, ...holes] = polygon.map(rounded).map((ring, index) => turned(ring, index === 0));
  return shore === undefined || signedArea(shore) === 0 ? [] : [[shore, ...holes.filter((hole) => signedArea(hole) !== 0)]];
}

function rounded(ring: Ring): Position[] {
  const digits = (degrees: number) => Math.round(degrees * DIGITS) / DIGITS + 0;
  const corners: Position[] = [];
  for (const [lon, lat] of ring) {
    const corner: Position = [digits(lon), digits(lat)];
    const last = corners.at(-1);
    if (last?.[0] !== corner[0] || last[1] !== corner[1]) corners.push(corner);
  }
  return corners;
}

const turned = (ring: Position[], isShore: boolean): Position[] => (signedArea(ring) > 0 === isShore ? ring : ring.toReversed());

function boxAround(polygons: readonly Polygon[]): readonly [number, number, number, number] {
  const boxes = polygons.map(boxOf);
  return [
    Math.min(...boxes.map(({ west }) => west)),
    Math.min(...boxes.map(({ south }) => south)),
    Math.max(...boxes.map(({ east }) => east)),
    Math.max(...boxes.map(({ north }) => north)),
  ];
}
