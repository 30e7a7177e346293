import type { Stage } from '../kernel/stage.ts';
import type { ForceCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { ForceEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { ForceFacts } from './facts.ts';
import { type ForceState, initialForceState } from './state.ts';

export { findHub, findUnit } from './candidates.ts';
export type {
  ForceCommand,
  HoldForceGeneration,
  IssueActivationWarning,
  OrderActivation,
  OrderReinforcement,
  TransferAuthority,
} from './commands.ts';
export { type ContingentOptions, contingentOf } from './contingent.ts';
export type {
  ActivationWarningIssued,
  AuthorityTransferred,
  ContingentReady,
  ContributionOffered,
  ForceActivated,
  ForceEvent,
  ForceGenerationHeld,
  ForceStepRefused,
  RequirementUnfilled,
} from './events.ts';
export type {
  Caveat,
  CommandArea,
  ForceFactors,
  ForceFacts,
  FrameworkReadiness,
  LaneFactors,
  NationalHub,
  PoolDefinition,
  TransportMode,
  TypeFactors,
  WarningCredit,
  Willing,
} from './facts.ts';
export { getTypeFactors, PRACTICES } from './facts.ts';
export { generateForce } from './generate-force.ts';
export type { Assignment, ForceGeneration, Shortfall } from './offer.ts';
export { cargoFor } from './rules/cargo/rule.ts';
export { findReceivingCommand } from './rules/command/rule.ts';
export {
  type CountryStrength,
  postureIfWithdrawn,
  strengthInPlace,
  type WithdrawalOutcome,
  type WithdrawalReading,
} from './rules/posture/rule.ts';
export { estimateUnit, type UnitDescription, type UnitEstimate } from './rules/unit-type/rule.ts';
export { type ForceState, findContingent } from './state.ts';

/** Who goes: from the statement of requirements and national decisions to contingents with ready times. */
export const forceStage: Stage<ForceFacts, ForceState, ForceCommand, ForceEvent> = {
  initial: () => initialForceState(),
  decide,
  evolve,
};
