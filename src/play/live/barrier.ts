import type { World } from '../../chain/world.ts';
import type { CrisisEvent } from '../../crisis.ts';
import { getChair } from '../../decision/index.ts';
import type { Entry } from '../../kernel/log.ts';
import type { RuleId, SeatId, StateId } from '../../words/ids.ts';
import type { Proposal } from '../../words/scenario.ts';
import type { DraftingTable } from './drafts.ts';
import type { FeedItem, Message } from './feed.ts';
import type { Seat } from './seats.ts';

/**
 * What a seat may see: this file decides, and nothing reaches a seat that has not passed it. What is not listed here only control
 * sees.
 */
export class Barrier {
  readonly #world: World;
  readonly #drafting: DraftingTable;
  readonly #allies: ReadonlySet<SeatId>;
  /** By text: the seats at the table where it lies, or has lain. */
  readonly #tables = new Map<string, Table>();

  constructor(world: World, drafting: DraftingTable) {
    this.#world = world;
    this.#drafting = drafting;
    this.#allies = new Set([...(world.decision.members.get(world.scenario.alliance) ?? []), 'SG', 'SACEUR']);
  }

  /** To be told of every item, once and in order, before a seat asks for it. */
  note(item: FeedItem): void {
    if (item.kind === 'entry') this.#noteTable(item.entry.event);
  }

  /** An item as a seat sees it; undefined where it does not. */
  itemFor(seat: Seat, item: FeedItem): FeedItem | undefined {
    if (seat.kind === 'control') return item;
    switch (item.kind) {
      case 'entry': {
        const entry = this.#entryFor(seat, item.entry);
        return entry && { ...item, entry };
      }
      case 'title':
        // as with the decision itself: what waits for a condition is not announced
        return item.conditional && !this.#tables.get(item.proposal)?.seats.has(seat.id) ? undefined : item;
      case 'text': {
        const table = this.#tables.get(item.proposal.id);
        if (!table?.seats.has(seat.id)) return undefined;
        return table.chairs.has(seat.id) ? item : { ...item, proposal: withoutReserve(item.proposal) };
      }
      case 'message': {
        const message = this.#messageFor(seat, item.message);
        return message && { ...item, message };
      }
      case 'draft':
        // those who draft for the body; what is public is the text that was decided
        return this.#drafting.seatsOf(item.draft.body).has(seat.id) ? item : undefined;
      case 'agreement':
        return item.agreement.parties.includes(seat.id) ? item : undefined;
      case 'seat': {
        const { holders, ...announced } = item;
        return item.seat === seat.id && holders ? { ...announced, holders: holders.map(({ name }) => ({ name })) } : announced;
      }
      case 'odds':
        return item.to.includes(seat.id) ? { ...item, to: [seat.id] } : undefined;
      case 'bookmark':
        return item.by === seat.id ? item : undefined;
      case 'report':
      case 'mood':
      case 'phase':
      case 'clock':
      case 'ready':
        return item;
    }
  }

