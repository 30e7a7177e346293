import {
  type AreaPiece,
  type AreaWording,
  type AssessmentFacts,
  areaAt,
  areaWordingOn,
  type Standing,
} from '../../assessment/index.ts';
import { membersOf } from '../../facts/index.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import { loadMapGround } from './map-ground.ts';
import { settlePlaces } from './settle-places.ts';
import type { Region } from './shapes/regions.ts';

/** A place that the user asked about, with its answer on its own day. */
export interface MapPoint {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  /** Null: judged by the treaty's present text. */
  readonly date: IsoDate | null;
  readonly standing: Standing;
  readonly why: Reason;
}

/** Article 6 on a day, ready to be drawn: no two pieces overlap, and none crosses the 180th meridian. */
export interface AreaMap {
  /** Null: the treaty's present text. */
  readonly date: IsoDate | null;
  readonly wording: AreaWording;
  /** How many states are Parties on that day. */
  readonly parties: number;
  /** As `areaAt` gives them, with the ground that each really has; pieces without any are left out. */
  readonly pieces: readonly AreaPiece[];
  readonly points: readonly MapPoint[];
}

/** Far enough ahead that every open-ended row is in force: what `areaOf` takes for the present text. */
export const PRESENT: IsoDate = '9999-12-31';

/** The map of Article 6 on a day, or by the present text. Outlines of seas and of places give way to shores and borders. */
export function buildAreaMap(
  date: IsoDate | null,
  facts: Omit<AssessmentFacts, 'lands'>,
  points: readonly MapPoint[] = [],
): AreaMap {
  const { lands, seas } = loadMapGround(facts.areas);
  const day = date ?? PRESENT;
  const wording = areaWordingOn(day);
  const pieces = areaAt(day, { ...facts, lands });
  const waters = pieces.filter(({ kind }) => kind === 'sea').map((sea) => ({ ...sea, polygons: seas.get(sea.id) ?? [] }));
  const parties = wording === null ? 0 : membersOf(facts, 'NATO', day).length;
  return { date, wording, parties, pieces: [...waters, ...landsApart(pieces)], points };
}

/** Land divided between its state and the places of a status of their own. */
function landsApart(pieces: readonly AreaPiece[]): AreaPiece[] {
  const lands = pieces.filter((piece) => piece.kind === 'land');
  const places = pieces.filter((piece) => piece.kind === 'place');
  const { ground, rest } = settlePlaces(places, lands);
  const left = lands.map((land) => ({ ...land, polygons: land.polygons.flatMap((polygon) => rest.get(polygon) ?? [polygon]) }));
  // a place of which the map of land shows nothing keeps its outline
  const settled = places.map((place) => ({ ...place, polygons: orOutline(ground.get(place), place) }));
  return [...left, ...settled].filter((piece) => piece.polygons.length > 0);
}

const orOutline = (ground: Region | undefined, { polygons }: AreaPiece): Region =>
  ground === undefined || ground.length === 0 ? polygons : ground;
