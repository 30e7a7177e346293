import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadData } from '../../../formats/data/load-data.ts';
import { loadMovementFactors } from '../../../formats/movement/load-factors.ts';
import type { Contingent } from '../../../words/forces.ts';
import type { NetworkArc } from '../../../words/network.ts';
import { compileNetwork } from '../../network/compile-network.ts';
import { scheduleMovements } from '../../plan/schedule-movements.ts';
import { checkTimes } from '../check-times.ts';
import { arcs, contingent, exampleNetwork, lift, nodes, permissions } from '../example-network.ts';
import { objectiveOf } from '../plan-objective.ts';
import { boundLateness, type WeightedContingent } from './lower-bound.ts';
import { type Job, leastLateness } from './sequence.ts';

const factors = loadMovementFactors();
const network = exampleNetwork(factors);

const modeLists: readonly Contingent['modes'][] = [
  ['road'],
  ['rail'],
  ['sea'],
  ['air'],
  ['road', 'rail'],
  ['air', 'sea', 'rail'],
  ['sea', 'air', 'rail'],
  ['rail', 'air'],
];

const anyPackage = (id: string, lists = modeLists, largest = 60): fc.Arbitrary<WeightedContingent> =>
  fc
    .record({
      passengers: fc.integer({ min: 0, max: 400 }),
      wheeledVehicles: fc.integer({ min: 0, max: largest }),
      trackedVehicles: fc.integer({ min: 0, max: 25 }),
      containers: fc.integer({ min: 0, max: 10 }),
      maxAxleTonnes: fc.constantFrom(8, 11, 13),
      readyAt: fc.integer({ min: 0, max: 2 * 1440 }),
      within: fc.integer({ min: 0, max: 5 * 1440 }),
      priority: fc.integer({ min: 1, max: 3 }),
      modes: fc.constantFrom(...lists),
      back: fc.boolean(),
      ship: fc.nat(9),
      weight: fc.constantFrom(1, 2, 5),
    })
    .map(({ readyAt, within, priority, modes, back, ship, weight, ...cargo }) => {
      const ends = back ? { origin: 'east-camp', destination: 'west-camp', nation: 'LV' } : {};
      const load = { ...cargo, maxLoadClass: cargo.trackedVehicles > 0 ? 65 : 24 };
      const component = ship === 0 ? ('maritime' as const) : ('land' as const);
      const requiredBy = readyAt + within;
      return { weight, contingent: contingent(id, load, { readyAt, requiredBy, priority, modes, component, ...ends }) };
    });

const packages = (most: number, lists = modeLists, largest = 60) =>
  fc
    .integer({ min: 1, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyPackage(`c${index}`, lists, largest))));

/** Plan and bound of the packages that can go. */
function certified(group: readonly WeightedContingent[], on = network) {
  const plan = scheduleMovements(
    group.map((row) => row.contingent),
    on,
    { start: 0 },
  );
  const planned = group.filter((row) => plan.arrivals.some((arrival) => arrival.contingent === row.contingent.id));
  return { plan, planned, objective: objectiveOf(plan, planned, on), bound: boundLateness(planned, on, 0) };
}

function orders<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, at) => orders([...list.slice(0, at), ...list.slice(at + 1)]).map((rest) => [first, ...rest]));
}

