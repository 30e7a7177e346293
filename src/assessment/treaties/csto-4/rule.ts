import { defineTreaty, everyElement } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { type Element, element, met } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';

export const csto4 = defineTreaty({
  id: 'csto-4',
  title: 'Collective Security Treaty, Article 4',
  reference: 'Article 4 of the treaty of 15 May 1992, as amended on 10 December 2010',
  source: 'csto-collective-security-treaty',
  validity: { from: '1994-04-20', to: null },
  reach: 'parties',
  steps: {
    requestedBy: 'the member that is attacked',
    decidedBy: 'csto-council',
    note: 'help is a step after that: in January 2022 it was granted within a day and came; in September 2022 a request brought missions to find facts, and no forces',
    source: 'azatutyun-csto-armenia-2022',
  },
  parties: partiesOf('CSTO'),
  assess: (context) =>
    everyElement("aggression that threatens a member's safety, stability, territory or sovereignty", [
      memberVictim(context),
      onItsGround(context),
      aggression(context),
      notByMember(context),
    ]),
});

function memberVictim({ mainVictim, isMember, date, sourceOf }: ElementContext): Element {
  const source = sourceOf(mainVictim, 'CSTO');
  if (isMember(mainVictim, 'CSTO')) return met(`${mainVictim} was a member on ${date}`, source);
  const says = `the main victim, ${mainVictim ?? 'no state'}, was not a member on ${date}`;
  return element('not-met', says, 'aggression against a member as well', source);
}

function onItsGround({ sovereigns, mainVictim }: ElementContext): Element {
  if (mainVictim === null || !sovereigns.includes(mainVictim)) {
    return element('not-met', "not on the member's own ground, air or waters", "a hit on the member's own ground as well");
  }
  return sovereigns.length === 1
    ? met("on the member's own ground")
    : element('contested', 'title is disputed', 'a settled title, or a hit on undisputed ground');
}

/** Unrest was accepted as aggression in January 2022 because interference from abroad was alleged; in law that stays open. */
function aggression({ incident, armedAttack }: ElementContext): Element {
  const { direction, force, physicalEffect } = incident.facts;
  const grave = physicalEffect === 'serious' || physicalEffect === 'mass';
  if (direction === 'non-state-domestic' && force === 'used' && grave) {
    return element(
      'contested',
      "unrest that threatens the state's stability: accepted once as aggression, though no attack from abroad was shown",
      'proof of direction from abroad',
      { source: 'urdupoint-csto-kazakhstan-2022' },
    );
  }
  return armedAttack;
}

function notByMember({ attacker, isMember }: ElementContext): Element {
  if (!isMember(attacker, 'CSTO')) return met('no member is the attacker');
  return element(
    'contested',
    'the attacker is a member itself; the treaty looks outward',
    'the attack being shown to come from outside the organisation',
    { source: 'judgement' },
  );
}
