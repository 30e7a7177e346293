import type { Contingent } from '../../../words/forces.ts';
import type { StateId } from '../../../words/ids.ts';
import type { Point } from '../../../words/place.ts';
import type { Interval } from '../../../words/time.ts';

/** Modes that a force may be given; the sea is not chained to them. */
export type ReachMode = 'road' | 'rail' | 'air';

/** A piece of land, by its middle. */
export interface ReachCell extends Point {
  readonly id: string;
  readonly state: StateId;
  /** Land that can be walked without a ship: continent or island, by number. */
  readonly landmass: number;
}

/** What cells are reached on: which land each node of the network stands on, and who borders whom. */
export interface ReachGround {
  readonly cells: readonly ReachCell[];
  /** By index of the node; -1: on no land that is known. */
  readonly landmassOfNode: ArrayLike<number>;
  /** States that border each other by land. */
  readonly neighbours: ReadonlyMap<StateId, readonly StateId[]>;
}

/** A part of a force that moves from one place: where it stands is the contingent's origin. */
export interface ReachPart {
  readonly contingent: Contingent;
  /** Hours until it is ready to move. */
  readonly readyHours: Interval;
}

/** A force that stands in a cell once all its parts do. */
export interface ReachForce {
  readonly id: string;
  readonly parts: readonly ReachPart[];
  readonly modes: readonly ReachMode[];
}

/** How a cell is reached soonest: the hours, by whom, from which node of the network, and how that node was reached. */
export interface CellReached {
  readonly hours: Interval;
  /** Of these, on local roads over land whose terrain is not known. */
  readonly localHours: number;
  readonly force: string;
  /** Index of the node from which the last part goes on by local road. */
  readonly node: number;
  readonly mode: ReachMode;
}

/** Or the reason why it is not. */
export type CellReach = CellReached | { readonly noWay: NoReach };

/** `no-node`: no place of the network on this land; `no-way`: none of its nodes can be reached by these forces and modes. */
export type NoReach = 'no-node' | 'no-way';

/** Hours until one kind of load stands at each node, by one mode; Infinity where there is no way. */
export interface NodeHours {
  readonly mode: ReachMode;
  readonly p10: Float64Array;
  readonly p50: Float64Array;
  readonly p90: Float64Array;
  /** Kilometres of local road that a cell may lie away; Infinity: any. */
  readonly withinKm: number;
}
