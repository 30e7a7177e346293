import type { Reason } from '../../../words/verdict.ts';
import { defineTreaty, everyElement } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { allOf, changeOfAll, type Element, element, met, underEveryReading } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';
import { unionTerritoryOf } from '../../law/union-territory.ts';

export const teu427 = defineTreaty({
  id: 'teu-42-7',
  title: 'Treaty on European Union, Article 42(7)',
  reference: 'Article 42(7): a member state that is the victim of armed aggression on its territory',
  source: 'clingendael-42-7-2022',
  validity: { from: '2009-12-01', to: null },
  reach: 'parties',
  steps: {
    requestedBy: 'the member state that is the victim',
    decidedBy: null,
    note: 'no decision of the Council of the EU is needed; each member chooses its aid, agreed from state to state, as with France in November 2015',
    source: 'europarl-42-7-2015',
  },
  parties: partiesOf('EU'),
  assess: (context) =>
    everyElement(
      'armed aggression on the territory of a member state; the others then owe aid by all means in their power, as each chooses',
      [memberVictim(context), onTerritory(context), armedAggression(context)],
      notesOn(context),
    ),
});

function memberVictim({ mainVictim, isMember, date, sourceOf }: ElementContext): Element {
  const source = sourceOf(mainVictim, 'EU');
  if (isMember(mainVictim, 'EU')) return met(`${mainVictim} was a member state on ${date}`, source);
  const says = `the main victim, ${mainVictim ?? 'no state'}, was not a member state on ${date}`;
  return element('not-met', says, 'aggression against a member state as well', source);
}

const ON_TERRITORY = 'a hit on territory of a member state as well';

function onTerritory(context: ElementContext): Element {
  const { sovereigns, isMember, incident } = context;
  const { place } = incident.facts;
  if (place === 'high-seas' || place === 'eez' || sovereigns.length === 0) {
    const says = 'not on territory: the clause protects territory, not forces or ships abroad';
    return element('not-met', says, ON_TERRITORY, { source: 'clingendael-42-7-2022' });
  }
  const readings = sovereigns.map((sovereign) =>
    sovereign !== null && isMember(sovereign, 'EU')
      ? unionTerritoryOf(sovereign, context)
      : element('not-met', `${sovereign ?? 'ground of no state'}: not territory of a member state`, ON_TERRITORY),
  );
  const first = readings[0];
  if (readings.length === 1 && first) return first;
  const finding = underEveryReading(readings.map((reading) => reading.finding));
  return element(finding, 'title is disputed', finding === 'not-met' ? ON_TERRITORY : 'a settled title', {
    because: readings.map((reading) => reading.reason),
  });
}

/** Wider than armed attack: aggression includes blockade, and in 2015 all members accepted it for terrorists led from abroad. */
function armedAggression({ attackElements, incident }: ElementContext): Element {
  const { force, intent, externalOrigin, direction } = attackElements;
  const parts = [force, intent, externalOrigin, isLedFromAbroad(incident.facts.direction) ? accepted(direction) : direction];
  const finding = allOf(parts.map((part) => part.finding));
  return {
    finding,
    reason: {
      says: 'armed aggression, which is wider than armed attack: gravity is not asked for in the same way',
      result: finding,
      source: 'pitt-42-7-wider-trigger',
      because: parts.map((part) => part.reason),
      ...changeOfAll(parts),
    },
  };
}

function accepted({ reason: { because } }: Element): Element {
  const wouldChange = 'attribution being withdrawn or contradicted';
  return met('led from abroad, as was accepted in 2015', { wouldChange, source: 'judgement', ...(because ? { because } : {}) });
}

function isLedFromAbroad(direction: string | null): boolean {
  return direction === 'state-proxy' || direction === 'non-state-from-abroad';
}

function notesOn({ mainVictim, isMember }: ElementContext): readonly Reason[] {
  const neutrality = { says: 'the clause does not prejudice the policies of neutral members', source: 'clingendael-42-7-2022' };
  if (!isMember(mainVictim, 'NATO')) return [neutrality];
  const primacy = {
    says: 'for members that are also Allies the North Atlantic Treaty remains the foundation of collective defence',
    source: 'clingendael-42-7-2022',
  };
  return [neutrality, primacy];
}
