import type { KnownIncident } from '../law/element-context.ts';
import { type Element, element, met } from '../law/findings.ts';
import { type AttackScene, isCovert, isCrimeAgainstPerson, isGrave, isMinor, isWithoutEffect } from './attack-scene.ts';
import { asPercent, effectPoints, shareReached } from './threshold.ts';

/** Attribution is a fact that moves: what rests on it says so even where it is met. */
const ATTRIBUTION_LOST = 'attribution being withdrawn or contradicted';
const FROM_ABROAD = 'proof of direction from abroad';

/** Force, or what equals it in effect. A threat is none; ground taken and held without a shot may be. */
export function forceElement({ incident, threshold }: AttackScene): Element {
  const { facts } = incident;
  if (facts.force === 'used') return met('force was used');
  if (facts.force === null) return element('unknown', 'whether force was used is not known', 'evidence of force');
  if (facts.force === 'threatened') return threatenedForce(incident);
  const isEquivalent = incident.means === 'cyber' || facts.place === 'network' || incident.means === 'sabotage';
  if (!isEquivalent || threshold === undefined) {
    return element('not-met', 'no force was used', 'force, or an effect equal to it');
  }
  const points = effectPoints(
    {
      physicalEffect: facts.physicalEffect ?? 'none',
      functionalEffect: facts.functionalEffect ?? 'none',
      duration: facts.duration ?? 'single',
      deaths: facts.deaths ?? 0,
    },
    threshold,
  );
  const share = shareReached(points, threshold.share);
  const finding = share <= threshold.certainBelow ? 'not-met' : share >= threshold.certainAbove ? 'met' : 'contested';
  return element(
    finding,
    `no kinetic force; the effect is above the threshold in ${asPercent(share)} of its declared range`,
    'a greater or longer effect, or a threshold stated by the allies',
    { source: threshold.source },
  );
}

function threatenedForce({ facts, means }: KnownIncident): Element {
  const taken = facts.physicalEffect ?? 'none';
  const holdsGround = taken === 'mass' || taken === 'serious' || (taken === 'limited' && facts.duration === 'sustained');
  if (holdsGround) {
    return element(
      'contested',
      'ground was taken and held without fire: an occupation for those who count it as force, a threat for others',
      'shots, or resistance overcome',
    );
  }
  const stopsALand = facts.functionalEffect === 'serious' || facts.functionalEffect === 'national';
  if (stopsALand && facts.duration === 'sustained' && means === 'armed attack') {
    return element(
      'contested',
      'armed closure without fire: a blockade for those who count it as force',
      'fire on those who pass, or the closure being lifted',
    );
  }
  return element('not-met', 'force was threatened, not used', 'force being used');
}

/** Scale and effects: what separates an armed attack from lesser uses of force. */
export function gravityElement(scene: AttackScene): Element {
  const { incident } = scene;
  const { facts } = incident;
  if (facts.physicalEffect === 'mass') return met('destruction or conquest on the scale of war');
  if (facts.force === 'none') return met('gravity is weighed with the question of force');
  if (facts.intent !== 'deliberate' && isWithoutEffect(incident) && facts.duration === 'single') {
    return element('not-met', 'a single act without effect, and no settled intent', 'repetition, an effect, or proof of intent');
  }
  if (isCrimeAgainstPerson(incident)) {
    return element(
      'not-met',
      'a crime against persons on foreign soil: a breach of sovereignty, not an attack on the state',
      'wider harm to people or things',
    );
  }
  if (isCovert(incident)) {
    return element(
      'contested',
      `${incident.means ?? 'a means not known'} short of war-scale effects: whether scale and effects suffice is argued both ways`,
      'effects on the scale of war, or an open attack',
    );
  }
  return gravityOfFire(scene);
}

/** Open fire, short of the scale of war. */
function gravityOfFire({ incident, isAmongParties }: AttackScene): Element {
  const { facts, objectType } = incident;
  const wounds = (facts.deaths ?? 0) + (facts.injured ?? 0);
  if (isAmongParties && isMinor(incident)) {
    return element(
      'contested',
      'a minor clash between Parties: use of force by its nature, a dispute for good offices by its gravity',
      'loss of life or of a ship or aircraft',
      { source: 'frus-good-offices-1956' },
    );
  }
  if (facts.objectOwner !== 'private' || objectType === 'forces') {
    return met("fire on a state's territory, forces, ships or aircraft, however small its effect");
  }
  if (isGrave(incident) && wounds >= 10) return met('grave loss among civilians');
  if ((facts.deaths ?? 0) > 0) return met('people were killed by fire from outside');
  return element(
    'contested',
    'private property, no loss of life: police measure or reprisal on one reading, use of force on the other',
    'loss of life, or a state object being hit',
  );
}

