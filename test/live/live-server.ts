import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import type { Accepted, ExerciseView, Invitation, Problem } from '../../src/formats/live-api/contract.ts';
import type { RunView } from '../../src/formats/view/run-view.ts';
import type { FeedItem } from '../../src/play/live/feed.ts';
import type { LiveCommand } from '../../src/play/live/journal.ts';
import { ScenarioShelf } from '../../src/server/live/scenario-shelf.ts';
import { createServer } from '../../src/server/start-server.ts';
import { type EventStore, openStore } from '../../src/store/index.ts';
import { Person } from '../bench/live/person.ts';
import { SeatStream } from '../bench/live/seat-stream.ts';

/** One for all tests of a file: a scenario is read once. */
const SHELF = new ScenarioShelf();

export interface LiveServer {
  readonly address: string;
  readonly server: FastifyInstance;
  /** Somebody new. */
  person(): Person;
  /** Somebody new who takes the seat of this code, from a machine of their own. */
  join(code: string, name: string): Promise<Person>;
}

export interface LiveServerOptions {
  /** In memory where absent; the server closes it. */
  readonly store?: EventStore;
  readonly shelf?: ScenarioShelf;
  readonly lan?: boolean;
  /** Sees the server before it listens. */
  readonly prepare?: (server: FastifyInstance) => void;
}

let joined = 0;

/** A server on a free port, closed when the test ends. */
export async function startLive(options: LiveServerOptions = {}): Promise<LiveServer> {
  const { store = await openStore(':memory:'), shelf = SHELF, lan = false } = options;
  const server = await createServer({ view: {} as RunView, live: { store, shelf }, lan });
  options.prepare?.(server);
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.close());
  const join = async (code: string, name: string) => {
    // so that the many who join in a test are not taken for one who guesses
    const remoteAddress = `127.1.${joined >> 8}.${joined++ & 255}`;
    const answer = await server.inject({ method: 'POST', url: '/api/join', payload: { code, name }, remoteAddress });
    if (answer.statusCode !== 200) throw new Error(answer.body);
    const person = new Person(address);
    person.cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    return person;
  };
  return { address, server, person: () => new Person(address), join };
}

export const NEW = { scenario: '2022-ukraine', title: 'Trial', name: 'Director', seed: 7 } as const;

let keys = 0;
export const newKey = (): string => `key-${String(keys++).padStart(6, '0')}`;

/** Gives a command, which must be accepted. */
export const give = (person: Person, exercise: string, command: LiveCommand, key = newKey()): Promise<Accepted> =>
  person.get(`/api/exercises/${exercise}/commands`, { body: { key, command } });

/** Gives a command, which must be refused with 409. */
export async function refusal(person: Person, exercise: string, command: LiveCommand): Promise<string> {
  const { status, text } = await person.ask(`/api/exercises/${exercise}/commands`, { body: { key: newKey(), command } });
  if (status !== 409) throw new Error(`${status} ${text}`);
  return (JSON.parse(text) as Problem).problem;
}

export const letter = (seat: string, to: readonly string[], body: string): LiveCommand => ({
  ...{ type: 'SendMessage', seat },
  message: { channel: 'letter', to, subject: 'A letter', body },
});

/** A new exercise that its director has started, and whoever holds the seats asked for: one person each. */
export async function startExercise<Seat extends string>(
  { person, join }: LiveServer,
  seats: readonly Seat[],
  wanted: object = NEW,
): Promise<{ exercise: string; view: ExerciseView; director: Person; at: Readonly<Record<Seat, Person>> }> {
  const director = person();
  const view = await director.get<ExerciseView>('/api/exercises', { body: wanted });
  const exercise = view.id;
  const invitations = await director.get<Invitation[]>(`/api/exercises/${exercise}/invitations`);
  const at = {} as Record<Seat, Person>;
  for (const seat of seats) {
    at[seat] = await join(invitations.find((one) => one.seat === seat)?.code ?? '', `Holder of ${seat}`);
  }
  // so slowly that nothing happens but what the test does
  await give(director, exercise, { type: 'SetClock', clock: { kind: 'flow', minutesPerSecond: 0.001 } });
  await give(director, exercise, { type: 'StartExercise' });
  return { exercise, view, director, at };
}

/** A stream, and what it has brought. */
export class Listening {
  readonly items: FeedItem[] = [];
  readonly stream: SeatStream;
  #waiting: (() => void)[] = [];
  isOver = false;

  constructor(person: Person, exercise: string, seat: string) {
    this.stream = new SeatStream(person, exercise, seat, ({ event, data }) => {
      if (event === 'item') this.items.push(JSON.parse(data) as FeedItem);
      this.#wake();
    });
  }

  async open(): Promise<this> {
    this.isOver = false;
    await this.stream.open(() => {
      this.isOver = true;
      this.#wake();
    });
    onTestFinished(() => this.stream.drop());
    return this;
  }

  /** Waits for the item of this number. */
  async has(number: number): Promise<void> {
    await this.until(() => (this.items.at(-1)?.number ?? 0) >= number);
  }

  /** Waits until the server has ended it. */
  async ended(): Promise<void> {
    await this.until(() => this.isOver);
  }

  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((done) => this.#waiting.push(done));
  }

  #wake(): void {
    for (const done of this.#waiting.splice(0)) done();
  }
}

export const itemsOf = (person: Person, exercise: string, seat: string): Promise<FeedItem[]> =>
  person.get(`/api/exercises/${exercise}/seats/${seat}/items`);
