import type { Accepted, ClockView, ExerciseView, Sending, Stepping } from '../../../src/formats/live-api/contract.ts';
import type { FeedItem } from '../../../src/play/live/feed.ts';
import { ask, askAgain, isNotNow, newKey, Refused } from './ask-server.ts';
import { RealTime, STANDING_CLOCK } from './clock-minute.ts';
import { type Checked, type Connection, EventStream } from './event-stream.ts';
import { ItemList } from './item-list.ts';

/** An exercise as one seat's page knows it. */
export interface ExerciseSnapshot {
  readonly view: ExerciseView | null;
  readonly items: readonly FeedItem[];
  readonly clock: ClockView;
  readonly connection: Connection;
  /** Why there is nothing to see: no such exercise, or not this person's seat. */
  readonly refused: Refused | null;
}

const LONGEST_WAIT_MS = 8000;

/** Reads an exercise, follows a seat's events and sends commands. Tells its listeners at most once a frame. */
export class LiveConnection {
  readonly #base: string;
  readonly #seatBase: string;
  readonly #listeners = new Set<() => void>();
  readonly #list = new ItemList();
  readonly #stream: EventStream;
  #snapshot: ExerciseSnapshot = { view: null, items: [], clock: STANDING_CLOCK, connection: 'connecting', refused: null };
  readonly #realTime = new RealTime();
  #isOpen = false;
  #isNoticeDue = false;

  constructor(exercise: string, seat: string) {
    this.#base = `/api/exercises/${encodeURIComponent(exercise)}`;
    this.#seatBase = `${this.#base}/seats/${encodeURIComponent(seat)}`;
    this.#stream = new EventStream(`${this.#seatBase}/events`, {
      last: () => this.#list.last,
      item: (item) => {
        if (this.#list.append(item)) this.#notify();
      },
      clock: (clock) => this.#set({ clock: this.#realTime.own(clock, Date.now()) }),
      connection: (connection) => this.#set({ connection }),
      check: () => this.#check(),
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): ExerciseSnapshot => this.#snapshot;

  open(): void {
    this.#isOpen = true;
    void this.#read();
  }

  close(): void {
    this.#isOpen = false;
    this.#stream.close();
  }

  /** Gives the same key however often it has to be sent, so that it is carried out once. @throws Refused */
  readonly send = (command: Sending['command']): Promise<Accepted> => {
    const body: Sending = { key: newKey(), command };
    return askAgain<Accepted>(`${this.#base}/commands`, { method: 'POST', body });
  };

  /** Lets time pass in a pause. Not sent twice: a step has no key. @throws Refused */
  readonly step = (stepping: Stepping): Promise<Accepted> =>
    ask<Accepted>(`${this.#base}/step`, { method: 'POST', body: stepping });

  /** For control: sits down in a seat. @throws Refused */
  readonly take = async (seat: string): Promise<void> => {
    await ask<Accepted>(`${this.#base}/seats/${encodeURIComponent(seat)}/take`, { method: 'POST', body: {} });
    await this.reload();
  };

  /** Reads the exercise again: who holds which seat is in it. */
  readonly reload = async (): Promise<void> => {
    const view = await ask<ExerciseView>(this.#base);
    this.#set({ view, clock: this.#realTime.own(view.clock, Date.now()), refused: null });
  };

  async #read(): Promise<void> {
    for (let waitMs = 500; this.#isOpen; waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2)) {
      const found = await this.#check(true);
      if (found === 'refused' || !this.#isOpen) return;
      if (found !== 'away') return this.#stream.open();
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }

  /** Reads what this page misses. */
  async #check(isFirst = false): Promise<Checked> {
    try {
      if (isFirst) await this.reload();
      const missed = await ask<readonly FeedItem[]>(`${this.#seatBase}/items?after=${this.#list.last}`);
      const isNew = missed.map((item) => this.#list.append(item)).includes(true);
      if (isNew) this.#notify();
      return isNew ? 'missed' : 'same';
    } catch (error) {
      const refused = error instanceof Refused ? error : new Refused({ problem: String(error) }, -1);
      this.#set(isNotNow(refused) ? { connection: 'lost' } : { connection: 'lost', refused });
      return isNotNow(refused) ? 'away' : 'refused';
    }
  }

  #set(change: Partial<ExerciseSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    this.#notify();
  }

  /** A thousand items that come together are drawn once. */
  #notify(): void {
    if (this.#isNoticeDue) return;
    this.#isNoticeDue = true;
    const tell = () => {
      this.#isNoticeDue = false;
      this.#snapshot = { ...this.#snapshot, items: this.#list.picture() };
      for (const listener of this.#listeners) listener();
    };
    // a hidden page has no frames
    if (document.visibilityState === 'hidden') setTimeout(tell, 100);
    else requestAnimationFrame(tell);
  }
}
