import type { ClockView, SentEvent } from '../../../src/formats/live-api/contract.ts';
import type { FeedItem } from '../../../src/play/live/feed.ts';

export type Connection = 'connecting' | 'live' | 'lost';

interface Receivers {
  /** Number of the last item that is here. */
  readonly last: () => number;
  readonly item: (item: FeedItem) => void;
  readonly clock: (clock: ClockView) => void;
  readonly connection: (connection: Connection) => void;
  /** Asks beside the stream for what is missing here. */
  readonly check: () => Promise<Checked>;
}

/** What was found beside the stream: nothing new, items that it should have brought, no server, or a server that says no. */
export type Checked = 'same' | 'missed' | 'away' | 'refused';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8000;
/** A browser opens six connections to one server: a page that nobody looks at gives its own back after a while. */
const HIDDEN_MS = 60_000;
/** A network that is gone without a word is noticed by asking, where nothing has been heard for so long. */
const SILENT_MS = 25_000;
const LOOK_EVERY_MS = 5000;

/**
 * The events of a seat. While the network is shaky the browser resumes by `Last-Event-ID`; where it gives up, this opens the
 * stream again after the last item that is here, with waits that grow and differ, so that a room does not come back at once.
 */
export class EventStream {
  readonly #path: string;
  readonly #to: Receivers;
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #heardAt = 0;
  #waitMs = FIRST_WAIT_MS;
  #isClosed = true;

  constructor(path: string, to: Receivers) {
    this.#path = path;
    this.#to = to;
  }

  open(): void {
    this.#isClosed = false;
    document.addEventListener('visibilitychange', this.#onVisibility);
    window.addEventListener('online', this.#onOnline);
    this.#watch = setInterval(() => void this.#askWhereSilent(), LOOK_EVERY_MS);
    this.#connect();
  }

  close(): void {
    this.#isClosed = true;
    clearInterval(this.#watch);
    document.removeEventListener('visibilitychange', this.#onVisibility);
    window.removeEventListener('online', this.#onOnline);
    this.#drop();
  }

  #connect(): void {
    this.#drop();
    const source = new EventSource(`${this.#path}?after=${this.#to.last()}`);
    this.#source = source;
    this.#heardAt = Date.now();
    source.addEventListener('open', () => {
      this.#heardAt = Date.now();
      this.#waitMs = FIRST_WAIT_MS;
      this.#to.connection('live');
    });
    const listen = <E extends SentEvent>(event: E['event'], take: (data: E['data']) => void) =>
      source.addEventListener(event, (message) => {
        this.#heardAt = Date.now();
        take(JSON.parse((message as MessageEvent<string>).data));
      });
    listen<Extract<SentEvent, { event: 'item' }>>('item', this.#to.item);
    listen<Extract<SentEvent, { event: 'clock' }>>('clock', this.#to.clock);
    source.addEventListener('error', () => {
      if (this.#isClosed || source !== this.#source) return;
      this.#to.connection('lost');
      if (source.readyState === EventSource.CLOSED) this.#later();
    });
  }

  #later(): void {
    this.#drop();
    this.#timer = setTimeout(() => void this.#reopen(), this.#waitMs * (0.5 + Math.random()));
    this.#waitMs = Math.min(LONGEST_WAIT_MS, this.#waitMs * 2);
  }

  async #reopen(): Promise<void> {
    const found = await this.#to.check();
    if (this.#isClosed) return;
    if (found === 'refused') this.close();
    else if (found === 'away') this.#later();
    else this.#connect();
  }

  async #askWhereSilent(): Promise<void> {
    const source = this.#source;
    if (source?.readyState !== EventSource.OPEN || Date.now() - this.#heardAt < SILENT_MS) return;
    this.#heardAt = Date.now();
    const found = await this.#to.check();
    if (this.#isClosed || source !== this.#source || found === 'same') return;
    if (found === 'refused') this.close();
    else if (found === 'missed') this.#connect();
    else {
      this.#to.connection('lost');
      this.#later();
    }
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#source?.close();
    this.#source = undefined;
  }

  readonly #onVisibility = (): void => {
    if (document.visibilityState === 'hidden') {
      if (this.#source) this.#timer = setTimeout(() => this.#drop(), HIDDEN_MS);
    } else if (this.#source) clearTimeout(this.#timer);
    else this.#connect();
  };

  readonly #onOnline = (): void => {
    if (document.visibilityState === 'visible' && this.#source?.readyState !== EventSource.OPEN) this.#connect();
  };
}
