import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../../formats/movement/load-factors.ts';
import type { LiftPool, NetworkArc, NetworkNode } from '../../../words/network.ts';
import { compileNetwork } from '../../network/compile-network.ts';
import { contingent } from '../example-network.ts';
import { cheapestMove, cheapestMoves } from './cheapest-move.ts';
import { buildTollModel, type TollModel } from './toll-model.ts';
import type { WidePackage } from './wide-package.ts';

const MADE_UP = { source: 'judgement', asOf: '2030-01-01', confidence: 'low' } as const;
const read = loadMovementFactors();
const factors = { ...read, factors: read.factors.map((row) => (row.id === 'seaDelayHours' ? { ...row, value: 0 } : row)) };
const SHIP = 120;

/** Ships of one container each, two hours from port to port, two hours to unload at one berth. */
function voyages(containers: number, requiredBy: number | null, horizon: number, loadHours = 0): TollModel {
  const port = (id: string, lon: number): NetworkNode => {
    return { id, name: id, country: 'DE', kind: 'port', lat: 54, lon, berths: 1, ...MADE_UP };
  };
  const arc: NetworkArc = { id: 'sea', from: 'a', to: 'b', mode: 'sea', lengthKm: 120, ...MADE_UP };
  const ship: LiftPool = {
    ...{ id: 'ship', nation: 'DE', asset: 'ship', mode: 'sea', count: 40, payloadTonnes: 14, passengers: 0, laneMetres: 100 },
    ...{ speedKmh: 60, loadHours, unloadHours: 2, home: 'a', availability: 1, ...MADE_UP },
  };
  const network = compileNetwork([port('a', 10), port('b', 12)], [arc], [ship], [], factors);
  const more = { origin: 'a', destination: 'b', modes: ['sea'] as const, readyAt: 240, requiredBy };
  const weighted = [{ contingent: contingent('boxes', { containers }, more), weight: 2 }];
  return buildTollModel(weighted, network, 0, horizon);
}

const packageOf = (model: TollModel) => model.packages[0] as WidePackage;

function price(model: TollModel, name: string, prices: readonly number[]): void {
  const toll = model.tolls.resources.findIndex((row) => row.name === name);
  const first = model.tolls.first[toll] as number;
  const rows = prices.map((_, bucket) => first + bucket);
  model.tolls.changePrices(toll, rows, (row) => prices[row - first] as number);
}

/** All choices of `count` of the two-hour slots at the berth from 360 on: closure and tolls of the cheapest. */
function leastOfAll(count: number, requiredBy: number | null, prices: readonly number[]): number {
  let least = Infinity;
  const choose = (slot: number, left: number, tolls: number, closeAt: number) => {
    if (left === 0) {
      const late = requiredBy === null ? 0 : Math.max(0, closeAt - requiredBy);
      least = Math.min(least, 2 * (late + 0.05 * (closeAt - 240)) + tolls);
    }
    if (left === 0 || slot === 20) return;
    choose(slot + 1, left, tolls, closeAt);
    const at = 360 + slot * SHIP;
    choose(slot + 1, left - 1, tolls + SHIP * (prices[Math.floor(at / 360)] ?? 0), at + SHIP);
  };
  choose(0, count, 0, 0);
  return least;
}

describe('cheapestMove', () => {
  it('is the soonest where nothing has a price: one ship after the other', () => {
    const model = voyages(3, 500, 2160);
    const move = cheapestMove(model, packageOf(model), 20_000);
    // there at 360, 480, 600; the last is unloaded at 720: 220 late, 480 after it was ready
    expect(move).toMatchObject({ closeAt: 720, cost: 2 * (220 + 0.05 * 480) });
    expect(move.shares.reduce((sum, { carriers }) => sum + carriers, 0)).toBeCloseTo(3);
  });

  it('has no more come than were loaded one after the other', () => {
    const model = voyages(4, null, 2160, 5);
    // loaded by 540, 840, 1140, 1440 at the one berth, two hours under way and two to unload
    expect(cheapestMove(model, packageOf(model), 20_000).closeAt).toBe(1440 + 240);
  });

  it('waits for cheap hours, or pays to be in time', () => {
    const model = voyages(3, 5000, 2160);
    price(model, 'b berth', [0, 1, 0]);
    // later by 360 minutes, at a tenth each; paid, three ships for 120 minutes are 360
    expect(cheapestMove(model, packageOf(model), 20_000)).toMatchObject({ closeAt: 1080, cost: 2 * 0.05 * 840 });
    price(model, 'b berth', [0, 0.05, 0]);
    expect(cheapestMove(model, packageOf(model), 20_000)).toMatchObject({ closeAt: 720, cost: 2 * 0.05 * 480 + 18 });
  });

  it('is the cheapest of all choices of slots', () => {
    const prices = fc.array(fc.constantFrom(0, 0.02, 0.1, 0.5, 2), { minLength: 6, maxLength: 6 });
    const due = fc.option(fc.integer({ min: 0, max: 2000 }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), due, prices, (count, requiredBy, given) => {
        const model = voyages(count, requiredBy, 2160);
        price(model, 'b berth', given);
        expect(cheapestMove(model, packageOf(model), 20_000).cost).toBeCloseTo(leastOfAll(count, requiredBy, given), 6);
      }),
      { numRuns: 60 },
    );
  });

  it('costs no more than closing beyond all that is looked at, however dear everything else', () => {
    const model = voyages(2, 500, 2160);
    price(model, 'b berth', [1e6, 1e6, 1e6, 1e6, 1e6, 1e6]);
    expect(cheapestMove(model, packageOf(model), 1500)).toEqual({
      closeAt: 1500,
      cost: 2 * (1000 + 0.05 * 1260),
      shares: [],
    });
  });

  it('is the same when dearer ones than a known one are left out, and the first of several', () => {
    const prices = fc.array(fc.constantFrom(0, 0.1, 0.5), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), prices, fc.double({ min: 0, max: 100, noNaN: true }), (count, given, over) => {
        const model = voyages(count, 700, 2160);
        price(model, 'b berth', given);
        const pack = packageOf(model);
        const { cost } = cheapestMove(model, pack, 20_000);
        expect(cheapestMove(model, pack, 20_000, cost + 1e-6 + over).cost).toBeCloseTo(cost, 9);
        const several = cheapestMoves(model, pack, 20_000, { atMost: Infinity, many: 4 }).map((move) => move.cost);
        expect(several[0]).toBeCloseTo(cost, 9);
        expect(several).toEqual([...several].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});
