import { defineTreaty } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { allOf, type Element, element, verdictOf } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';

export const anzus4 = defineTreaty({
  id: 'anzus-4',
  title: 'ANZUS Treaty, Article IV',
  reference:
    'Articles IV and V: armed attack in the Pacific Area, on metropolitan territory, Pacific islands, or forces, public vessels and aircraft in the Pacific',
  source: 'alphahistory-anzus',
  validity: { from: '1952-04-29', to: null },
  reach: 'parties',
  parties: partiesOf('ANZUS'),
  assess(context) {
    const elements = [party(context), object(context), context.armedAttack];
    return {
      verdict: verdictOf(allOf(elements.map((each) => each.finding))),
      reason: {
        says: 'an armed attack on a party in the Pacific Area, its metropolitan territory included',
        because: elements.map((each) => each.reason),
      },
    };
  },
});

/** On 11 August 1986 the United States suspended its obligations towards New Zealand; the treaty was never denounced. */
function party({ mainVictim, isMember, date, sourceOf }: ElementContext): Element {
  if (!isMember(mainVictim, 'ANZUS'))
    return element('not-met', `the main victim, ${mainVictim ?? 'no state'}, is no party`, sourceOf(mainVictim, 'ANZUS'));
  if (mainVictim === 'NZ' && date >= '1986-08-11') {
    return element('contested', 'in force, but the United States suspended its obligations towards New Zealand', {
      source: 'unverified',
    });
  }
  return element('met', `${mainVictim} is a party`, sourceOf(mainVictim, 'ANZUS'));
}

function object({ sovereigns, mainVictim, incident }: ElementContext): Element {
  const { seaArea, place, objectOwner } = incident.facts;
  const atSea = place === 'high-seas' || place === 'eez' || place === 'airspace-over-sea' || place === 'territorial-sea';
  if (mainVictim !== null && sovereigns.includes(mainVictim) && !(atSea && seaArea !== 'pacific' && seaArea !== null)) {
    return sovereigns.length === 1
      ? element('met', "on the party's metropolitan territory or a Pacific island under its jurisdiction")
      : element('contested', 'title is disputed');
  }
  if (!atSea || (seaArea !== 'pacific' && seaArea !== 'south-china-sea')) {
    return element('not-met', 'neither territory of a party nor the Pacific');
  }
  if (objectOwner === 'private') return element('not-met', 'only public vessels and aircraft are named');
  return seaArea === 'pacific'
    ? element('met', 'forces, public vessel or aircraft of a party in the Pacific')
    : element('contested', 'the South China Sea: part of the Pacific for those who read the words broadly', {
        source: 'judgement',
      });
}
