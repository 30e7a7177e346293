import type { AreaPiece } from '../../assessment/index.ts';
import type { Polygon } from '../../words/place.ts';
import { areaOfRegion, intersect, meanWidth, type Region, subtract, unite } from './shapes/regions.ts';
import { boxesMeet, boxOf, keyOf } from './shapes/rings.ts';

/**
 * Outlines of places are drawn by hand to about half a degree. A strip along a border that is narrower than this on the whole,
 * and a small share of its land, is their error, not ground. Both by judgement, held against the outlines of `data/treaties`.
 */
const OUTLINE_ERROR = { width: 0.75, share: 0.1 };

interface Claim {
  readonly place: AreaPiece;
  /** Land of which the place takes at least a part, polygon by polygon. */
  readonly lands: ReadonlySet<Polygon>;
}

/** The ground of each place, and what is left of each polygon of land. */
export interface Settled {
  readonly ground: ReadonlyMap<AreaPiece, Region>;
  readonly rest: ReadonlyMap<Polygon, Region>;
}

/**
 * Gives rough outlines of places the land that they mean: the shores and borders of the map go first, and a strip between the
 * two is no ground of its own. `places` and `lands` as `areaAt` gives them; the last of two overlapping places speaks.
 */
export function settlePlaces(places: readonly AreaPiece[], lands: readonly AreaPiece[]): Settled {
  const claims = places.toReversed().map((place) => ({ place, lands: claimedBy(place, lands) }));
  const ground = new Map<AreaPiece, Region>(places.map((place) => [place, []]));
  const rest = new Map<Polygon, Region>();
  for (const polygon of lands.flatMap((land) => land.polygons)) {
    const takers = claims.filter((claim) => claim.lands.has(polygon)).map(({ place }) => place);
    if (takers.length > 0) rest.set(polygon, divide(polygon, takers, ground));
  }
  return { ground, rest };
}

/**
 * The land that an outline means: all that it holds of its own state; elsewhere what it takes for the greater part or in
 * breadth. Where no state has more there than a strip, the land of the state of which it takes most.
 */
function claimedBy(place: AreaPiece, lands: readonly AreaPiece[]): Claim['lands'] {
  const found = lands.flatMap((land) => land.polygons.flatMap((polygon) => overlapOf(place, land, polygon)));
  const meant = found.filter(({ isOwn, share, isBroad }) => isOwn || share > 0.5 || isBroad);
  if (meant.length > 0) return new Set(meant.map(({ polygon }) => polygon));
  const byState = new Map<string, number>();
  for (const { state, area } of found) byState.set(state, (byState.get(state) ?? 0) + area);
  const [most] = [...byState].sort(([, a], [, b]) => b - a);
  return new Set(found.filter(({ state }) => state === most?.[0]).map(({ polygon }) => polygon));
}

function overlapOf(place: AreaPiece, land: AreaPiece, polygon: Polygon) {
  if (!place.polygons.some((outline) => boxesMeet(boxOf(outline), boxOf(polygon)))) return [];
  const overlap = intersect([polygon], place.polygons);
  if (overlap.length === 0) return [];
  const area = areaOfRegion(overlap);
  return [
    {
      polygon,
      area,
      state: land.name,
      isOwn: place.sovereign !== null && land.sovereign === place.sovereign,
      share: area / areaOfRegion([polygon]),
      isBroad: overlap.some((part) => meanWidth(part) >= OUTLINE_ERROR.width),
    },
  ];
}

/** Deals a polygon out to places, the first of them first. Strips that are left go to the place they lie along. */
function divide(polygon: Polygon, takers: readonly AreaPiece[], ground: Map<AreaPiece, Region>): Region {
  const [first] = takers;
  if (first && isSmall(polygon)) {
    ground.set(first, unite(ground.get(first) ?? [], [polygon]));
    return [];
  }
  let rest: Region = [polygon];
  const taken = takers.map((place) => {
    const region = intersect(rest, place.polygons);
    rest = subtract(rest, place.polygons);
    return { place, region, corners: new Set(region.flat(2).map(keyOf)) };
  });
  const kept: Polygon[] = [];
  for (const part of rest) {
    const along = taken
      .map((one) => ({ one, count: part.flat().filter((corner) => one.corners.has(keyOf(corner))).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)[0]?.one;
    if (along && isStrip(part, polygon)) along.region = unite(along.region, [part]);
    else kept.push(part);
  }
  for (const { place, region } of taken) ground.set(place, unite(ground.get(place) ?? [], region));
  return kept;
}

/** Land no broader than the outlines are sure of is not cut by them. */
const isSmall = (polygon: Polygon): boolean => meanWidth(polygon) < OUTLINE_ERROR.width / 2;

function isStrip(part: Polygon, whole: Polygon): boolean {
  return meanWidth(part) < OUTLINE_ERROR.width && areaOfRegion([part]) < OUTLINE_ERROR.share * areaOfRegion([whole]);
}
