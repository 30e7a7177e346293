import { isWithinPeriod } from '../../facts/index.ts';
import type { Polygon } from '../../words/place.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import type { AssessmentFacts, Standing } from '../law/assessment-facts.ts';
import { stateBehind } from './places.ts';
import { territoryOf } from './territory.ts';

/** A piece of the map of Article 6. Later pieces lie on top of earlier ones: seas, land, then special places. */
export interface AreaPiece {
  readonly id: string;
  readonly name: string;
  readonly kind: 'sea' | 'land' | 'place';
  readonly standing: Standing;
  readonly polygons: readonly Polygon[];
  readonly why: Reason;
}

/**
 * What is inside, outside and contested on a day, to be drawn in order. Land is taken polygon by polygon, so that
 * islands far from the mother country stand for themselves; land of non-parties is there too, as outside.
 */
export function areaAt(date: IsoDate, facts: AssessmentFacts): readonly AreaPiece[] {
  return [...seasAt(date, facts), ...landsAt(date, facts), ...placesAt(date, facts)];
}

function seasAt(date: IsoDate, facts: AssessmentFacts): readonly AreaPiece[] {
  return facts.areas.seas.flatMap((sea) => {
    const row = sea.standings.find((standing) => isWithinPeriod(standing, date));
    if (row === undefined || sea.polygons.length === 0) return [];
    const why = { says: row.says, result: row.standing, source: sea.source };
    return [{ id: sea.id, name: sea.name, kind: 'sea' as const, standing: row.standing, polygons: sea.polygons, why }];
  });
}

function landsAt(date: IsoDate, facts: AssessmentFacts): readonly AreaPiece[] {
  const pieces: AreaPiece[] = [];
  for (const [index, land] of facts.lands.entries()) {
    const byStanding = new Map<Standing, { polygons: Polygon[]; why: Reason }>();
    for (const polygon of land.polygons) {
      const { finding, reason } = territoryOf(stateBehind(land.state, facts), pointOn(polygon), date, facts);
      const standing: Standing = finding === 'met' ? 'inside' : finding === 'not-met' ? 'outside' : 'contested';
      const piece = byStanding.get(standing) ?? { polygons: [], why: reason };
      piece.polygons.push(polygon);
      byStanding.set(standing, piece);
    }
    for (const [standing, { polygons, why }] of byStanding) {
      pieces.push({ id: `${land.state}-${index}-${standing}`, name: land.state, kind: 'land', standing, polygons, why });
    }
  }
  return pieces;
}

function placesAt(date: IsoDate, facts: AssessmentFacts): readonly AreaPiece[] {
  return facts.areas.territories.flatMap((place) => {
    if (place.article6 === null || !isWithinPeriod(place, date)) return [];
    const why = { says: place.says, result: place.article6, source: place.source };
    return [{ id: place.id, name: place.name, kind: 'place' as const, standing: place.article6, polygons: place.polygons, why }];
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
