import type { World } from '../../chain/world.ts';
import { type CrisisCommand, crisisModel } from '../../crisis.ts';
import { actPolicies } from '../../decision/index.ts';
import { createChance } from '../../kernel/chance.ts';
import type { RunKey } from '../../kernel/simulation.ts';
import type { SeatId } from '../../words/ids.ts';
import type { Minutes } from '../../words/time.ts';
import { type CrisisSimulation, endOf, openCrisis } from '../once.ts';
import { DraftingTable } from './drafts.ts';
import type { LiveRecord, MessageText, PersonId } from './journal.ts';
import { refusalOf } from './permission.ts';
import { CONTROL, listSeats, type Seat } from './seats.ts';

export interface Message extends MessageText {
  /** From 1, in the order of sending. */
  readonly number: number;
  readonly at: Minutes;
  readonly from: SeatId;
}

export type Phase = 'before' | 'running' | 'paused' | 'ended';

/**
 * A crisis that people play: the simulation, who holds which seat, what was said, and where the clock is. It changes by records
 * only, so the journal alone leads to it again. Knows no real time: whoever keeps the clock says at which minute something is done.
 */
export class LiveExercise {
  readonly world: World;
  readonly seats: ReadonlyMap<SeatId, Seat>;
  readonly simulation: CrisisSimulation;
  readonly messages: Message[] = [];
  readonly table: DraftingTable;
  phase: Phase = 'before';
  readonly #holders = new Map<SeatId, Set<PersonId>>();

  constructor(world: World, key: RunKey) {
    this.world = world;
    this.table = new DraftingTable(world);
    this.seats = new Map(listSeats(world).map((seat) => [seat.id, seat]));
    this.simulation = openCrisis(
      world,
      key,
      crisisModel(world, (seat) => this.isHeld(seat)),
    );
    // what lies before STARTEX has happened; its own minute waits until people have taken their seats
    this.simulation.advance(-1);
    this.simulation.now = 0;
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
    return [...(this.#holders.get(seat) ?? [])];
  }

  seatsOf(person: PersonId): readonly Seat[] {
    return [...this.seats.values()].filter(({ id }) => this.#holders.get(id)?.has(person));
  }

  /** Why a record cannot be carried out now; undefined where it can. Changes nothing but the clock, up to the record's minute. */
  refusalOf({ at, person, command }: LiveRecord): string | undefined {
    if (!Number.isInteger(at)) return `minute ${at} is no whole minute`;
    if (at < this.now) return `it is minute ${this.now}; minute ${at} has passed`;
    if (at > this.now && this.phase !== 'running') return 'the clock stands';
    if (at > this.end) return `the scenario ends at minute ${this.end}`;
    if ('seat' in command) {
      const seat = this.seats.get(command.seat);
      if (!seat) return `there is no seat ${command.seat}`;
      const holds = this.#holders.get(command.seat)?.has(person) === true;
      if (command.type === 'TakeSeat') return holds ? `${person} holds ${command.seat} already` : undefined;
      if (!holds) return `${person} does not hold ${command.seat}`;
    } else if (!this.#holders.get(CONTROL)?.has(person)) return `only control may do that`;
    if (this.phase === 'running') this.simulation.advance(at);
    return this.#refusalNow(command);
  }

  /** Carries a record out. @throws RangeError for one that is refused */
  carryOut(record: LiveRecord): void {
    const refusal = this.refusalOf(record);
    if (refusal !== undefined) throw new RangeError(refusal);
    const { person, command } = record;
    switch (command.type) {
      case 'TakeSeat':
        this.#holders.set(command.seat, (this.#holders.get(command.seat) ?? new Set()).add(person));
        break;
      case 'LeaveSeat':
        this.#holders.get(command.seat)?.delete(person);
        if (!this.isHeld(command.seat)) this.#handBack(command.seat);
        break;
      case 'StartExercise':
        this.phase = 'running';
        break;
      case 'PauseExercise':
        this.phase = 'paused';
        break;
      case 'EndExercise':
        this.phase = 'ended';
        break;
      case 'SendMessage': {
        const number = this.messages.length + 1;
        this.messages.push({ number, at: this.now, from: command.seat, ...command.message });
        break;
      }
      case 'Draft': {
        const proposal = this.table.carryOut(command.seat, command.draft, this.now);
        if (proposal) this.#give({ stage: 'decision', command: { type: 'TableProposal', proposal } });
        break;
      }
      case 'Act':
        this.#give(command.command);
        break;
      case 'LetTimePass':
        break;
    }
  }

  #give(command: CrisisCommand): void {
    this.simulation.give({ at: this.now, command });
    this.simulation.advance(this.now);
  }

  #refusalNow(command: LiveRecord['command']): string | undefined {
    switch (command.type) {
      case 'StartExercise':
        return this.phase === 'before' || this.phase === 'paused' ? undefined : `the exercise is ${this.phase}`;
      case 'PauseExercise':
        return this.phase === 'running' ? undefined : `the exercise is not running`;
      case 'EndExercise':
        return this.phase === 'ended' ? 'the exercise has ended' : undefined;
      case 'Act': {
        if (this.phase !== 'running' && command.seat !== CONTROL) return 'the clock stands';
        const seat = this.seats.get(command.seat) as Seat;
        return refusalOf(seat, command.command, this.simulation.state, this.world);
      }
      case 'Draft':
        if (this.phase !== 'running') return 'the clock stands';
        return this.table.refusalOf(command.seat, command.draft);
      case 'SendMessage': {
        const unknown = command.message.to.filter((seat) => !this.seats.has(seat));
        if (unknown.length > 0) return `there is no seat ${unknown.join(', ')}`;
        const isPublic = command.message.channel === 'press' || command.message.channel === 'social';
        return !isPublic && command.message.to.length === 0 ? 'it is addressed to nobody' : undefined;
      }
      default:
        return undefined;
    }
  }

  /** The policy of a seat that nobody holds any more does about each open text and concern what it would have done. */
  #handBack(seat: SeatId): void {
    const { simulation, world } = this;
    const moment = { at: simulation.now, chance: createChance(simulation.key.seed, simulation.key.replicate) };
    const latest = new Map<string, Parameters<typeof actPolicies>[0]>();
    for (const { event } of simulation.log) {
      if (event.stage !== 'decision') continue;
      if (event.type === 'ConcernRaised' || event.type === 'ConcernUpdated') latest.set(`concern ${event.concern.id}`, event);
      if (event.type === 'ProposalTabled') latest.set(`text ${event.proposal.id}`, event);
      if (event.type === 'ProposalAmended' || event.type === 'ForumShifted' || event.type === 'MembersConsulted') {
        latest.set(`text ${event.proposal}`, event);
      }
    }
    for (const event of latest.values()) {
      for (const act of actPolicies(event, simulation.state.decision, world.decision, moment)) {
        if (act.seat !== seat) continue;
        simulation.give({
          at: Math.max(act.at, simulation.now),
          command: { stage: 'decision', command: act.command, policyOf: seat },
        });
      }
    }
  }
}
