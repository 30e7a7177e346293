import type { Arrival, Contingent } from '../words/forces.ts';
import type { Minutes } from '../words/time.ts';
import type { Reason } from '../words/verdict.ts';
import type { CompiledNetwork } from './network/compiled-network.ts';

/** The network made ready; `sampled`: draw the conditions of the day, else take medians. */
export interface MovementFacts {
  readonly network: CompiledNetwork;
  readonly sampled: boolean;
}

/** A contingent that was planned, and when it was ordered to move. */
export interface MovementOrder {
  readonly at: Minutes;
  readonly contingent: Contingent;
}

/** Where a contingent is on its way. */
export interface MovementProgress {
  readonly arrival: Arrival;
  readonly reason: Reason;
  departedAt: Minutes | null;
  arrivedFirstAt: Minutes | null;
  closedAt: Minutes | null;
}

export interface MovementState {
  /** What the timetable is made of, in the order of planning; it is worked out anew from here where it is not at hand. */
  readonly orders: MovementOrder[];
  readonly progress: Record<string, MovementProgress>;
  readonly unreachable: Record<string, Reason>;
}