/** Who stands behind it. Attribution is a fact that moves: each answer is as of the moment asked for. */
export function directionElement({ incident }: AttackScene): Element {
  const { direction, physicalEffect } = incident.facts;
  const wouldChange = ATTRIBUTION_LOST;
  switch (direction) {
    case 'state-organs':
      return met('by organs of a state', { wouldChange });
    case 'state-proxy':
      if (physicalEffect === 'mass') return met('by a group that a state sends, on the scale of regular forces', { wouldChange });
      return element(
        'contested',
        'by a group or persons that a state directs: attributable if it controls them, not if it merely supports them',
        'proof of effective control, or scale equal to regular forces',
      );
    case 'non-state-from-abroad':
      return groupFromAbroad(incident);
    case 'non-state-domestic':
      return element('not-met', 'by persons within the country', FROM_ABROAD);
    case 'disputed':
      return element('contested', 'who directed it is disputed', 'attribution being confirmed');
    default:
      return element('unknown', 'who directed it is not known', 'attribution');
  }
}

/** The Council of 2001 asked for direction from abroad, not for a state; that attack had the scale of war. */
function groupFromAbroad({ means, facts }: KnownIncident): Element {
  const more = { source: 'nato-determination-october-2001', wouldChange: ATTRIBUTION_LOST };
  if (facts.physicalEffect === 'mass') return met('by a non-state group from abroad, with effects on the scale of war', more);
  if (means === 'missile/drone') return met('by a non-state group from abroad with the weapons of a state', more);
  return element(
    'contested',
    'by a non-state group from abroad: enough for those who follow the decision of 2001, not for those who ask for a state',
    'effects on the scale of war, or proof that a state sent the group',
    { source: more.source },
  );
}

/** From outside, and against another than the author's own. */
export function externalOriginElement({ incident, attacker }: AttackScene): Element {
  const { direction, objectFlag } = incident.facts;
  if (direction === 'non-state-domestic' || incident.means === 'internal') {
    return element('not-met', 'an internal matter of the state concerned', FROM_ABROAD);
  }
  if (attacker !== null && objectFlag !== null && objectFlag === attacker) {
    return element(
      'not-met',
      `${attacker} acted against its own national or property: a breach of sovereignty at most`,
      "harm to another state's people or property",
    );
  }
  if (direction === 'unknown' || direction === null) return element('unknown', 'origin not known', 'attribution');
  return met('from outside the state attacked', { wouldChange: ATTRIBUTION_LOST });
}

/** Meant, and meant for this victim. */
export function intentElement({ incident }: AttackScene): Element {
  const { intent } = incident.facts;
  switch (intent) {
    case 'deliberate':
      return met('deliberate', { wouldChange: 'proof of error or accident' });
    case 'accident':
      return element('not-met', 'an act not meant', 'proof that it was meant');
    case 'error':
      if (!isGrave(incident)) {
        return element('not-met', 'meant for another target or place, with small effect', 'proof of intent');
      }
      return element(
        'contested',
        'meant act, wrong target, grave effect: an attack for those who look at the act, an error for those who look at the will',
        'proof that the target was known',
      );
    case 'disputed':
      return element('contested', 'intent is disputed', 'proof of intent or of error');
    default:
      if (isMinor(incident)) {
        return element('not-met', 'nothing shows an intent, and the effect is small', 'evidence of intent');
      }
      return element('unknown', 'intent is not known', 'evidence of intent');
  }
}

/** A state that fires on a foreign craft in its own air or waters claims a right to do so. */
export function lawfulnessElement({ incident, attacker, mainVictim, sovereigns, isCovered }: AttackScene): Element {
  const isCraft = incident.objectType === 'aircraft' || incident.objectType === 'vessel';
  const foreign = incident.facts.objectFlag !== attacker;
  if (attacker !== null && isCraft && foreign && sovereigns.includes(attacker)) {
    return element(
      'contested',
      `in air or waters that are, or may be, ${attacker}'s own: defence against an intruder on one reading, disproportionate force on the other`,
      'a settled position of the craft',
    );
  }
  const over = incident.facts.place === 'airspace-over-land' || incident.facts.place === 'internal-waters-or-port';
  const own = [incident.facts.objectFlag, mainVictim];
  if (attacker !== null && isCraft && foreign && over && !isCovered && isGroundOfOthers(sovereigns, own)) {
    return element(
      'contested',
      `over or in the ground of ${sovereigns.map((state) => state ?? 'nobody').join(' or ')}: fired at by whose leave, and there by what right, is argued both ways`,
      'leave of that state for the craft to be there',
    );
  }
  return met('no claim to act on its own ground');
}

function isGroundOfOthers(sovereigns: readonly (string | null)[], own: readonly (string | null)[]): boolean {
  return sovereigns.length > 0 && !sovereigns.some((state) => own.includes(state));
}
