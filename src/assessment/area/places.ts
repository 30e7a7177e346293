import { findLand, isWithinPeriod } from '../../facts/index.ts';
import type { StateId } from '../../words/ids.ts';
import type { Point, Polygon } from '../../words/place.ts';
import type { IsoDate } from '../../words/time.ts';
import type { AssessmentFacts, Region, SpecialTerritory } from '../law/assessment-facts.ts';

/** Whether a point lies in one of the polygons, planar in degrees. */
export function isWithin(place: { readonly id: string; readonly polygons: readonly Polygon[] }, point: Point): boolean {
  return findLand([{ state: place.id, polygons: place.polygons }], point) !== null;
}

/** Special territories at a point on a day that a given sovereign holds, in the order of the data. */
export function findTerritory(
  facts: AssessmentFacts,
  point: Point,
  date: IsoDate,
  fits: (territory: SpecialTerritory) => boolean,
): SpecialTerritory | undefined {
  return facts.areas.territories.find(
    (territory) => fits(territory) && isWithinPeriod(territory, date) && isWithin(territory, point),
  );
}

export function findRegion(facts: AssessmentFacts, point: Point): Region | undefined {
  return facts.areas.regions.find((region) => isWithin(region, point));
}

/** The state that answers for an ISO code: the state itself, or the sovereign of a territory (`GL` → `DK`). */
export function stateBehind(code: StateId, facts: AssessmentFacts): StateId {
  return facts.areas.dependencies.find((row) => row.id === code)?.sovereign ?? code;
}

/** Whose land a point is on a day: a special territory's state first, then the state of today's map; null at sea. */
export function landStateAt(facts: AssessmentFacts, point: Point, date: IsoDate): StateId | null {
  const special = findTerritory(facts, point, date, (territory) => territory.sovereign !== null && territory.article6 !== null);
  const land = findLand(facts.lands, point);
  // Outlines of special places are rough: they speak for the land inside them, not for the water.
  if (land === null && facts.lands.length > 0) return null;
  if (special?.sovereign) return special.sovereign;
  return land === null ? null : stateBehind(land, facts);
}
