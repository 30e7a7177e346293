import type { CrisisEvent } from '../../../src/crisis.ts';
import type { FeedItem } from '../../../src/play/live/feed.ts';
import type { StageKey } from '../../messages/messages.ts';
import type { Desk } from '../desk/desk-context.ts';
import type { LiveAddress } from '../desk/live-address.ts';

/** One line of the log, in the reader's words, and where it leads. */
export interface LogLine {
  readonly number: number;
  readonly at: number;
  readonly kind: LogKind;
  readonly text: string;
  readonly opens?: Partial<LiveAddress>;
}

export type LogKind = StageKey | 'message' | 'draft' | 'exercise';
export const LOG_KINDS: readonly LogKind[] = [
  ...(['report', 'assessment', 'decision', 'force', 'movement', 'measure', 'outcome'] as const),
  ...(['message', 'draft', 'exercise'] as const),
];

export type Speaker = Pick<Desk, 'words' | 'common' | 'say' | 'view' | 'seat'>;

interface Said {
  readonly text: string;
  readonly opens?: Partial<LiveAddress>;
}

/** What an item says; undefined for what is only there to be counted. */
export function lineOf(item: FeedItem, speaker: Speaker): LogLine | undefined {
  const said = item.kind === 'entry' ? saidByEvent(item.entry.event, speaker) : saidByPeople(item, speaker);
  if (!said) return undefined;
  return { number: item.number, at: item.at, kind: kindOf(item), ...said };
}

function kindOf(item: FeedItem): LogKind {
  if (item.kind === 'entry') return item.entry.event.stage;
  if (item.kind === 'message') return 'message';
  if (item.kind === 'draft' || item.kind === 'agreement') return 'draft';
  if (item.kind === 'report') return 'report';
  return item.kind === 'text' ? 'decision' : 'exercise';
}

const NOTABLE = new Set<string>([
  ...['ProposalTabled', 'SilenceSet', 'ConsensusBroken', 'DecisionTaken', 'ProposalBlocked', 'ConsultationHeld', 'MeetingCalled'],
  ...['AssistanceRequested', 'ForumShifted', 'ProposalAmended', 'ActivationStepTaken', 'SanctionsImposed', 'ConcernRaised'],
  ...['ContingentClosed', 'DecisionLapsed', 'ConditionMet', 'ConsultationRequested', 'ContingentDeparted', 'EvidenceReported'],
]);

/** What somebody at this seat wants to be told at once. */
export function isNotable(item: FeedItem, seat: string): boolean {
  if (item.kind === 'message') return item.message.from !== seat;
  if (item.kind === 'entry') return NOTABLE.has(item.entry.event.type);
  return (
    item.kind === 'phase' || item.kind === 'report' || item.kind === 'agreement' || (item.kind === 'draft' && item.by !== seat)
  );
}

function saidByPeople(item: Exclude<FeedItem, { kind: 'entry' }>, { words, say, view }: Speaker): Said | undefined {
  const { log } = words;
  switch (item.kind) {
    case 'report':
      return { text: log.report(item.date), opens: { page: 'report' } };
    case 'mood':
      return {
        text: log.mood(
          Object.entries(item.levels)
            .map(([state, level]) => `${say.seat(state)} ${signed(level)}`)
            .join(', '),
        ),
      };
    case 'odds':
      return { text: log.odds(say.count(item.shown.continuations)) };
    case 'title':
      // told with the decision itself
      return undefined;
    case 'text':
      return { text: log.shown(say.pick(item.proposal.title)), opens: textAt(item.proposal.id) };
    case 'message': {
      const { from, channel, subject, number } = item.message;
      const sender = from === undefined ? words.letters.unknownSender : say.seat(from);
      return {
        text: log.message(words.letters.channels[channel], sender, subject),
        opens: { page: 'messages', open: `message/${number}` },
      };
    }
    case 'draft':
      return {
        text: log.draft[item.did](say.seat(item.by), say.pick(item.draft.title)),
        opens: { page: 'table', open: `draft/${item.draft.id}` },
      };
    case 'agreement': {
      const { title, status, offeredBy, id } = item.agreement;
      return { text: log.agreement(say.seat(offeredBy), title, status), opens: { page: 'table', open: `agreement/${id}` } };
    }
    case 'phase':
      return { text: words.desk.announced[isGoingOn(item, view) ? 'again' : item.phase] };
    case 'clock':
      return { text: log.clock };
    case 'seat':
      return { text: item.held ? log.seatTaken(say.seat(item.seat)) : log.seatLeft(say.seat(item.seat)) };
    case 'ready':
      return { text: log.ready(say.seat(item.seat)) };
    case 'bookmark':
      return { text: log.bookmark(item.title), opens: { at: item.at } };
  }
}

