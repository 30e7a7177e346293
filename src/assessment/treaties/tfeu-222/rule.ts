import { defineTreaty, everyElement } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { type Element, element, met } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';
import { unionTerritoryOf } from '../../law/union-territory.ts';

export const tfeu222 = defineTreaty({
  id: 'tfeu-222',
  title: 'Treaty on the Functioning of the European Union, Article 222',
  reference: 'Article 222 with Council Decision 2014/415/EU: terrorist attack, natural or man-made disaster',
  source: 'eurlex-solidarity-clause',
  validity: { from: '2009-12-01', to: null },
  reach: 'parties',
  steps: {
    requestedBy: 'the member state that is hit, once it holds its own means to be overwhelmed',
    decidedBy: 'eu-council',
    note: 'the request goes to the presidency of the Council and to the Commission; help comes through the institutions and need not be military',
    source: 'eurlex-solidarity-clause',
  },
  parties: partiesOf('EU'),
  assess: (context) =>
    everyElement('a terrorist attack or a disaster within a member state', [onUnionGround(context), attackOrDisaster(context)]),
});

function onUnionGround(context: ElementContext): Element {
  const { sovereigns, isMember, incident } = context;
  const member = sovereigns.find((sovereign) => isMember(sovereign, 'EU'));
  const offshore = incident.facts.place === 'high-seas' || incident.facts.place === 'eez';
  if (member === undefined || member === null || offshore)
    return element('not-met', 'not within a member state, its waters or its air', 'harm within a member state as well');
  if (sovereigns.length > 1) return element('contested', 'title is disputed', 'a settled title');
  return unionTerritoryOf(member, context);
}

/** Origin within or outside the Union makes no difference here. */
function attackOrDisaster({ incident }: ElementContext): Element {
  const { force, physicalEffect, functionalEffect, deaths, intent } = incident.facts;
  const isTerror = incident.means === 'terrorism' || (incident.means === 'sabotage' && force === 'used');
  const isDisaster = [physicalEffect, functionalEffect].some(
    (effect) => effect === 'serious' || effect === 'mass' || effect === 'national',
  );
  if (isTerror && (intent === 'deliberate' || (deaths ?? 0) > 0)) {
    if (incident.means === 'terrorism' || isDisaster) return met('a terrorist attack');
    return element('contested', 'sabotage: terrorist attack or crime', 'effects of a disaster, or proof of a terrorist purpose');
  }
  if (isDisaster) {
    return element(
      'contested',
      'a man-made disaster, if the state holds its own means to be overwhelmed',
      'a request of that state',
    );
  }
  return element('not-met', 'neither a terrorist attack nor a disaster', 'effects of a disaster, or proof of a terrorist attack');
}
