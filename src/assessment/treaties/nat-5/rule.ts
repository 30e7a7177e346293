import { defineTreaty, everyElement } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { type Element, element, met } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';

export const nat5 = defineTreaty({
  id: 'nat-5',
  title: 'North Atlantic Treaty, Article 5',
  reference: 'Article 5, read with Article 6',
  source: 'uk-parliament-north-atlantic-treaty',
  validity: { from: '1949-08-24', to: null },
  reach: 'world',
  steps: {
    requestedBy: 'the Party attacked, or any other: the treaty names nobody',
    decidedBy: 'north-atlantic-council',
    note: 'by consensus, with no vote; each Ally then takes the action that it finds necessary',
    source: 'uk-parliament-north-atlantic-treaty',
  },
  parties: partiesOf('NATO'),
  assess: (context) =>
    everyElement('an armed attack on a Party in the area; if so the clause is available', [
      partyVictim(context),
      context.article6,
      context.armedAttack,
      outwardFacing(context),
    ]),
});

function partyVictim({ mainVictim, isMember, date, sourceOf }: ElementContext): Element {
  if (isMember(mainVictim, 'NATO')) return met(`${mainVictim} was a Party on ${date}`, sourceOf(mainVictim, 'NATO'));
  const says = `the main victim, ${mainVictim ?? 'no state'}, was not a Party on ${date}`;
  return element('not-met', says, 'an attack on a Party as well', sourceOf(mainVictim, 'NATO'));
}

/** Whether the clause also faces inward was never decided; disputes between members went to good offices. */
function outwardFacing({ attacker, incident, isMember }: ElementContext): Element {
  if (!isMember(attacker, 'NATO') && incident.facts.attackerIsParty !== true) return met('no Party is the attacker');
  return element(
    'contested',
    'the attacker is a Party itself: officials in 1974 read the clause as meant for attack from outside; its words make no such exception',
    'a decision of the Council on attack by a Party, or proof that another was the attacker',
    { source: 'spectator-nato-dilemma-1974', because: [goodOffices] },
  );
}

const goodOffices = {
  says: 'a Council resolution of 1956 sends disputes between members to good offices',
  source: 'frus-good-offices-1956',
};
