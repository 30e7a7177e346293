import { remember } from '../../kernel/remember.ts';
import type { Incident } from '../../words/incident.ts';
import type { EvidenceReport } from '../../words/scenario.ts';
import type { IsoTime } from '../../words/time.ts';
import type { AssessmentEvent } from '../events.ts';
import { settle } from '../evidence/settle.ts';
import type { AssessmentFacts } from '../law/assessment-facts.ts';
import type { AssessedIncident } from '../state.ts';
import { lived } from './as-known.ts';
import { assessKnown } from './assess-incident.ts';
import { isSameReason } from './same-reason.ts';

/** An incident to be assessed: as known at a moment (undefined: in the end), with the evidence that stands. */
export interface Question {
  readonly incident: Incident;
  readonly at: IsoTime | undefined;
  readonly standing: readonly EvidenceReport[];
}

/**
 * The law on an incident is the same in every replicate that knows the same; a run has one set of facts. Moments between
 * two entries of `knownAt` know the same.
 */
const assessOnce = remember(
  (incident: Incident, facts: AssessmentFacts, at: IsoTime | undefined, standing: readonly EvidenceReport[], _entries: number) =>
    assessKnown(settle(incident, at, standing), facts),
  (_facts, _at, standing, entries) => `${entries}${standing.length === 0 ? '' : JSON.stringify(standing)}`,
);

/** What changed in the commitments, and the assessment as a whole. */
export function determine(
  { incident, at, standing }: Question,
  past: AssessedIncident | undefined,
  facts: AssessmentFacts,
): readonly AssessmentEvent[] {
  const known = at === undefined ? undefined : lived(incident, at);
  const entries = known === undefined ? -1 : incident.facts.knownAt.filter(({ t }) => t <= known).length;
  const { determinations, elements, facts: settled, ...assessment } = assessOnce(incident, facts, known, standing, entries);
  const knownAt = at ?? null;
  const evidence = standing.map((item) => item.id);
  const changed = determinations.flatMap(({ treaty, verdict, reason }): AssessmentEvent[] => {
    const grounds = past?.grounds[treaty];
    if (grounds !== undefined && isSameReason(grounds, reason)) return [];
    const before = past?.history[treaty]?.at(-1)?.verdict ?? null;
    return [{ type: 'CommitmentDetermined', incidentId: incident.id, treaty, verdict, before, knownAt, evidence, reason }];
  });
  const { id, partyVictim, inArticle6Area, armedAttack, article4Available, article5Available } = assessment;
  return [
    ...changed,
    {
      type: 'IncidentAssessed',
      incidentId: id,
      knownAt,
      attacker: incident.attacker?.code ?? null,
      victims: incident.victim.flatMap((victim) => (victim.code === null ? [] : [victim.code])),
      assessment: { id, partyVictim, inArticle6Area, armedAttack, article4Available, article5Available },
      elements,
      facts: settled,
      evidence,
    },
  ];
}
