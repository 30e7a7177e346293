import type { ActorId, RuleId, SourceId, StateId } from '../words/ids.ts';
import type { Incident } from '../words/incident.ts';
import type { EvidenceReport, Title } from '../words/scenario.ts';
import type { IsoDate, IsoTime } from '../words/time.ts';
import type { Finding, Reason, Verdict } from '../words/verdict.ts';
import type { Assessment } from './incident/assess-incident.ts';
import type { AttackElements, KnownFacts } from './law/element-context.ts';

export type AssessmentEvent =
  | {
      readonly type: 'IncidentTakenUp';
      readonly incident: Incident;
    }
  | {
      readonly type: 'EvidenceReported';
      readonly incidentId: string;
      readonly item: EvidenceReport;
    }
  | {
      readonly type: 'EvidenceWithdrawn';
      readonly incidentId: string;
      /** Id of what is taken back. */
      readonly item: string;
      /** Id of the item that takes it back; null where a person did. */
      readonly by: string | null;
      readonly why: Title;
      readonly source: SourceId | null;
    }
  | {
      readonly type: 'EvidenceIgnored';
      readonly incidentId: string | null;
      readonly item: string;
      readonly why: string;
    }
  /** Given at the first assessment, and again only where the verdict or its grounds have changed. */
  | {
      readonly type: 'CommitmentDetermined';
      readonly incidentId: string;
      readonly treaty: RuleId;
      readonly verdict: Verdict;
      /** The verdict before; null at the first. It may be the same, on other grounds. */
      readonly before: Verdict | null;
      readonly knownAt: IsoTime | null;
      /** Ids of the evidence that stood, in order of arrival. */
      readonly evidence: readonly string[];
      readonly reason: Reason;
    }
  | {
      readonly type: 'IncidentAssessed';
      readonly incidentId: string;
      /** From what was known when; null for all that was ever learnt. */
      readonly knownAt: IsoTime | null;
      readonly attacker: ActorId | null;
      readonly victims: readonly StateId[];
      readonly assessment: Omit<Assessment, 'determinations' | 'why' | 'otherTreaties' | 'elements' | 'facts'>;
      /** The elements of an armed attack, as found from what was known. */
      readonly elements: Readonly<Record<keyof AttackElements, Finding>>;
      /** The facts as settled: as known then, with the standing evidence laid over them. */
      readonly facts: KnownFacts;
      readonly evidence: readonly string[];
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
