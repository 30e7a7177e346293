import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Person } from './person.ts';

/** One event of a stream, its data unread. */
export interface StreamEvent {
  readonly event: string;
  readonly id: number | undefined;
  readonly data: string;
}

/** What a seat is told as it happens; after a drop it goes on from the last event, as browsers do. */
export class SeatStream {
  readonly #person: Person;
  readonly #path: string;
  readonly #heard: (event: StreamEvent) => void;
  #asked: ClientRequest | undefined;
  lastId: number | undefined;

  constructor(person: Person, exercise: string, seat: string, heard: (event: StreamEvent) => void) {
    this.#person = person;
    this.#path = `/api/exercises/${exercise}/seats/${seat}/events`;
    this.#heard = heard;
  }

  /** Fulfilled when the server answers; `ended` is called when the stream has ended. @throws Error where it is refused */
  open(ended: () => void = () => undefined): Promise<void> {
    const resumes: Record<string, string> = this.lastId === undefined ? {} : { 'last-event-id': String(this.lastId) };
    return new Promise((done, fail) => {
      const asked = this.#person.open(this.#path, { headers: { accept: 'text/event-stream', ...resumes } }, false);
      this.#asked = asked;
      asked.on('error', fail).on('response', (response: IncomingMessage) => {
        if (response.statusCode !== 200) fail(new Error(`${this.#path}: ${response.statusCode}`));
        let rest = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          // what is left of a stream that was dropped is not heard
          if (this.#asked !== asked) return;
          if (this.#person.keepsAll) this.#person.heard.push(text);
          const blocks = (rest + text).split('\n\n');
          rest = blocks.pop() ?? '';
          for (const block of blocks) this.#read(block);
        });
        response.on('error', () => undefined).on('close', ended);
        done();
      });
      asked.end();
    });
  }

  drop(): void {
    const asked = this.#asked;
    this.#asked = undefined;
    asked?.destroy();
  }

  #read(block: string): void {
    let [event, data]: (string | undefined)[] = [];
    let id: number | undefined;
    for (const line of block.split('\n')) {
      if (line.startsWith('event: ')) event = line.slice(7);
      else if (line.startsWith('id: ')) id = Number(line.slice(4));
      else if (line.startsWith('data: ')) data = line.slice(6);
    }
    if (id !== undefined) this.lastId = id;
    if (event !== undefined && data !== undefined) this.#heard({ event, id, data });
  }
}
