import { findMembership } from '../../facts/index.ts';
import type { StateId } from '../../words/ids.ts';
import type { Point } from '../../words/place.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Finding } from '../../words/verdict.ts';
import type { AssessmentFacts, Standing } from '../law/assessment-facts.ts';
import { type Element, element, met, settledBy } from '../law/findings.ts';
import { findClause, NAMED_STATE } from './clauses.ts';
import { findRegion, findTerritory, isWithin } from './places.ts';

/** The Tropic of Cancer, degrees north. */
export const TROPIC_OF_CANCER = 23.436;

export function findingOf(standing: Standing): Finding {
  if (standing === 'inside') return 'met';
  return standing === 'outside' ? 'not-met' : 'contested';
}

/** Where the words of Article 6 on that day do not reach a place, no later fact does. */
export const LEFT_OUT = settledBy("the treaty's text at that date leaves this place out");

/** Is this point, as territory of `sovereign`, one that Article 6 covers on that day? Territorial sea goes with its coast. */
export function territoryOf(sovereign: StateId, point: Point | null, date: IsoDate, facts: AssessmentFacts): Element {
  const membership = findMembership(facts, sovereign, 'NATO', date);
  if (membership === undefined) {
    return element(
      'not-met',
      `${sovereign} was not a Party on ${date}`,
      'ground, forces, ships or aircraft of a Party being hit as well',
    );
  }
  const special =
    point && findTerritory(facts, point, date, (row) => row.article6 !== null && row.sovereign === sovereign && !row.forcesOnly);
  if (special?.article6) {
    const open = special.article6 === 'contested';
    const wouldChange = open ? 'a decision of the Council on this place' : LEFT_OUT;
    return element(findingOf(special.article6), `${special.name}: ${special.says}`, wouldChange, { source: special.source });
  }
  const named = findClause('turkiye', date);
  if (sovereign === NAMED_STATE && named) return met(`Article 6 covers ${named.says}`, { source: named.source });
  if (point === null) {
    return met(`territory of ${sovereign}, a Party; no position is given, so its home territory is assumed`, {
      source: membership.source,
      wouldChange: 'a position outside Europe and North America',
    });
  }
  return byRegion(sovereign, point, date, facts);
}

function byRegion(sovereign: StateId, point: Point, date: IsoDate, facts: AssessmentFacts): Element {
  const region = findRegion(facts, point);
  const territory = findClause('territory', date);
  if (region && territory) {
    return met(`${territory.says}: ${sovereign}, in ${region.name}`, { source: territory.source });
  }
  const islands = findClause('islands', date);
  const atlantic = facts.areas.seas.find((sea) => sea.id === 'north-atlantic');
  if (islands && atlantic && point.lat > TROPIC_OF_CANCER && isWithin(atlantic, point)) {
    return met(islands.says, { source: islands.source });
  }
  const south = point.lat <= TROPIC_OF_CANCER ? ', and south of the Tropic of Cancer' : ', though north of the Tropic of Cancer';
  return element(
    'not-met',
    `territory of ${sovereign} that is neither in Europe nor in North America nor an island of the North Atlantic area${south}`,
    LEFT_OUT,
    { source: 'uk-parliament-north-atlantic-treaty' },
  );
}

/** Forces of a Party in an area of Europe where occupation forces stood in 1949. Undefined where there is no such area. */
export function occupiedAreaAt(point: Point | null, date: IsoDate, facts: AssessmentFacts): Element | undefined {
  const clause = findClause('occupied-areas', date);
  const area = point && clause && findTerritory(facts, point, date, (row) => row.forcesOnly === true);
  if (!area || !clause) return undefined;
  return met(`${area.name}: ${area.says}`, { source: area.source });
}
