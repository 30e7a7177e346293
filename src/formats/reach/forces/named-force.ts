import type { World } from '../../../chain/world.ts';
import { contingentOf } from '../../../force/index.ts';
import type { ReachForce, ReachPart } from '../../../movement/index.ts';
import type { Unit } from '../../../words/forces.ts';
import type { StateId } from '../../../words/ids.ts';
import type { Title } from '../../../words/scenario.ts';
import type { Interval } from '../../../words/time.ts';
import type { ForcePackage, ReachRows } from '../../data/rows/force-row-schemas.ts';

import type { Readiness } from './readiness-in-place.ts';

/** A force with the words that name it. */
export interface NamedForce extends ReachForce {
  readonly says: Title;
  readonly source: string;
  /** The row that says how soon it is ready. */
  readonly readyBy: Pick<Readiness, 'says' | 'source'>;
  /** On whose soil it stands before it moves; where it is foreign presence. */
  readonly presentIn?: StateId;
}

/** What forces of one kind are looked for with. */
export interface Search {
  readonly world: World;
  readonly rows: ReachRows;
  readonly wanted: ForcePackage;
}

export function fits({ unitTypes, leastPersonnel }: ForcePackage, type: string, personnel: number): boolean {
  return unitTypes.includes(type) && personnel >= leastPersonnel;
}

/** People that go of a unit that is larger than the package. */
export const sentOf = ({ mostPersonnel }: ForcePackage, personnel: number): number =>
  Math.min(mostPersonnel ?? personnel, personnel);

export function partOf({ force }: World, unit: Unit, sent: number, readyHours: Interval): ReachPart {
  return { contingent: contingentOf(unit, unit.origin, 0, force.factors, { sent }), readyHours };
}

/** The name of a place of the network; the id where it has none. */
export const placeName = ({ outcome }: World, id: string): string => outcome.nodes.find((node) => node.id === id)?.name ?? id;