const signed = (level: number): string => (level > 0 ? `+${Math.round(level)}` : `${Math.round(level)}`.replace('-', '−'));

/** STARTEX is once: after a pause the exercise goes on. */
const isGoingOn = ({ phase, at }: Extract<FeedItem, { kind: 'phase' }>, { phases }: Speaker['view']): boolean =>
  phase === 'running' && phases.some(({ value, at: before }) => value !== 'running' && before <= at);

const textAt = (id: string): Partial<LiveAddress> => ({ page: 'table', open: `text/${id}` });

function saidByEvent(event: CrisisEvent, speaker: Speaker): Said | undefined {
  switch (event.stage) {
    case 'report':
      return saidInReport(event);
    case 'assessment':
      return saidInAssessment(event, speaker);
    case 'decision':
      return 'proposal' in event ? saidOfText(event, speaker) : saidOfConcern(event, speaker);
    case 'force':
    case 'movement':
      return saidOfForces(event, speaker);
    case 'measure':
      return saidOfMeasures(event, speaker);
    case 'outcome':
      return { text: event.indicator };
  }
}

type Of<Stage extends CrisisEvent['stage']> = Extract<CrisisEvent, { stage: Stage }>;

function saidInReport(event: Of<'report'>): Said | undefined {
  if (event.type === 'EventReported')
    return { text: `“${event.event.evidence}”`, opens: { selected: `event/${event.event.id}` } };
  if (event.type === 'QuoteReported') return { text: `${event.quote.speaker}: “${event.quote.text}”`, opens: { page: 'report' } };
  return undefined;
}

function saidInAssessment(event: Of<'assessment'>, { words, common, say, view }: Speaker): Said | undefined {
  switch (event.type) {
    case 'CommitmentDetermined': {
      const victims = (view.concerns.get(event.incidentId)?.victims ?? []).map(say.seat).join(', ');
      const result = common.results[event.verdict] ?? event.verdict;
      const before = event.before && event.before !== event.verdict ? common.results[event.before] : undefined;
      return {
        text: words.log.determined(say.treaty(event.treaty), victims, result, before),
        opens: { selected: `determination/${event.incidentId}/${event.treaty}` },
      };
    }
    case 'ClauseAssessed':
      return {
        text: `${event.clauseId.replaceAll('-', ' ')}${common.colon}${common.results[event.verdict]}`,
        opens: { selected: `clause/${event.clauseId}` },
      };
    case 'DemandAssessed':
      return { text: words.log.demand(event.allies.length, event.members), opens: { selected: `demand/${event.demandId}` } };
    case 'EvidenceReported':
      return { text: words.log.evidence(say.pick(event.item.says)), opens: { page: 'assessment' } };
    case 'EvidenceWithdrawn':
      return { text: words.log.withdrawn(say.pick(event.why)), opens: { page: 'assessment' } };
    default:
      return undefined;
  }
}

function saidOfConcern(event: Exclude<Of<'decision'>, { proposal: unknown }>, { words, say }: Speaker): Said | undefined {
  const { log } = words;
  switch (event.type) {
    case 'ConcernRaised':
      return { text: log.concern(event.concern.about), opens: { page: 'table', open: `concern/${event.concern.id}` } };
    case 'ConcernUpdated':
      return { text: log.concernAgain(event.concern.about), opens: { page: 'table', open: `concern/${event.concern.id}` } };
    case 'ConsultationRequested':
      return { text: log.requests(say.seat(event.member)), opens: { page: 'table', open: `concern/${event.concern}` } };
    case 'MeetingCalled':
      return { text: log.meeting(say.time(event.at)), opens: { page: 'table', open: `concern/${event.concern}` } };
    case 'ConsultationHeld':
      return { text: log.held(event.requesters.map(say.seat).join(', ')), opens: { selected: `consultation/${event.concern}` } };
    case 'AssistanceRequested':
      return {
        text: log.help(say.seat(event.member), say.treaty(event.treaty)),
        opens: { selected: `assistance/${event.concern}/${event.treaty}/${event.member.toLowerCase()}` },
      };
  }
}

