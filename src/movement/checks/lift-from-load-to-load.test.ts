import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import type { Contingent } from '../../words/forces.ts';
import type { LiftPool, NetworkArc, NetworkNode } from '../../words/network.ts';
import { compileNetwork } from '../network/compile-network.ts';
import type { CompiledNetwork } from '../network/compiled-network.ts';
import type { ClosedResource, MovementPlan } from '../plan/movement-plan.ts';
import { type Placement, Workbench } from '../plan/optimise/workbench.ts';
import { Run } from '../plan/run.ts';
import { scheduleMovements, waysOf } from '../plan/schedule-movements.ts';
import { checkPlan } from './check-plan.ts';
import { checkTimes } from './check-times.ts';
import { contingent } from './example-network.ts';

/**
 * One railway of 2 × 140 km along a meridian, a degree from station to station: at 28 km/h 300 minutes from one to the next.
 * Train sets carry 15 tanks, are loaded in 240 minutes and unloaded in 180, stand at home in `south`, and go empty from
 * station to station in 217 minutes (111.195 km × 1.3 at 40 km/h), over both parts in 434.
 */
const provenance = { source: 'judgement', asOf: '2022-02-24', confidence: 'low', note: 'made up for tests' } as const;
const station = (id: string, lat: number, railRamps: number): NetworkNode => {
  return { id, name: id, country: 'DE', kind: 'railhead', lat, lon: 10, railGaugesMm: [1435], railRamps, ...provenance };
};
const nodes: readonly NetworkNode[] = [
  station('south', 50, 2),
  station('middle', 51, 1),
  station('north', 52, 1),
  { id: 'camp', name: 'camp', country: 'DE', kind: 'assembly-area', lat: 49.95, lon: 10, ...provenance },
];
/** Trains may follow each other every ten minutes. */
const track = (from: string, to: string): NetworkArc => {
  return { id: `${from}-${to}`, from, to, mode: 'rail', lengthKm: 140, gaugeMm: 1435, rate: 144, ...provenance };
};
const sets: LiftPool = {
  id: 'sets',
  nation: 'DE',
  asset: 'train set',
  mode: 'rail',
  count: 1,
  payloadTonnes: 630,
  laneMetres: 500,
  passengers: 0,
  speedKmh: 40,
  loadHours: 4,
  unloadHours: 3,
  home: 'south',
  availability: 1,
  ...provenance,
};

const factors = loadMovementFactors();
const networkOf = (count: number) =>
  compileNetwork(nodes, [track('south', 'middle'), track('middle', 'north')], [{ ...sets, count }], [], factors);

const tanks = (id: string, origin: string, destination: string, readyAt: number, priority: number, count = 15) =>
  contingent(id, { trackedVehicles: count }, { origin, destination, readyAt, priority, modes: ['rail'] });

const assetsOf = (network: CompiledNetwork) => network.assetsOf[0] as number;

/** Plans, makes sure that the plan holds, and gives it with what every train does. */
function planned(contingents: readonly Contingent[], network: CompiledNetwork, closures: readonly ClosedResource[] = []) {
  const plan = scheduleMovements(contingents, network, { start: 0, closures });
  expect(checkPlan(plan, contingents, network, closures)).toEqual([]);
  expect(checkTimes(plan, contingents, network, 0)).toEqual([]);
  return { plan, trains: trainsOf(plan, network) };
}

/** By serial: package, number of its set, when that is held, and when the train is under way. */
function trainsOf({ serials, reservations }: MovementPlan, network: CompiledNetwork) {
  const { firstLane, lanes } = network.resources[assetsOf(network)] as { firstLane: number; lanes: number };
  return serials.map(({ contingent: id, legs }, index) => {
    const rail = legs.find((leg) => leg.mode === 'rail');
    const held: number[][] = [];
    for (let i = 0; i < reservations.length; i += 4) {
      const lane = reservations[i] as number;
      if (reservations[i + 3] !== index || lane < firstLane || lane >= firstLane + lanes) continue;
      held.push([reservations[i + 1] as number, reservations[i + 2] as number]);
    }
    return { id, set: rail?.number, held, runs: [rail?.departAt, rail?.arriveAt] };
  });
}

describe('a train', () => {
  it('waits unloaded where it comes from, not before a busy ramp, and tells of the ramp', () => {
    const network = networkOf(2);
    const { plan, trains } = planned([tanks('two-trains', 'south', 'north', 0, 1, 30)], network);
    expect(trains).toEqual([
      { id: 'two-trains', set: 1, held: [[0, 1020]], runs: [240, 840] },
      // ten minutes after the first it would stand before the ramp from 850 to 1020
      { id: 'two-trains', set: 2, held: [[180, 1200]], runs: [420, 1020] },
    ]);
    const waited = [...plan.waits].map(([resource, minutes]) => [network.resources[resource]?.name, minutes]);
    expect(Object.fromEntries(waited)).toEqual({ 'south-middle ahead': 10, 'north ramp': 170 });
  });
});

