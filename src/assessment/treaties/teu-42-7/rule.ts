import { defineTreaty } from '../../law/define-treaty.ts';
import type { ElementContext } from '../../law/element-context.ts';
import { allOf, type Element, element, underEveryReading, verdictOf } from '../../law/findings.ts';
import { partiesOf } from '../../law/parties-of.ts';
import { unionTerritoryOf } from '../../law/union-territory.ts';

export const teu427 = defineTreaty({
  id: 'teu-42-7',
  title: 'Treaty on European Union, Article 42(7)',
  reference: 'Article 42(7): a member state that is the victim of armed aggression on its territory',
  source: 'clingendael-42-7-2022',
  validity: { from: '2009-12-01', to: null },
  reach: 'parties',
  parties: partiesOf('EU'),
  assess(context) {
    const elements = [memberVictim(context), onTerritory(context), armedAggression(context)];
    return {
      verdict: verdictOf(allOf(elements.map((each) => each.finding))),
      reason: {
        says: 'armed aggression on the territory of a member state; aid by all means in the power of the others, as each chooses, on the request of the victim',
        because: [...elements.map((each) => each.reason), ...notesOn(context)],
      },
    };
  },
});

function memberVictim({ mainVictim, isMember, date, sourceOf }: ElementContext): Element {
  return isMember(mainVictim, 'EU')
    ? element('met', `${mainVictim} was a member state on ${date}`, sourceOf(mainVictim, 'EU'))
    : element(
        'not-met',
        `the main victim, ${mainVictim ?? 'no state'}, was not a member state on ${date}`,
        sourceOf(mainVictim, 'EU'),
      );
}

function onTerritory(context: ElementContext): Element {
  const { sovereigns, isMember, incident } = context;
  const { place } = incident.facts;
  if (place === 'high-seas' || place === 'eez' || sovereigns.length === 0) {
    return element('not-met', 'not on territory: the clause protects territory, not forces or ships abroad', {
      source: 'clingendael-42-7-2022',
    });
  }
  const readings = sovereigns.map((sovereign) =>
    sovereign !== null && isMember(sovereign, 'EU')
      ? unionTerritoryOf(sovereign, context)
      : element('not-met', `${sovereign ?? 'ground of no state'}: not territory of a member state`),
  );
  const first = readings[0];
  if (readings.length === 1 && first) return first;
  const finding = underEveryReading(readings.map((reading) => reading.finding));
  return element(finding, 'title is disputed', { because: readings.map((reading) => reading.reason) });
}

/** Wider than armed attack: aggression includes blockade, and in 2015 all members accepted it for terrorists led from abroad. */
function armedAggression({ attackElements, incident }: ElementContext): Element {
  const { force, intent, externalOrigin, direction } = attackElements;
  const led = isLedFromAbroad(incident.facts.direction) ? element('met', 'led from abroad, as was accepted in 2015') : direction;
  const parts = [force, intent, externalOrigin, led];
  return element(
    allOf(parts.map((part) => part.finding)),
    'armed aggression, which is wider than armed attack: gravity is not asked for in the same way',
    {
      source: 'pitt-42-7-wider-trigger',
      because: parts.map((part) => part.reason),
    },
  );
}

function isLedFromAbroad(direction: string | null): boolean {
  return direction === 'state-proxy' || direction === 'non-state-from-abroad';
}

function notesOn({ mainVictim, isMember }: ElementContext) {
  const neutrality = { says: 'the clause does not prejudice the policies of neutral members', source: 'clingendael-42-7-2022' };
  if (!isMember(mainVictim, 'NATO')) return [neutrality];
  const primacy = {
    says: 'for members that are also Allies the North Atlantic Treaty remains the foundation of collective defence',
    source: 'clingendael-42-7-2022',
  };
  return [neutrality, primacy];
}
