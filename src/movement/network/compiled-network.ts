import type { BorderPermission, LiftPool, NetworkArc, NetworkNode } from '../../words/network.ts';
import type { MovementMode } from '../cargo/movement-package.ts';
import type { MovementFactors } from '../factors/movement-factors.ts';
import type { ModeGraph } from './mode-graph.ts';
import type { WayTree } from './shortest-ways.ts';

/** A way by road, rail or sea along arcs of the network. */
export interface Route {
  readonly mode: 'road' | 'rail' | 'sea';
  readonly km: number;
  /** Edges of the mode's graph, in order. */
  readonly edges: Int32Array;
}

/** A stretch by road before or after the main leg: along arcs, or on local roads where `route` is null. */
export interface RoadPart {
  readonly km: number;
  readonly route: Route | null;
}

/** How one kind of load gets from its origin to its destination by one main mode. Nodes by index. */
export interface Itinerary {
  readonly mode: MovementMode;
  readonly from: number;
  readonly to: number;
  readonly pickup: number;
  readonly delivery: number;
  readonly access: RoadPart;
  /** Null by air: the great circle. */
  readonly main: Route | null;
  readonly mainKm: number;
  readonly egress: RoadPart;
  /** Nations that have to let it in, with the mode by which it comes. */
  readonly entries: readonly { readonly nation: string; readonly mode: BorderPermission['mode'] }[];
}

/** Why a load cannot go by a mode. */
export interface NoWay {
  readonly noWay: string;
  readonly wouldChange: string;
}

/** Something that only so many can use at once: each lane holds one serial at a time. */
export interface Resource {
  readonly name: string;
  readonly firstLane: number;
  readonly lanes: number;
}

/**
 * The network made ready for planning, once per process. Its caches fill as ways are asked for; they hold nothing that
 * depends on a run.
 */
export interface CompiledNetwork {
  readonly nodes: readonly NetworkNode[];
  readonly arcs: readonly NetworkArc[];
  readonly pools: readonly LiftPool[];
  readonly permissions: readonly BorderPermission[];
  readonly factors: MovementFactors;
  readonly nodeIndex: ReadonlyMap<string, number>;
  readonly poolIndex: ReadonlyMap<string, number>;
  /** Nodes that pools call home. */
  readonly poolHome: Int32Array;
  /** Track gauge of a rail pool, 0 for others. */
  readonly poolGaugeMm: Int32Array;
  readonly graphs: Readonly<Record<'road' | 'rail' | 'sea', ModeGraph>>;
  readonly resources: readonly Resource[];
  readonly laneCount: number;
  /** Resource of arc a in direction d is `2 * a + d`; the others follow. */
  readonly parkingOf: Int32Array;
  readonly berthsOf: Int32Array;
  readonly rampsOf: Int32Array;
  readonly transloadOf: Int32Array;
  readonly assetsOf: Int32Array;
  /** By pool: its crews, -1 where there are always enough. */
  readonly crewsOf: Int32Array;
  readonly caches: NetworkCaches;
}

/** Edges of one mode that a kind of load may use: 1 open, 0 refused. */
export interface OpenArcs {
  readonly mode: 'road' | 'rail' | 'sea';
  readonly key: string;
  readonly edges: Uint8Array;
}

export interface NetworkCaches {
  readonly profiles: Map<string, number>;
  readonly open: Map<string, OpenArcs>;
  readonly trees: Map<string, WayTree>;
  readonly itineraries: Map<number, Itinerary | NoWay>;
  readonly distances: Map<number, number>;
  /** Pools that may carry a load, by mode, gauge and profile. */
  readonly pools: Map<string, readonly number[]>;
}
