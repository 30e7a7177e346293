import type { Contingent } from '../words/forces.ts';

/** `PlanMovement` orders contingents to move; the others note what falls due by plan. */
export type MovementCommand =
  | { readonly type: 'PlanMovement'; readonly contingents: readonly Contingent[] }
  | { readonly type: 'RecordDeparture'; readonly contingent: string }
  | { readonly type: 'RecordFirstArrival'; readonly contingent: string }
  | { readonly type: 'RecordClosure'; readonly contingent: string };
