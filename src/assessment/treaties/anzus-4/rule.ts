import { defineTreaty, everyElement } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { type Element, element, met } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';

export const anzus4 = defineTreaty({
  id: 'anzus-4',
  title: 'ANZUS Treaty, Article IV',
  reference:
    'Articles IV and V: armed attack in the Pacific Area, on metropolitan territory, Pacific islands, or forces, public vessels and aircraft in the Pacific',
  source: 'alphahistory-anzus',
  validity: { from: '1952-04-29', to: null },
  reach: 'parties',
  steps: {
    requestedBy: 'any party: the treaty names nobody',
    decidedBy: 'anzus-council',
    note: 'the Council of foreign ministers considers how the treaty is carried out; each party acts by its own constitutional processes, and owes no stated action; in September 2001 the Australian cabinet decided by itself',
    source: 'aiia-anzus-2001',
  },
  parties: partiesOf('ANZUS'),
  assess: (context) =>
    everyElement('an armed attack on a party in the Pacific Area, its metropolitan territory included', [
      party(context),
      object(context),
      context.armedAttack,
    ]),
});

/** On 11 August 1986 the United States suspended its obligations towards New Zealand; the treaty was never denounced. */
function party({ mainVictim, isMember, date, sourceOf }: ElementContext): Element {
  if (!isMember(mainVictim, 'ANZUS')) {
    const says = `the main victim, ${mainVictim ?? 'no state'}, is no party`;
    return element('not-met', says, 'an attack on a party as well', sourceOf(mainVictim, 'ANZUS'));
  }
  if (mainVictim === 'NZ' && date >= '1986-08-11') {
    return element(
      'contested',
      'in force, but the United States suspended its obligations towards New Zealand',
      'the United States taking its obligations up again',
      { source: 'unverified' },
    );
  }
  return met(`${mainVictim} is a party`, sourceOf(mainVictim, 'ANZUS'));
}

const AT_SEA: ReadonlySet<string | null> = new Set(['high-seas', 'eez', 'airspace-over-sea', 'territorial-sea']);
const ELSEWHERE = "a hit on a party's territory as well, or on its forces in the Pacific";

/** A place that is not known lies at sea where a sea is named. */
function object(context: ElementContext): Element {
  const { seaArea, place } = context.incident.facts;
  const atSea = AT_SEA.has(place) || (place === null && seaArea !== null);
  const ownGround = context.mainVictim !== null && context.sovereigns.includes(context.mainVictim);
  if (atSea && seaArea === null) return element('unknown', 'which sea it was is not known', 'the name of the sea');
  if (ownGround && (!atSea || seaArea === 'pacific')) {
    return context.sovereigns.length === 1
      ? met("on the party's metropolitan territory or a Pacific island under its jurisdiction")
      : element('contested', 'title is disputed', 'a settled title');
  }
  if (!atSea) return element('not-met', 'not on territory of a party', ELSEWHERE);
  return craft(context);
}

/** At sea, beyond the parties' own waters in the Pacific. */
function craft({ incident }: ElementContext): Element {
  const { seaArea, objectOwner } = incident.facts;
  if (seaArea !== 'pacific' && seaArea !== 'south-china-sea') return element('not-met', 'not in the Pacific', ELSEWHERE);
  if (objectOwner === 'private') {
    return element('not-met', 'only public vessels and aircraft are named', 'a public vessel or aircraft being hit as well');
  }
  if (objectOwner === null) return element('unknown', 'whether it was a public vessel or aircraft is not known', 'its owner');
  if (seaArea === 'pacific') return met('forces, public vessel or aircraft of a party in the Pacific');
  return element(
    'contested',
    'the South China Sea: part of the Pacific for those who read the words broadly',
    'the parties stating that it is part of the area',
  );
}
