import type { Arrival, Contingent } from '../../words/forces.ts';
import type { Minutes } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import type { CargoKind, MovementMode } from '../cargo/movement-package.ts';
import type { Conditions } from '../factors/conditions.ts';

/**
 * One stage of a serial's way. `asset`: the pool of lift that carries it, `null` on its own wheels; `number`: which one of
 * the pool, from 1 (0 on its own wheels). Serials may share a carrier.
 */
export interface PlannedLeg {
  readonly mode: MovementMode;
  readonly from: string;
  readonly to: string;
  readonly departAt: Minutes;
  readonly arriveAt: Minutes;
  readonly asset: string | null;
  readonly number: number;
}

export interface PlannedSerial {
  readonly contingent: string;
  readonly kind: CargoKind;
  readonly mode: MovementMode;
  readonly count: number;
  /** People in it, those included who ride with their vehicles. */
  readonly personnel: number;
  readonly tonnes: number;
  readonly legs: readonly PlannedLeg[];
  readonly departAt: Minutes;
  readonly arriveAt: Minutes;
}

/** Four numbers a reservation: lane of the network, from (inclusive), to (exclusive), serial's index in the plan. */
export type Reservations = readonly number[];

/** A contingent that cannot go, and why; the others are planned without it. */
export interface Unreachable {
  readonly contingent: string;
  readonly reason: Reason;
}

/** Plain data. Equal contingents, network and options give an equal plan. */
export interface MovementPlan {
  readonly serials: readonly PlannedSerial[];
  readonly reservations: Reservations;
  /** In the order of planning: priority, then ready time, then id. */
  readonly arrivals: readonly Arrival[];
  /** One tree for each arrival, in the same order. */
  readonly reasons: readonly Reason[];
  readonly unreachable: readonly Unreachable[];
  /** Minutes that serials waited, by index of the network's resource. */
  readonly waits: ReadonlyMap<number, number>;
  /** The same for each arrival, in the same order. */
  readonly waitsOf: readonly ReadonlyMap<number, number>[];
}

/** A resource (by index) that nobody may hold in a time, `to` not included. */
export interface ClosedResource {
  readonly resource: number;
  readonly from: Minutes;
  readonly to: Minutes;
}

export interface ScheduleOptions {
  /** Medians where absent. */
  readonly conditions?: Conditions;
  /** When movement is ordered: permissions are asked for and lift starts to position from here. */
  readonly start: Minutes;
  /** Who is placed before whom; by priority, ready time and id where absent. Equals keep that order. */
  readonly rank?: (a: Contingent, b: Contingent) => number;
  /** Planned round; none where absent. */
  readonly closures?: readonly ClosedResource[];
}
