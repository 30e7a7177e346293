import type { Stage } from '../kernel/stage.ts';
import type { MeasureCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { MeasureEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { MeasureFacts } from './facts.ts';
import type { MeasureState } from './state.ts';
import { initialState } from './state.ts';

export type { EstimateEffects, ImposeSanctions, MeasureCommand, OfferSupport, ReportSanctions } from './commands.ts';
export { costToSenders } from './effects/sender-cost.ts';
export type { PublishedRate, RateSpread } from './effects/success-prior/rule.ts';
export { findRateSpread } from './effects/success-prior/rule.ts';
export type { EffectEstimate, EffectFacts } from './effects/target-effect.ts';
export { effectOnTarget } from './effects/target-effect.ts';
export type {
  EffectEstimated,
  MeasureEvent,
  SanctionsImposed,
  SanctionsRefused,
  SendersCounted,
  SupportOffered,
  SupportUnavailable,
} from './events.ts';
export type { EffectRow, MeasureFacts, PartnerArrangement } from './facts.ts';
export { listObservations } from './facts.ts';
export { listInstruments } from './kinds/catalogue.ts';
export type { PartnerSupport } from './kinds/partner-support.ts';
export { partnerSupport } from './kinds/partner-support.ts';
export type { SenderCount, SenderOverlap, SendersOf } from './senders/count-senders.ts';
export { countSenders } from './senders/count-senders.ts';
export type { MeasureState } from './state.ts';

/** What else is done: sanctions, and support to partners at risk. */
export const measureStage: Stage<MeasureFacts, MeasureState, MeasureCommand, MeasureEvent> = {
  initial: () => initialState(),
  decide,
  evolve,
};
