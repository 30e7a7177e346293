import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadData } from '../../formats/data/load-data.ts';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import type { Contingent } from '../../words/forces.ts';
import type { NetworkArc } from '../../words/network.ts';
import { compileNetwork } from '../network/compile-network.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { ClosedResource } from '../plan/movement-plan.ts';
import { scheduleMovements } from '../plan/schedule-movements.ts';
import { lowerBound } from './bound/lower-bound.ts';
import { checkCertificate } from './check-certificate.ts';
import { arcs, contingent, exampleNetwork, lift, nodes, permissions } from './example-network.ts';
import { objectiveOf, type WeightedContingent } from './plan-objective.ts';

const factors = loadMovementFactors();

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

const anyPackage = (id: string, places: readonly string[], nations: readonly string[]): fc.Arbitrary<WeightedContingent> =>
  fc
    .record({
      passengers: fc.integer({ min: 0, max: 400 }),
      wheeledVehicles: fc.integer({ min: 0, max: 120 }),
      trackedVehicles: fc.integer({ min: 0, max: 40 }),
      containers: fc.integer({ min: 0, max: 20 }),
      maxAxleTonnes: fc.constantFrom(8, 11, 13),
      maxLoadClass: fc.constantFrom(0, 24, 65, 110),
      tonnes: fc.constantFrom(0, 0, 900),
    })
    .chain((cargo) =>
      fc
        .record({
          readyAt: fc.integer({ min: -600, max: 2 * 1440 }),
          requiredBy: fc.option(fc.integer({ min: 0, max: 5 * 1440 })),
          priority: fc.integer({ min: 1, max: 3 }),
          modes: fc.constantFrom(...modeLists),
          origin: fc.constantFrom(...places),
          destination: fc.constantFrom(...places),
          nation: fc.constantFrom(...nations),
          component: fc.constantFrom('land' as const, 'land' as const, 'land' as const, 'maritime' as const),
        })
        .map((more) => ({ contingent: contingent(id, cargo, more), weight: 1 })),
    );

const groups = (most: number, places: readonly string[], nations: readonly string[]) =>
  fc
    .integer({ min: 1, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyPackage(`c${index}`, places, nations))));

const certificate = { horizon: 1, prices: [], spans: {} };

/** What the checker says of the plan that the scheduler makes, and how many serials that has. */
function breachesOf(weighted: readonly WeightedContingent[], network: CompiledNetwork, closures: readonly ClosedResource[] = []) {
  const contingents = weighted.map((row) => row.contingent);
  const plan = scheduleMovements(contingents, network, { start: 0, closures });
  const planned = weighted.filter((row) => plan.arrivals.some((arrival) => arrival.contingent === row.contingent.id));
  const claim = {
    serials: plan.serials,
    reservations: plan.reservations,
    closures: plan.arrivals.map(({ contingent: id, arriveCompleteAt }) => ({ contingent: id, completeAt: arriveCompleteAt })),
    unreachable: plan.unreachable.map((row) => row.contingent),
    objective: objectiveOf(plan, planned, network),
    bound: lowerBound(planned, network, 0, closures, certificate),
    certificate,
  };
  return { breaches: checkCertificate(claim, weighted, network, 0, closures), serials: plan.serials.length };
}

describe('every plan of the scheduler holds', { timeout: 120_000 }, () => {
  it('on networks with other rates, parallel ways, slower leave and little lift at hand', () => {
    const change = fc.record({
      rate: fc.constantFrom(undefined, 2, 20, 60, 400),
      railRate: fc.constantFrom(undefined, 1, 3, 40),
      second: fc.boolean(),
      hours: fc.integer({ min: 0, max: 200 }),
      availability: fc.constantFrom(1, 0.6, 0.1),
    });
    const places = ['west-camp', 'east-camp', 'west-camp', 'east-camp', 'riga-port', 'warsaw'];
    let serials = 0;
    fc.assert(
      fc.property(change, groups(5, places, ['DE', 'LV', 'LU']), ({ rate, railRate, second, hours, availability }, group) => {
        const rated = arcs.map((arc): NetworkArc => {
          const given = arc.mode === 'road' ? rate : arc.mode === 'rail' ? railRate : undefined;
          return given === undefined ? arc : { ...arc, rate: given };
        });
        const north = { ...(arcs[4] as NetworkArc), id: 'road-north', from: 'oder', to: 'kaunas', lengthKm: 900 };
        const leave = permissions.map((row) => ({ ...row, hours: { p10: hours, p50: hours, p90: hours } }));
        const fewer = lift.map((pool) => ({ ...pool, availability }));
        const network = compileNetwork(nodes, second ? [...rated, north] : rated, fewer, leave, factors);
        const checked = breachesOf(group, network);
        serials += checked.serials;
        expect(checked.breaches).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(serials).toBeGreaterThan(500);
  });

  it('round what is closed for a time, in whatever order closures come and overlap', () => {
    const network = exampleNetwork(factors);
    const names = [
      'road-oder-warsaw ahead',
      'rail-oder-warsaw ahead',
      'riga-port berth',
      'riga-field parking',
      'wagons',
      'tactical',
    ];
    const closed = fc
      .record({
        name: fc.constantFrom(...names),
        from: fc.integer({ min: -500, max: 6000 }),
        minutes: fc.integer({ min: 1, max: 4000 }),
      })
      .map(({ name, from, minutes }): ClosedResource => {
        return { resource: network.resources.findIndex((row) => row.name === name), from, to: from + minutes };
      });
    let serials = 0;
    fc.assert(
      fc.property(fc.array(closed, { maxLength: 6 }), groups(4, ['west-camp', 'east-camp'], ['DE', 'LV']), (closures, group) => {
        const checked = breachesOf(group, network, closures);
        serials += checked.serials;
        expect(checked.breaches).toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect(serials).toBeGreaterThan(300);
  });

  it('on the network of the data, from anywhere to anywhere', () => {
    const data = loadData();
    const world = compileNetwork(data.nodes, data.arcs, data.lift, data.permissions, factors);
    const stays = new Set(['assembly-area', 'port', 'railhead', 'airfield']);
    const places = data.nodes.filter((node) => stays.has(node.kind)).map((node) => node.id);
    let serials = 0;
    fc.assert(
      fc.property(groups(5, places, ['DE', 'FR', 'GB', 'PL', 'LU', 'US']), (group) => {
        const checked = breachesOf(group, world);
        serials += checked.serials;
        expect(checked.breaches).toEqual([]);
      }),
      { numRuns: 15 },
    );
    expect(serials).toBeGreaterThan(100);
  });
});
