import type { Requirement } from '../words/scenario.ts';
import type { Minutes } from '../words/time.ts';
import type { TransportMode, Willing } from './facts.ts';

/** ACTWARN: nations are told that a force may be asked for. Preparation starts to count. */
export interface IssueActivationWarning {
  readonly type: 'IssueActivationWarning';
}

/** Force generation against the statement of requirements, with the nations that agreed to contribute. */
export interface HoldForceGeneration {
  readonly type: 'HoldForceGeneration';
  readonly requirements: readonly Requirement[];
  readonly willing: readonly Willing[];
}

/** ACTORD: the notice to move of what was offered begins to run. */
export interface OrderActivation {
  readonly type: 'OrderActivation';
  readonly by: 'NAC' | 'SACEUR';
  /** Has the Council activated the defence plans, and with them SACEUR's authority to move forces? */
  readonly plansActivated: boolean;
  /** Ids of the requirements concerned; absent: all that were filled. */
  readonly requirements?: readonly string[];
}

/** A nation sends a unit outside NATO command. */
export interface OrderReinforcement {
  readonly type: 'OrderReinforcement';
  readonly unit: string;
  /** Node id of the network. */
  readonly destination: string;
  /** When the nation decided; may lie before the scenario's start (negative). Absent: now. */
  readonly decidedAt?: Minutes;
  readonly modes?: readonly TransportMode[];
}

/** Transfer of authority: a contingent that has arrived passes from its nation to a NATO command. */
export interface TransferAuthority {
  readonly type: 'TransferAuthority';
  readonly contingent: string;
  /** Id of a command post; absent: the one whose area the destination lies in. */
  readonly to?: string;
}

export type ForceCommand =
  | IssueActivationWarning
  | HoldForceGeneration
  | OrderActivation
  | OrderReinforcement
  | TransferAuthority;
