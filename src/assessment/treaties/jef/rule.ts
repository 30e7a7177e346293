import { defineTreaty, everyElement } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { type Element, element, met } from '../../law/findings.ts';
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
  steps: {
    requestedBy: 'any participant, or the framework nation',
    decidedBy: 'jef',
    note: 'no consensus: the framework nation and one more are enough, each decides for itself whether it takes part, and nobody owes anything',
    source: 'icds-jef-baltic',
  },
  parties: partiesOf('JEF'),
  assess: (context) =>
    everyElement('an occasion on which participants may act together, each by its own decision', [
      participant(context),
      region(context),
      occasion(context),
    ]),
});

function participant({ victims, sovereigns, isMember }: ElementContext): Element {
  const concerned = [...victims, ...sovereigns].filter((state) => isMember(state, 'JEF'));
  if (concerned.length > 0) return met(`${[...new Set(concerned)].join(', ')}: a participant`);
  return element('not-met', 'no participant is concerned', 'a participant being hit as well');
}

function region({ point }: ElementContext): Element {
  if (point === null) return element('unknown', 'no position is given', 'a position');
  const isNorthern = point.lat >= AREA.south && point.lon >= AREA.west && point.lon <= AREA.east;
  return isNorthern
    ? met('in northern Europe, the North Atlantic or the High North')
    : element(
        'contested',
        "outside the force's stated area, though participants may agree on more",
        'participants agreeing to act beyond that area',
        { source: 'judgement' },
      );
}

/** Below the threshold of any treaty is where the arrangement has been used. */
function occasion({ incident }: ElementContext): Element {
  const { force, functionalEffect, physicalEffect } = incident.facts;
  const isHostile = force === 'used' || force === 'threatened' || incident.means === 'airspace violation';
  const isHarmful = [functionalEffect, physicalEffect].some((effect) => effect !== null && effect !== 'none');
  if (isHostile || isHarmful) return met('a hostile act or harm, of whatever gravity');
  return element('not-met', 'neither a hostile act nor harm', 'a hostile act, or harm done');
}
