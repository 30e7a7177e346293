import type { World } from '../../chain/world.ts';
import {
  type CellReach,
  type CompiledNetwork,
  findNearPlaces,
  type NearPlaces,
  nearPlacesAfter,
  reachCells,
} from '../../movement/index.ts';
import type { StateId } from '../../words/ids.ts';
import { loadReachRows } from '../data/load-data.ts';
import type { ForcePackage, ReachRows } from '../data/rows/force-row-schemas.ts';
import { forcesOf, withoutPresence } from './forces/force-packages.ts';
import type { Moved } from './forces/moved-forces.ts';
import type { NamedForce } from './forces/named-force.ts';
import { type AlliedCell, type AlliedGround, alliedGround } from './ground/allied-cells.ts';
import type { ReachArea, Resolution } from './ground/reach-area.ts';

export interface ReachQuestion {
  /** Id of a row of `data/forces/packages.json`. */
  readonly kind: string;
  /** What the run has moved by the moment that is asked for. */
  readonly moved: readonly Moved[];
  /** Leave foreign presence out in these allies; nobody: as it is. */
  readonly without: readonly StateId[];
}

/** The land, ready to be searched: worked out once for an area, whatever changes among forces and on the network. */
export interface ReachBase {
  readonly area: ReachArea;
  readonly resolution: Resolution;
  readonly rows: ReachRows;
  readonly network: CompiledNetwork;
  readonly ground: AlliedGround;
  readonly near: NearPlaces;
}

/** One cell with its answer. */
export interface CellAnswer {
  readonly cell: AlliedCell;
  readonly reach: CellReach;
}

export interface Reach {
  readonly wanted: ForcePackage;
  readonly base: ReachBase;
  readonly forces: readonly NamedForce[];
  readonly answers: readonly CellAnswer[];
}

export function prepareReach(world: World, area: ReachArea, resolution: Resolution): ReachBase {
  const { network } = world.movement;
  const ground = alliedGround(world, area, resolution);
  return { area, resolution, rows: loadReachRows(), network, ground, near: findNearPlaces(network, ground) };
}

/** The same land on a network that has changed: a way closed, a permission, lift. Its nodes must be the same. */
export function onNetwork(base: ReachBase, network: CompiledNetwork): ReachBase {
  return { ...base, network, near: nearPlacesAfter(base.near, network, base.ground) };
}

/** Hours until a force of the kind stands in each cell of allied land. @throws RangeError for a kind that no row names */
export function reachOf(world: World, base: ReachBase, { kind, moved, without }: ReachQuestion): Reach {
  const { rows, network, near, ground } = base;
  const wanted = rows.forcePackages.find(({ id }) => id === kind);
  if (!wanted) throw new RangeError(`no kind of force "${kind}" in data/forces/packages.json`);
  const forces = withoutPresence(forcesOf({ world, rows, wanted }, moved), without);
  const found = reachCells(network, near, forces);
  const answers = ground.cells.map((cell, index) => ({ cell, reach: found[index] as CellReach }));
  return { wanted, base, forces, answers };
}
