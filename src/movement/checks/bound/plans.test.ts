import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadForceFactors } from '../../../formats/forces/load-force-factors.ts';
import { loadMovementFactors } from '../../../formats/movement/load-factors.ts';
import { closedResources } from '../../../formats/plan/disturbance/closed-resources.ts';
import { makeInstance } from '../../../formats/plan/family/make-instance.ts';
import { readInstance } from '../../../formats/plan/read-instance.ts';
import { createChance, type Stream } from '../../../kernel/chance.ts';
import { compileNetwork } from '../../network/compile-network.ts';
import type { ClosedResource, MovementPlan } from '../../plan/movement-plan.ts';
import { WayBook } from '../../plan/optimise/ways-of-columns.ts';
import { planOf, Workbench } from '../../plan/optimise/workbench.ts';
import { Run } from '../../plan/run.ts';
import { waysOf } from '../../plan/schedule-movements.ts';
import { checkPlan } from '../check-plan.ts';
import { checkTimes } from '../check-times.ts';
import { closureOf, objectiveOf, type WeightedContingent } from '../plan-objective.ts';
import { cheapestMove, closureCost } from './cheapest-move.ts';
import { chargedUse, type Use } from './example/charged-use.ts';
import { type DrawnCase, drawCase } from './example/draw-case.ts';
import { certificateOf, lowerBound } from './lower-bound.ts';
import { AFTER_MINUTES } from './toll-bound.ts';
import { buildTollModel, type TollModel } from './toll-model.ts';
import type { WidePackage } from './wide-package.ts';

const factors = loadMovementFactors();
const forceFactors = loadForceFactors();

interface Planned extends DrawnCase {
  readonly plan: MovementPlan;
}

/** Closures that are not there, but are planned round: so plans wait anywhere, as no list scheduler would. */
function madeUpClosures({ network }: DrawnCase, chance: Stream): ClosedResource[] {
  const closed: ClosedResource[] = [];
  const many = chance.happens(0.7) ? chance.integer(60) : 0;
  for (let left = many; left > 0; left--) {
    const from = chance.integer(9000) - 100;
    closed.push({ resource: chance.integer(network.resources.length), from, to: from + 1 + chance.integer(2000) });
  }
  if (chance.happens(0.5)) return closed;
  for (let resource = 0; resource < 2 * network.arcs.length; resource++) {
    for (let from = 0; from < 8000; from += 200 + chance.integer(2500)) {
      closed.push({ resource, from, to: from + 1 + chance.integer(200) });
    }
  }
  return closed;
}

/** Places packages in any order, by the ways of the planner or, `freely`, of a move at some prices; undefined where refused. */
function planIn(drawn: DrawnCase, chance: Stream, freely: boolean): Planned | undefined {
  const { network, closures } = drawn;
  const weighted = drawn.weighted.filter(({ contingent }) => !('says' in waysOf(network, contingent)));
  if (weighted.length === 0) return undefined;
  const model = buildTollModel(weighted, network, 0, 3000 + chance.integer(9000), closures);
  const book = new WayBook(network);
  const bench = new Workbench(
    new Run(network, { start: 0, closures: [...closures, ...(freely ? madeUpClosures(drawn, chance) : [])] }),
  );
  const order = weighted.map((_, index) => ({ index, key: chance.uniform() })).sort((a, b) => a.key - b.key);
  const placements = order.map(({ index }) => {
    const { contingent } = weighted[index] as WeightedContingent;
    let ways = waysOf(network, contingent);
    if ('says' in ways) throw new Error(contingent.id);
    if (freely && chance.happens(0.6)) {
      model.tolls.setPrices(Float64Array.from({ length: model.tolls.rowCount }, () => (chance.happens(0.5) ? 20 : 0)));
      const move = cheapestMove(model, model.packages[index] as WidePackage, model.tolls.horizon + AFTER_MINUTES);
      ways = book.waysOf(contingent, move, ways) ?? ways;
    }
    return bench.place(contingent, ways);
  });
  const plan = planOf(placements, []);
  const contingents = weighted.map((row) => row.contingent);
  const breaches = [...checkPlan(plan, contingents, network, closures), ...checkTimes(plan, contingents, network, 0)];
  return breaches.length > 0 ? undefined : { ...drawn, weighted, plan };
}

/** Prices that leave what a package uses free, or nearly so, and make all else dear: nothing shows sooner what is too dear. */
function pricesAround(model: TollModel, use: Use, chance: Stream): Float64Array[] {
  const rows = Array.from({ length: model.tolls.rowCount }, (_, row) => row);
  const large = 10 + 1000 * chance.uniform();
  return [
    Float64Array.from(rows, () => 0),
    Float64Array.from(rows, () => (chance.happens(0.3) ? chance.uniform() * large : 0)),
    Float64Array.from(rows, () => chance.uniform() / 1000),
    Float64Array.from(rows, (row) => (use.has(row) ? 0 : large)),
    Float64Array.from(rows, (row) => (use.has(row) ? 0.01 * chance.uniform() : 5)),
    Float64Array.from(rows, (row) => (use.has(row) ? chance.uniform() : chance.happens(0.8) ? large * chance.uniform() : 0)),
  ];
}