function saidOfText(event: Extract<CrisisEvent, { stage: 'decision'; proposal: unknown }>, { words, say, view }: Speaker): Said {
  const { log } = words;
  if (event.type === 'ProposalTabled') {
    return { text: log.tabled(say.pick(event.proposal.title), say.body(event.body)), opens: textAt(event.proposal.id) };
  }
  const known = view.texts.get(event.proposal);
  const title = known ? say.pick(known.title) : event.proposal;
  const opens = textAt(event.proposal);
  switch (event.type) {
    case 'SilenceSet':
      return { text: log.silence(title, say.time(event.deadline)), opens };
    case 'PositionStated':
      return { text: log.position(say.seat(event.member), words.positions[event.position], title), opens };
    case 'ConsensusBroken':
      return { text: (event.silence ? log.silenceBroken : log.broken)(say.seat(event.member), title, event.why), opens };
    case 'BracketsLeft':
      return { text: log.brackets(title, event.members.map(say.seat).join(', ')), opens };
    case 'MembersConsulted':
      return { text: log.consulted(title), opens };
    case 'ProposalAmended':
      return { text: log.amended(title, event.round, event.changes.length), opens };
    case 'ForumShifted':
      return { text: log.shifted(title, say.body(event.to)), opens };
    case 'DecisionTaken':
      return { text: (event.conditional ? log.agreedIf : log.agreed)(title, say.body(event.body)), opens };
    case 'ConditionMet':
      return { text: log.condition(title), opens };
    case 'ProposalBlocked':
      return { text: log.fell(title), opens };
    case 'DecisionLapsed':
      return { text: log.lapsed(title), opens };
    case 'ActivationStepTaken':
      return { text: `${words.steps[event.step]} (${title})`, opens };
  }
}

function saidOfForces(event: Of<'force'> | Of<'movement'>, { words, say, view }: Speaker): Said | undefined {
  const { log } = words;
  const unit = (id: string) => {
    const known = view.force.contingents.get(id);
    return known ? `${say.seat(known.contingent.nation)}, ${known.name}` : id;
  };
  switch (event.type) {
    case 'ContingentReady': {
      const { id, readyAt } = event.contingent;
      return { text: log.readyAt(unit(id), say.time(readyAt)), opens: { selected: `ready/${id}` } };
    }
    case 'ContributionOffered':
      return {
        text: log.offered(say.seat(event.nation), unitName(event.assignment.reason.says, event.unit)),
        opens: { page: 'force' },
      };
    case 'RequirementUnfilled':
      return { text: log.unfilled(event.requirement, say.count(event.shortfall.missing)), opens: { page: 'force' } };
    case 'MovementPlanned': {
      const text = log.planned(
        unit(event.contingent),
        say.place(event.ordered.destination),
        say.time(event.arrival.arriveCompleteAt),
      );
      return { text, opens: { selected: `arrival/${event.contingent}` } };
    }
    case 'MovementUnreachable':
      return { text: log.unreachable(unit(event.contingent)), opens: { selected: `arrival/${event.contingent}` } };
    case 'ContingentDeparted':
      return { text: log.departed(unit(event.contingent)), opens: { selected: `arrival/${event.contingent}` } };
    case 'ContingentArrivedFirst':
      return { text: log.arrivedFirst(unit(event.contingent)), opens: { selected: `arrival/${event.contingent}` } };
    case 'ContingentClosed':
      return { text: log.closed(unit(event.contingent)), opens: { selected: `arrival/${event.contingent}` } };
    case 'AuthorityTransferred':
      return { text: log.transferred(unit(event.contingent), event.to.toUpperCase()), opens: { page: 'order' } };
    default:
      return { text: log.force[event.type], opens: { page: 'force' } };
  }
}

const unitName = (says: string, id: string): string => /^(.*) \([A-Z]{2}, /.exec(says)?.[1] ?? id;

function saidOfMeasures(event: Of<'measure'>, { words, say }: Speaker): Said | undefined {
  const { log } = words;
  switch (event.type) {
    case 'SanctionsImposed':
      return {
        text: log.sanctions(say.seat(event.package.sender), say.seat(event.package.target), event.package.title),
        opens: { selected: `sanctions/${event.package.id}` },
      };
    case 'SanctionsLifted':
      return { text: log.lifted(say.seat(event.sender)), opens: { page: 'measure' } };
    case 'SendersCounted':
      return {
        text: log.senders(event.count, say.seat(event.target)),
        opens: { selected: `senders/${event.target}/${event.basis}` },
      };
    case 'EffectEstimated':
      return { text: log.effect(say.seat(event.who)), opens: { selected: `effect/${event.who}/${event.target}` } };
    default:
      return undefined;
  }
}
