import type { World } from '../../chain/world.ts';
import type { CrisisEvent } from '../../crisis.ts';
import { getChair } from '../../decision/index.ts';
import type { Entry } from '../../kernel/log.ts';
import type { RuleId, SeatId, StateId } from '../../words/ids.ts';
import type { Draft, DraftingTable } from './drafts.ts';
import type { Message } from './exercise.ts';
import type { Seat } from './seats.ts';

/**
 * What a seat may see: this file decides, and nothing reaches a seat that has not passed it. What is not listed here only control
 * sees.
 */
export class Barrier {
  readonly #world: World;
  readonly #allies: ReadonlySet<SeatId>;
  /** By text: the seats at the table where it lies, or has lain. */
  readonly #tables = new Map<string, Table>();

  constructor(world: World) {
    this.#world = world;
    this.#allies = new Set([...(world.decision.members.get(world.scenario.alliance) ?? []), 'SG', 'SACEUR']);
  }

  /** An entry of the log as a seat sees it; undefined where it does not. Entries are to come in the order of the log. */
  entryFor({ id, kind }: Seat, entry: Entry<CrisisEvent>): Entry<CrisisEvent> | undefined {
    this.#noteTable(entry.event);
    if (kind === 'control') return entry;
    const sight = this.#sightOf(id, entry.event);
    if (sight === 'nothing') return undefined;
    const event = sight === 'all' ? this.#withoutSecrets(entry.event, id) : ANNOUNCED[entry.event.type]?.(entry.event);
    return event ? { ...entry, event } : undefined;
  }

  /** May a seat read a message? Its sender and those it is addressed to may; everybody what is public. */
  isMessageFor({ id, kind }: Seat, { channel, from, to }: Message): boolean {
    return kind === 'control' || channel === 'press' || channel === 'social' || from === id || to.includes(id);
  }

  /** May a seat see a draft? Those who draft for its body may; what is public is the text that was decided. */
  isDraftFor({ id, kind }: Seat, { body }: Draft, table: DraftingTable): boolean {
    return kind === 'control' || table.seatsOf(body).has(id);
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
    if (event.type !== 'ProposalTabled' || this.#tables.get(event.proposal.id)?.chairs.has(seat)) return event;
    const { additions: _kept, ...proposal } = event.proposal;
    return { ...event, proposal: { ...proposal, clauses: proposal.clauses.map(({ milder: _held, ...clause }) => clause) } };
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

const REASON = { says: 'as announced', result: 'announced', source: 'judgement' } as const;

/** Of what happens at a table: that it was decided, and the text; nothing of who said what, and nothing that waits for a condition. */
const ANNOUNCED: Partial<Record<CrisisEvent['type'], (event: CrisisEvent) => CrisisEvent | undefined>> = {
  DecisionTaken: (event) =>
    event.type === 'DecisionTaken' && !event.conditional ? { ...event, reservations: [], rounds: 0, reason: REASON } : undefined,
  SanctionsImposed: (event) => (event.type === 'SanctionsImposed' ? { ...event, reason: REASON } : undefined),
  SanctionsLifted: (event) => (event.type === 'SanctionsLifted' ? { ...event, reason: REASON } : undefined),
};