  #entryFor({ id }: Seat, entry: Entry<CrisisEvent>): Entry<CrisisEvent> | undefined {
    const sight = this.#sightOf(id, entry.event);
    if (sight === 'nothing') return undefined;
    const event = sight === 'all' ? this.#withoutSecrets(entry.event, id) : ANNOUNCED[entry.event.type]?.(entry.event);
    return event ? { ...entry, event } : undefined;
  }

  /** Its sender and those it is addressed to read a message; everybody what is public. */
  #messageFor({ id }: Seat, message: Message): Message | undefined {
    const { channel, from, to } = message;
    if (from === id) return message;
    if (channel === 'rumour') {
      const { from: _who, ...rumour } = message;
      return rumour;
    }
    return channel === 'press' || channel === 'social' || to.includes(id) ? message : undefined;
  }

  #sightOf(seat: SeatId, event: CrisisEvent): Sight {
    switch (event.stage) {
      case 'report':
        if (event.type === 'EventReported' || event.type === 'QuoteReported') return 'all';
        // an incident as entered holds what becomes known later: concerns say what is known now
        return event.type === 'ReadingProposed' ? this.#among(seat, this.#allies) : 'nothing';
      case 'assessment':
        return event.type === 'IncidentTakenUp' || event.type === 'EvidenceIgnored' ? 'nothing' : this.#among(seat, this.#allies);
      case 'force':
      case 'movement':
        return this.#among(seat, this.#allies);
      case 'measure':
        return this.#allies.has(seat) ? 'all' : 'announced';
      case 'decision':
        return this.#decisionFor(seat, event);
      case 'outcome':
        return 'nothing';
    }
  }

  #decisionFor(seat: SeatId, event: Extract<CrisisEvent, { stage: 'decision' }>): Sight {
    if (!('proposal' in event)) return this.#among(seat, this.#allies);
    const table = this.#tables.get(typeof event.proposal === 'string' ? event.proposal : event.proposal.id);
    // what members told the chair in confidence
    if (event.type === 'MembersConsulted') return table?.chairs.has(seat) ? 'all' : 'nothing';
    return table?.seats.has(seat) ? 'all' : 'announced';
  }

  #among(seat: SeatId, who: ReadonlySet<SeatId>): Sight {
    return who.has(seat) ? 'all' : 'nothing';
  }

  /** What only the chair holds ready, and what others were instructed to hold to, stay with them. */
  #withoutSecrets(event: CrisisEvent, seat: SeatId): CrisisEvent {
    if (event.type === 'PositionStated' && event.member !== seat) {
      return { ...event, clauses: event.clauses.map((row) => ({ ...row, redLine: false, source: 'judgement' })) };
    }
    // what its stance rests on
    if (event.type === 'ConsensusBroken' && event.member !== seat) return { ...event, source: 'judgement' };
    if (event.type !== 'ProposalTabled' || this.#tables.get(event.proposal.id)?.chairs.has(seat)) return event;
    return { ...event, proposal: withoutReserve(event.proposal) };
  }

  #noteTable(event: CrisisEvent): void {
    if (event.stage !== 'decision') return;
    if (event.type === 'ProposalTabled') this.#seat(event.proposal.id, event.body, event.members);
    if (event.type === 'ForumShifted') this.#seat(event.proposal, event.to, event.members);
  }

  #seat(proposal: string, body: RuleId, members: readonly StateId[]): void {
    const table = this.#tables.get(proposal) ?? { seats: new Set(), chairs: new Set() };
    const chair = getChair(this.#world.decision, body);
    for (const seat of [...members, chair]) table.seats.add(seat);
    table.chairs.add(chair);
    this.#tables.set(proposal, table);
  }
}

/** All of an event, what is announced of it to everybody, or nothing. */
type Sight = 'all' | 'announced' | 'nothing';

interface Table {
  readonly seats: Set<SeatId>;
  readonly chairs: Set<SeatId>;
}

/** Without what only the chair holds ready. */
function withoutReserve({ additions: _kept, ...proposal }: Proposal): Proposal {
  return { ...proposal, clauses: proposal.clauses.map(({ milder: _held, ...clause }) => clause) };
}

const REASON = { says: 'as announced', result: 'announced', source: 'judgement' } as const;

/** Of what happens at a table: that it was decided, and the text; nothing of who said what, and nothing that waits for a condition. */
const ANNOUNCED: Partial<Record<CrisisEvent['type'], (event: CrisisEvent) => CrisisEvent | undefined>> = {
  DecisionTaken: (event) =>
    event.type === 'DecisionTaken' && !event.conditional ? { ...event, reservations: [], rounds: 0, reason: REASON } : undefined,
  SanctionsImposed: (event) => (event.type === 'SanctionsImposed' ? { ...event, reason: REASON } : undefined),
  SanctionsLifted: (event) => (event.type === 'SanctionsLifted' ? { ...event, reason: REASON } : undefined),
};