describe('boundLateness', () => {
  it('is never above what a plan has, in total and package by package', () => {
    let positive = 0;
    fc.assert(
      fc.property(packages(6), (group) => {
        const { plan, objective, bound } = certified(group);
        expect(bound.lateness).toBeLessThanOrEqual(objective.lateness + 1e-6);
        if (bound.lateness > 0) positive++;
        const contingents = group.map((row) => row.contingent);
        expect(checkTimes(plan, contingents, network, 0)).toEqual([]);
        for (const row of bound.packages) {
          const arrival = plan.arrivals.find((one) => one.contingent === row.contingent);
          expect(row.closeAt).toBeLessThanOrEqual(arrival?.arriveCompleteAt ?? 0);
        }
      }),
      { numRuns: 150 },
    );
    expect(positive).toBeGreaterThan(30);
  });

  it('is never above the best of all orders of planning', () => {
    let fromCuts = 0;
    const narrow: readonly Contingent['modes'][] = [['rail'], ['road'], ['sea'], ['air']];
    fc.assert(
      fc.property(packages(5, narrow, 200), (group) => {
        const { planned, bound } = certified(group);
        for (const order of orders(planned)) {
          const ranked = order.map((row, index) => ({ ...row, contingent: { ...row.contingent, priority: index + 1 } }));
          const { objective } = certified(ranked);
          expect(bound.lateness).toBeLessThanOrEqual(objective.lateness + 1e-6);
        }
        if (bound.cuts.length > 0) fromCuts++;
      }),
      { numRuns: 40 },
    );
    expect(fromCuts).toBeGreaterThan(3);
  });

  it('holds on networks with parallel ways, other rates and more places to change', () => {
    const change = fc.record({
      rate: fc.constantFrom(undefined, 2, 20, 60, 400),
      railRate: fc.constantFrom(undefined, 1, 3, 40),
      second: fc.boolean(),
      permission: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(change, packages(5), ({ rate, railRate, second, permission }, group) => {
        const rated = arcs.map((arc): NetworkArc => {
          const given = arc.mode === 'road' ? rate : arc.mode === 'rail' ? railRate : undefined;
          return given === undefined ? arc : { ...arc, rate: given };
        });
        const north = { ...(arcs[4] as NetworkArc), id: 'road-north', from: 'oder', to: 'kaunas', lengthKm: 900 };
        const slow = permissions.map((row) => ({ ...row, hours: { p10: permission, p50: permission, p90: permission } }));
        const other = compileNetwork(nodes, second ? [...rated, north] : rated, lift, slow, factors);
        const { objective, bound } = certified(group, other);
        expect(bound.lateness).toBeLessThanOrEqual(objective.lateness + 1e-6);
      }),
      { numRuns: 100 },
    );
  });

  it('holds on the network of the data, from anywhere to anywhere', () => {
    const data = loadData();
    const world = compileNetwork(data.nodes, data.arcs, data.lift, data.permissions, factors);
    const stays = new Set(['assembly-area', 'port', 'railhead', 'airfield']);
    const places = data.nodes.filter((node) => stays.has(node.kind)).map((node) => node.id);
    const ends = fc.record({
      origin: fc.constantFrom(...places),
      destination: fc.constantFrom(...places),
      nation: fc.constantFrom('DE', 'FR', 'GB', 'PL', 'LU', 'US'),
    });
    const placed = fc
      .integer({ min: 1, max: 5 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => fc.tuple(anyPackage(`c${index}`), ends))));
    fc.assert(
      fc.property(placed, (rows) => {
        const group = rows.map(([row, where]) => ({ ...row, contingent: { ...row.contingent, ...where } }));
        const { plan, objective, bound } = certified(group, world);
        expect(bound.lateness).toBeLessThanOrEqual(objective.lateness + 1e-6);
        for (const row of bound.packages) {
          const arrival = plan.arrivals.find((one) => one.contingent === row.contingent);
          expect(row.closeAt).toBeLessThanOrEqual(arrival?.arriveCompleteAt ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing for a package that stands where it should, whatever it is made of', () => {
    const there = { destination: 'west-camp', modes: ['road'] as const, requiredBy: 0 };
    const { objective, bound } = certified([
      { contingent: contingent('tank', { trackedVehicles: 1, maxLoadClass: 65 }, there), weight: 1 },
      { contingent: contingent('staff', {}, there), weight: 1 },
    ]);
    expect([bound.lateness, objective.lateness]).toEqual([0, 0]);
  });

  it('is exact for one package that has nothing in its way but road, rest and permission', () => {
    const alone = { contingent: contingent('one', { wheeledVehicles: 1 }, { modes: ['road'], requiredBy: 0 }), weight: 3 };
    const home = compileNetwork(nodes, arcs, lift, [], { ...factors });
    const { objective, bound } = certified([{ ...alone, contingent: { ...alone.contingent, readyAt: 48 * 60 } }], home);
    expect(bound.lateness).toBe(objective.lateness - 3);
    expect(bound.cuts).toEqual([]);
  });

  it('counts what many packages need of the one thing that all must use', () => {
    const tanks = [1, 2, 3, 4].map((n) => ({
      contingent: contingent(`tanks-${n}`, { trackedVehicles: 14, maxLoadClass: 65 }, { modes: ['rail'], requiredBy: 2 * 1440 }),
      weight: n,
    }));
    const { objective, bound } = certified(tanks);
    const apart = bound.packages.reduce((sum, row, index) => sum + row.lateness * (index + 1), 0);
    expect(bound.lateness).toBeGreaterThan(apart);
    expect(bound.lateness).toBeLessThanOrEqual(objective.lateness);
    expect(bound.cuts[0]?.packages.length).toBe(4);
  });
});

describe('leastLateness', () => {
  const job = fc.record({
    release: fc.integer({ min: 0, max: 12 }),
    minutes: fc.integer({ min: 0, max: 6 }),
    due: fc.integer({ min: -3, max: 20 }),
  });

  /** Every order, each job as soon as a lane is free, never interrupted. */
  function bestOfAll(jobs: readonly Job[], lanes: number): number {
    let best = Infinity;
    for (const order of orders(jobs)) {
      const free = new Array<number>(lanes).fill(0);
      let late = 0;
      for (const { release, minutes, due } of order) {
        const lane = free.indexOf(Math.min(...free));
        free[lane] = Math.max(release, free[lane] as number) + minutes;
        late += Math.max(0, (free[lane] as number) - due);
      }
      best = Math.min(best, late);
    }
    return best;
  }

  it('is never above the best schedule on one lane or several', () => {
    fc.assert(
      fc.property(fc.array(job, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 3 }), (jobs, lanes) => {
        expect(leastLateness(jobs, lanes)).toBeLessThanOrEqual(bestOfAll(jobs, lanes));
      }),
      { numRuns: 300 },
    );
  });

  it('is the best schedule where all are released at once and due at once', () => {
    const jobs = [5, 1, 3].map((minutes) => ({ release: 0, minutes, due: 0 }));
    expect(leastLateness(jobs, 1)).toBe(1 + 4 + 9);
    expect(leastLateness(jobs, 2)).toBe(7);
  });
});
