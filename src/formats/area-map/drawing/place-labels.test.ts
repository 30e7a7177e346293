import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from './place-labels.ts';

const FRAME = { x: 0, y: 0, width: 600, height: 400 };

describe('names on the map', () => {
  it('cover neither each other nor what is taken, and stay in the frame', () => {
    const name = fc.record({
      at: fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 400 })),
      text: fc.constantFrom('Ceuta', 'Sainte-Hélène et dépendances', 'East\nGermany'),
      size: fc.constantFrom(12, 14),
      where: fc.constantFrom('on' as const, 'within' as const, 'beside' as const),
    });
    const taken = [{ x: 200, y: 100, width: 150, height: 120 }];
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), (items) => {
        const boxes = [...placeLabels(items, taken, FRAME).map(({ box }) => box), ...taken];
        for (const [index, a] of boxes.entries()) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= 600 && a.y + a.height <= 400).toBe(true);
          for (const b of boxes.slice(index + 1)) {
            expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false);
          }
        }
      }),
    );
  });

  it('go to the right of their mark where there is room, and elsewhere where there is none', () => {
    const ceuta = { at: [100, 100] as const, text: 'Ceuta', size: 12, where: 'beside' as const };
    const [right] = placeLabels([ceuta], [], FRAME);
    expect(right).toMatchObject({ anchor: 'start', leader: null });
    const [left] = placeLabels([ceuta], [{ x: 105, y: 0, width: 400, height: 400 }], FRAME);
    expect(left?.anchor).toBe('end');
  });

  it('are led to where they cannot be close', () => {
    // a row of marks whose names are too long to stand beside each other
    const items = [0, 1, 2, 3].map((column) => ({
      at: [250 + column * 30, 200] as const,
      text: `place ${column}`,
      size: 14,
      where: 'beside' as const,
    }));
    const marks = items.map(({ at: [x, y] }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 }));
    const placed = placeLabels(items, marks, FRAME);
    expect(placed).toHaveLength(4);
    expect(placed.some(({ leader }) => leader !== null)).toBe(true);
  });
});
