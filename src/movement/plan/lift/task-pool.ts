import type { Run } from '../run.ts';
import { countBefore } from './lift-diary.ts';

/** What a task asks of lift: from where to where, and for how long if nothing is in the way. */
export interface Trip {
  readonly pickup: number;
  readonly delivery: number;
  tripMinutes(pool: number): number;
}

/** The assets of one pool as one task sees them. Lanes from `first` to `end` are at hand; gaps are those of an asset's diary. */
export class TaskPool {
  readonly pool: number;
  readonly first: number;
  readonly end: number;
  readonly tripMinutes: number;
  /** Set by `find`. */
  foundGap = 0;
  readonly #run: Run;
  readonly #trip: Trip;
  /** Empty minutes by node: from there to the pickup, and from the delivery to there. */
  readonly #toPickup = new Map<number, number>();
  readonly #fromDelivery = new Map<number, number>();
  /** By lane from `first`, what was found for it last: the gap, from when, and how often it had been sent by then. */
  readonly #gaps: number[] = [];
  readonly #readyAt: number[] = [];
  readonly #sent: number[] = [];
  #askedAt = -Infinity;

  constructor(run: Run, trip: Trip, pool: number) {
    this.#run = run;
    this.#trip = trip;
    this.pool = pool;
    this.first = run.network.resources[run.network.assetsOf[pool] as number]?.firstLane ?? 0;
    this.end = this.first + run.assetsAtHand(pool);
    this.tripMinutes = trip.tripMinutes(pool);
  }

  /** When an asset is ready from `at` on, in the first gap (not before gap `from`) in which the trip fits if nothing is in the way. */
  find(lane: number, at: number, from: number | undefined): number {
    // what was found for a later minute may not be the soonest for an earlier one: a shorter column is ready before the last
    if (at < this.#askedAt) this.#sent.length = 0;
    this.#askedAt = at;
    const index = lane - this.first;
    const sent = this.#run.sent.get(lane) ?? 0;
    if (from !== undefined || this.#sent[index] !== sent || (this.#readyAt[index] as number) < at) {
      const gap = this.#findGap(lane, at, from);
      this.#gaps[index] = gap;
      this.#readyAt[index] = Math.max(at, this.readyIn(lane, gap));
      this.#sent[index] = from === undefined ? sent : -1;
    }
    this.foundGap = this.#gaps[index] as number;
    return this.#readyAt[index] as number;
  }

  /** When an asset can be at the pickup in a gap. */
  readyIn(lane: number, gap: number): number {
    const { diary, start, network } = this.#run;
    const days = diary.of(lane);
    let notBefore = -Infinity;
    for (let i = gap - 1; days && i >= 0; i--) {
      const to = days.to[i] as number;
      const place = days.delivery[i] as number;
      if (place >= 0) return Math.max(notBefore, Math.max(to, start) + this.#emptyToPickup(place));
      notBefore = Math.max(notBefore, to);
    }
    return Math.max(notBefore, start + this.#emptyToPickup(network.poolHome[this.pool] as number));
  }

  /** If it is empty at the delivery at `freeAt`, can an asset do what comes after a gap? */
  fitsBefore(lane: number, gap: number, freeAt: number): boolean {
    const diary = this.#run.diary.of(lane);
    for (let i = gap; diary && i < diary.from.length; i++) {
      const from = diary.from[i] as number;
      const place = diary.pickup[i] as number;
      if (place >= 0) return freeAt + this.#emptyFromDelivery(place) <= from;
      if (freeAt > from) return false;
    }
    return true;
  }

  #findGap(lane: number, at: number, from: number | undefined): number {
    const diary = this.#run.diary.of(lane);
    if (!diary) return 0;
    let gap = from ?? countBefore(diary, at + this.tripMinutes);
    for (; gap < diary.from.length; gap++) {
      if (this.fitsBefore(lane, gap, Math.max(at, this.readyIn(lane, gap)) + this.tripMinutes)) break;
    }
    return gap;
  }

  #emptyToPickup(node: number): number {
    let minutes = this.#toPickup.get(node);
    if (minutes === undefined) {
      minutes = this.#run.emptyMinutes(this.pool, node, this.#trip.pickup);
      this.#toPickup.set(node, minutes);
    }
    return minutes;
  }

  #emptyFromDelivery(node: number): number {
    let minutes = this.#fromDelivery.get(node);
    if (minutes === undefined) {
      minutes = this.#run.emptyMinutes(this.pool, this.#trip.delivery, node);
      this.#fromDelivery.set(node, minutes);
    }
    return minutes;
  }
}
