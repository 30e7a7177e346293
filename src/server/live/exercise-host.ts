import type { Accepted, ClockView } from '../../formats/live-api/contract.ts';
import type { LiveExercise } from '../../play/live/exercise.ts';
import { CLOCK, type LiveCommand, type LiveRecord, type PersonId } from '../../play/live/journal.ts';
import { CONTROL } from '../../play/live/seats.ts';
import type { EventStore } from '../../store/index.ts';
import type { Minutes } from '../../words/time.ts';
import { ExerciseClock } from './exercise-clock.ts';
import type { ExerciseHead } from './exercise-head.ts';
import { SeatMovements } from './seat-movements.ts';

/** Why a command was not carried out. */
export class Refused extends Error {}

/** What listeners are told: there may be new items, the clock goes otherwise, or this server gives the exercise up. */
export type Told = 'items' | 'clock' | 'end';

/**
 * One live exercise on this server: its records in the store, its state in memory, its clock. Everything goes one at a time
 * through a queue: asked whether it may be, stored, carried out, told. What a seat has been shown was stored first.
 */
export class ExerciseHost {
  readonly id: string;
  readonly head: ExerciseHead;
  readonly exercise: LiveExercise;
  readonly clock: ExerciseClock;
  readonly movements: SeatMovements;
  readonly records: LiveRecord[] = [];
  readonly #store: EventStore;
  readonly #listeners = new Set<(told: Told) => void>();
  /** By idempotency key: what became of it. */
  readonly #known = new Map<string, Accepted>();
  #sequence = 0;
  /** A command was refused at a minute by which something had happened that nobody has been shown. */
  #isBehind = false;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(id: string, head: ExerciseHead, exercise: LiveExercise, store: EventStore, realTime: () => number) {
    this.id = id;
    this.head = head;
    this.exercise = exercise;
    this.#store = store;
    this.clock = new ExerciseClock(exercise, realTime);
    this.movements = new SeatMovements(exercise);
  }

  /** An exercise as its records in the store lead to it. One that was running stands in a pause now: its people are gone. */
  static async open(
    id: string,
    head: ExerciseHead,
    exercise: LiveExercise,
    store: EventStore,
    realTime: () => number,
  ): Promise<ExerciseHost> {
    const host = new ExerciseHost(id, head, exercise, store, realTime);
    await host.#catchUp();
    host.clock.anchor();
    if (exercise.phase === 'running' && exercise.clock.kind === 'flow') await host.#keepTime({ type: 'PauseExercise' });
    return host;
  }

  /** Carries a command out once, however often it is sent with its key. @throws Refused with the reason */
  submit(person: PersonId, key: string, command: LiveCommand): Promise<Accepted> {
    return this.#inTurn(async () => {
      if (UNFIT_FOR_A_KEY.test(key)) throw new Refused('a key holds no control characters');
      // two people may choose the same key
      const ownKey = `${person}/${key}`;
      const known = this.#known.get(ownKey);
      if (known) return known;
      const accepted = await this.#carryOut(person, ownKey, command, this.clock.minute());
      await this.#endTurnIfAllAreReady();
      return accepted;
    });
  }

  /** Lets time pass by hand, in a pause too: so many minutes, or (null) to the next thing that happens. @throws Refused */
  step(person: PersonId, minutes: Minutes | null): Promise<Accepted> {
    return this.#inTurn(() => {
      const { exercise } = this;
      const next = minutes === null ? exercise.simulation.nextAt() : this.clock.minute() + minutes;
      return this.#carryOut(person, null, { type: 'LetTimePass' }, Math.min(next, exercise.end));
    });
  }

  /** To be called a few times a second. */
  tick(): Promise<void> {
    return this.#inTurn(async () => {
      const { exercise, clock } = this;
      if (exercise.phase !== 'running') return;
      if (clock.isTurnOver()) return this.#endTurn();
      const minute = clock.minute();
      // stored before anybody sees what happens; while nothing does, the pages count on by themselves
      const happens = this.#isBehind || exercise.simulation.nextAt() <= minute;
      // a turn that some have ended is not begun anew
      if (happens && exercise.ready.size === 0) await this.#keepTime({ type: 'LetTimePass' }, minute);
      if (minute >= exercise.end) await this.#keepTime({ type: 'EndExercise' }, minute);
      else if (clock.isSittingOver()) await this.#keepTime({ type: 'PauseExercise' }, minute);
    });
  }

  listen(listener: (told: Told) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  clockView(): ClockView {
    return this.clock.view();
  }

  /** After everything that is under way; a clock that runs is stopped. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.exercise.phase === 'running' && this.exercise.clock.kind === 'flow') {
        await this.#keepTime({ type: 'PauseExercise' }, this.clock.minute());
      }
    });
  }

  /** Nobody hears of it any more. */
  giveUp(): void {
    this.#tell('end');
  }

  #inTurn<Result>(action: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(action);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #carryOut(person: PersonId, key: string | null, command: LiveCommand, at: Minutes): Promise<Accepted> {
    const record: LiveRecord = { v: 1, at, person, command };
    const { now, simulation } = this.exercise;
    const entries = simulation.log.length;
    const refusal = this.exercise.refusalOf(record) ?? this.#problemOf(command);
    this.#isBehind ||= simulation.log.length > entries;
    if (refusal !== undefined) throw new Refused(refusal);
    const [stored] = await this.#store.append(this.id, this.#sequence, [{ key, body: record }]).catch(async (error: unknown) => {
      // it may have been stored all the same; sent again, it is found
      await this.#catchUp();
      throw error;
    });
    const accepted = this.#take(record, stored?.sequence ?? this.#sequence + 1, key);
    // time that flows by itself, or of which none has passed, is not disturbed
    const goesOn = command.type === 'LetTimePass' && person === CLOCK && (this.exercise.clock.kind === 'flow' || at === now);
    const clockGoesOtherwise = CHANGES_THE_CLOCK.has(command.type) && !goesOn;
    if (clockGoesOtherwise) this.clock.anchor(command.type === 'StartExercise');
    this.#tell('items');
    if (clockGoesOtherwise) this.#tell('clock');
    return accepted;
  }

  /** Carries out what is in the store and not yet here. */
  async #catchUp(): Promise<void> {
    for (const { sequence, key, body } of await this.#store.read(this.id, this.#sequence)) {
      this.#take(body as unknown as LiveRecord, sequence, key);
    }
  }

  /** Carries out what is stored. */
  #take(record: LiveRecord, sequence: number, key: string | null): Accepted {
    this.exercise.carryOut(record);
    this.#isBehind = false;
    this.records.push(record);
    this.#sequence = sequence;
    const accepted = { sequence, at: record.at };
    if (key !== null) this.#known.set(key, accepted);
    return accepted;
  }

  /** What the engine cannot carry out must not be stored: the exercise could not be opened again. */
  #problemOf(command: LiveCommand): string | undefined {
    if (command.type !== 'Act') return undefined;
    const trial = this.exercise.simulation.fork();
    try {
      trial.give({ at: trial.now, command: command.command });
      trial.advance(trial.now);
      return undefined;
    } catch {
      return 'that cannot be carried out: it names something that there is not';
    }
  }

  #keepTime(command: LiveCommand, at = this.exercise.now): Promise<Accepted> {
    return this.#carryOut(CLOCK, null, command, at);
  }

  async #endTurn(): Promise<void> {
    const { clock, now, end } = this.exercise;
    if (clock.kind === 'turns') await this.#keepTime({ type: 'LetTimePass' }, Math.min(end, now + clock.turnMinutes));
  }

  async #endTurnIfAllAreReady(): Promise<void> {
    const { exercise } = this;
    if (exercise.phase !== 'running' || exercise.clock.kind !== 'turns' || exercise.ready.size === 0) return;
    const playing = [...exercise.seats.keys()].filter((seat) => seat !== CONTROL && exercise.isHeld(seat));
    if (playing.every((seat) => exercise.ready.has(seat))) await this.#endTurn();
  }

  #tell(told: Told): void {
    for (const listener of this.#listeners) listener(told);
  }
}

/** What a store would not keep as it is. */
const UNFIT_FOR_A_KEY = /[\p{Cc}\p{Cs}]/u;

const CHANGES_THE_CLOCK: ReadonlySet<LiveCommand['type']> = new Set([
  ...(['StartExercise', 'PauseExercise', 'EndExercise', 'SetClock', 'LetTimePass'] as const),
]);
