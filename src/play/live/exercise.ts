import type { World } from '../../chain/world.ts';
import { type CrisisCommand, crisisModel } from '../../crisis.ts';
import type { RunKey } from '../../kernel/simulation.ts';
import type { SeatId, StateId } from '../../words/ids.ts';
import type { IsoDate, Minutes } from '../../words/time.ts';
import { type CrisisSimulation, endOf, openCrisis } from '../once.ts';
import { type Agreement, agreed, refusalToAgree } from './agreements.ts';
import { Barrier } from './barrier.ts';
import { DraftingTable } from './drafts.ts';
import type { Phase } from './feed.ts';
import { actsOf } from './hand-back.ts';
import { CLOCK, type ClockSetting, type LiveRecord, type MessageText, type PersonId } from './journal.ts';
import { PublicMood } from './mood.ts';
import { refusalOf, refusalOfClock } from './permission.ts';
import { SeatLists } from './seat-lists.ts';
import { CONTROL, listSeats, type Seat } from './seats.ts';

/** An hour of the crisis in a minute. */
const USUAL_CLOCK: ClockSetting = { kind: 'flow', minutesPerSecond: 1 };
const PHASE_AFTER = { StartExercise: 'running', PauseExercise: 'paused', EndExercise: 'ended' } as const;
const FOR_THE_CLOCK: ReadonlySet<string> = new Set(['LetTimePass', 'PauseExercise', 'EndExercise']);

/**
 * A crisis that people play: the simulation, who holds which seat, what was said, and where the clock is. It changes by records
 * only, so the journal alone leads to it again. Knows no real time: whoever keeps the clock says at which minute something is done.
 */
export class LiveExercise {
  readonly world: World;
  readonly seats: ReadonlyMap<SeatId, Seat>;
  readonly simulation: CrisisSimulation;
  readonly table: DraftingTable;
  readonly feed: SeatLists;
  readonly agreements = new Map<string, Agreement>();
  readonly mood: PublicMood;
  phase: Phase = 'before';
  clock: ClockSetting = USUAL_CLOCK;
  /** Seats whose turn is done, where time goes by turns. */
  readonly ready = new Set<SeatId>();
  /** By seat: its people, and the names they gave. */
  readonly #holders = new Map<SeatId, Map<PersonId, string>>();
  #entries = 0;
  #hasReport = false;
  #messages = 0;

  constructor(world: World, key: RunKey) {
    this.world = world;
    this.table = new DraftingTable(world);
    this.seats = new Map(listSeats(world).map((seat) => [seat.id, seat]));
    this.mood = new PublicMood(world.decision.members.get(world.scenario.alliance) ?? []);
    const model = crisisModel(world, (seat) => this.isHeld(seat));
    this.simulation = openCrisis(world, key, {
      ...model,
      follow: (event, state, moment) => model.follow(event, state, moment).map((timed) => this.mood.feltBy(timed, moment.at)),
    });
    // what lies before STARTEX has happened; its own minute waits until people have taken their seats
    this.simulation.advance(-1);
    this.simulation.now = 0;
    this.feed = new SeatLists(new Barrier(world, this.table), this.seats.values());
    this.#show();
  }

  get now(): Minutes {
    return this.simulation.now;
  }

  get end(): Minutes {
    return endOf(this.world);
  }

