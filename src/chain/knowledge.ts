import { isoTime, minutesBetween } from '../kernel/calendar.ts';
import type { Moment, Timed } from '../kernel/stage.ts';
import type { Incident } from '../words/incident.ts';
import type { EvidenceItem } from '../words/scenario.ts';
import type { Minutes } from '../words/time.ts';
import type { CrisisCommand } from './crisis-types.ts';
import type { World } from './world.ts';

/**
 * A confirmed incident is assessed as known then, and again whenever something becomes known: at each later entry of its own
 * `knownAt`, and as the scenario's evidence on it arrives. What is dated before the confirmation arrives with it.
 */
export function assessAsKnown(incident: Incident, world: World, moment: Moment): Timed<CrisisCommand>[] {
  const { scenario } = world;
  const entries = incident.facts.knownAt.map((entry) => minutesBetween(scenario.start, entry.t));
  const later = [...new Set(entries)].filter((minute) => minute > moment.at);
  const evidence = (scenario.evidence ?? []).filter((item) => item.incident === incident.id && item.kind !== 'withdraws');
  const at = isoTime(scenario.start, moment.at);
  return [
    { at: moment.at, command: { stage: 'assessment', command: { type: 'AssessIncident', incident, at } } },
    ...later.map(
      (minute): Timed<CrisisCommand> => ({
        at: minute,
        command: { stage: 'assessment', command: { type: 'ReassessIncident', incidentId: incident.id } },
      }),
    ),
    ...evidence.map((item) => arrival(item, world, moment)),
  ];
}

/** What the scenario takes back once it has arrived, never before. */
export function withdrawalsOf(id: string, world: World, moment: Moment): Timed<CrisisCommand>[] {
  const withdrawals = (world.scenario.evidence ?? []).filter((item) => item.kind === 'withdraws' && item.withdraws === id);
  return withdrawals.map((item) => arrival(item, world, moment));
}

function arrival(item: EvidenceItem, world: World, moment: Moment): Timed<CrisisCommand> {
  const command: CrisisCommand = { stage: 'assessment', command: { type: 'ReportEvidence', item } };
  return { at: Math.max(moment.at, dueAt(item, world, moment)), command };
}

function dueAt({ id, arrives }: EvidenceItem, world: World, moment: Moment): Minutes {
  if ('at' in arrives) return minutesBetween(world.scenario.start, arrives.at);
  const days = moment.chance.stream('assessment/evidence', id).within(arrives.afterDays);
  return moment.at + Math.round(days * 1440);
}
