import type { Contingent } from '../words/forces.ts';
import type { StateId } from '../words/ids.ts';
import type { Requirement } from '../words/scenario.ts';
import type { Reason } from '../words/verdict.ts';
import type { Assignment, Shortfall } from './offer.ts';

export interface ActivationWarningIssued {
  readonly type: 'ActivationWarningIssued';
  readonly reason: Reason;
}

export interface ForceGenerationHeld {
  readonly type: 'ForceGenerationHeld';
  readonly requirements: readonly Requirement[];
  readonly nations: readonly StateId[];
  readonly reason: Reason;
}

/** One unit against one line of the statement. */
export interface ContributionOffered {
  readonly type: 'ContributionOffered';
  readonly nation: StateId;
  readonly unit: string;
  readonly requirement: string;
  readonly caveats: readonly string[];
  readonly assignment: Assignment;
}

export interface RequirementUnfilled {
  readonly type: 'RequirementUnfilled';
  readonly requirement: string;
  readonly shortfall: Shortfall;
  readonly reason: Reason;
}

export interface ForceActivated {
  readonly type: 'ForceActivated';
  readonly by: 'NAC' | 'SACEUR';
  readonly requirements: readonly string[];
  readonly reason: Reason;
}

/** Published when the order is given; the moment of readiness is `contingent.readyAt`, so movement can plan ahead. */
export interface ContingentReady {
  readonly type: 'ContingentReady';
  readonly contingent: Contingent;
  readonly origin: 'activation' | 'reinforcement';
  readonly reason: Reason;
}

export interface AuthorityTransferred {
  readonly type: 'AuthorityTransferred';
  readonly contingent: string;
  readonly from: string;
  readonly to: string;
  readonly reason: Reason;
}

/** A step that could not be taken, and why. Nothing else happened. */
export interface ForceStepRefused {
  readonly type: 'ForceStepRefused';
  readonly step: string;
  readonly reason: Reason;
}

export type ForceEvent =
  | ActivationWarningIssued
  | ForceGenerationHeld
  | ContributionOffered
  | RequirementUnfilled
  | ForceActivated
  | ContingentReady
  | AuthorityTransferred
  | ForceStepRefused;
