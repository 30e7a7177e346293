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

/** What listeners are told: there may be new items, or the clock goes otherwise. */
export type Told = 'items' | 'clock';

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
    for (const { sequence, key, body } of await store.read(id)) {
      const record = body as unknown as LiveRecord;
      exercise.carryOut(record);
      host.records.push(record);
      host.#sequence = sequence;
      if (key !== null) host.#known.set(key, { sequence, at: record.at });
    }
    host.clock.anchor();
    if (exercise.phase === 'running' && exercise.clock.kind === 'flow') await host.#keepTime({ type: 'PauseExercise' });
    return host;
  }

  /** Carries a command out once, however often it is sent with its key. @throws Refused with the reason */
  submit(person: PersonId, key: string, command: LiveCommand): Promise<Accepted> {
    return this.#inTurn(async () => {
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
      if (exercise.simulation.nextAt() <= minute) await this.#keepTime({ type: 'LetTimePass' }, minute);
      const { clock: setting } = exercise;
      if (minute >= exercise.end) await this.#keepTime({ type: 'EndExercise' }, minute);
      else if (
        setting.kind === 'flow' &&
        setting.stopAt !== undefined &&
        exercise.now <= setting.stopAt &&
        minute >= setting.stopAt
      )
        await this.#keepTime({ type: 'PauseExercise' }, minute);
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

  #inTurn<Result>(action: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(action);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #carryOut(person: PersonId, key: string | null, command: LiveCommand, at: Minutes): Promise<Accepted> {
    const record: LiveRecord = { v: 1, at, person, command };
    const refusal = this.exercise.refusalOf(record);
    if (refusal !== undefined) throw new Refused(refusal);
    const [stored] = await this.#store.append(this.id, this.#sequence, [{ key, body: record }]);
    this.#sequence = stored?.sequence ?? this.#sequence + 1;
    this.exercise.carryOut(record);
    this.records.push(record);
    const accepted = { sequence: this.#sequence, at };
    if (key !== null) this.#known.set(key, accepted);
    // time that flows by itself is not disturbed
    const clockGoesOtherwise =
      CHANGES_THE_CLOCK.has(command.type) &&
      !(person === CLOCK && command.type === 'LetTimePass' && this.exercise.clock.kind === 'flow');
    if (clockGoesOtherwise) this.clock.anchor();
    this.#tell('items');
    if (clockGoesOtherwise) this.#tell('clock');
    return accepted;
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

const CHANGES_THE_CLOCK: ReadonlySet<LiveCommand['type']> = new Set([
  ...(['StartExercise', 'PauseExercise', 'EndExercise', 'SetClock', 'LetTimePass'] as const),
]);
