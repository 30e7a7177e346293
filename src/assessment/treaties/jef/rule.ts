import { defineTreaty } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { allOf, type Element, element, verdictOf } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';

/** The force's stated area: the High North, the North Atlantic and the Baltic Sea region, as a box in degrees. */
const AREA = { south: 50, west: -75, east: 35 };

export const jef = defineTreaty({
  id: 'jef',
  title: 'Joint Expeditionary Force',
  reference: 'Arrangement of ten northern European states under a British framework; no duty to assist, no consensus needed',
  source: 'icds-jef-baltic',
  validity: { from: '2014-09-05', to: null },
  reach: 'parties',
  parties: partiesOf('JEF'),
  assess(context) {
    const elements = [participant(context), region(context), occasion(context)];
    return {
      verdict: verdictOf(allOf(elements.map((each) => each.finding))),
      reason: {
        says: 'an occasion on which participants may act together, each by its own decision; two are enough, and nobody owes anything',
        because: elements.map((each) => each.reason),
      },
    };
  },
});

function participant({ victims, sovereigns, isMember }: ElementContext): Element {
  const concerned = [...victims, ...sovereigns].filter((state) => isMember(state, 'JEF'));
  return concerned.length > 0
    ? element('met', `${[...new Set(concerned)].join(', ')}: a participant`)
    : element('not-met', 'no participant is concerned');
}

function region({ point }: ElementContext): Element {
  if (point === null) return element('unknown', 'no position is given', { wouldChange: 'a position' });
  const isNorthern = point.lat >= AREA.south && point.lon >= AREA.west && point.lon <= AREA.east;
  return isNorthern
    ? element('met', 'in northern Europe, the North Atlantic or the High North')
    : element('contested', "outside the force's stated area, though participants may agree on more", { source: 'judgement' });
}

/** Below the threshold of any treaty is where the arrangement has been used. */
function occasion({ incident }: ElementContext): Element {
  const { force, functionalEffect, physicalEffect } = incident.facts;
  const isHostile = force === 'used' || force === 'threatened' || incident.means === 'airspace violation';
  const isHarmful = [functionalEffect, physicalEffect].some((effect) => effect !== null && effect !== 'none');
  return isHostile || isHarmful
    ? element('met', 'a hostile act or harm, of whatever gravity')
    : element('not-met', 'neither a hostile act nor harm');
}
