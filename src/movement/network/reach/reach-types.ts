import type { Contingent } from '../../../words/forces.ts';
import type { StateId } from '../../../words/ids.ts';
import type { LiftPool } from '../../../words/network.ts';
import type { Point } from '../../../words/place.ts';
import type { Interval } from '../../../words/time.ts';
import type { CargoGroup } from '../../cargo/movement-package.ts';

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

/** The last load of the force that stands in a cell soonest, and its way. */
export interface CellTrace extends CellReached {
  readonly part: ReachPart;
  readonly load: CargoGroup;
  readonly way: NodeWay;
  /** Of local road from the node on. */
  readonly localKm: number;
  /** For leave to enter the cell's own state, where the node lies over the border; else 0. */
  readonly leaveHours: number;
}

/** Or the reason why it is not. */
export type CellReach = CellReached | { readonly noWay: NoReach };

/** `no-node`: no place of the network on this land; `no-way`: none of its nodes can be reached by these forces and modes. */
export type NoReach = 'no-node' | 'no-way';

/** What hours go into, in order: ready to move, leave to enter, arranging lift, on the way with rest, handling and pass time. */
export type ReachDelay = 'ready' | 'leave' | 'arranging' | 'motion' | 'handling';

/** How a load gets to a node, and what its hours go into. */
export interface NodeWay {
  /** Index of the node where it gets onto the network: where it stands, a ramp, an airfield. */
  readonly start: number;
  /** Indices of arcs in order; none by air and on local roads. */
  readonly arcs: readonly number[];
  /** Index of the node whose nation takes longest to let it in; -1: none has to. */
  readonly entry: number;
  readonly delays: readonly { readonly on: ReachDelay; readonly hours: Interval }[];
  /** Lift of the kinds that carry it; none where it goes on its own wheels and tracks. */
  readonly lift: readonly LiftPool[];
}

/** Hours until one kind of load stands at each node, by one mode; Infinity where there is no way. */
export interface NodeHours {
  readonly mode: ReachMode;
  readonly p10: Float64Array;
  readonly p50: Float64Array;
  readonly p90: Float64Array;
  /** Kilometres of local road that a cell may lie away; Infinity: any. */
  readonly withinKm: number;
  /** For a node that is reached. Searched anew: for explaining one, not for many. */
  readonly wayTo: (node: number) => NodeWay;
}
