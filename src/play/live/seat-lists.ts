import type { SeatId } from '../../words/ids.ts';
import type { Minutes } from '../../words/time.ts';
import type { Barrier } from './barrier.ts';
import type { FeedContent, FeedItem } from './feed.ts';
import type { Seat } from './seats.ts';

/** Everything that happens in an exercise, as each seat sees it. What does not pass the barrier is never in a seat's list. */
export class SeatLists {
  readonly #barrier: Barrier;
  readonly #lists: ReadonlyMap<SeatId, FeedItem[]>;
  readonly #seats: readonly Seat[];
  #number = 0;

  constructor(barrier: Barrier, seats: Iterable<Seat>) {
    this.#barrier = barrier;
    this.#seats = [...seats];
    this.#lists = new Map(this.#seats.map(({ id }) => [id, []]));
  }

  /** Of the last item. */
  get number(): number {
    return this.#number;
  }

  append(at: Minutes, content: FeedContent): void {
    const item: FeedItem = { ...content, number: ++this.#number, at };
    this.#barrier.note(item);
    for (const seat of this.#seats) {
      const seen = this.#barrier.itemFor(seat, item);
      if (seen) this.#lists.get(seat.id)?.push(seen);
    }
  }

  /** What a seat sees after item `number`. @throws RangeError for an unknown seat */
  since(seat: SeatId, number: number): readonly FeedItem[] {
    const list = this.#lists.get(seat);
    if (!list) throw new RangeError(`there is no seat ${seat}`);
    if (number <= 0) return list;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((list[middle] as FeedItem).number <= number) low = middle + 1;
      else high = middle;
    }
    return list.slice(low);
  }
}
