import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createQueue, type Queue } from '../queue.ts';

interface Item {
  readonly time: number;
  readonly priority: number;
}

const item: fc.Arbitrary<Item> = fc.record({
  time: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  priority: fc.oneof(fc.integer({ min: -1, max: 1 }), fc.constantFrom(-4096, 4095)),
});

function drain(queue: Queue): number[] {
  const found: number[] = [];
  while (!queue.isEmpty()) found.push(queue.pop());
  return found;
}

/** What a queue must give: a stable sort. */
function inOrder(items: readonly Item[]): number[] {
  return items
    .map((each, index) => ({ ...each, index }))
    .sort((a, b) => a.time - b.time || a.priority - b.priority || a.index - b.index)
    .map((each) => each.index);
}

describe('queue', () => {
  test('gives items by time, then priority, then order of issue', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 300 }), (items) => {
        const queue = createQueue();
        for (const [index, each] of items.entries()) queue.push(each.time, each.priority, index);
        expect(queue.size).toBe(items.length);
        expect(drain(queue)).toEqual(inOrder(items));
      }),
    );
  });

  test('agrees with a sorted list while items come and go', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(item, fc.constant('pop' as const)), { maxLength: 300 }), (steps) => {
        const queue = createQueue();
        const list: (Item & { index: number })[] = [];
        steps.forEach((step, index) => {
          if (step !== 'pop') {
            queue.push(step.time, step.priority, index);
            list.push({ ...step, index });
            list.sort((a, b) => a.time - b.time || a.priority - b.priority || a.index - b.index);
          } else if (list.length > 0) {
            expect(queue.nextTime()).toBe(list[0]?.time);
            expect(queue.pop()).toBe(list.shift()?.index);
          }
          expect([queue.size, queue.isEmpty()]).toEqual([list.length, list.length === 0]);
        });
      }),
    );
  });

  test('a thousand ties come in order of issue', () => {
    const queue = createQueue();
    for (let index = 0; index < 1000; index++) queue.push(7, 0, index);
    expect(drain(queue)).toEqual(Array.from({ length: 1000 }, (_, index) => index));
  });

  test('a fork holds the same and shares nothing', () => {
    fc.assert(
      fc.property(fc.array(item), fc.array(item), fc.nat(), (before, after, taken) => {
        const queue = createQueue();
        for (const [index, each] of before.entries()) queue.push(each.time, each.priority, index);
        for (let count = taken % (before.length + 1); count > 0; count--) queue.pop();
        const fork = queue.fork();
        const rest = drain(queue);
        for (const [index, each] of after.entries()) queue.push(each.time, each.priority, index);
        expect(drain(fork)).toEqual(rest);
      }),
    );
  });

  test('order of issue continues in a fork', () => {
    const queue = createQueue();
    queue.push(1, 0, 10);
    queue.push(1, 0, 11);
    const fork = queue.fork();
    fork.push(1, 0, 12);
    expect(drain(fork)).toEqual([10, 11, 12]);
    expect(drain(queue)).toEqual([10, 11]);
  });

  test('refuses what has no order and what is not there', () => {
    const queue = createQueue();
    for (const time of [NaN, Infinity, -Infinity]) expect(() => queue.push(time, 0, 0)).toThrow('is not finite');
    for (const priority of [0.5, NaN, 4096, -4097]) expect(() => queue.push(0, priority, 0)).toThrow('priority');
    for (const argument of [0.5, NaN, 2 ** 31]) expect(() => queue.push(0, 0, argument)).toThrow('32-bit');
    expect(queue.isEmpty()).toBe(true);
    expect(() => queue.pop()).toThrow(RangeError);
    expect(() => queue.nextTime()).toThrow(RangeError);
  });
});
