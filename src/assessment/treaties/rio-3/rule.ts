import { defineTreaty, everyElement } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { type Element, element, met } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';

export const rio3 = defineTreaty({
  id: 'rio-3',
  title: 'Inter-American Treaty of Reciprocal Assistance, Article 3',
  reference: 'Articles 3 and 4: an armed attack by any state against an American state, in the region or on its territory',
  source: 'wikisource-rio-treaty-article-3',
  validity: { from: '1948-12-03', to: null },
  reach: 'parties',
  steps: {
    requestedBy: 'the state attacked; any party may ask for consultation',
    decidedBy: 'rio-organ-of-consultation',
    note: 'by two thirds of the parties; its measures bind, but no state must use armed force without its consent; until it decides, each may act at once on the request of the state attacked',
    source: 'avalon-rio-treaty',
  },
  parties: partiesOf('RIO'),
  assess: (context) =>
    everyElement('an armed attack on an American state within the region or on its territory', [
      party(context),
      region(context),
      context.armedAttack,
      byState(context),
    ]),
});

function party({ mainVictim, isMember, sourceOf }: ElementContext): Element {
  const source = sourceOf(mainVictim, 'RIO');
  if (isMember(mainVictim, 'RIO')) return met(`${mainVictim} is a party`, source);
  return element('not-met', `the main victim, ${mainVictim ?? 'no state'}, is no party`, 'an attack on a party as well', source);
}

/** From pole to pole between the meridians that Article 4 draws, taken here as 24° W to the 180th; the text's line bends. */
function region({ sovereigns, mainVictim, point }: ElementContext): Element {
  if (mainVictim !== null && sovereigns.includes(mainVictim)) {
    return sovereigns.length === 1
      ? met('on territory of an American state')
      : element('contested', 'title is disputed', 'a settled title');
  }
  if (point === null) return element('unknown', 'no position is given', 'a position');
  const isWithin = point.lon < -24 && point.lon > -170;
  return element(
    isWithin ? 'met' : 'not-met',
    `${isWithin ? 'within' : 'outside'} the region of Article 4`,
    'a hit within the region, or on territory of an American state, as well',
    { source: 'avalon-rio-treaty' },
  );
}

/** The text speaks of attack by a state; in September 2001 the ministers applied it to terrorists led from abroad. */
function byState({ incident }: ElementContext): Element {
  const source = 'oas-terrorist-threat-2001';
  if (incident.facts.direction !== 'non-state-from-abroad') return met('by a state, as far as it is known');
  if (incident.facts.physicalEffect === 'mass') {
    return met('not by a state, but the ministers applied the treaty to such an attack in 2001', { source });
  }
  return element(
    'contested',
    'not by a state, as the text asks; applied once to a non-state attack of far greater scale',
    'proof that a state sent the group, or effects on the scale of war',
    { source },
  );
}