  isHeld(seat: SeatId): boolean {
    return (this.#holders.get(seat)?.size ?? 0) > 0;
  }

  /** Who holds a seat, in the order of taking it. */
  holdersOf(seat: SeatId): readonly PersonId[] {
    return [...(this.#holders.get(seat)?.keys() ?? [])];
  }

  seatsOf(person: PersonId): readonly Seat[] {
    return [...this.seats.values()].filter(({ id }) => this.#holders.get(id)?.has(person));
  }

  /** Why a record cannot be carried out now; undefined where it can. Changes nothing but the clock, up to the record's minute. */
  refusalOf({ at, person, command }: LiveRecord): string | undefined {
    if (!Number.isInteger(at)) return `minute ${at} is no whole minute`;
    if (at < this.now) return `it is minute ${this.now}; minute ${at} has passed`;
    if (at > this.end) return `the scenario ends at minute ${this.end}`;
    // control may let an hour pass in a pause
    const passes = this.phase === 'running' || (this.phase === 'paused' && command.type === 'LetTimePass');
    if (at > this.now && !passes) return 'the clock stands';
    const refusal = this.#refusalForPerson(person, command);
    if (refusal !== undefined) return refusal;
    if (passes) this.simulation.advance(at);
    return this.#refusalNow(command);
  }

  /** Carries a record out. @throws RangeError for one that is refused */
  carryOut(record: LiveRecord): void {
    const refusal = this.refusalOf(record);
    if (refusal !== undefined) throw new RangeError(refusal);
    this.#show();
    this.#do(record);
    this.#show();
  }

  #do({ person, command }: LiveRecord): void {
    const at = this.now;
    switch (command.type) {
      case 'TakeSeat':
        this.#holders.set(
          command.seat,
          (this.#holders.get(command.seat) ?? new Map()).set(person, command.name ?? `${this.#holders.size + 1}`),
        );
        this.#showSeat(command.seat);
        break;
      case 'LeaveSeat':
        this.#holders.get(command.seat)?.delete(person);
        this.#left(command.seat);
        break;
      case 'FreeSeat':
        this.#holders.delete(command.of);
        this.#left(command.of);
        break;
      case 'StartExercise':
      case 'PauseExercise':
      case 'EndExercise':
        this.phase = PHASE_AFTER[command.type];
        this.feed.append(at, { kind: 'phase', phase: this.phase });
        break;
      case 'SetClock':
        this.clock = command.clock;
        this.feed.append(at, { kind: 'clock', clock: command.clock });
        break;
      case 'LetTimePass':
        this.ready.clear();
        break;
      case 'SayReady':
        this.ready.add(command.seat);
        this.feed.append(at, { kind: 'ready', seat: command.seat });
        break;
      case 'SendMessage': {
        const message = { number: ++this.#messages, from: command.seat, ...command.message };
        this.feed.append(at, { kind: 'message', message });
        this.#showMood(this.mood.hear(command.seat, command.message, at));
        break;
      }
      case 'ShowOdds':
        this.feed.append(at, { kind: 'odds', to: command.to, shown: command.shown });
        break;
      case 'Bookmark':
        this.feed.append(at, { kind: 'bookmark', by: command.seat, title: command.title });
        break;
      default:
        this.#doAtTable(command);
    }
  }

  #doAtTable(command: Extract<LiveRecord['command'], { type: 'Agreement' | 'Draft' | 'Act' }>): void {
    const at = this.now;
    switch (command.type) {
      case 'Agreement': {
        const agreement = agreed(command.seat, command.agreement, this.agreements, at);
        this.agreements.set(agreement.id, agreement);
        this.feed.append(at, { kind: 'agreement', agreement });
        break;
      }
      case 'Draft': {
        const proposal = this.table.carryOut(command.seat, command.draft, at);
        const id = command.draft.type === 'OpenDraft' ? command.draft.id : command.draft.draft;
        const draft = this.table.drafts.get(id);
        if (draft) this.feed.append(at, { kind: 'draft', draft, by: command.seat, did: command.draft.type });
        if (proposal) this.#give({ stage: 'decision', command: { type: 'TableProposal', proposal } });
        break;
      }
      case 'Act': {
        const { stage, command: given } = command.command;
        if (stage === 'report' && given.type === 'ReadReport') this.#showReport(given.text, given.date);
        this.#give(command.command);
        break;
      }
    }
  }

  #give(command: CrisisCommand): void {
    this.simulation.give({ at: this.now, command });
    this.simulation.advance(this.now);
  }

  #left(seat: SeatId): void {
    if (!this.isHeld(seat)) for (const timed of actsOf(seat, this.simulation, this.world)) this.simulation.give(timed);
    this.#showSeat(seat);
  }

  #showSeat(seat: SeatId): void {
    const holders = [...(this.#holders.get(seat) ?? [])].map(([person, name]) => ({ person, name }));
    this.feed.append(this.now, { kind: 'seat', seat, held: holders.length > 0, holders });
  }

  /** Puts what the log has gained since the last time into the feed. */
  #show(): void {
    const { log, state } = this.simulation;
    for (; this.#entries < log.length; this.#entries++) {
      const entry = log[this.#entries] as (typeof log)[number];
      // the scenario's own report comes with the first that is read from it
      if (entry.event.stage === 'report' && !this.#hasReport) {
        this.#showReport(this.world.reportText, this.world.scenario.reportDate, entry.at);
      }
      this.feed.append(entry.at, { kind: 'entry', entry });
      if (entry.event.type === 'DecisionTaken') {
        const { proposal } = state.decision.proposals[entry.event.proposal] ?? {};
        if (proposal)
          this.feed.append(entry.at, {
            kind: 'title',
            proposal: proposal.id,
            title: proposal.title,
            conditional: entry.event.conditional,
          });
      }
      if (entry.event.type === 'ForumShifted') {
        // who comes to the table now has not seen the text
        const open = state.decision.proposals[entry.event.proposal];
        if (open) this.feed.append(entry.at, { kind: 'text', proposal: open.proposal, text: open.text });
      }
    }
  }

  #showMood(states: readonly StateId[]): void {
    if (states.length === 0) return;
    const levels = Object.fromEntries(states.map((state) => [state, this.mood.of(state, this.now)]));
    this.feed.append(this.now, { kind: 'mood', levels });
  }

  #showReport(text: string, date: IsoDate, at = this.now): void {
    this.#hasReport = true;
    this.feed.append(at, { kind: 'report', text, date });
  }

