import { randomBytes } from 'node:crypto';
import type { World } from '../../chain/world.ts';
import type { NewExercise } from '../../formats/live-api/contract.ts';
import { headHash } from '../../kernel/log.ts';
import { LiveExercise } from '../../play/live/exercise.ts';
import type { PersonId } from '../../play/live/journal.ts';
import { CONTROL } from '../../play/live/seats.ts';
import type { EventStore } from '../../store/index.ts';
import type { SeatId } from '../../words/ids.ts';
import { type ExerciseHead, exerciseHead, invitationCode, newSecret, normalCode } from './exercise-head.ts';
import { ExerciseHost, Refused } from './exercise-host.ts';
import type { ScenarioShelf } from './scenario-shelf.ts';

const TICK_MILLISECONDS = 200;

/** An exercise that the store holds and that cannot be gone on with here, and why. */
export interface Unplayable {
  readonly id: string;
  readonly title: string;
  readonly why: string;
}

/** The live exercises of this server. */
export class Exercises {
  readonly hosts = new Map<string, ExerciseHost>();
  readonly unplayable: Unplayable[] = [];
  readonly #store: EventStore;
  readonly #shelf: ScenarioShelf;
  readonly #realTime: () => number;
  readonly #timer: NodeJS.Timeout;

  private constructor(store: EventStore, shelf: ScenarioShelf, realTime: () => number) {
    this.#store = store;
    this.#shelf = shelf;
    this.#realTime = realTime;
    this.#timer = setInterval(() => {
      for (const host of this.hosts.values()) host.tick().catch((error: unknown) => this.#giveUp(host, error));
    }, TICK_MILLISECONDS);
    this.#timer.unref();
  }

  /** Every exercise of the store, as its records left it. */
  static async open(store: EventStore, shelf: ScenarioShelf, realTime: () => number = Date.now): Promise<Exercises> {
    const exercises = new Exercises(store, shelf, realTime);
    for (const { id, head } of await store.listExercises()) await exercises.#take(id, head);
    return exercises;
  }

  /** @throws Refused where the scenario is not known */
  async create(wanted: NewExercise, person: PersonId): Promise<ExerciseHost> {
    const world = this.#shelf.find(wanted.scenario);
    if (!world) throw new Refused(`there is no scenario ${wanted.scenario}`);
    const seed = wanted.seed ?? world.scenario.seed;
    const exercise = new LiveExercise(world, { seed, replicate: 0 });
    if (wanted.seat !== undefined && !exercise.seats.has(wanted.seat)) throw new Refused(`there is no seat ${wanted.seat}`);
    const id = `x${randomBytes(6).toString('hex')}`;
    const head: ExerciseHead = {
      v: 1,
      title: wanted.title,
      marking: wanted.marking ?? world.scenario.marking,
      scenario: wanted.scenario,
      opening: headHash(exercise.simulation.log),
      seed,
      secret: newSecret(),
    };
    await this.#store.createExercise({ id, head });
    const host = await ExerciseHost.open(id, head, exercise, this.#store, this.#realTime);
    this.hosts.set(id, host);
    const name = wanted.name === undefined ? {} : { name: wanted.name };
    await host.submit(person, 'take-control', { type: 'TakeSeat', seat: CONTROL, ...name });
    if (wanted.seat !== undefined && wanted.seat !== CONTROL) {
      await host.submit(person, 'take-seat', { type: 'TakeSeat', seat: wanted.seat, ...name });
      await host.submit(person, 'start', { type: 'StartExercise' });
    }
    return host;
  }

  /** Takes the seat that a code is for. Who holds it already just comes back. @throws Refused where the code fits nothing */
  async join(typed: string, person: PersonId, name: string): Promise<{ exercise: string; seat: SeatId }> {
    const code = normalCode(typed);
    for (const host of this.hosts.values()) {
      const { id, head, exercise } = host;
      const seat = [...exercise.seats.keys()].find((one) => invitationCode(head.secret, id, one) === code);
      if (seat === undefined) continue;
      const sitsThere = () => exercise.holdersOf(seat).includes(person);
      const take = async () => host.submit(person, `join-${randomBytes(8).toString('hex')}`, { type: 'TakeSeat', seat, name });
      // a link that was opened twice
      const ignore = (error: unknown) => (sitsThere() ? undefined : Promise.reject(error));
      if (!sitsThere()) await take().catch(ignore);
      return { exercise: id, seat };
    }
    throw new Refused('no seat has this code');
  }

  /** Whoever brings an exercise directs it here. @throws ImportRefused, ExerciseExists, Refused where it cannot be played */
  async import(archive: Iterable<Uint8Array | string>, person: PersonId): Promise<string> {
    const { id, head } = await this.#store.importLines(archive);
    await this.#take(id, head);
    const host = this.hosts.get(id);
    if (!host) throw new Refused(`${id} is kept but cannot be played: ${this.unplayable.find((one) => one.id === id)?.why}`);
    if (!host.exercise.holdersOf(CONTROL).includes(person)) {
      await host.submit(person, 'import', { type: 'TakeSeat', seat: CONTROL, name: 'EXCON' });
    }
    return id;
  }

  exportLines(id: string): AsyncIterable<string> {
    return this.#store.exportLines(id);
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    for (const host of this.hosts.values()) await host.close().catch(() => undefined);
    await this.#store.close();
  }

  async #take(id: string, stored: unknown): Promise<void> {
    const reading = exerciseHead.safeParse(stored);
    const title = reading.success ? reading.data.title : id;
    try {
      if (!reading.success) throw new Refused('its head is of another version');
      const head = reading.data;
      const exercise = this.#openingOf(head, this.#shelf.find(head.scenario));
      this.hosts.set(id, await ExerciseHost.open(id, head, exercise, this.#store, this.#realTime));
    } catch (error) {
      // one exercise that cannot be opened does not keep the others shut
      this.unplayable.push({ id, title, why: error instanceof Error ? error.message : String(error) });
    }
  }

  #openingOf(head: ExerciseHead, world: World | undefined): LiveExercise {
    if (!world) throw new Refused(`this server has no scenario ${head.scenario}`);
    const exercise = new LiveExercise(world, { seed: head.seed, replicate: 0 });
    if (headHash(exercise.simulation.log) !== head.opening) {
      throw new Refused(`the scenario ${head.scenario} or Foedus has changed since: its records would lead elsewhere`);
    }
    return exercise;
  }

  /** A store that fails leaves the exercise as it was stored last: nobody may go on in it as if nothing were. */
  #giveUp(host: ExerciseHost, error: unknown): void {
    if (!this.hosts.delete(host.id)) return;
    host.giveUp();
    this.unplayable.push({ id: host.id, title: host.head.title, why: error instanceof Error ? error.message : String(error) });
  }
}
