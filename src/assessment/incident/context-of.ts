import { findMembership, isMember, membersOf } from '../../facts/index.ts';
import type { OrganisationId, SourceId, StateId } from '../../words/ids.ts';
import type { Point } from '../../words/place.ts';
import type { IsoDate } from '../../words/time.ts';
import { areaOfIncident } from '../area/area-of-incident.ts';
import { landStateAt, stateBehind } from '../area/places.ts';
import { armedAttackOf, attackElementsOf } from '../attack/armed-attack.ts';
import { bearOutAttack, bearOutPlace } from '../evidence/bear-out.ts';
import type { AssessmentFacts } from '../law/assessment-facts.ts';
import type { ElementContext, KnownIncident } from '../law/element-context.ts';

/** The code of a report for an author who is not known. */
const UNKNOWN_ACTOR = 'UNK';

/** The elements that treaties share, worked out once for an incident as known. */
export function contextOf(incident: KnownIncident, facts: AssessmentFacts): ElementContext {
  const date = incident.date;
  const point = pointOf(incident);
  const behind = (code: string | null): StateId | null => (code === null ? null : stateBehind(code, facts));
  const owner = behind(incident.facts.objectFlag);
  const named = incident.victim.map((victim) => behind(victim.code));
  const mainVictim = named[0] ?? owner ?? named.find((code) => code !== null) ?? null;
  const victims = unique([...named, owner]);
  const sovereigns = sovereignsOf(incident, point, facts);
  const attacker = incident.attacker?.code === UNKNOWN_ACTOR ? null : behind(incident.attacker?.code ?? null);
  const isParty = (actor: string | null): boolean => actor !== null && isMember(facts, actor, 'NATO', date);
  const isAmongParties = isParty(mainVictim) && (isParty(attacker) || incident.facts.attackerIsParty === true);
  const threshold = facts.areas.thresholds.find((row) => row.id === 'cyber');
  const partiesHit = victims.filter(isParty);
  const ownerIsParty = isParty(owner ?? mainVictim);
  const placed = { incident, date, point, sovereigns, partiesHit, owner: owner ?? mainVictim, ownerIsParty };
  const article6 = bearOutPlace(areaOfIncident(placed, facts), incident);
  const isCovered = article6.finding === 'met';
  const found = attackElementsOf({ incident, attacker, mainVictim, isAmongParties, isCovered, sovereigns, threshold });
  const attackElements = bearOutAttack(found, incident);
  return {
    incident,
    date,
    facts,
    point,
    mainVictim,
    victims,
    sovereigns,
    attacker,
    isMember: (state, organisation) => state !== null && isMember(facts, state, organisation, date),
    sourceOf: (state, organisation) => ({ source: membershipSource(state, organisation, date, facts) }),
    membersOf: (organisation) => membersOf(facts, organisation, date),
    attackElements,
    armedAttack: armedAttackOf(attackElements),
    article6,
  };
}

/** The row that makes a state a member that day; for one that is not, its later row, or the list it is not on. */
function membershipSource(state: StateId | null, organisation: OrganisationId, date: IsoDate, facts: AssessmentFacts): SourceId {
  const held = state === null ? undefined : findMembership(facts, state, organisation, date);
  const list = facts.memberships.filter((row) => row.organisation === organisation);
  const row = held ?? list.find((each) => each.state === state) ?? list[0];
  return row?.source ?? 'unverified';
}

function pointOf({ location }: KnownIncident): Point | null {
  if (location === null || location.lat === null || location.lon === null) return null;
  return { lat: location.lat, lon: location.lon };
}

/** As reported; where the report is silent about ground on land, the map answers. */
function sovereignsOf(incident: KnownIncident, point: Point | null, facts: AssessmentFacts): readonly (StateId | null)[] {
  const { placeSovereign, place } = incident.facts;
  const claims: readonly (StateId | null)[] = Array.isArray(placeSovereign) ? placeSovereign : [placeSovereign as StateId | null];
  if (claims.length > 1 || claims[0]) return claims.map((claim) => (claim === null ? null : stateBehind(claim, facts)));
  const onLand = place === null || ['land', 'airspace-over-land', 'internal-waters-or-port', 'network'].includes(place);
  const land = onLand && point !== null ? landStateAt(facts, point, incident.date) : null;
  return land === null ? [] : [land];
}

function unique(codes: readonly (string | null)[]): readonly StateId[] {
  return [...new Set(codes.filter((code) => code !== null))];
}
