import type { Arrival, Contingent } from '../words/forces.ts';
import type { Reason } from '../words/verdict.ts';

/** `contingent` is an id throughout; `ordered` is the contingent as it was ordered to move. */
export type MovementEvent =
  | {
      readonly type: 'MovementPlanned';
      readonly contingent: string;
      readonly ordered: Contingent;
      readonly arrival: Arrival;
      readonly reason: Reason;
    }
  | { readonly type: 'MovementUnreachable'; readonly contingent: string; readonly reason: Reason }
  | { readonly type: 'ContingentDeparted'; readonly contingent: string }
  | { readonly type: 'ContingentArrivedFirst'; readonly contingent: string }
  | { readonly type: 'ContingentClosed'; readonly contingent: string };