/** What is wrong with the bound of a plan; nothing, it is hoped. */
function faultsOf({ weighted, network, closures, plan }: Planned, chance: Stream): string[] {
  const last = plan.serials.reduce((latest, { arriveAt }) => Math.max(latest, arriveAt), 1);
  const model = buildTollModel(weighted, network, 0, Math.ceil(last * (0.3 + chance.uniform())), closures);
  const { tolls } = model;
  const uses = chargedUse(
    model,
    plan,
    weighted.map((row) => row.contingent),
  );
  const total = new Float64Array(tolls.rowCount);
  for (const use of uses.values()) for (const [row, minutes] of use) total[row] = (total[row] as number) + minutes;
  const faults: string[] = [];
  total.forEach((minutes, row) => {
    if (minutes > (tolls.cap[row] as number) + 1e-6) faults.push(`row ${row}: ${minutes} of ${tolls.cap[row]}`);
  });
  model.packages.forEach((pack) => {
    const { contingent } = pack.weighted;
    const mine = plan.serials.filter((serial) => serial.contingent === contingent.id);
    const closeAt = closureOf(contingent, mine, network);
    const use = uses.get(contingent.id) ?? new Map<number, number>();
    for (const prices of pricesAround(model, use, chance)) {
      tolls.setPrices(prices);
      for (const counted of [model, { ...model, timeWeight: 0 }]) {
        let paid = closureCost(counted, pack, closeAt);
        for (const [row, minutes] of use) paid += minutes * (prices[row] as number);
        const { cost } = cheapestMove(counted, pack, tolls.horizon + AFTER_MINUTES);
        if (!(cost <= paid + 1e-4 + 1e-6 * paid)) faults.push(`${contingent.id}: ${cost} for ${paid}`);
      }
    }
  });
  const objective = objectiveOf(plan, weighted, network);
  const used = total.map((minutes) => (minutes > 0 ? chance.uniform() : 0));
  const bound = lowerBound(weighted, network, 0, closures, certificateOf(model, used));
  for (const key of ['cost', 'lateness'] as const) {
    if (!(bound[key] <= objective[key] * (1 + 1e-6) + 1e-6)) faults.push(`${key}: ${bound[key]} of ${objective[key]}`);
  }
  return faults;
}

let packages = 0;

function expectHolds(drawn: DrawnCase, chance: Stream, freely = true): void {
  const planned = planIn(drawn, chance, freely);
  if (!planned) return;
  packages += planned.weighted.length;
  expect(faultsOf(planned, chance)).toEqual([]);
}

const MADE_UP = { source: 'judgement', asOf: '2030-01-01', confidence: 'low' } as const;
const NO_DATA = { nodes: [], arcs: [], lift: [], permissions: [] } as unknown as Parameters<typeof readInstance>[2];

describe('for any prices', { timeout: 240_000 }, () => {
  it('a plan uses no more than the caps, and pays for each package at least its cheapest move', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        expectHolds(drawCase(seed, factors), createChance(seed, 1).stream('bound/plans'));
      }),
      { numRuns: 80 },
    );
    expect(packages).toBeGreaterThan(80);
  });

  it('so does a plan of each case in which that once failed', () => {
    const seeds = [23, 42, 1159, 1176, 1183, 1231, 1234, 1248, 1309, 1675, 1706, 1757, 1792, 1916, 1929, 2425, 2483, 2496, 2844];
    for (const seed of [...seeds, 3157, 3765, 4171, 4566, 4628, 6219, 8221]) {
      expectHolds(drawCase(seed, factors), createChance(seed, 1).stream('bound/plans'), false);
    }
  });

  it('on instances of the family, with all that makes them harder', () => {
    const options = fc.record({
      seed: fc.integer({ min: 0, max: 1000 }),
      load: fc.constantFrom(0.5, 0.7, 1),
      pools: fc.boolean(),
      permissions: fc.boolean(),
      interdiction: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.constantFrom('tiny' as const, 'tiny' as const, 'S' as const), options, (family, given) => {
        const { file } = makeInstance({ family, ...given }, factors);
        const reading = readInstance('family.json', JSON.stringify(file), NO_DATA, forceFactors);
        if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
        const { instance } = reading;
        const { nodes, arcs, lift, permissions } = instance.network;
        const leave = permissions.map((row) => ({ ...MADE_UP, ...row }));
        const network = compileNetwork(nodes, arcs, lift, leave, factors);
        const closures = closedResources(instance.closures, network);
        expectHolds({ weighted: instance.packages, network, closures }, createChance(given.seed, 2).stream('bound/plans'));
      }),
      { numRuns: 8 },
    );
  });
});

describe('a certificate', () => {
  const { weighted, network, closures } = drawCase(2, factors);

  it('is refused where it has prices on what there is not, or such as no sum can be made of', () => {
    const resource = buildTollModel(weighted, network, 0, 720, closures).tolls.resources[0]?.name ?? '';
    const withPrice = (given: object) => () =>
      lowerBound(weighted, network, 0, closures, {
        horizon: 720,
        prices: [{ resource, bucket: 0, price: 1, ...given }],
        spans: {},
      });
    expect(withPrice({})).not.toThrow();
    for (const wrong of [
      { price: -1 },
      { price: Infinity },
      { price: Number.NaN },
      { bucket: 0.5 },
      { bucket: -1 },
      { bucket: 2 },
    ]) {
      expect(withPrice(wrong)).toThrow(RangeError);
    }
    expect(withPrice({ resource: 'nowhere' })).toThrow('which no way of a package meets');
  });

  it('is refused with a horizon that is no time, and before the minute from which tolls are counted', () => {
    for (const horizon of [-1, Number.NaN, Infinity, 1e12]) {
      expect(() => lowerBound(weighted, network, 0, closures, { horizon, prices: [], spans: {} })).toThrow('within ten years');
    }
    expect(() => lowerBound(weighted, network, -5, closures, { horizon: 1, prices: [], spans: {} })).toThrow('ordered at -5');
  });
});
