/** Shared by all lanes that nobody holds; never written to. */
const NOTHING: number[] = [];

/**
 * Who holds which lane when. Each lane carries one serial (or one mission) at a time; free gaps between holdings are
 * filled. Lanes cost nothing until they are held.
 */
export class Timetable {
  readonly #starts: number[][];
  readonly #ends: number[][];
  readonly #log: number[] = [];

  constructor(lanes: number) {
    this.#starts = new Array<number[]>(lanes).fill(NOTHING);
    this.#ends = new Array<number[]>(lanes).fill(NOTHING);
  }

  /** All holdings so far, four numbers each: lane, from, to, serial. */
  record(): number[] {
    return this.#log;
  }

  /** First minute from `at` on when the lane is free for `minutes`. */
  earliest(lane: number, at: number, minutes: number): number {
    const starts = this.#starts[lane] as number[];
    const ends = this.#ends[lane] as number[];
    let n = starts.length;
    if (n === 0 || (ends[n - 1] as number) <= at) return at;
    let low = 0;
    while (low < n) {
      const middle = (low + n) >> 1;
      if ((ends[middle] as number) <= at) low = middle + 1;
      else n = middle;
    }
    let from = at;
    for (let i = low; i < starts.length; i++) {
      if ((starts[i] as number) >= from + minutes) return from;
      from = ends[i] as number;
    }
    return from;
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

  /** Set by `findLane`. */
  foundAt = 0;

  /** Holds a lane; the caller has made sure that it is free. */
  hold(lane: number, from: number, to: number, serial: number): void {
    this.#insert(lane, from, to);
    this.#log.push(lane, from, to, serial);
  }

  /** Number of holdings of a lane that begin before `at`. */
  countBefore(lane: number, at: number): number {
    const starts = this.#starts[lane] as number[];
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** End of the holding before gap `gap` of a lane; -Infinity before the first. */
  gapStart(lane: number, gap: number): number {
    return gap === 0 ? -Infinity : ((this.#ends[lane] as number[])[gap - 1] as number);
  }

  /** Start of the holding after gap `gap`; Infinity after the last. */
  gapEnd(lane: number, gap: number): number {
    const starts = this.#starts[lane] as number[];
    return gap < starts.length ? (starts[gap] as number) : Infinity;
  }

  /** Number of gaps of a lane: one more than its holdings. */
  gapCount(lane: number): number {
    return (this.#starts[lane] as number[]).length + 1;
  }

  /** Moves the end of the holding that begins at `from` (a mission that goes on instead of going home). */
  prolong(lane: number, from: number, to: number, serial: number): void {
    const index = this.countBefore(lane, from);
    const ends = this.#ends[lane] as number[];
    this.#log.push(lane, ends[index] as number, to, serial);
    ends[index] = to;
  }

  /** As `prolong`, to an earlier end: the way home is given up. The record is cut with it. */
  shorten(lane: number, from: number, to: number, entry: number): void {
    (this.#ends[lane] as number[])[this.countBefore(lane, from)] = to;
    this.#log[entry + 2] = to;
  }

  /** Where the next holding will stand in the record. */
  nextEntry(): number {
    return this.#log.length;
  }

  #insert(lane: number, from: number, to: number): void {
    const starts = this.#starts[lane] as number[];
    if (starts === NOTHING) {
      this.#starts[lane] = [from];
      this.#ends[lane] = [to];
      return;
    }
    const ends = this.#ends[lane] as number[];
    let at = starts.length;
    starts.push(from);
    ends.push(to);
    while (at > 0 && (starts[at - 1] as number) > from) {
      starts[at] = starts[at - 1] as number;
      ends[at] = ends[at - 1] as number;
      at--;
    }
    starts[at] = from;
    ends[at] = to;
  }
}
