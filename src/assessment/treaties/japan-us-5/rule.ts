import { defineTreaty, everyElement } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { type Element, element, met } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';

export const japanUs5 = defineTreaty({
  id: 'japan-us-5',
  title: 'Treaty of Mutual Cooperation and Security between Japan and the United States, Article V',
  reference: 'Article V: an armed attack against either party in the territories under the administration of Japan',
  source: 'deeperquestions-japan-us-article-5',
  validity: { from: '1960-06-23', to: null },
  reach: 'parties',
  steps: {
    requestedBy: 'either party: the treaty names nobody',
    decidedBy: 'national-government',
    note: 'each party acts by its own constitutional provisions and processes; no common body decides',
    source: 'deeperquestions-japan-us-article-5',
  },
  parties: partiesOf('JP-US'),
  assess: (context) =>
    everyElement('an armed attack on Japan, or on United States forces there, in territory under the administration of Japan', [
      party(context),
      administered(context),
      context.armedAttack,
    ]),
});

function party({ victims, isMember }: ElementContext): Element {
  const hit = victims.filter((victim) => isMember(victim, 'JP-US'));
  if (hit.length > 0) return met(`${hit.join(', ')}: a party`);
  return element('not-met', 'no party is attacked', 'an attack on a party as well');
}

/** Administration decides, not title: a disputed place that Japan holds is covered, one that it claims is not. */
function administered({ sovereigns, incident }: ElementContext): Element {
  const elsewhere = 'a hit in territory under the administration of Japan as well';
  if (!sovereigns.includes('JP')) return element('not-met', 'not in territory under the administration of Japan', elsewhere);
  if (sovereigns.length === 1) return met('in territory under the administration of Japan');
  const heldByJapan = incident.facts.objectFlag === 'JP' || sovereigns[0] === 'JP';
  return heldByJapan
    ? met('title is disputed, but the clause asks for administration', { source: 'judgement' })
    : element('not-met', 'claimed by Japan, but under the administration of another', elsewhere);
}
