import type { AssessmentFacts } from '../../assessment/index.ts';
import type { Land, Polygon } from '../../words/place.ts';
import { loadGeography } from '../geography/load-geography.ts';
import { cutAtAntimeridian } from './shapes/antimeridian.ts';
import { areaOfRegion, type Region, subtract } from './shapes/regions.ts';
import { boxesMeet, boxOf, polygonHolds } from './shapes/rings.ts';

/** What a map of Article 6 is drawn on, whatever the day. No two polygons overlap. */
export interface MapGround {
  readonly lands: readonly Land[];
  /** Seas by id, without the land, and without the seas of rows that come before them. */
  readonly seas: ReadonlyMap<string, Region>;
}

const grounds = new WeakMap<AssessmentFacts['areas'], MapGround>();

/**
 * Land of 1:50 million, and from 1:10 million what that leaves out although Article 6 turns on it: territories with a code of
 * their own (Gibraltar) and land in places of a status of its own (Ceuta, the bases on Cyprus). Outlines of seas give way to its
 * shores. Cut at the 180th meridian. Worked out once for the same rows.
 */
export function loadMapGround(areas: AssessmentFacts['areas']): MapGround {
  const known = grounds.get(areas);
  if (known !== undefined) return known;
  const base = loadGeography('50m').map(cutLand);
  const details = detailsFor(areas, base);
  const polygonsOf = (lands: readonly Land[]): Region => lands.flatMap(({ polygons }) => polygons);
  const [coarse, fine] = [polygonsOf(base), polygonsOf(details)];
  const lands = base.map(({ state, polygons }) => ({ state, polygons: polygons.flatMap((polygon) => without(polygon, fine)) }));
  const seas = areas.seas.map(({ id, polygons }, index): [string, Region] => {
    const dry = subtract(subtract(polygons, coarse), fine);
    return [id, areas.seas.slice(0, index).reduce((water, above) => subtract(water, above.polygons), dry)];
  });
  const ground = { lands: [...lands, ...details], seas: new Map(seas) };
  grounds.set(areas, ground);
  return ground;
}

function without(polygon: Polygon, fine: Region): Region {
  const over = fine.filter((other) => boxesMeet(boxOf(other), boxOf(polygon)));
  return over.length === 0 ? [polygon] : subtract([polygon], over);
}

/** Small land that the coarser shapes leave out. */
function detailsFor(areas: AssessmentFacts['areas'], base: readonly Land[]): readonly Land[] {
  const drawn = new Set(base.map((land) => land.state));
  const sovereignOf = (code: string) => areas.dependencies.find((row) => row.id === code)?.sovereign ?? code;
  const bare = areas.territories.flatMap(({ sovereign, polygons }) => {
    const own = base.filter((land) => sovereignOf(land.state) === sovereign);
    const isDrawn = own.some((land) => land.polygons.some((polygon) => isIn(polygons, polygon)));
    return isDrawn || sovereign === null ? [] : [{ sovereign, polygons }];
  });
  return loadGeography('10m').flatMap(({ state, polygons }) => {
    const outlines = bare.filter((place) => place.sovereign === sovereignOf(state)).map((place) => place.polygons);
    const kept = polygons.filter((polygon) => !drawn.has(state) || outlines.some((outline) => isIn(outline, polygon)));
    // some rocks of the finest shapes have no extent at all
    const real = kept.filter((polygon) => areaOfRegion([polygon]) > 0);
    return real.length === 0 ? [] : [cutLand({ state, polygons: real })];
  });
}

const cutLand = ({ state, polygons }: Land): Land => ({ state, polygons: polygons.flatMap(cutAtAntimeridian) });

/** Whether most corners of a polygon's shore lie in an outline. */
function isIn(outline: readonly Polygon[], polygon: Polygon): boolean {
  const shore = polygon[0] ?? [];
  const inside = shore.filter((corner) => outline.some((part) => polygonHolds(part, corner)));
  return inside.length * 2 > shore.length;
}
