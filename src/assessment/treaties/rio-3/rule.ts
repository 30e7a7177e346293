import { defineTreaty } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { allOf, type Element, element, verdictOf } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';

export const rio3 = defineTreaty({
  id: 'rio-3',
  title: 'Inter-American Treaty of Reciprocal Assistance, Article 3',
  reference: 'Articles 3 and 4: an armed attack by any state against an American state, in the region or on its territory',
  source: 'wikisource-rio-treaty-article-3',
  validity: { from: '1948-12-03', to: null },
  reach: 'parties',
  parties: partiesOf('RIO'),
  assess(context) {
    const elements = [party(context), region(context), context.armedAttack, byState(context)];
    return {
      verdict: verdictOf(allOf(elements.map((each) => each.finding))),
      reason: {
        says: 'an armed attack on an American state within the region or on its territory; the Organ of Consultation decides on measures',
        because: elements.map((each) => each.reason),
      },
    };
  },
});

function party({ mainVictim, isMember, sourceOf }: ElementContext): Element {
  return isMember(mainVictim, 'RIO')
    ? element('met', `${mainVictim} is a party`, sourceOf(mainVictim, 'RIO'))
    : element('not-met', `the main victim, ${mainVictim ?? 'no state'}, is no party`, sourceOf(mainVictim, 'RIO'));
}

/** From pole to pole between the meridians that Article 4 draws, taken here as 24° W to the 180th; the text's line bends. */
function region({ sovereigns, mainVictim, point }: ElementContext): Element {
  if (mainVictim !== null && sovereigns.includes(mainVictim)) {
    return sovereigns.length === 1
      ? element('met', 'on territory of an American state')
      : element('contested', 'title is disputed');
  }
  if (point === null) return element('unknown', 'no position is given', { wouldChange: 'a position' });
  return point.lon < -24 && point.lon > -170
    ? element('met', 'within the region of Article 4', { source: 'avalon-rio-treaty' })
    : element('not-met', 'outside the region of Article 4', { source: 'avalon-rio-treaty' });
}

/** The text speaks of attack by a state; in September 2001 the ministers applied it to terrorists led from abroad. */
function byState({ incident }: ElementContext): Element {
  if (incident.facts.direction !== 'non-state-from-abroad') return element('met', 'by a state, as far as it is known');
  if (incident.facts.physicalEffect === 'mass') {
    return element('met', 'not by a state, but the ministers applied the treaty to such an attack in 2001', {
      source: 'oas-terrorist-threat-2001',
    });
  }
  return element('contested', 'not by a state, as the text asks; applied once to a non-state attack of far greater scale', {
    source: 'oas-terrorist-threat-2001',
  });
}
