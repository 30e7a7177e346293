import type { KnownIncident } from '../law/element-context.ts';
import { type Element, element } from '../law/findings.ts';
import { type AttackScene, isCovert, isCrimeAgainstPerson, isGrave, isMinor, isWithoutEffect } from './attack-scene.ts';
import { asPercent, effectPoints, shareReached } from './threshold.ts';

/** Force, or what equals it in effect. A threat is none; ground taken and held without a shot may be. */
export function forceElement({ incident, threshold }: AttackScene): Element {
  const { facts } = incident;
  if (facts.force === 'used') return element('met', 'force was used');
  if (facts.force === null)
    return element('unknown', 'whether force was used is not known', { wouldChange: 'evidence of force' });
  if (facts.force === 'threatened') return threatenedForce(incident);
  const isEquivalent = incident.means === 'cyber' || facts.place === 'network' || incident.means === 'sabotage';
  if (!isEquivalent || threshold === undefined) {
    return element('not-met', 'no force was used', { wouldChange: 'force, or an effect equal to it' });
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
  const says = `no kinetic force; the effect is above the threshold in ${asPercent(share)} of its declared range`;
  const more = { source: threshold.source, wouldChange: 'a greater or longer effect, or a threshold stated by the allies' };
  if (share <= threshold.certainBelow) return element('not-met', says, more);
  return element(share >= threshold.certainAbove ? 'met' : 'contested', says, more);
}

function threatenedForce({ facts, means }: KnownIncident): Element {
  const taken = facts.physicalEffect ?? 'none';
  const holdsGround = taken === 'mass' || taken === 'serious' || (taken === 'limited' && facts.duration === 'sustained');
  if (holdsGround) {
    return element(
      'contested',
      'ground was taken and held without fire: an occupation for those who count it as force, a threat for others',
      {
        source: 'judgement',
        wouldChange: 'shots, or resistance overcome',
      },
    );
  }
  const stopsALand = facts.functionalEffect === 'serious' || facts.functionalEffect === 'national';
  if (stopsALand && facts.duration === 'sustained' && means === 'armed attack') {
    return element('contested', 'armed closure without fire: a blockade for those who count it as force', {
      source: 'judgement',
    });
  }
  return element('not-met', 'force was threatened, not used', { wouldChange: 'force being used' });
}

/** Scale and effects: what separates an armed attack from lesser uses of force. */
export function gravityElement({ incident, isAmongParties }: AttackScene): Element {
  const { facts, objectType } = incident;
  const wounds = (facts.deaths ?? 0) + (facts.injured ?? 0);
  if (facts.physicalEffect === 'mass') return element('met', 'destruction or conquest on the scale of war');
  if (facts.force === 'none') return element('met', 'gravity is weighed with the question of force');
  if (facts.intent !== 'deliberate' && isWithoutEffect(incident) && facts.duration === 'single') {
    return element('not-met', 'a single act without effect, and no settled intent', {
      wouldChange: 'repetition, an effect, or proof of intent',
    });
  }
  const isPublic = facts.objectOwner !== 'private' || objectType === 'forces';
  if (isCrimeAgainstPerson(incident)) {
    return element('not-met', 'a crime against persons on foreign soil: a breach of sovereignty, not an attack on the state', {
      wouldChange: 'wider harm to people or things',
    });
  }
  if (isCovert(incident)) {
    return element(
      'contested',
      `${incident.means ?? 'a means not known'} short of war-scale effects: whether scale and effects suffice is argued both ways`,
      {
        source: 'judgement',
        wouldChange: 'effects on the scale of war, or an open attack',
      },
    );
  }
  if (isAmongParties && isMinor(incident)) {
    return element(
      'contested',
      'a minor clash between Parties: use of force by its nature, a dispute for good offices by its gravity',
      {
        source: 'frus-good-offices-1956',
        wouldChange: 'loss of life or of a ship or aircraft',
      },
    );
  }
  if (isPublic) return element('met', "fire on a state's territory, forces, ships or aircraft, however small its effect");
  if (isGrave(incident) && wounds >= 10) return element('met', 'grave loss among civilians');
  if ((facts.deaths ?? 0) > 0) return element('met', 'people were killed by fire from outside');
  return element(
    'contested',
    'private property, no loss of life: police measure or reprisal on one reading, use of force on the other',
    {
      source: 'judgement',
      wouldChange: 'loss of life, or a state object being hit',
    },
  );
}

/** Who stands behind it. Attribution is a fact that moves: each answer is as of the moment asked for. */
export function directionElement({ incident }: AttackScene): Element {
  const { direction, physicalEffect } = incident.facts;
  switch (direction) {
    case 'state-organs':
      return element('met', 'by organs of a state');
    case 'state-proxy':
      if (physicalEffect === 'mass') return element('met', 'by a group that a state sends, on the scale of regular forces');
      return element(
        'contested',
        'by a group or persons that a state directs: attributable if it controls them, not if it merely supports them',
        {
          source: 'judgement',
          wouldChange: 'proof of effective control, or scale equal to regular forces',
        },
      );
    case 'non-state-from-abroad':
      return groupFromAbroad(incident);
    case 'non-state-domestic':
      return element('not-met', 'by persons within the country', { wouldChange: 'proof of direction from abroad' });
    case 'disputed':
      return element('contested', 'who directed it is disputed', { wouldChange: 'attribution being confirmed' });
    default:
      return element('unknown', 'who directed it is not known', { wouldChange: 'attribution' });
  }
}

/** The Council of 2001 asked for direction from abroad, not for a state; that attack had the scale of war. */
function groupFromAbroad({ means, facts }: KnownIncident): Element {
  const source = 'nato-determination-october-2001';
  if (facts.physicalEffect === 'mass')
    return element('met', 'by a non-state group from abroad, with effects on the scale of war', { source });
  if (means === 'missile/drone')
    return element('met', 'by a non-state group from abroad with the weapons of a state', { source });
  return element(
    'contested',
    'by a non-state group from abroad: enough for those who follow the decision of 2001, not for those who ask for a state',
    {
      source,
      wouldChange: 'effects on the scale of war, or proof that a state sent the group',
    },
  );
}

/** From outside, and against another than the author's own. */
export function externalOriginElement({ incident, attacker }: AttackScene): Element {
  const { direction, objectFlag } = incident.facts;
  if (direction === 'non-state-domestic' || incident.means === 'internal') {
    return element('not-met', 'an internal matter of the state concerned', { wouldChange: 'proof of direction from abroad' });
  }
  if (attacker !== null && objectFlag !== null && objectFlag === attacker) {
    return element('not-met', `${attacker} acted against its own national or property: a breach of sovereignty at most`);
  }
  if (direction === 'unknown' || direction === null)
    return element('unknown', 'origin not known', { wouldChange: 'attribution' });
  return element('met', 'from outside the state attacked');
}

/** Meant, and meant for this victim. */
export function intentElement({ incident }: AttackScene): Element {
  const { intent } = incident.facts;
  switch (intent) {
    case 'deliberate':
      return element('met', 'deliberate');
    case 'accident':
      return element('not-met', 'an act not meant', { wouldChange: 'proof that it was meant' });
    case 'error':
      if (!isGrave(incident))
        return element('not-met', 'meant for another target or place, with small effect', { wouldChange: 'proof of intent' });
      return element(
        'contested',
        'meant act, wrong target, grave effect: an attack for those who look at the act, an error for those who look at the will',
        {
          source: 'judgement',
          wouldChange: 'proof that the target was known',
        },
      );
    case 'disputed':
      return element('contested', 'intent is disputed', { wouldChange: 'proof of intent or of error' });
    default:
      if (isMinor(incident))
        return element('not-met', 'nothing shows an intent, and the effect is small', { wouldChange: 'evidence of intent' });
      return element('unknown', 'intent is not known', { wouldChange: 'evidence of intent' });
  }
}

/** A state that fires on a foreign craft in its own air or waters claims a right to do so. */
export function lawfulnessElement({ incident, attacker, sovereigns }: AttackScene): Element {
  const isCraft = incident.objectType === 'aircraft' || incident.objectType === 'vessel';
  const foreign = incident.facts.objectFlag !== attacker;
  if (attacker !== null && isCraft && foreign && sovereigns.includes(attacker)) {
    return element(
      'contested',
      `in air or waters that are, or may be, ${attacker}'s own: defence against an intruder on one reading, disproportionate force on the other`,
      {
        source: 'judgement',
        wouldChange: 'a settled position of the craft',
      },
    );
  }
  return element('met', 'no claim to act on its own ground');
}
