import type { StateId } from './ids.ts';
import type { Point } from './place.ts';
import type { Provenance } from './source.ts';

export type NodeKind =
  | 'airfield'
  | 'port'
  | 'railhead'
  | 'border-crossing'
  | 'gauge-change'
  | 'assembly-area'
  | 'junction'
  | 'sea-waypoint';

/**
 * A place where things start, change mode, or end. Attributes without an entry in `attributeProvenance`
 * rest on the row's own provenance. Absent attribute = not known, never "none".
 */
export interface NetworkNode extends Point, Provenance {
  readonly id: string;
  readonly name: string;
  /** Null only at sea. */
  readonly country: StateId | null;
  readonly kind: NodeKind;
  readonly runwayMetres?: number;
  /** Wide-body or C-17 class stands usable at once (maximum on ground). */
  readonly aircraftParking?: number;
  readonly berths?: number;
  readonly roroRamps?: number;
  readonly railGaugesMm?: readonly number[];
  /** Trains that can be unloaded at once at military or end ramps. */
  readonly railRamps?: number;
  /** Kilometres on local roads to the nearest node of the road network, where the node is not itself on it. */
  readonly attributeProvenance?: Readonly<Record<string, Provenance>>;
}

export type ArcMode = 'road' | 'rail' | 'sea';

/** Two-way. Air legs are not listed: any two airfields are joined by the great circle. */
export interface NetworkArc extends Provenance {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly mode: ArcMode;
  readonly lengthKm: number;
  /** Rail only. */
  readonly gaugeMm?: number;
  /** Rail: trains a day a direction for military traffic; road: vehicles an hour a route. Absent: the mode's default. */
  readonly rate?: number;
  readonly maxAxleTonnes?: number;
  readonly maxLoadClass?: number;
  /** Clearance under bridges, in tunnels and under wires, by road and rail. Absent: taken as sufficient. */
  readonly maxHeightMetres?: number;
  readonly attributeProvenance?: Readonly<Record<string, Provenance>>;
}

/** Reusable lift: aircraft, ships, wagon sets, heavy-equipment transporters. Each carries one load after the other, and goes empty between. */
export interface LiftPool extends Provenance {
  readonly id: string;
  readonly nation: StateId;
  readonly asset: string;
  readonly mode: 'air' | 'sea' | 'rail' | 'road';
  readonly count: number;
  readonly payloadTonnes: number;
  readonly passengers: number;
  readonly laneMetres?: number;
  readonly speedKmh: number;
  readonly loadHours: number;
  readonly unloadHours: number;
  readonly home: string;
  /** Share of the count that is at hand on an ordinary day, 0 to 1. */
  readonly availability: number;
  /** Crews at hand: one goes with each load from loading to the end of unloading and then rests. Absent: as many as are needed. */
  readonly crews?: { readonly count: number; readonly restHours: number };
  /** Where single attributes rest on something else than the row itself, which speaks for the count. */
  readonly attributeProvenance?: Readonly<Record<string, Provenance>>;
}

/** How long a nation takes to let a foreign column cross, by class of crisis. Hours. */
export interface BorderPermission extends Provenance {
  readonly nation: StateId;
  readonly mode: 'road' | 'rail' | 'air';
  readonly hours: { readonly p10: number; readonly p50: number; readonly p90: number };
}
