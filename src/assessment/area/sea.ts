import { isWithinPeriod } from '../../facts/index.ts';
import type { Point } from '../../words/place.ts';
import type { IsoDate } from '../../words/time.ts';
import type { AssessmentFacts, SeaArea } from '../law/assessment-facts.ts';
import { type Element, element, settledBy } from '../law/findings.ts';
import { isWithin } from './places.ts';
import { findingOf, LEFT_OUT, TROPIC_OF_CANCER } from './territory.ts';

/** Before the treaty, and outside its days, nothing that is learnt later can bring a place in. */
export const NO_TREATY = settledBy('there was no treaty on that day');

/** The sea of a position; the reporter's own name for it goes first, since positions are often rough. */
export function findSea(point: Point | null, label: string | null, facts: AssessmentFacts): SeaArea | undefined {
  const named = label === null ? undefined : facts.areas.seas.find((sea) => sea.labels.includes(label));
  if (named) return named;
  if (point === null) return undefined;
  const drawn = facts.areas.seas.find((sea) => sea.polygons.length > 0 && isWithin(sea, point));
  return drawn ?? facts.areas.seas.find((sea) => sea.polygons.length === 0);
}

/** Are a Party's forces, vessels and aircraft covered in or over this sea on that day? */
export function seaOf(point: Point | null, label: string | null, date: IsoDate, facts: AssessmentFacts): Element {
  const sea = findSea(point, label, facts);
  if (sea === undefined) return element('unknown', 'the sea is not known', 'a position, or the name of the sea');
  const standing = sea.standings.find((row) => isWithinPeriod(row, date));
  if (standing === undefined) return element('not-met', `${sea.name}: no treaty in force on ${date}`, NO_TREATY);
  if (sea.id === 'north-atlantic' && point !== null && point.lat <= TROPIC_OF_CANCER) {
    const source = 'uk-parliament-north-atlantic-treaty';
    return element('not-met', 'the Atlantic south of the Tropic of Cancer', LEFT_OUT, { source });
  }
  const open = standing.standing === 'contested';
  const wouldChange = open ? 'a decision of the Council on this sea, or a hit on territory as well' : LEFT_OUT;
  return element(findingOf(standing.standing), `${sea.name}: ${standing.says}`, wouldChange, { source: sea.source });
}
