/** How the use of a resource is counted: by serials that begin to hold it, or by the minutes for which it is held. */
export type TollKind = 'start' | 'hold';

/** What is needed to lay out one resource: its lanes, what a serial holds at least and at most, and when it is closed. */
export interface TolledResource {
  readonly name: string;
  readonly kind: TollKind;
  readonly lanes: number;
  /** Least and most minutes of one hold. */
  readonly leastHold: number;
  readonly mostHold: number;
  readonly closed: readonly { readonly from: number; readonly to: number }[];
}

/** Prices that differ by less are alike. */
const SAME = 1e-9;
/** Far above what a minute of anything can be worth: in sums of more, roundings are no longer small. */
const MOST_PRICE = 1e9;
/** About how long a bucket is; each resource takes a whole number of its holds. */
const BUCKET_MINUTES = 360;

/**
 * Prices on the use of resources, by bucket of time, and how much of each any plan can use at most. Buckets are half open;
 * a resource of kind `start` counts the minutes of all holds that begin in a bucket, one of kind `hold` the minutes held
 * within it.
 *
 * Why no plan uses more than `cap`: on one lane holds do not overlap. Where all are at least h long, two begin at least h
 * apart, so q begin within q·h minutes at most. Where they differ, all but the last end within the bucket, so they add up
 * to the bucket and the longest hold. Minutes held within a bucket are at most its length.
 */
export class Tolls {
  readonly resources: readonly TolledResource[];
  readonly horizon: number;
  /** Minutes of a bucket, and the first row, by resource. Row of bucket b is `first + b`. */
  readonly span: Int32Array;
  readonly first: Int32Array;
  readonly rowCount: number;
  /** Most minutes that any plan uses, by row. */
  readonly cap: Float64Array;
  /** Price of a minute, by row; never negative. */
  readonly price: Float64Array;
  /** Whether any bucket has a price, by resource. */
  readonly priced: Uint8Array;
  /** Price of holding from 0 to the start of a bucket, by row; for resources of kind `hold`. */
  readonly #until: Float64Array;

  constructor(resources: readonly TolledResource[], horizon: number) {
    this.resources = resources;
    this.horizon = horizon;
    this.span = new Int32Array(resources.length);
    this.first = new Int32Array(resources.length + 1);
    resources.forEach((resource, index) => {
      const times = resource.kind === 'hold' ? 1 : Math.max(1, Math.round(BUCKET_MINUTES / resource.leastHold));
      const span = resource.kind === 'hold' ? BUCKET_MINUTES : Math.ceil(times * resource.leastHold);
      this.span[index] = span;
      this.first[index + 1] = (this.first[index] as number) + Math.ceil(horizon / span);
    });
    this.rowCount = this.first[resources.length] as number;
    this.cap = new Float64Array(this.rowCount);
    this.price = new Float64Array(this.rowCount);
    this.#until = new Float64Array(this.rowCount);
    this.priced = new Uint8Array(resources.length);
    resources.forEach((resource, index) => {
      const span = this.span[index] as number;
      for (let row = this.first[index] as number; row < (this.first[index + 1] as number); row++) {
        const from = (row - (this.first[index] as number)) * span;
        this.cap[row] = resource.lanes * mostInBucket(resource, from, from + span);
      }
    });
  }

  /** Sets all prices, one a row. @throws RangeError for a negative one, and for one beyond all sums that doubles hold */
  setPrices(prices: Float64Array): void {
    for (let row = 0; row < this.rowCount; row++) {
      const price = prices[row] as number;
      if (!(price >= 0 && price <= MOST_PRICE)) throw new RangeError(`the price of row ${row} is ${price}`);
    }
    this.price.set(prices);
    for (let resource = 0; resource < this.resources.length; resource++) this.#sum(resource);
  }

  /** Sets the prices of some rows of one resource; faster than all. `change` gives a row its new price. */
  changePrices(resource: number, rows: Iterable<number>, change: (row: number) => number): void {
    for (const row of rows) this.price[row] = Math.max(0, change(row));
    this.#sum(resource);
  }

