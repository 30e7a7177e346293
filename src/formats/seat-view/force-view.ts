import type { Arrival, Contingent } from '../../words/forces.ts';
import type { StateId } from '../../words/ids.ts';
import type { Requirement } from '../../words/scenario.ts';
import type { Minutes } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';

/** A contingent from the order on: ready, on its way, there. */
export interface ContingentView {
  readonly id: string;
  /** What the unit is called, where the reason of its readiness says so. */
  readonly name: string;
  readonly contingent: Contingent;
  readonly origin: 'activation' | 'reinforcement';
  readonly orderedAt: Minutes;
  readonly readyReason: Reason;
  /** As planned; null before it is planned, or where it cannot get there. */
  readonly arrival: Arrival | null;
  readonly arrivalReason: Reason | null;
  readonly isUnreachable: boolean;
  readonly departedAt: Minutes | null;
  readonly arrivedFirstAt: Minutes | null;
  readonly closedAt: Minutes | null;
  /** Under whose command it is. */
  readonly command: string;
  readonly transferredAt: Minutes | null;
  readonly transferReason: Reason | null;
}

export interface OfferView {
  readonly nation: StateId;
  readonly unit: string;
  readonly name: string;
  readonly requirement: string;
  readonly personnel: number;
  readonly caveats: readonly string[];
  readonly at: Minutes;
  readonly reason: Reason;
}

export interface ShortfallView {
  readonly requirement: string;
  readonly required: number;
  readonly missing: number;
  readonly at: Minutes;
  readonly reason: Reason;
}

/** A step of the activation chain as the force stage took it, or refused it. */
export interface ForceNote {
  readonly kind: 'warned' | 'generated' | 'activated' | 'refused';
  readonly at: Minutes;
  readonly reason: Reason;
}

export interface ForceView {
  readonly contingents: ReadonlyMap<string, ContingentView>;
  readonly requirements: readonly Requirement[];
  readonly offers: readonly OfferView[];
  readonly shortfalls: readonly ShortfallView[];
  readonly notes: readonly ForceNote[];
}

export type MoveStatus = 'unreachable' | 'ordered' | 'planned' | 'under-way' | 'arriving' | 'closed';

/** Where a contingent is in its movement, by what was reported of it. */
export function moveStatus(view: ContingentView): MoveStatus {
  if (view.closedAt !== null) return 'closed';
  if (view.arrivedFirstAt !== null) return 'arriving';
  if (view.departedAt !== null) return 'under-way';
  if (view.isUnreachable) return 'unreachable';
  return view.arrival ? 'planned' : 'ordered';
}
