import { minutesBetween } from '../kernel/calendar.ts';
import type { Moment, Timed } from '../kernel/stage.ts';
import { confirmIncident, type IncidentProposed } from '../report/index.ts';
import type { ActorId, StateId } from '../words/ids.ts';
import type { ReportedEvent } from '../words/reported.ts';
import type { CrisisCommand, CrisisState } from './crisis-types.ts';
import type { World } from './world.ts';

/** What a reported event asks of later stages by itself: demands and clauses are assessed, measures are counted. */
export function commandsOfReportedEvent(event: ReportedEvent, state: CrisisState, world: World): CrisisCommand[] {
  switch (event.type) {
    case 'DEMAND':
      return isRepeated(event, state) ? [] : assessDemand(event, world);
    case 'SANCTION':
      return event.status === 'happened' ? reportSanctions(event, world) : [];
    case 'SUPPORT':
    case 'AID':
      return isDeclaredClause(event, world) ? assessClauses(world) : offerSupport(event, world);
    default:
      return [];
  }
}

/** A demand on the alliance: whom does it concern? */
function assessDemand(event: ReportedEvent, { scenario }: World): CrisisCommand[] {
  if (!event.recipient.includes(scenario.alliance)) return [];
  const demand = {
    id: event.id,
    by: event.actor[0] ?? 'UNK',
    alliance: scenario.alliance,
    date: scenario.start.slice(0, 10),
    afterDate: scenario.demandAfter ?? null,
    says: event.evidence,
  };
  return [{ stage: 'assessment', command: { type: 'AssessDemand', demand } }];
}

/** A text that tells of one demand twice makes one demand: same author, same addressee. */
function isRepeated(event: ReportedEvent, state: CrisisState): boolean {
  const same = (other: ReportedEvent) =>
    other.type === event.type && other.actor.join() === event.actor.join() && other.recipient.join() === event.recipient.join();
  return state.report.events.find(same)?.id !== event.id;
}

/** "A cyber attack can lead to Article 5": a commitment under a condition that the sentence names, with an open threshold. */
function isDeclaredClause(event: ReportedEvent, { reportText }: World): boolean {
  if (event.mode !== 'x-commit' || event.status !== 'conditional') return false;
  return event.context.includes('cyber') || /\bcyber/i.test(sentenceAround(reportText, event.span[0]));
}

function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at)) + 1;
  const end = text.slice(at).search(/[.!?]\W/);
  return text.slice(start, end === -1 ? undefined : at + end);
}

function assessClauses({ scenario }: World): CrisisCommand[] {
  return scenario.clauses
    .filter((clause) => clause.kind === 'cyber')
    .map((clause) => ({ stage: 'assessment', command: { type: 'AssessClause', clause } }));
}

function reportSanctions(event: ReportedEvent, world: World): CrisisCommand[] {
  const [target] = statesOf(event.recipient, world);
  const evidence = [{ text: event.evidence, start: event.span[0], end: event.span[1] }];
  const senders = event.actor.map((actor) => alpha2Of(actor, world) ?? actor);
  const command = { type: 'ReportSanctions', senders, target: target ?? world.scenario.adversary, evidence } as const;
  return [{ stage: 'measure', command }];
}

/** Support for states outside the alliance, done or announced: what can be done for each? */
function offerSupport(event: ReportedEvent, world: World): CrisisCommand[] {
  return statesOf(event.recipient, world)
    .filter((state) => !world.outcome.allies.includes(state) && state !== world.scenario.adversary)
    .map((partner) => ({ stage: 'measure', command: { type: 'OfferSupport', partner } }));
}

const alpha2Of = (actor: ActorId, world: World): StateId | undefined =>
  world.data.states.find((state) => state.alpha3 === actor && state.to === null)?.id;

const statesOf = (actors: readonly ActorId[], world: World): StateId[] => actors.flatMap((actor) => alpha2Of(actor, world) ?? []);

/** In a run that nobody attends, the declared rule confirms what it may, on the day of the act; the rest waits for a person. */
export function confirmByRule(
  proposed: IncidentProposed,
  state: CrisisState,
  world: World,
  moment: Moment,
): Timed<CrisisCommand>[] {
  const { incident, fromEvents, reasons } = proposed;
  const { events, quotes, readings } = state.report;
  const offered = { incident, events: [...fromEvents], reasons: [...reasons] };
  if (confirmIncident(offered, { events, quotes, readings }, world.reportText).decision !== 'confirm') return [];
  // where the text gives no day, it tells of what opened the scenario
  const dated = events.some((event) => fromEvents.includes(event.id) && event.date !== null);
  const at = dated ? Math.max(moment.at, minutesBetween(world.scenario.start, incident.date)) : moment.at;
  return [{ at, command: { stage: 'report', command: { type: 'ConfirmIncident', incident: incident.id, by: 'rule' } } }];
}
