import type { FeedItem } from '../../../src/play/live/feed.ts';

/** What a seat got, by number. Appending costs the same at 5 items as at 5,000; a picture of it is made once a notice. */
export class ItemList {
  readonly #items: FeedItem[] = [];
  #shown: readonly FeedItem[] = [];

  /** Number of the last item. */
  get last(): number {
    return this.#items.at(-1)?.number ?? 0;
  }

  /** False where it is here already: a stream that resumes may send the last ones again. */
  append(item: FeedItem): boolean {
    if (item.number <= this.last) return false;
    this.#items.push(item);
    return true;
  }

  /** The items as they stand; the same list until something is appended. */
  picture(): readonly FeedItem[] {
    if (this.#shown.length !== this.#items.length) this.#shown = this.#items.slice();
    return this.#shown;
  }
}
