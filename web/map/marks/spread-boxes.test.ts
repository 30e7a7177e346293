import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, spreadBoxes } from './spread-boxes.ts';

const bounds = { width: 600, height: 400 };

describe('spreading boxes', () => {
  it('leaves a box alone that nothing covers', () => {
    const box: Box = { key: 'a', anchor: [100, 100], width: 30, height: 16 };
    const [x, y] = spreadBoxes([box], bounds).get('a') ?? [];
    expect([x, y]).toEqual([100, 100]);
  });

  it('leaves no two boxes on one another, and fixed ones where they are', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 250, max: 350 }), fc.integer({ min: 150, max: 250 })), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(places, (anchors) => {
        const boxes = anchors.map(
          (anchor, index): Box => ({ key: String(index), anchor, width: 34, height: 16, fixed: index === 0 }),
        );
        const spread = spreadBoxes(boxes, bounds);
        expect(spread.get('0')?.map(Math.round)).toEqual(anchors[0]);
        for (const a of boxes) {
          for (const b of boxes) {
            if (a.key >= b.key) continue;
            const [ax, ay] = spread.get(a.key) ?? [0, 0];
            const [bx, by] = spread.get(b.key) ?? [0, 0];
            expect(Math.abs(ax - bx) > 33 || Math.abs(ay - by) > 15).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
