import { defineTreaty } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { allOf, type Element, element, verdictOf } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';

export const nat5 = defineTreaty({
  id: 'nat-5',
  title: 'North Atlantic Treaty, Article 5',
  reference: 'Article 5, read with Article 6',
  source: 'uk-parliament-north-atlantic-treaty',
  validity: { from: '1949-08-24', to: null },
  reach: 'world',
  parties: partiesOf('NATO'),
  assess(context) {
    const elements = [partyVictim(context), context.article6, context.armedAttack, outwardFacing(context)];
    const verdict = verdictOf(allOf(elements.map((each) => each.finding)));
    return {
      verdict,
      reason: {
        says: 'an armed attack on a Party in the area; if so it may be invoked, which the Council decides by consensus, and each Ally chooses its means',
        because: elements.map((each) => each.reason),
        ...changeOf(elements),
      },
    };
  },
});

function partyVictim({ mainVictim, isMember, date, sourceOf }: ElementContext): Element {
  if (isMember(mainVictim, 'NATO')) return element('met', `${mainVictim} was a Party on ${date}`, sourceOf(mainVictim, 'NATO'));
  return element('not-met', `the main victim, ${mainVictim ?? 'no state'}, was not a Party on ${date}`, {
    ...sourceOf(mainVictim, 'NATO'),
    wouldChange: 'an attack on a Party as well',
  });
}

/** Whether the clause also faces inward was never decided; disputes between members went to good offices. */
function outwardFacing({ attacker, incident, isMember }: ElementContext): Element {
  if (!isMember(attacker, 'NATO') && incident.facts.attackerIsParty !== true) return element('met', 'no Party is the attacker');
  return element(
    'contested',
    'the attacker is a Party itself: officials in 1974 read the clause as meant for attack from outside; its words make no such exception',
    { source: 'spectator-nato-dilemma-1974', because: [goodOffices] },
  );
}

const goodOffices = {
  says: 'a Council resolution of 1956 sends disputes between members to good offices',
  source: 'frus-good-offices-1956',
};

function changeOf(elements: readonly Element[]): { wouldChange?: string } {
  const open = elements.filter((each) => each.finding !== 'met' && each.reason.wouldChange !== undefined);
  return open.length > 0 ? { wouldChange: open.map((each) => each.reason.wouldChange).join('; ') } : {};
}
