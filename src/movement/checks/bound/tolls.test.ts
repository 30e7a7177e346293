import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TolledResource, Tolls } from './tolls.ts';

const resource = (more: Partial<TolledResource> = {}): TolledResource => ({
  name: 'arc',
  kind: 'start',
  lanes: 1,
  leastHold: 100,
  mostHold: 100,
  closed: [],
  ...more,
});

const closures = fc
  .array(fc.record({ from: fc.integer({ min: -50, max: 900 }), minutes: fc.integer({ min: 1, max: 300 }) }), { maxLength: 4 })
  .map((rows) => rows.map(({ from, minutes }) => ({ from, to: from + minutes })));

describe('cap', () => {
  it('is what fits between closures, by hand', () => {
    // four holds of 100 to a bucket; one ends by 150, one begins between 320 and 400
    const tolls = new Tolls([resource({ lanes: 2, closed: [{ from: 150, to: 320 }] })], 800);
    expect([...tolls.span, ...tolls.cap]).toEqual([400, 2 * 200, 2 * 400]);
  });

  it('lets the last of holds of several lengths end beyond the bucket', () => {
    const [open, closed] = [[], [{ from: 0, to: 100 }]];
    for (const [shut, cap] of [
      [open, 385],
      [closed, 285],
    ] as const) {
      const tolls = new Tolls([resource({ leastHold: 10, mostHold: 25, closed: shut })], 360);
      expect([...tolls.cap]).toEqual([cap]);
    }
  });

  it('of minutes held is the minutes that are open', () => {
    const closed = [
      { from: 300, to: 400 },
      { from: 350, to: 380 },
    ];
    expect([...new Tolls([resource({ kind: 'hold', lanes: 3, closed })], 720).cap]).toEqual([3 * 300, 3 * 320]);
  });

  it('is as many holds as begin one after the other in whole minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), closures, (hold, closed) => {
        const tolls = new Tolls([resource({ leastHold: hold, mostHold: hold, closed })], 1000);
        const span = tolls.span[0] as number;
        tolls.cap.forEach((cap, bucket) => {
          let holds = 0;
          for (let at = bucket * span; at < (bucket + 1) * span; at++) {
            if (closed.some(({ from, to }) => at < to && at + hold > from)) continue;
            holds++;
            at += hold - 1;
          }
          expect(cap).toBe(holds * hold);
        });
      }),
    );
  });
});

describe('prices', () => {
  const priced = (kind: TolledResource['kind'], prices: readonly number[], closed: TolledResource['closed'] = []) => {
    const tolls = new Tolls([resource({ kind, closed, leastHold: 60, mostHold: 60 })], 360 * prices.length);
    tolls.setPrices(Float64Array.from(prices));
    return tolls;
  };

  it('add up from minute 0 on, to nothing more after the last bucket', () => {
    const tolls = priced('hold', [1, 0, 2]);
    expect([-5, 0, 100, 360, 720, 800, 1080, 5000].map((at) => tolls.until(0, at))).toEqual([
      0,
      0,
      100,
      360,
      360,
      360 + 160,
      360 + 720,
      360 + 720,
    ]);
    expect(tolls.holdPrice(0, 300, 500)).toBe(60 + 160);
    expect(tolls.worth()).toBe(360 + 720);
    expect([tolls.rowAt(0, -1), tolls.rowAt(0, 359), tolls.rowAt(0, 360), tolls.rowAt(0, 1080)]).toEqual([0, 0, 1, -1]);
  });

  it('are neither negative nor beyond all measure', () => {
    const tolls = priced('start', [1, 1]);
    for (const wrong of [-1, Number.NaN, Infinity, 1e300]) {
      expect(() => tolls.setPrices(Float64Array.from([0, wrong]))).toThrow(RangeError);
    }
  });

  it('are least at the first start of the cheapest bucket that is open', () => {
    const tolls = priced('start', [3, 2, 5, 2], [{ from: 0, to: 500 }]);
    // the first bucket is closed throughout, the second for a part, which counts as open
    expect(tolls.cheapestStart(0, 0, 2000, 60)).toEqual({ at: 1440, price: 0 });
    expect(tolls.cheapestStart(0, 0, 1440, 60)).toEqual({ at: 360, price: 120 });
    expect(tolls.cheapestStart(0, 800, 1000, 60)).toEqual({ at: 800, price: 300 });
    expect(tolls.cheapestStart(0, 0, 300, 60)).toBeUndefined();
  });

  it('are no dearer than at any minute that one may choose, and no cheaper than at all of them', () => {
    const span = fc.record({ from: fc.integer({ min: 0, max: 2000 }), minutes: fc.integer({ min: 1, max: 700 }) });
    const prices = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom('start' as const, 'hold' as const),
        prices,
        span,
        fc.integer({ min: 1, max: 500 }),
        (...given) => {
          const [kind, by, { from, minutes }, use] = given;
          const tolls = priced(kind, by);
          let least = Infinity;
          // a hold may begin up to the last moment before the end
          for (let at = from; at < from + minutes + (kind === 'hold' ? 1 : 0); at++) {
            const row = tolls.rowAt(0, at);
            const price = kind === 'hold' ? tolls.holdPrice(0, at, use) : row < 0 ? 0 : use * (tolls.price[row] as number);
            least = Math.min(least, price);
          }
          expect(tolls.cheapestStart(0, from, from + minutes, use)?.price).toBeCloseTo(least, 6);
        },
      ),
    );
  });
});
