import type { StateId } from '../../words/ids.ts';
import type { Point } from '../../words/place.ts';
import type { IsoDate } from '../../words/time.ts';
import type { AssessmentFacts } from '../law/assessment-facts.ts';
import type { KnownIncident } from '../law/element-context.ts';
import { changeOfAll, type Element, element, underEveryReading } from '../law/findings.ts';
import { ENTRY_INTO_FORCE, findClause } from './clauses.ts';
import { isWithin } from './places.ts';
import { NO_TREATY, seaOf } from './sea.ts';
import { LEFT_OUT, occupiedAreaAt, territoryOf } from './territory.ts';

/** What of an incident decides where it stands under Article 6. */
export interface PlacedObject {
  readonly incident: KnownIncident;
  readonly date: IsoDate;
  readonly point: Point | null;
  readonly sovereigns: readonly (StateId | null)[];
  /** Parties among the victims, and the owner of the object if a Party. */
  readonly partiesHit: readonly StateId[];
  /** Owner of the object, or the main victim where none is named. */
  readonly owner: StateId | null;
  readonly ownerIsParty: boolean;
}

const ON_LAND = new Set(['land', 'internal-waters-or-port', 'airspace-over-land', 'network']);
/** Article 6 protects these outside territory; pipelines, cables and persons it does not list. */
const LISTED_OBJECTS = new Set(['forces', 'vessel', 'aircraft', 'territory']);

const PARTY_HIT = "a Party's ship, aircraft or forces being hit as well";
const CRAFT_HIT = 'a ship or aircraft being hit as well, or damage on territory';
const PARTY_FORCES = "a Party's forces being hit as well";

/** Is the object, at its place and on its day, one of those that Article 6 lists? */
export function areaOfIncident(object: PlacedObject, facts: AssessmentFacts): Element {
  const { incident, date, sovereigns } = object;
  if (date < ENTRY_INTO_FORCE) return element('not-met', `the treaty entered into force on ${ENTRY_INTO_FORCE}`, NO_TREATY);
  if (sovereigns.length === 0 && incident.facts.place === null && incident.facts.seaArea === null)
    return withoutPlace(object, facts);
  const onLand = incident.facts.place === null ? sovereigns.length > 0 : ON_LAND.has(incident.facts.place);
  if (sovereigns.length === 0 && onLand) {
    return element('unknown', 'whose ground it is, is not known', 'the sovereign of the place, or a position');
  }
  const holders = sovereigns.length === 0 ? [null] : sovereigns;
  const readings = holders.map((sovereign) => underSovereign(sovereign, onLand, object, facts));
  const first = readings[0];
  if (first !== undefined && readings.length === 1) return first;
  const finding = underEveryReading(readings.map((reading) => reading.finding));
  const names = holders.map((holder) => holder ?? 'nobody').join(' or ');
  const wouldChange = finding === 'not-met' ? (changeOfAll(readings).wouldChange ?? LEFT_OUT) : 'a settled title or position';
  return element(finding, `title or position is disputed: ${names}`, wouldChange, {
    because: readings.map((reading) => reading.reason),
  });
}

/** A report that names no place: the home territory is meant where territory was struck or threatened. */
function withoutPlace({ incident, owner, point, date }: PlacedObject, facts: AssessmentFacts): Element {
  if (owner !== null && incident.objectType === 'territory') return territoryOf(owner, point, date, facts);
  return element('unknown', 'where it happened is not known', 'a place');
}

function underSovereign(sovereign: StateId | null, onLand: boolean, object: PlacedObject, facts: AssessmentFacts): Element {
  const { point, date, incident } = object;
  const isCraft = incident.objectType === 'aircraft' || incident.objectType === 'vessel';
  if (isCraft && object.partiesHit.length === 0)
    return element('not-met', "no Party's craft, and nothing on the ground was hit", PARTY_HIT);
  if (sovereign !== null) {
    const territory = territoryOf(sovereign, point, date, facts);
    if (territory.finding !== 'not-met' || onLand) return orForces(territory, onLand, object, facts);
  }
  if (onLand)
    return orForces(element('not-met', 'ground of no state', 'ground of a Party being hit as well'), onLand, object, facts);
  if (object.partiesHit.length === 0)
    return element('not-met', 'no Party owns what was hit, and the sea is not territory of one', PARTY_HIT);
  const sea = seaOf(point, incident.facts.seaArea, date, facts);
  if (sea.finding === 'not-met') return sea;
  return listedObject(sea, object);
}

