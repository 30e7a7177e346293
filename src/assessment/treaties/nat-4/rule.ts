import { defineTreaty } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { anyOf, changeOfAny, type Element, element, met, verdictOf } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';

export const nat4 = defineTreaty({
  id: 'nat-4',
  title: 'North Atlantic Treaty, Article 4',
  reference: 'Article 4: consultation whenever any one Party holds that any Party is threatened',
  source: 'emory-article-4',
  validity: { from: '1949-08-24', to: null },
  reach: 'world',
  steps: {
    requestedBy: 'any one Party, on its own view',
    decidedBy: null,
    note: 'the North Atlantic Council meets; consultation is all that follows by itself, and several requests led to words only',
    source: 'emory-article-4',
  },
  parties: partiesOf('NATO'),
  assess(context) {
    const grounds = [partyHit(context), partyGround(context), partyActs(context), threatNearby(context)];
    return {
      verdict: verdictOf(anyOf(grounds.map((each) => each.finding))),
      reason: {
        says: 'some Party could hold that the territory, independence or security of a Party is threatened; one Ally suffices, anywhere in the world',
        because: grounds.map((each) => each.reason),
        ...changeOfAny(grounds),
      },
    };
  },
});

function partyHit({ victims, isMember }: ElementContext): Element {
  const hit = victims.filter((victim) => isMember(victim, 'NATO'));
  if (hit.length > 0) return met(`${hit.join(', ')}: a Party, its people or its property is struck`);
  return element('not-met', 'no Party, and nothing of a Party, is struck', 'a Party, its people or its property being struck');
}

function partyGround({ sovereigns, isMember }: ElementContext): Element {
  const ground = sovereigns.filter((sovereign) => isMember(sovereign, 'NATO'));
  if (ground.length > 0) return met(`it happened on ground, in air or in waters of ${ground.join(' or ')}`);
  return element('not-met', "not on a Party's ground", "an act on a Party's ground");
}

function partyActs({ attacker, incident, isMember }: ElementContext): Element {
  if (isMember(attacker, 'NATO') || incident.facts.attackerIsParty === true) {
    return met('a Party is itself in arms: its security, and that of its allies, is at stake');
  }
  return element('not-met', 'no Party is the actor', 'a Party being itself in arms');
}

/** The test is the Party's own opinion, whatever we make of the facts. */
const DECLARED = 'any Party declaring that it feels threatened: the test is its own opinion';

/** A threat to others may threaten a Party: by the strength of the attacker at its border, or by a war at its border. */
function threatNearby(context: ElementContext): Element {
  const { attacker, mainVictim, incident } = context;
  const { force, functionalEffect } = incident.facts;
  if (incident.means === 'internal' || (attacker !== null && attacker === mainVictim)) {
    return element('not-met', 'an internal matter of a state that is no Party', DECLARED);
  }
  const attackerBorders = neighboursOf(attacker, context);
  const victimBorders = neighboursOf(mainVictim, context);
  const isGrave = functionalEffect === 'serious' || functionalEffect === 'national';
  const isForceful = force === 'used' || force === 'threatened' || isGrave;
  if (attackerBorders.length > 0 && isNuclear(attacker, context) && (isForceful || victimBorders.length > 0)) {
    return met(
      `${attacker}, a nuclear power at the border of ${attackerBorders.join(', ')}, acts against others with force, with grave effect, or at the border of Parties`,
    );
  }
  if (!isForceful) return element('not-met', 'nothing done to others that could spread', DECLARED);
  if (incident.facts.physicalEffect === 'mass' && (attackerBorders.length > 0 || victimBorders.length > 0)) {
    const borders = [...new Set([...attackerBorders, ...victimBorders])].join(', ');
    return met(`a war of conquest or destruction at the border of ${borders}`);
  }
  return element(
    'not-met',
    'no Party is near enough, or the attacker strong enough, for a Party to hold itself threatened on these facts',
    DECLARED,
  );
}

function neighboursOf(state: string | null, { facts, isMember }: ElementContext): readonly string[] {
  if (state === null) return [];
  const own = facts.states.find((row) => row.id === state)?.landNeighbours ?? [];
  const others = facts.states.filter((row) => row.landNeighbours.includes(state)).map((row) => row.id);
  return [...new Set([...own, ...others])].filter((neighbour) => isMember(neighbour, 'NATO')).sort();
}

function isNuclear(state: string | null, { facts, date }: ElementContext): boolean {
  return facts.areas.nuclearWeaponStates.some(
    (row) => row.state === state && row.from <= date && (row.to === null || date <= row.to),
  );
}
