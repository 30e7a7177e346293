import type { World } from '../../chain/world.ts';
import { isWithinPeriod, membersOf } from '../../facts/index.ts';
import { type CellReach, findNearPlaces, type NearPlaces, reachCells } from '../../movement/index.ts';
import type { StateId } from '../../words/ids.ts';
import { type AlliedCell, type AlliedGround, alliedGround, type ReachArea, type Resolution } from './allied-cells.ts';
import { type ForceKind, forcesOf, type Moved, type NamedForce, withoutPresence } from './force-packages.ts';

export interface ReachQuestion {
  readonly kind: ForceKind;
  readonly area: ReachArea;
  readonly resolution: Resolution;
  /** What the run has moved by the moment that is asked for. */
  readonly moved: readonly Moved[];
  /** Leave foreign presence out in these allies; nobody: as it is. */
  readonly without: readonly StateId[];
}

/** The land, ready to be searched: worked out once for an area, whatever changes among the forces. */
export interface ReachBase {
  readonly ground: AlliedGround;
  readonly near: NearPlaces;
}

/** One cell with its answer. */
export interface CellAnswer {
  readonly cell: AlliedCell;
  readonly reach: CellReach;
}

export interface Reach {
  readonly kind: ForceKind;
  readonly forces: readonly NamedForce[];
  readonly answers: readonly CellAnswer[];
}

export function prepareReach(world: World, area: ReachArea, resolution: Resolution): ReachBase {
  const ground = alliedGround(world, area, resolution);
  return { ground, near: findNearPlaces(world.movement.network, ground) };
}

/** Hours until a force of the kind stands in each cell of allied land. */
export function reachOf(world: World, base: ReachBase, { kind, moved, without }: ReachQuestion): Reach {
  const forces = withoutPresence(forcesOf(world, kind, moved), without);
  const found = reachCells(world.movement.network, base.near, forces);
  const answers = base.ground.cells.map((cell, index) => ({ cell, reach: found[index] as CellReach }));
  return { kind, forces, answers };
}

/** The allies that the scenario's demand names: those that joined after its day. Nobody where no demand is made. */
export function alliesUnderDemand({ data, scenario, outcome }: World): readonly StateId[] {
  const after = scenario.demandAfter;
  if (after === undefined) return [];
  return membersOf(data, scenario.alliance, outcome.date).filter((state) => {
    const rows = data.memberships.filter((row) => row.organisation === scenario.alliance && row.state === state);
    return rows.some((row) => isWithinPeriod(row, outcome.date) && row.from > after);
  });
}
