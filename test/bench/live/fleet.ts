import { Agent } from 'node:http';
import { platform } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Accepted, ExerciseView, Invitation } from '../../../src/formats/live-api/contract.ts';
import type { LiveCommand } from '../../../src/play/live/journal.ts';
import { Person } from './person.ts';
import { SeatStream } from './seat-stream.ts';

/** Somebody at a seat who listens. */
export class Bot {
  readonly person: Person;
  readonly seat: string;
  /** Numbers of the items that the stream has brought, in order. */
  readonly numbers: number[] = [];
  bytes = 0;
  #stream: SeatStream;
  readonly #exercise: string;
  readonly #heard: (message: number) => void;

  constructor(person: Person, exercise: string, seat: string, heard: (message: number) => void) {
    this.person = person;
    this.seat = seat;
    this.#exercise = exercise;
    this.#heard = heard;
    this.#stream = this.#newStream();
  }

  get last(): number {
    return this.numbers.at(-1) ?? 0;
  }

  listen(): Promise<void> {
    return this.#stream.open();
  }

  drop(): void {
    this.#stream.drop();
  }

  /** As a page that is loaded anew: everything from the first item on. */
  forget(): void {
    this.drop();
    this.numbers.length = 0;
    this.bytes = 0;
    this.#stream = this.#newStream();
  }

  #newStream(): SeatStream {
    return new SeatStream(this.person, this.#exercise, this.seat, ({ id, data }) => {
      this.bytes += data.length;
      if (id === undefined) return;
      this.numbers.push(id);
      // a browser reads all of it; here the fleet shares its processor with the server
      const message = /"subject":"message (\d+)"/.exec(data)?.[1];
      if (message !== undefined) this.#heard(Number(message));
    });
  }
}

export interface Fleet {
  readonly exercise: string;
  readonly director: Bot;
  readonly bots: readonly Bot[];
}

/** Joining is let through so often a minute and address. */
const JOINS_AN_ADDRESS = 50;

export interface FleetOptions {
  readonly people: number;
  readonly scenario: string;
  /** Is told of messages as they come, by their number. */
  readonly heard: (message: number) => void;
}

/** An exercise with people spread over its seats, each with an open stream. */
export async function gatherFleet(address: string, { people, scenario, heard }: FleetOptions): Promise<Fleet> {
  const director = new Person(address);
  director.keepsAll = false;
  const wanted = { scenario, title: 'Bench', name: 'Director' };
  const view = await director.get<ExerciseView>('/api/exercises', { body: wanted });
  const invitations = await director.get<Invitation[]>(`/api/exercises/${view.id}/invitations`);
  const seats = invitations.filter(({ seat }) => seat !== 'control');
  const bots: Bot[] = [];
  for (let index = 0; index < people; index++) {
    const { code, seat } = seats[index % seats.length] as Invitation;
    const local = platform() === 'linux' ? `127.0.0.${2 + Math.floor(index / JOINS_AN_ADDRESS)}` : undefined;
    const person = new Person(address, new Agent({ keepAlive: true }), local);
    person.keepsAll = false;
    await join(person, { code, name: `Bot ${index}` });
    bots.push(new Bot(person, view.id, seat, heard));
  }
  const control = new Bot(director, view.id, 'control', heard);
  for (const bot of [control, ...bots]) await bot.listen();
  return { exercise: view.id, director: control, bots };
}

async function join(person: Person, body: object): Promise<void> {
  for (;;) {
    const { status, text, headers } = await person.ask('/api/join', { body });
    if (status === 200) return;
    if (status !== 429) throw new Error(text);
    await sleep(1000 * Number(headers['retry-after'] ?? 1));
  }
}

let keys = 0;

export function give({ exercise }: Fleet, { person }: Bot, command: LiveCommand): Promise<Accepted> {
  const body = { key: `bench-${process.pid}-${keys++}`, command };
  return person.get<Accepted>(`/api/exercises/${exercise}/commands`, { body });
}
