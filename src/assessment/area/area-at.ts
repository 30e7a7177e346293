import { isWithinPeriod } from '../../facts/index.ts';
import type { StateId } from '../../words/ids.ts';
import type { Polygon } from '../../words/place.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import type { AssessmentFacts, Standing } from '../law/assessment-facts.ts';
import { findClause } from './clauses.ts';
import { stateBehind } from './places.ts';
import { territoryOf } from './territory.ts';

/** A piece of the map of Article 6. Later pieces lie on top of earlier ones: seas, land, then special places. */
export interface AreaPiece {
  readonly id: string;
  /** In words; of land, the code that it bears on today's map. */
  readonly name: string;
  readonly kind: 'sea' | 'land' | 'place';
  readonly standing: Standing;
  /** None for the row that stands for every sea that is not drawn. */
  readonly polygons: readonly Polygon[];
  /** Who answers for it, where one state does: `DK` for Greenland. */
  readonly sovereign: StateId | null;
  /** True where a Party's forces are covered and the ground is not. */
  readonly forcesOnly: boolean;
  readonly why: Reason;
}

/** Which words of Article 6 stand on a day; `1962`: those of 1951, the ones on Algeria without effect. Null before the treaty. */
export type AreaWording = '1949' | '1951' | '1962' | null;

export function areaWordingOn(date: IsoDate): AreaWording {
  if (findClause('territory', date) === undefined) return null;
  if (findClause('turkiye', date) === undefined) return '1949';
  return findClause('algeria', date) === undefined ? '1962' : '1951';
}

/**
 * What is inside, outside and contested on a day, to be drawn in order. Land is taken polygon by polygon, so that
 * islands far from the mother country stand for themselves; land of non-parties is there too, as outside. Outlines of
 * seas and places are rough: they overlap shores, where land goes first, and each other, where the later piece does.
 */
export function areaAt(date: IsoDate, facts: AssessmentFacts): readonly AreaPiece[] {
  return [...seasAt(date, facts), ...landsAt(date, facts), ...placesAt(date, facts)];
}

/** Of seas and of places the first row that fits a point speaks for it: rows are drawn from the last to the first. */
function seasAt(date: IsoDate, facts: AssessmentFacts): readonly AreaPiece[] {
  return facts.areas.seas.toReversed().flatMap(({ id, name, standings, polygons, source }) => {
    const row = standings.find((standing) => isWithinPeriod(standing, date));
    if (row === undefined) return [];
    const { standing, says } = row;
    const why = { says, result: standing, source };
    return [{ id, name, kind: 'sea' as const, standing, polygons, sovereign: null, forcesOnly: true, why }];
  });
}

function landsAt(date: IsoDate, facts: AssessmentFacts): readonly AreaPiece[] {
  const pieces = new Map<string, AreaPiece & { polygons: Polygon[] }>();
  const counts = new Map<string, number>();
  for (const { state, polygons } of facts.lands) {
    const sovereign = stateBehind(state, facts);
    for (const polygon of polygons) {
      const { finding, reason: why } = territoryOf(sovereign, pointOn(polygon), date, facts);
      const standing: Standing = finding === 'met' ? 'inside' : finding === 'not-met' ? 'outside' : 'contested';
      // what stands alike for another reason is a piece of its own: each has one reason to show
      const key = `${state} ${standing} ${why.says}`;
      const piece = pieces.get(key);
      if (piece) piece.polygons.push(polygon);
      else {
        const alike = `${state}-${standing}`;
        const count = (counts.get(alike) ?? 0) + 1;
        counts.set(alike, count);
        const id = count === 1 ? alike : `${alike}-${count}`;
        pieces.set(key, { id, name: state, kind: 'land', standing, polygons: [polygon], sovereign, forcesOnly: false, why });
      }
    }
  }
  return [...pieces.values()];
}

function placesAt(date: IsoDate, facts: AssessmentFacts): readonly AreaPiece[] {
  return facts.areas.territories.toReversed().flatMap((place) => {
    const { id, name, article6: standing, polygons, sovereign, forcesOnly = false, says, source } = place;
    if (standing === null || !isWithinPeriod(place, date)) return [];
    const why = { says, result: standing, source };
    return [{ id, name, kind: 'place' as const, standing, polygons, sovereign, forcesOnly, why }];
  });
}

/** A point that is good enough to place a polygon in the world: the middle of its shore's vertices. */
function pointOn(polygon: Polygon): { lat: number; lon: number } {
  const shore = polygon[0] ?? [];
  const first = shore[0]?.[0] ?? 0;
  let [lon, lat] = [0, 0];
  for (const [x, y] of shore) {
    lon += x - first > 180 ? x - 360 : x - first < -180 ? x + 360 : x;
    lat += y;
  }
  const middle = lon / Math.max(1, shore.length);
  return { lat: lat / Math.max(1, shore.length), lon: middle > 180 ? middle - 360 : middle < -180 ? middle + 360 : middle };
}