describe('an asset', () => {
  it('goes straight from where it left one package to where it picks up another', () => {
    const { trains } = planned([tanks('first', 'south', 'north', 0, 1), tanks('second', 'middle', 'south', 0, 2)], networkOf(1));
    // empty in the north at 1020, 217 minutes from the middle
    expect(trains.map(({ id, held }) => [id, held])).toEqual([
      ['first', [[0, 1020]]],
      ['second', [[1237, 1957]]],
    ]);
  });

  it.each([
    // there at 2063 + 720, and 217 from the south: at 3000 to the minute
    [2063, [2063, 2783]],
    // else after the load that it has, from the north, 434 from the south
    [2064, [4454, 5174]],
  ])('takes a load that is ready at %i only if it can be in time for the next that it has', (readyAt, held) => {
    const { trains } = planned(
      [tanks('later', 'south', 'north', 3000, 1), tanks('before', 'south', 'middle', readyAt, 2)],
      networkOf(1),
    );
    expect(trains.map((train) => [train.id, train.held])).toEqual([
      ['later', [[3000, 4020]]],
      ['before', [held]],
    ]);
  });

  it('is sent of several that would bring a load equally soon if it would stand idle for the shortest', () => {
    const { trains } = planned(
      [tanks('two-trains', 'south', 'north', 0, 1, 30), tanks('much-later', 'south', 'north', 5000, 2)],
      networkOf(3),
    );
    // the third has never left home; the first is back at 1454, the second at 1634
    expect(trains.map(({ set }) => set)).toEqual([1, 2, 2]);
  });

  it('carries nothing while its pool is closed, but may be on its empty way', () => {
    const network = networkOf(1);
    const closed = (from: number, to: number) => [{ resource: assetsOf(network), from, to }];
    const both = [tanks('first', 'south', 'north', 0, 1), tanks('second', 'middle', 'south', 0, 2)];
    const held = (closures: readonly ClosedResource[]) => planned(both, network, closures).trains.map((train) => train.held[0]);
    expect(held(closed(1019, 1100))).toEqual([
      // not even its last minute of unloading
      [1100, 2120],
      // before that the set can go to the middle and be back
      [217, 937],
    ]);
    expect(held(closed(1020, 1100))).toEqual([
      [0, 1020],
      [1237, 1957],
    ]);
    expect(held(closed(1020, 1300))).toEqual([
      [0, 1020],
      [1300, 2020],
    ]);
  });

  it('is not told as waited for where a shorter column is ready sooner than the one before', () => {
    const network = networkOf(12);
    // ten trains of 15 wait for the ramp in the north, so that the tenth goes with the first set again; then one train of 10
    const { plan, trains } = planned([tanks('from-camp', 'camp', 'north', 0, 1, 160)], network);
    expect(trains.slice(8, 10).map(({ set }) => set)).toEqual([9, 1]);
    const readyAt = plan.serials.map(({ legs }) => legs[0]?.arriveAt ?? 0);
    expect(readyAt[10]).toBe((readyAt[9] ?? 0) - 1);
    expect(plan.waits.get(assetsOf(network))).toBeUndefined();
  });
});

describe('Workbench', () => {
  const network = networkOf(2);
  const packages = [
    tanks('a', 'south', 'north', 0, 1, 40),
    tanks('b', 'middle', 'south', 500, 2),
    tanks('c', 'north', 'middle', 900, 3, 30),
    tanks('d', 'south', 'middle', 4000, 4),
  ];

  function bench() {
    const at = new Workbench(new Run(network, { start: 0, closures: [{ resource: assetsOf(network), from: 2000, to: 2100 }] }));
    const place = (contingent: Contingent) => {
      const ways = waysOf(network, contingent);
      if ('says' in ways) throw new Error(ways.says);
      return at.place(contingent, ways);
    };
    const { firstLane } = network.resources[assetsOf(network)] as { firstLane: number };
    const diaries = () => [0, 1].map((lane) => structuredClone(at.run.diary.of(firstLane + lane)));
    return { at, place, diaries };
  }

  it('has the diaries that it had when what was taken out is put back, in any order', () => {
    const { at, place, diaries } = bench();
    const placements = packages.map(place);
    const before = diaries();
    const [, b, c] = placements as [Placement, Placement, Placement, Placement];
    at.takeOut(b);
    at.takeOut(c);
    expect(diaries()).not.toEqual(before);
    at.putBack(b);
    at.putBack(c);
    expect(diaries()).toEqual(before);
    for (const placement of placements) at.takeOut(placement);
    for (const { pickup, from } of diaries() as { pickup: number[]; from: number[] }[]) {
      expect([pickup, from]).toEqual([[-1], [2000]]);
    }
  });

  it('places next to what was put back as if it had never been taken out', () => {
    const probe = tanks('probe', 'middle', 'north', 0, 9, 30);
    const [left, moved] = [bench(), bench()];
    for (const each of packages) left.place(each);
    const placements = packages.map(moved.place);
    for (const placement of placements) moved.at.takeOut(placement);
    for (const placement of [...placements].reverse()) moved.at.putBack(placement);
    expect(moved.place(probe)).toEqual(left.place(probe));
    // in the time of those taken out it comes sooner
    const alone = bench();
    for (const placement of packages.map(alone.place)) alone.at.takeOut(placement);
    expect(alone.place(probe).arrival.arriveCompleteAt).toBeLessThan(left.place(probe).arrival.arriveCompleteAt);
  });
});
