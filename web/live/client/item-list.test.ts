import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../../../src/play/live/feed.ts';
import { ItemList } from './item-list.ts';

const item = (number: number): FeedItem => ({ kind: 'ready', seat: 'EE', number, at: 0 });

describe('the items of a seat', () => {
  it('come once, however often a stream that resumes sends them', () => {
    const list = new ItemList();
    expect([1, 4, 4, 1, 7].map((number) => list.append(item(number)))).toEqual([true, true, false, false, true]);
    expect(list.picture().map(({ number }) => number)).toEqual([1, 4, 7]);
    expect(list.last).toBe(7);
  });

  it('are the same list until there is another item, and a list that was shown never changes', () => {
    const list = new ItemList();
    list.append(item(1));
    const before = list.picture();
    expect(list.picture()).toBe(before);
    list.append(item(2));
    expect(before).toHaveLength(1);
    expect(list.picture()).toHaveLength(2);
  });
});
