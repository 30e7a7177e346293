import { isoTime } from '../../kernel/calendar.ts';
import type { Moment } from '../../kernel/stage.ts';
import type { EvidenceItem, EvidenceReport, Title } from '../../words/scenario.ts';
import type { IsoTime } from '../../words/time.ts';
import type { AssessmentEvent, AssessmentEventOf } from '../events.ts';
import { determine } from '../incident/determine.ts';
import type { AssessmentFacts } from '../law/assessment-facts.ts';
import { type AssessedIncident, type AssessmentState, type HeldEvidence, standing } from '../state.ts';

/** Evidence arrives, or is taken back; the incident is then assessed again. */
export function takeEvidence(
  item: EvidenceItem,
  state: AssessmentState,
  facts: AssessmentFacts,
  moment: Moment,
): readonly AssessmentEvent[] {
  const missing = missesIncident(item, state);
  if (missing.length > 0) return missing;
  if (item.kind === 'withdraws') {
    const { says: why, source, id: by } = item;
    return takeBack(item.withdraws, { by, why, source }, state, facts, moment);
  }
  if (findEvidence(item.id, state) !== undefined) return [ignored(item.id, item.incident, 'it has arrived before')];
  const record = state.incidents[item.incident];
  return [
    { type: 'EvidenceReported', incidentId: item.incident, item },
    ...again(record, [...standing(record?.evidence ?? []), item], facts, moment),
  ];
}

/** An event where nobody has taken up the incident that an item speaks of; nothing otherwise. */
export function missesIncident(item: EvidenceItem, state: AssessmentState): readonly AssessmentEvent[] {
  if (state.incidents[item.incident]?.incident) return [];
  const why = `no incident "${item.incident}" has been confirmed: it counts from the moment that somebody confirms it`;
  return [ignored(item.id, item.incident, why)];
}

type Withdrawal = Pick<AssessmentEventOf<'EvidenceWithdrawn'>, 'by' | 'why' | 'source'>;

/** Takes an item back that has arrived: what stood without it stands again. */
export function takeBack(
  id: string,
  withdrawal: Withdrawal,
  state: AssessmentState,
  facts: AssessmentFacts,
  moment: Moment,
): readonly AssessmentEvent[] {
  const found = findEvidence(id, state);
  if (found === undefined) return [ignored(id, null, 'it has not arrived, so it cannot be withdrawn')];
  const [incidentId, held] = found;
  if (held.withdrawnAt !== null) return [ignored(id, incidentId, 'it is withdrawn already')];
  const record = state.incidents[incidentId];
  const left = standing(record?.evidence ?? []).filter((item) => item.id !== id);
  return [{ type: 'EvidenceWithdrawn', incidentId, item: id, ...withdrawal }, ...again(record, left, facts, moment)];
}

/** A person's word for it, in whatever language it was given. */
export const inBoth = (words: string): Title => ({ en: words, fr: words });

/** The assessment of an incident as known now. */
export function again(
  record: AssessedIncident | undefined,
  evidence: readonly EvidenceReport[],
  facts: AssessmentFacts,
  moment: Moment,
): readonly AssessmentEvent[] {
  if (!record?.incident) return [];
  return determine({ incident: record.incident, at: momentOf(record, facts, moment), standing: evidence }, record, facts);
}

function momentOf({ latest }: AssessedIncident, { start }: AssessmentFacts, { at }: Moment): IsoTime | undefined {
  return start === undefined ? (latest?.knownAt ?? undefined) : isoTime(start, at);
}

function findEvidence(id: string, { incidents }: AssessmentState): readonly [string, HeldEvidence] | undefined {
  for (const [incidentId, { evidence }] of Object.entries(incidents)) {
    const held = evidence.find(({ item }) => item.id === id);
    if (held) return [incidentId, held];
  }
  return undefined;
}

const ignored = (item: string, incidentId: string | null, why: string): AssessmentEvent => ({
  type: 'EvidenceIgnored',
  incidentId,
  item,
  why,
});