  #sum(resource: number): void {
    let until = 0;
    let any = 0;
    const span = this.span[resource] as number;
    for (let row = this.first[resource] as number; row < (this.first[resource + 1] as number); row++) {
      const price = this.price[row] as number;
      if (price > 0) any = 1;
      this.#until[row] = until;
      until += price * span;
    }
    this.priced[resource] = any;
  }

  /** Row of a resource at a minute, the first for what is before 0; -1 beyond the horizon. */
  rowAt(resource: number, minute: number): number {
    const row = (this.first[resource] as number) + Math.max(0, Math.floor(minute / (this.span[resource] as number)));
    return row < (this.first[resource + 1] as number) ? row : -1;
  }

  /** The minute from which on nothing of it has a price: the end of its last bucket, at or after the horizon. */
  endOf(resource: number): number {
    return ((this.first[resource + 1] as number) - (this.first[resource] as number)) * (this.span[resource] as number);
  }

  /** Can it be used at any minute for nothing? */
  isFree(resource: number): boolean {
    return this.priced[resource] === 0 && this.resources[resource]?.closed.length === 0;
  }

  /** Price of holding a resource of kind `hold` from 0 to a minute. */
  until(resource: number, minute: number): number {
    if (!this.priced[resource] || minute <= 0) return 0;
    const row = this.rowAt(resource, minute);
    const span = this.span[resource] as number;
    if (row < 0) {
      const last = (this.first[resource + 1] as number) - 1;
      return (this.#until[last] as number) + (this.price[last] as number) * span;
    }
    const from = (row - (this.first[resource] as number)) * span;
    return (this.#until[row] as number) + (this.price[row] as number) * (minute - from);
  }

  /**
   * When, from one minute until before another, a use of so many minutes is best begun, and what it costs: the first of the
   * cheapest. Undefined where the resource is closed all the while.
   */
  cheapestStart(resource: number, from: number, until: number, minutes: number): { at: number; price: number } | undefined {
    let best: { at: number; price: number } | undefined;
    const isHeld = this.resources[resource]?.kind === 'hold';
    const look = (at: number) => {
      const row = this.rowAt(resource, at);
      if (row >= 0 && (this.cap[row] as number) <= 0) return;
      const price = isHeld ? this.holdPrice(resource, at, minutes) : row < 0 ? 0 : (this.price[row] as number) * minutes;
      if (!best || price < best.price - SAME || (price <= best.price + SAME && at < best.at)) best = { at, price };
    };
    look(from);
    if (this.isFree(resource)) return best;
    const span = this.span[resource] as number;
    // between the moments at which either end of a hold passes from bucket to bucket the price runs straight
    for (const offset of isHeld ? [0, minutes] : [0]) {
      for (let at = (Math.floor((from + offset) / span) + 1) * span - offset; at < until; at += span) look(at);
    }
    if (isHeld) look(until);
    return best;
  }

  /** Price of holding a resource of kind `hold` for so long. */
  holdPrice(resource: number, from: number, minutes: number): number {
    return this.until(resource, from + minutes) - this.until(resource, from);
  }

  /** What all that can be used would cost: the second part of the bound. */
  worth(): number {
    let sum = 0;
    for (let row = 0; row < this.rowCount; row++) {
      const price = this.price[row] as number;
      if (price > 0) sum += price * (this.cap[row] as number);
    }
    return sum;
  }
}

/** Most minutes that one lane can give to holds of a bucket. */
function mostInBucket(resource: TolledResource, from: number, to: number): number {
  const { kind, leastHold, mostHold, closed } = resource;
  const within = closed.filter((one) => one.to > from && one.from < to + mostHold).sort((a, b) => a.from - b.from);
  if (kind === 'hold') return to - from - overlapping(within, from, to);
  if (mostHold > leastHold) return within.length === 0 ? to - from + mostHold : opening(within, from, to) + mostHold;
  let holds = 0;
  let at = from;
  for (const { from: shut, to: reopened } of [...within, { from: Infinity, to: Infinity }]) {
    const lastStart = Math.min(shut - leastHold, to - 1);
    if (lastStart >= at) holds += Math.floor((lastStart - at) / leastHold) + 1;
    at = Math.max(at, reopened);
  }
  return Math.min(holds, Math.ceil((to - from) / leastHold)) * leastHold;
}

function opening(closed: TolledResource['closed'], from: number, to: number): number {
  return to - from - overlapping(closed, from, to);
}

/** Minutes of a span that lie in any of the closures, which are in order of their start. */
function overlapping(closed: TolledResource['closed'], from: number, to: number): number {
  let sum = 0;
  let at = from;
  for (const one of closed) {
    const begin = Math.max(at, one.from);
    const end = Math.min(to, one.to);
    if (end <= begin) continue;
    sum += end - begin;
    at = end;
  }
  return sum;
}
