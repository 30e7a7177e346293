import type { ActorId, OrganisationId, StateId } from './ids.ts';
import type { Provenance } from './source.ts';
import type { Interval, IsoDate } from './time.ts';

/** One package of sanctions as its senders announced it. */
export interface SanctionsPackage extends Provenance {
  readonly id: string;
  readonly sender: ActorId;
  readonly target: StateId;
  readonly title: string;
  readonly instruments: readonly string[];
  /** Proposed or announced; agreed. */
  readonly proposed: IsoDate | null;
  readonly adopted: IsoDate;
}

/** Share of the sender's trade with the target, before the crisis. Shares are 0 to 1 of total goods trade. */
export interface TradeShare extends Provenance {
  readonly state: StateId | OrganisationId;
  readonly partner: StateId;
  readonly year: number;
  readonly exportsShare: number;
  readonly importsShare: number;
  /** Energy bought from the partner as a share of gross available energy, where known. */
  readonly energyShare?: number;
}

/** What can be done for a partner, and what it takes. */
export interface PartnerSupportKind extends Provenance {
  readonly id: string;
  readonly name: string;
  readonly nameFr: string;
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  readonly leadDays: Interval;
}
