import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polygon } from '../../../words/place.ts';
import { cutAtAntimeridian } from './antimeridian.ts';
import { areaOfRegion, intersect, meanWidth, type Region, subtract, unite } from './regions.ts';
import { type Position, polygonHolds, signedArea } from './rings.ts';

const box = (west: number, south: number, east: number, north: number): Polygon => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];

const holds = (region: Region, point: Position) => region.some((polygon) => polygonHolds(polygon, point));

/** A simple ring about a middle: one corner for each direction. */
const star = fc
  .record({
    x: fc.integer({ min: -30, max: 30 }),
    y: fc.integer({ min: -30, max: 30 }),
    radii: fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 3, maxLength: 12 }),
  })
  .map(({ x, y, radii }): Polygon => {
    const corners = radii.map((radius, index): Position => {
      const angle = (index / radii.length) * 2 * Math.PI;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    });
    return [[...corners, corners[0] ?? [0, 0]]];
  });

/** Is a point nearer to a side of a polygon than rounding can tell? */
function liesOnLine(polygon: Polygon, [x, y]: Position): boolean {
  return polygon.some((ring) =>
    ring.slice(1).some(([toX = 0, toY = 0], index) => {
      const [fromX = 0, fromY = 0] = ring[index] ?? [];
      const [alongX, alongY] = [toX - fromX, toY - fromY];
      const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX * alongX + alongY * alongY);
      const at = Math.min(1, Math.max(0, share));
      return Math.hypot(x - fromX - at * alongX, y - fromY - at * alongY) < 1e-9;
    }),
  );
}

describe('regions', () => {
  it('may give either answer for a point on a line', () => {
    const line: Polygon = [
      [
        [23, -23],
        [-14, 14],
        [-17, -23],
        [23, -23],
      ],
    ];
    expect([liesOnLine(line, [0, 0]), liesOnLine(line, [0, 1])]).toEqual([true, false]);
  });

  it('cuts a hole and a corner', () => {
    const left = subtract([box(0, 0, 10, 10)], [box(2, 2, 4, 4), box(8, 8, 12, 12)]);
    expect(left).toHaveLength(1);
    expect(left[0]).toHaveLength(2);
    expect(areaOfRegion(left)).toBeCloseTo(100 - 4 - 4, 6);
    expect([holds(left, [3, 3]), holds(left, [9, 9]), holds(left, [5, 5])]).toEqual([false, false, true]);
  });

  it('knows lines that lie on each other', () => {
    const [left, right] = [box(0, 0, 5, 10), box(5, 2, 9, 8)];
    expect(intersect([left], [right])).toEqual([]);
    expect(areaOfRegion(subtract([left], [right]))).toBeCloseTo(50, 9);
    expect(unite([left], [right])).toHaveLength(1);
    expect(areaOfRegion(unite([left], [right]))).toBeCloseTo(74, 9);
    expect(subtract([left], [left])).toEqual([]);
    expect(areaOfRegion(intersect([left], [left]))).toBeCloseTo(50, 9);
  });

  it('lets the border of two neighbours fall away', () => {
    expect(areaOfRegion(subtract([box(-1, -1, 11, 11)], [box(0, 0, 5, 10), box(5, 0, 10, 10)]))).toBeCloseTo(44, 9);
  });

  it('keeps shores to the left and holes to the right', () => {
    const [polygon] = subtract([box(0, 0, 10, 10).map((ring) => ring.toReversed())], [box(2, 2, 4, 4)]);
    expect((polygon ?? []).map((ring) => Math.sign(signedArea(ring)))).toEqual([1, -1]);
  });

  it('splits any two polygons into parts that make them up again', () => {
    fc.assert(
      fc.property(
        star,
        star,
        fc.array(fc.tuple(fc.double({ min: -80, max: 80, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }))),
        (a, b, points) => {
          const [both, only, all] = [intersect([a], [b]), subtract([a], [b]), unite([a], [b])];
          expect(areaOfRegion(both) + areaOfRegion(only)).toBeCloseTo(areaOfRegion([a]), 4);
          expect(areaOfRegion(all)).toBeCloseTo(areaOfRegion([a]) + areaOfRegion([b]) - areaOfRegion(both), 4);
          for (const point of points) {
            const [inA, inB] = [holds([a], point), holds([b], point)];
            // on a line itself either answer is right
            if (liesOnLine(a, point) || liesOnLine(b, point)) continue;
            expect([holds(both, point), holds(only, point), holds(all, point)]).toEqual([inA && inB, inA && !inB, inA || inB]);
          }
        },
      ),
    );
  });

  it('measures how wide a strip is', () => {
    expect(meanWidth(box(0, 0, 10, 0.5))).toBeCloseTo(0.476, 3);
  });
});

describe('the 180th meridian', () => {
  it('cuts what crosses it, and keeps what does not', () => {
    const across: Polygon = [
      [
        [170, 10],
        [-170, 10],
        [-170, 20],
        [170, 20],
        [170, 10],
      ],
    ];
    const parts = cutAtAntimeridian(across);
    expect(areaOfRegion(parts)).toBeCloseTo(200, 9);
    expect(parts.map((part) => holds([part], [175, 15])).filter(Boolean)).toHaveLength(1);
    expect(holds(parts, [-175, 15])).toBe(true);
    expect(holds(parts, [0, 15])).toBe(false);
    const away = box(0, 0, 1, 1);
    expect(cutAtAntimeridian(away)).toEqual([away]);
  });

  it('closes what goes round a pole', () => {
    const ring = Array.from({ length: 37 }, (_, index): Position => [index * 10 - 180 === 180 ? -180 : index * 10 - 180, -70]);
    const parts = cutAtAntimeridian([ring]);
    expect(holds(parts, [30, -85])).toBe(true);
    expect(areaOfRegion(parts)).toBeCloseTo(360 * 20, 6);
  });
});
