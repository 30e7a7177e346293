export type ActivationStep = 'ACTWARN' | 'ACTREQ' | 'ACTORD';

/** A serial at a station of its convoy's route; `passage` counts from 0. */
export interface SerialAt {
  readonly contingent: string;
  readonly serial: string;
  readonly passage: number;
  readonly station: string;
}

export type CrisisEvent =
  | { readonly type: 'CrisisBegan'; readonly members: number }
  | { readonly type: 'InstructionGiven'; readonly member: string }
  | { readonly type: 'TextTabled'; readonly round: number }
  | { readonly type: 'SilenceSet'; readonly round: number; readonly deadline: number }
  | { readonly type: 'SilenceBroken'; readonly round: number; readonly member: string }
  | { readonly type: 'MembersConsulted'; readonly round: number }
  | { readonly type: 'DecisionTaken'; readonly rounds: number }
  | { readonly type: 'ActivationStepTaken'; readonly step: ActivationStep }
  | { readonly type: 'ContingentOffered'; readonly contingent: string }
  | { readonly type: 'ForceGenerationClosed'; readonly offers: number }
  | { readonly type: 'ConvoyDeparted'; readonly contingent: string; readonly serials: number; readonly route: readonly string[] }
  | { readonly type: 'SerialWaits'; readonly serial: SerialAt }
  /** `waited`: it was called from the queue to the place that another left. */
  | { readonly type: 'ServiceBegan'; readonly serial: SerialAt; readonly waited: boolean }
  | { readonly type: 'ServiceEnded'; readonly serial: SerialAt }
  | { readonly type: 'SerialArrived'; readonly contingent: string; readonly serial: string }
  | { readonly type: 'ConvoyClosed'; readonly contingent: string; readonly serials: number }
  | { readonly type: 'ForceClosed'; readonly convoys: number };

export type EventOf<Type extends CrisisEvent['type']> = Extract<CrisisEvent, { type: Type }>;
