import type { ActorId, RuleId, StateId } from '../words/ids.ts';
import type { IsoDate, IsoTime } from '../words/time.ts';
import type { Reason, Verdict } from '../words/verdict.ts';
import type { Assessment } from './incident/assess-incident.ts';

export type AssessmentEvent =
  | {
      readonly type: 'CommitmentDetermined';
      readonly incidentId: string;
      readonly treaty: RuleId;
      readonly verdict: Verdict;
      /** The verdict of the last assessment of the same incident, where it was another one. */
      readonly before: Verdict | null;
      readonly reason: Reason;
    }
  | {
      readonly type: 'IncidentAssessed';
      readonly incidentId: string;
      /** From what was known when; null for all that was ever learnt. */
      readonly knownAt: IsoTime | null;
      readonly attacker: ActorId | null;
      readonly victims: readonly StateId[];
      readonly assessment: Omit<Assessment, 'determinations' | 'why' | 'otherTreaties'>;
    }
  | {
      readonly type: 'ClauseAssessed';
      readonly clauseId: string;
      readonly treaty: RuleId;
      readonly verdict: Verdict;
      /** 0 to 1. */
      readonly shareAboveThreshold: number;
      readonly reason: Reason;
    }
  | {
      readonly type: 'DemandAssessed';
      readonly demandId: string;
      readonly by: ActorId;
      readonly allies: readonly StateId[];
      readonly members: number;
      readonly afterDate: IsoDate | null;
      readonly touches: readonly RuleId[];
      readonly reason: Reason;
    };

export type AssessmentEventOf<Type extends AssessmentEvent['type']> = Extract<AssessmentEvent, { type: Type }>;
