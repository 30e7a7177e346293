import { defineTreaty } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { allOf, type Element, element, verdictOf } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';

export const csto4 = defineTreaty({
  id: 'csto-4',
  title: 'Collective Security Treaty, Article 4',
  reference: 'Article 4 of the treaty of 15 May 1992, as amended on 10 December 2010',
  source: 'csto-collective-security-treaty',
  validity: { from: '1994-04-20', to: null },
  reach: 'parties',
  parties: partiesOf('CSTO'),
  assess(context) {
    const elements = [memberVictim(context), onItsGround(context), aggression(context), notByMember(context)];
    return {
      verdict: verdictOf(allOf(elements.map((each) => each.finding))),
      reason: {
        says: "aggression that threatens a member's safety, stability, territory or sovereignty; request and delivery are steps of their own",
        because: elements.map((each) => each.reason),
      },
    };
  },
});

function memberVictim({ mainVictim, isMember, date, sourceOf }: ElementContext): Element {
  return isMember(mainVictim, 'CSTO')
    ? element('met', `${mainVictim} was a member on ${date}`, sourceOf(mainVictim, 'CSTO'))
    : element(
        'not-met',
        `the main victim, ${mainVictim ?? 'no state'}, was not a member on ${date}`,
        sourceOf(mainVictim, 'CSTO'),
      );
}

function onItsGround({ sovereigns, mainVictim }: ElementContext): Element {
  if (mainVictim === null || !sovereigns.includes(mainVictim))
    return element('not-met', "not on the member's own ground, air or waters");
  return sovereigns.length === 1 ? element('met', "on the member's own ground") : element('contested', 'title is disputed');
}

/** Unrest was accepted as aggression in January 2022 because interference from abroad was alleged; in law that stays open. */
function aggression({ incident, armedAttack }: ElementContext): Element {
  const { direction, force, physicalEffect } = incident.facts;
  const grave = physicalEffect === 'serious' || physicalEffect === 'mass';
  if (direction === 'non-state-domestic' && force === 'used' && grave) {
    return element(
      'contested',
      "unrest that threatens the state's stability: accepted once as aggression, though no attack from abroad was shown",
      {
        source: 'urdupoint-csto-kazakhstan-2022',
        wouldChange: 'proof of direction from abroad',
      },
    );
  }
  return armedAttack;
}

function notByMember({ attacker, isMember }: ElementContext): Element {
  if (!isMember(attacker, 'CSTO')) return element('met', 'no member is the attacker');
  return element('contested', 'the attacker is a member itself; the treaty looks outward', { source: 'judgement' });
}
