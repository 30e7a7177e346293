import type { Reading, ReportedEvent } from '../../words/reported.ts';
import type { Reason } from '../../words/verdict.ts';
import type { ProposedIncident } from './propose-incidents.ts';

export interface Confirmation {
  readonly decision: 'confirm' | 'leave-to-a-person';
  readonly reasons: readonly Reason[];
}

const UTTERANCES = new Set(['THREATEN', 'DEMAND']);
const KNOWN_TYPES = new Set(['ASSAULT', 'COERCE', 'THREATEN', 'DEMAND']);

function test(says: string, met: boolean): Reason {
  return { says, result: met ? 'met' : 'not-met', source: 'judgement' };
}

const stands = (event: ReportedEvent): boolean =>
  event.status === 'happened' ||
  (UTTERANCES.has(event.type) &&
    (event.status === 'threatened' || event.status === 'requested' || event.status === 'conditional'));

/**
 * The declared rule for runs that nobody attends: an incident is taken as fact where every event that it rests on
 * is reported as happened (or is a threat or demand that was uttered), its evidence stands verbatim in the text,
 * its type is known and an author and a victim are named. Anything else waits for a person.
 */
export function confirmIncident(proposed: ProposedIncident, reading: Reading, text: string): Confirmation {
  const events = reading.events.filter((event) => proposed.events.includes(event.id));
  const verbatim = events.every(
    (event) => text.slice(event.span[0], event.span[1]) === event.evidence && event.evidence.length > 0,
  );
  const tests = [
    test('the report says that it happened, or that the threat or demand was uttered', events.length > 0 && events.every(stands)),
    test('the evidence stands verbatim in the text', events.length > 0 && verbatim),
    test(
      'the type of act is one of ASSAULT, COERCE, THREATEN, DEMAND',
      events.length > 0 && events.every((event) => KNOWN_TYPES.has(event.type)),
    ),
    test('a victim is named', proposed.incident.victim.length > 0),
  ];
  const decision = tests.every((one) => one.result === 'met') ? 'confirm' : 'leave-to-a-person';
  return {
    decision,
    reasons: [
      {
        says: decision === 'confirm' ? 'confirmed by the rule for unattended runs' : 'left for a person to decide',
        result: decision,
        source: 'judgement',
        because: tests,
      },
    ],
  };
}
