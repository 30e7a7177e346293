import { defineTreaty } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { allOf, type Element, element, verdictOf } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';

export const japanUs5 = defineTreaty({
  id: 'japan-us-5',
  title: 'Treaty of Mutual Cooperation and Security between Japan and the United States, Article V',
  reference: 'Article V: an armed attack against either party in the territories under the administration of Japan',
  source: 'deeperquestions-japan-us-article-5',
  validity: { from: '1960-06-23', to: null },
  reach: 'parties',
  parties: partiesOf('JP-US'),
  assess(context) {
    const elements = [party(context), administered(context), context.armedAttack];
    return {
      verdict: verdictOf(allOf(elements.map((each) => each.finding))),
      reason: {
        says: 'an armed attack on Japan, or on United States forces there, in territory under the administration of Japan',
        because: elements.map((each) => each.reason),
      },
    };
  },
});

function party({ victims, isMember }: ElementContext): Element {
  const hit = victims.filter((victim) => isMember(victim, 'JP-US'));
  return hit.length > 0 ? element('met', `${hit.join(', ')}: a party`) : element('not-met', 'no party is attacked');
}

/** Administration decides, not title: a disputed place that Japan holds is covered, one that it claims is not. */
function administered({ sovereigns, incident }: ElementContext): Element {
  if (!sovereigns.includes('JP')) return element('not-met', 'not in territory under the administration of Japan');
  if (sovereigns.length === 1) return element('met', 'in territory under the administration of Japan');
  const heldByJapan = incident.facts.objectFlag === 'JP' || sovereigns[0] === 'JP';
  return heldByJapan
    ? element('met', 'title is disputed, but the clause asks for administration', { source: 'judgement' })
    : element('not-met', 'claimed by Japan, but under the administration of another');
}
