export type { CargoGroup, CargoKind, MovementMode, MovementPackage, Serial } from './cargo/movement-package.ts';
export { packageOf } from './cargo/package-of.ts';
export { type Certificate, type LowerBound, lowerBound, type PackageBound } from './checks/bound/lower-bound.ts';
export { type ClaimedPlan, checkCertificate } from './checks/check-certificate.ts';
export { countedFrom, objectiveOf, type PlanObjective, type WeightedContingent } from './checks/plan-objective.ts';
export type { MovementCommand } from './commands.ts';
export { type EstimateOptions, estimateArrival } from './eta/estimate-arrival.ts';
export type { DateInterval, EtaFacts, EtaInput, EtaResult } from './eta/eta-types.ts';
export { modesNamed, saysNoMode } from './eta/modes-named.ts';
export { type EtaOutcome, type EtaScore, scoreEstimates } from './eta/score-estimates.ts';
export type { MovementEvent } from './events.ts';
export { type Conditions, sampleConditions } from './factors/conditions.ts';
export {
  FACTOR_IDS,
  type Factor,
  type FactorId,
  getFactor,
  type MovementFactors,
  PREPARATION_CLASSES,
} from './factors/movement-factors.ts';
export { compileNetwork } from './network/compile-network.ts';
export type { CompiledNetwork } from './network/compiled-network.ts';
export { findNearPlaces, type NearPlaces, nearPlacesAfter } from './network/reach/near-places.ts';
export { reachCells, traceCell } from './network/reach/reach-cells.ts';
export type {
  CellReach,
  CellTrace,
  NoReach,
  ReachCell,
  ReachDelay,
  ReachForce,
  ReachGround,
  ReachMode,
  ReachPart,
} from './network/reach/reach-types.ts';
export type { ClosedResource, MovementPlan, PlannedLeg, PlannedSerial, ScheduleOptions } from './plan/movement-plan.ts';
export { type CertificateOptions, findCertificate } from './plan/optimise/find-certificate.ts';
export type { LinearOptimum, LinearProgram, SolveLinear } from './plan/optimise/linear-program.ts';
export { PlanRepair, type Repaired } from './plan/optimise/repair-plan.ts';
export { type SearchPlanOptions, searchPlan } from './plan/optimise/search-for-plan.ts';
export { byDueDate } from './plan/optimise/search-plan.ts';
export { scheduleMovements } from './plan/schedule-movements.ts';
export { movementStage } from './stage.ts';
export type { MovementFacts, MovementState } from './state.ts';
