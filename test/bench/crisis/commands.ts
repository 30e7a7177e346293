import type { ActivationStep, SerialAt } from './events.ts';

/** What falls due. A command that no longer fits (an objection after another, the deadline of a broken silence) brings nothing. */
export type CrisisCommand =
  | { readonly type: 'BeginCrisis' }
  | { readonly type: 'GiveInstruction'; readonly member: string }
  | { readonly type: 'TableText' }
  | { readonly type: 'BreakSilence'; readonly round: number; readonly member: string }
  | { readonly type: 'CloseSilence'; readonly round: number }
  | { readonly type: 'ConsultMembers'; readonly round: number }
  | { readonly type: 'TakeStep'; readonly step: ActivationStep }
  | { readonly type: 'OfferContingent'; readonly contingent: string }
  | { readonly type: 'CloseForceGeneration' }
  | { readonly type: 'DepartConvoy'; readonly contingent: string; readonly serials: number; readonly route: readonly string[] }
  | { readonly type: 'ReachStation'; readonly serial: SerialAt }
  | { readonly type: 'EndService'; readonly serial: SerialAt }
  | { readonly type: 'CloseConvoy'; readonly contingent: string };
