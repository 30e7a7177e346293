import type { ActorId, StateId } from '../words/ids.ts';
import type { Evidence } from '../words/verdict.ts';

/** A sender imposes a known package, or instruments of the closed list that it puts together itself. */
export type ImposeSanctions =
  | { readonly type: 'ImposeSanctions'; readonly sender: ActorId; readonly packageId: string }
  | {
      readonly type: 'ImposeSanctions';
      readonly sender: ActorId;
      readonly instruments: readonly string[];
      readonly target: StateId;
      readonly title?: string;
    };

/** A package ends: it lapsed, or its sender takes it back. */
export interface LiftSanctions {
  readonly type: 'LiftSanctions';
  readonly packageId: string;
  readonly why: string;
}

/** A report says that these impose sanctions; which instruments is not known. */
export interface ReportSanctions {
  readonly type: 'ReportSanctions';
  /** As reported: `['US', 'EU', 'G7']`. */
  readonly senders: readonly ActorId[];
  readonly target: StateId;
  readonly evidence: readonly Evidence[];
}

export interface OfferSupport {
  readonly type: 'OfferSupport';
  readonly partner: StateId;
}

/** What everything imposed so far costs the target and each sender. Asked for, since it takes longer than a whole replicate. */
export interface EstimateEffects {
  readonly type: 'EstimateEffects';
  readonly target: StateId;
}

export type MeasureCommand = ImposeSanctions | LiftSanctions | ReportSanctions | OfferSupport | EstimateEffects;
