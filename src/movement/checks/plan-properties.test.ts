import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import { createChance } from '../../kernel/chance.ts';
import type { Contingent } from '../../words/forces.ts';
import { sampleConditions } from '../factors/conditions.ts';
import { scheduleMovements } from '../plan/schedule-movements.ts';
import { checkPlan } from './check-plan.ts';
import { contingent, exampleNetwork } from './example-network.ts';

const factors = loadMovementFactors();

const network = exampleNetwork(factors);

const modeLists: readonly Contingent['modes'][] = [
  ['road', 'rail'],
  ['rail', 'road'],
  ['air', 'road', 'rail'],
  ['air', 'sea', 'rail'],
  ['sea', 'air', 'rail'],
  ['rail', 'air'],
];

const anyContingent = (id: string) =>
  fc
    .record({
      passengers: fc.integer({ min: 0, max: 400 }),
      wheeledVehicles: fc.integer({ min: 0, max: 60 }),
      trackedVehicles: fc.integer({ min: 0, max: 25 }),
      containers: fc.integer({ min: 0, max: 10 }),
      maxAxleTonnes: fc.constantFrom(8, 11, 13),
      readyAt: fc.integer({ min: 0, max: 3 * 1440 }),
      priority: fc.integer({ min: 1, max: 3 }),
      modes: fc.constantFrom(...modeLists),
      back: fc.boolean(),
    })
    .map(({ readyAt, priority, modes, back, ...cargo }) => {
      const ends = back ? { origin: 'east-camp', destination: 'west-camp' } : {};
      const maxLoadClass = cargo.trackedVehicles > 0 ? 65 : 24;
      return contingent(id, { ...cargo, maxLoadClass }, { readyAt, priority, modes, nation: back ? 'LV' : 'DE', ...ends });
    });

const contingents = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyContingent(`c${index}`))));

const conditions = fc
  .option(fc.integer({ min: 0, max: 1000 }), { nil: undefined })
  .map((replicate) => sampleConditions(replicate === undefined ? undefined : createChance(7, replicate), factors, network));

describe('every plan', { timeout: 60_000 }, () => {
  it('holds nothing twice, loses nothing and leaves nobody before they are ready', () => {
    let planned = 0;
    fc.assert(
      fc.property(contingents, conditions, (group, drawn) => {
        const plan = scheduleMovements(group, network, { start: 0, conditions: drawn });
        planned += plan.serials.length;
        expect(checkPlan(plan, group, network)).toEqual([]);
        expect(plan.arrivals.length + plan.unreachable.length).toBe(group.length);
      }),
      { numRuns: 60 },
    );
    expect(planned).toBeGreaterThan(500);
  });

  it('is never sooner than ready time and the contingent alone', () => {
    fc.assert(
      fc.property(contingents, conditions, (group, drawn) => {
        const plan = scheduleMovements(group, network, { start: 0, conditions: drawn });
        for (const arrival of plan.arrivals) {
          const own = group.find((row) => row.id === arrival.contingent) as Contingent;
          const alone = scheduleMovements([own], network, { start: 0, conditions: drawn }).arrivals[0];
          // Great circle of the two camps: 984 km; nothing here moves faster than 520 km/h.
          if (arrival.curve.length > 0) expect(arrival.arriveFirstAt - own.readyAt).toBeGreaterThan((984 * 60) / 520);
          expect(arrival.departFirstAt).toBeGreaterThanOrEqual(alone?.departFirstAt ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for equal input, in whatever order the contingents come', () => {
    fc.assert(
      fc.property(contingents, conditions, (group, drawn) => {
        const plan = scheduleMovements(group, network, { start: 0, conditions: drawn });
        const again = scheduleMovements(structuredClone(group).reverse(), exampleNetwork(factors), {
          start: 0,
          conditions: drawn,
        });
        expect(again).toEqual(plan);
      }),
      { numRuns: 30 },
    );
  });

  it('makes nobody of higher priority later for one of lower priority', () => {
    fc.assert(
      fc.property(contingents, anyContingent('last'), conditions, (group, last, drawn) => {
        const lower = { ...last, priority: 9 };
        const before = scheduleMovements(group, network, { start: 0, conditions: drawn });
        const after = scheduleMovements([lower, ...group], network, { start: 0, conditions: drawn });
        expect(after.arrivals.filter((arrival) => arrival.contingent !== 'last')).toEqual(before.arrivals);
      }),
      { numRuns: 40 },
    );
  });

  it('counts no more people as capability than have landed, and never fewer than before', () => {
    fc.assert(
      fc.property(contingents, (group) => {
        for (const arrival of scheduleMovements(group, network, { start: 0 }).arrivals) {
          let before = { at: -1, personnel: 0, tonnes: 0 };
          for (const point of arrival.curve) {
            expect(point.at).toBeGreaterThan(before.at);
            expect(point.personnel).toBeGreaterThanOrEqual(before.personnel);
            expect(point.tonnes).toBeGreaterThanOrEqual(before.tonnes);
            before = point;
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the checker', () => {
  it('finds a lane held twice and a leg that starts from the wrong place', () => {
    const group = [contingent('one', { wheeledVehicles: 30 })];
    const plan = scheduleMovements(group, network, { start: 0 });
    const doubled = { ...plan, reservations: [...plan.reservations, ...plan.reservations.slice(0, 4)] };
    expect(checkPlan(doubled, group, network).some((breach) => breach.includes('held twice'))).toBe(true);
    const elsewhere = group.map((row) => ({ ...row, origin: 'west-port' }));
    expect(checkPlan(plan, elsewhere, network).some((breach) => breach.includes('is at west-port'))).toBe(true);
  });
});
