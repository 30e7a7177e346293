/** Shared by all lanes that nobody holds, and by all pages of such lanes; never written to. */
const NOTHING: number[] = [];
const PAGE_BITS = 7;
const PAGE_LANES = 1 << PAGE_BITS;
const EMPTY_PAGE: number[][] = new Array<number[]>(PAGE_LANES).fill(NOTHING);

/**
 * Who holds which lane when. Each lane carries one serial at a time; free gaps between holdings are
 * filled. Lanes cost nothing until they are held: most of a network's many thousand never are, so they come in pages.
 */
export class Timetable {
  /** By page, then lane: its holdings in order of time, two numbers each, start and end. */
  readonly #pages: number[][][];
  readonly #log: number[] = [];

  constructor(lanes: number) {
    this.#pages = new Array<number[][]>((lanes >> PAGE_BITS) + 1).fill(EMPTY_PAGE);
  }

  /** All holdings so far, four numbers each: lane, from, to, serial. */
  record(): number[] {
    return this.#log;
  }

  /** First minute from `at` on when the lane is free for `minutes`. */
  earliest(lane: number, at: number, minutes: number): number {
    const held = this.#heldOn(lane);
    const n = held.length;
    if (n === 0 || (held[n - 1] as number) <= at) return at;
    let low = 0;
    let high = n >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((held[2 * middle + 1] as number) <= at) low = middle + 1;
      else high = middle;
    }
    let from = at;
    for (let i = 2 * low; i < n; i += 2) {
      if ((held[i] as number) >= from + minutes) return from;
      from = held[i + 1] as number;
    }
    return from;
  }

  /** Last minute up to `at` from which the lane is free for `minutes`; before all holdings it always is. */
  latest(lane: number, at: number, minutes: number): number {
    const held = this.#heldOn(lane);
    let from = at;
    for (let i = 2 * this.#countBefore(lane, at + minutes) - 2; i >= 0; i -= 2) {
      if ((held[i + 1] as number) <= from) return from;
      from = Math.min(from, (held[i] as number) - minutes);
    }
    return from;
  }

  /** The lane of `lanes` from `first` that is free latest up to `at` (the lowest of equals), and `latest` of it in `foundAt`. */
  findLatestLane(first: number, lanes: number, at: number, minutes: number): number {
    let best = first;
    let bestAt = this.latest(first, at, minutes);
    for (let lane = first + 1; lane < first + lanes && bestAt < at; lane++) {
      const free = this.latest(lane, at, minutes);
      if (free > bestAt) {
        bestAt = free;
        best = lane;
      }
    }
    this.foundAt = bestAt;
    return best;
  }

  /** The lane of `lanes` from `first` that is free soonest (the lowest of equals), and `earliest` of it in `foundAt`. */
  findLane(first: number, lanes: number, at: number, minutes: number): number {
    let best = first;
    let bestAt = this.earliest(first, at, minutes);
    for (let lane = first + 1; lane < first + lanes && bestAt > at; lane++) {
      const free = this.earliest(lane, at, minutes);
      if (free < bestAt) {
        bestAt = free;
        best = lane;
      }
    }
    this.foundAt = bestAt;
    return best;
  }

  /** Set by `findLane` and `findLatestLane`. */
  foundAt = 0;

  /** Holds a lane; the caller has made sure that it is free. */
  hold(lane: number, from: number, to: number, serial: number): void {
    this.#insert(lane, from, to);
    this.#log.push(lane, from, to, serial);
  }

  /** Keeps a lane free of all holdings for a time; what is blocked is not in the record. The caller sees that it is free. */
  block(lane: number, from: number, to: number): void {
    this.#insert(lane, from, to);
  }

  /** Frees a lane of all holdings that lie within a span. The record keeps them: see `takeRecord`. */
  release(lane: number, from: number, to: number): void {
    const held = this.#heldOn(lane);
    const first = 2 * this.#countBefore(lane, from);
    let end = first;
    while (end < held.length && (held[end + 1] as number) <= to) end += 2;
    if (end > first) held.splice(first, end - first);
  }

  /** Empties the record and gives what it held; the lanes stay held. */
  takeRecord(): number[] {
    return this.#log.splice(0);
  }

  /** Number of holdings of a lane that begin before `at`. */
  #countBefore(lane: number, at: number): number {
    const held = this.#heldOn(lane);
    let low = 0;
    let high = held.length >> 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((held[2 * middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #heldOn(lane: number): number[] {
    return (this.#pages[lane >> PAGE_BITS] as number[][])[lane & (PAGE_LANES - 1)] as number[];
  }

  #insert(lane: number, from: number, to: number): void {
    const held = this.#heldOn(lane);
    if (held === NOTHING) {
      this.#pageToWrite(lane)[lane & (PAGE_LANES - 1)] = [from, to];
      return;
    }
    let at = held.length;
    held.push(from, to);
    while (at > 0 && (held[at - 2] as number) > from) {
      held[at] = held[at - 2] as number;
      held[at + 1] = held[at - 1] as number;
      at -= 2;
    }
    held[at] = from;
    held[at + 1] = to;
  }

  #pageToWrite(lane: number): number[][] {
    const page = this.#pages[lane >> PAGE_BITS] as number[][];
    if (page !== EMPTY_PAGE) return page;
    const own = EMPTY_PAGE.slice();
    this.#pages[lane >> PAGE_BITS] = own;
    return own;
  }
}