/** At sea, only a Party's forces, vessels and aircraft are listed. */
function listedObject(sea: Element, object: PlacedObject): Element {
  const type = object.incident.objectType ?? '';
  if (object.incident.facts.objectFlag === null && (type === 'vessel' || type === 'aircraft')) {
    return element('unknown', `whose ${type} it was is not known; ${sea.reason.says}`, 'its flag', { because: [sea.reason] });
  }
  const isCraft = type === 'vessel' || type === 'aircraft' || type === 'forces';
  if (!object.ownerIsParty && (isCraft || type === 'civilians')) {
    return element(
      'not-met',
      "not a Party's vessel, aircraft or forces: the nationality of those on board is no object of Article 6",
      PARTY_HIT,
      { source: 'uk-parliament-north-atlantic-treaty', because: [sea.reason] },
    );
  }
  const wording = findClause('seas', object.date);
  if (type === 'forces' && sea.finding === 'met' && wording?.lists?.includes('forces') === false) {
    return element('contested', `${sea.reason.says} But the first text lists ${wording.says}, not forces as such`, CRAFT_HIT, {
      source: wording.source,
      because: [sea.reason],
    });
  }
  if ((object.ownerIsParty && LISTED_OBJECTS.has(type)) || (type === 'civilians' && sea.finding === 'met')) return sea;
  return element(
    'contested',
    `${sea.reason.says} But Article 6 lists forces, vessels and aircraft, not ${type || 'an unnamed object'}`,
    CRAFT_HIT,
    { source: 'uk-parliament-north-atlantic-treaty', because: [sea.reason] },
  );
}

/** On ground of others a Party's forces may still be covered: in areas once occupied, and, it is argued, on islands in a named sea. */
function orForces(territory: Element, onLand: boolean, object: PlacedObject, facts: AssessmentFacts): Element {
  if (territory.finding !== 'not-met' || !onLand) return territory;
  const { point, date, incident, partiesHit } = object;
  const arePublic = incident.facts.objectOwner !== 'private' || incident.objectType === 'forces';
  if (partiesHit.length === 0) return territory;
  const occupied = occupiedAreaAt(point, date, facts);
  if (occupied)
    return arePublic ? occupied : element('contested', `${occupied.reason.says} Here private persons were hit.`, PARTY_FORCES);
  const mediterranean = facts.areas.seas.find((sea) => sea.labels.includes('mediterranean'));
  const isIsland = point !== null && mediterranean !== undefined && isWithin(mediterranean, point) && isIslandOf(object, facts);
  if (!isIsland || !arePublic) return territory;
  const sea = seaOf(point, 'mediterranean', date, facts);
  if (sea.finding === 'not-met') return territory;
  return element(
    'contested',
    "a Party's forces on an island of a non-party in the Mediterranean: covered if they count as forces in that sea, not if the ground decides",
    'a decision of the Council on forces ashore in the Mediterranean',
    { source: 'judgement', because: [territory.reason, sea.reason] },
  );
}

/** An island state of the Mediterranean: all of its land lies within the outline of that sea. */
function isIslandOf(object: PlacedObject, facts: AssessmentFacts): boolean {
  const mediterranean = facts.areas.seas.find((sea) => sea.labels.includes('mediterranean'));
  return object.sovereigns.some((sovereign) => {
    const state = facts.states.find((row) => row.id === sovereign);
    return (
      state !== undefined &&
      mediterranean !== undefined &&
      state.landNeighbours.length === 0 &&
      isWithin(mediterranean, state.capital)
    );
  });
}
