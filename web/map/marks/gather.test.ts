import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, type Marked } from './gather.ts';

const apart = { x: 40, y: 30 };
const mark = (id: string, x: number, y: number, weight = 1): Marked => ({ id, x, y, weight });

describe('gathering marks', () => {
  it('leaves alone what is far apart, and puts the heaviest in front of what is near', () => {
    const stacks = gather([mark('a', 0, 0, 5), mark('b', 20, 10, 90), mark('c', 200, 0)], apart);
    expect(stacks.map(({ key, x, members }) => [key, x, members.map(({ id }) => id)])).toEqual([
      ['b', 20, ['b', 'a']],
      ['c', 200, ['c']],
    ]);
  });

  it('parts a stack as the map comes closer, unless its members stand on one place', () => {
    const marks = [mark('a', 10, 10, 3), mark('b', 20, 10, 2), mark('c', 10, 10, 1)];
    const closer = marks.map(({ id, x, y, weight }) => mark(id, x * 8, y * 8, weight));
    expect(gather(marks, apart)).toHaveLength(1);
    expect(gather(closer, apart).map(({ members }) => members.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
  });

  it('loses nobody, doubles nobody, leaves no two heads near, and does not mind the order', () => {
    const marks = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1, maxLength: 4 }), x: fc.nat(300), y: fc.nat(200), weight: fc.nat(3) }),
      {
        selector: ({ id }) => id,
        maxLength: 25,
      },
    );
    fc.assert(
      fc.property(marks, (given) => {
        const stacks = gather(given, apart);
        expect(stacks.flatMap(({ members }) => members.map(({ id }) => id)).sort()).toEqual(given.map(({ id }) => id).sort());
        for (const a of stacks)
          for (const b of stacks) {
            if (a !== b) expect(Math.abs(a.x - b.x) < apart.x && Math.abs(a.y - b.y) < apart.y).toBe(false);
          }
        expect(gather([...given].reverse(), apart)).toEqual(stacks);
      }),
      { numRuns: 100 },
    );
  });
});