  #refusalForPerson(person: PersonId, command: LiveRecord['command']): string | undefined {
    if ('seat' in command) {
      if (!this.seats.has(command.seat)) return `there is no seat ${command.seat}`;
      const holds = this.#holders.get(command.seat)?.has(person) === true;
      if (command.type === 'TakeSeat') return holds ? `you hold ${command.seat} already` : undefined;
      return holds ? undefined : `you do not hold ${command.seat}`;
    }
    if (person === CLOCK && FOR_THE_CLOCK.has(command.type)) return undefined;
    return this.#holders.get(CONTROL)?.has(person) ? undefined : 'only control may do that';
  }

  #refusalNow(command: LiveRecord['command']): string | undefined {
    switch (command.type) {
      case 'StartExercise':
        return this.phase === 'before' || this.phase === 'paused' ? undefined : `the exercise is ${this.phase}`;
      case 'PauseExercise':
        return this.phase === 'running' ? undefined : `the exercise is not running`;
      case 'EndExercise':
        return this.phase === 'ended' ? 'the exercise has ended' : undefined;
      case 'FreeSeat':
        return this.isHeld(command.of) ? undefined : `nobody holds ${command.of}`;
      case 'ShowOdds':
        return this.#unknownAmong(command.to);
      case 'SetClock':
        return refusalOfClock(command.clock, this.now);
      case 'SayReady':
        return this.clock.kind === 'turns' ? undefined : 'time does not go by turns';
      case 'Act': {
        if (this.phase !== 'running' && command.seat !== CONTROL) return 'the clock stands';
        const seat = this.seats.get(command.seat) as Seat;
        return refusalOf(seat, command.command, this.simulation.state, this.world);
      }
      case 'Draft':
        if (this.phase !== 'running') return 'the clock stands';
        return this.table.refusalOf(command.seat, command.draft);
      case 'Agreement':
        return refusalToAgree(command.seat, command.agreement, this.agreements, this.seats);
      case 'SendMessage':
        return this.#refusalOfMessage(command.message);
      default:
        return undefined;
    }
  }

  #unknownAmong(seats: readonly SeatId[]): string | undefined {
    const unknown = seats.filter((seat) => !this.seats.has(seat));
    return unknown.length > 0 ? `there is no seat ${unknown.join(', ')}` : undefined;
  }

  #refusalOfMessage({ channel, to }: MessageText): string | undefined {
    const unknown = this.#unknownAmong(to);
    if (unknown !== undefined) return unknown;
    const isPublic = channel === 'press' || channel === 'social' || channel === 'rumour';
    if (isPublic) return to.length > 0 ? 'what is public is addressed to nobody' : undefined;
    return to.length === 0 ? 'it is addressed to nobody' : undefined;
  }
}
