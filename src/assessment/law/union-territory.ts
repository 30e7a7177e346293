import { isWithinPeriod } from '../../facts/index.ts';
import type { StateId } from '../../words/ids.ts';
import { findTerritory } from '../area/places.ts';
import { findingOf } from '../area/territory.ts';
import type { ElementContext } from './element-context.ts';
import { type Element, element, met, settledBy } from './findings.ts';

/** Ground of a member state as territory in the sense of the EU treaties; outermost regions are, associated countries are disputed. */
export function unionTerritoryOf(sovereign: StateId, { point, date, facts }: ElementContext): Element {
  const special =
    point &&
    findTerritory(
      facts,
      point,
      date,
      (row) => row.union !== undefined && row.sovereign === sovereign && isWithinPeriod(row, date),
    );
  if (special?.union) {
    const open = special.union === 'contested';
    const wouldChange = open
      ? 'the members stating that it is covered, or not'
      : settledBy("the Union's treaties leave this place out");
    return element(findingOf(special.union), `${special.name}: ${special.says}`, wouldChange, { source: special.source });
  }
  return met(`territory of ${sovereign}, outermost regions included`, { source: 'clingendael-42-7-2022' });
}
