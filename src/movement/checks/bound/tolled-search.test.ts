import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../../formats/movement/load-factors.ts';
import type { NetworkArc, NetworkNode } from '../../../words/network.ts';
import type { MovementFactors } from '../../factors/movement-factors.ts';
import { compileNetwork } from '../../network/compile-network.ts';
import { contingent } from '../example-network.ts';
import { buildTollModel, type TollModel } from './toll-model.ts';
import { TolledSearch } from './tolled-search.ts';
import type { TolledOption } from './wide-package.ts';

const MADE_UP = { source: 'judgement', asOf: '2030-01-01', confidence: 'low' } as const;
const read = loadMovementFactors();
// a kilometre a minute; a march day of two hours, and then a night of 22
const values: Readonly<Record<string, number>> = { railSpeedKmh: 60, roadSpeedKmh: 60, marchDayHours: 2, trainLoadHours: 0 };
const factors: MovementFactors = {
  ...read,
  factors: read.factors.map((row) => ({ ...row, value: values[row.id] ?? row.value })),
};

type Mode = 'road' | 'rail';
/** Between nodes 0 to 3, and kilometres. */
type Line = readonly [from: number, to: number, lengthKm: number];

function modelOf(mode: Mode, lines: readonly Line[], horizon: number): TollModel {
  const nodes = [0, 1, 2, 3].map((index): NetworkNode => {
    return { id: `n${index}`, name: '', country: 'DE', kind: 'railhead', lat: 50, lon: 10 + 3 * index, ...MADE_UP };
  });
  const arcs = lines.map(([from, to, lengthKm], index): NetworkArc => {
    const rate = mode === 'rail' ? 24 : 20;
    return { id: `a${index}`, from: `n${from}`, to: `n${to}`, mode, lengthKm, rate, ...MADE_UP };
  });
  const network = compileNetwork(nodes, arcs, [], [], factors);
  const ends = { origin: 'n0', destination: 'n3', modes: [mode] };
  return buildTollModel([{ contingent: contingent('one', { wheeledVehicles: 20 }, ends), weight: 1 }], network, 0, horizon);
}

const optionOf = (model: TollModel) => model.packages[0]?.loads[0]?.options[0] as TolledOption;

interface Coming {
  readonly at: number;
  readonly cost: number;
}

function searched(model: TollModel, latest: number): Coming[] {
  const search = new TolledSearch(model.network, optionOf(model), model.tolls, latest);
  search.run([{ node: 0, at: 0, cost: 0 }]);
  return search.labelsAt(3).map((label) => ({ at: search.at(label), cost: search.cost(label) }));
}

/** Every way of up to four arcs, each entered as soon as may be or at some later minutes, by the rule of `motion.ts`. */
function* enumerated(model: TollModel, mode: Mode, waits: readonly number[]): Generator<Coming> {
  const graph = model.network.graphs[mode];
  const { edgeTolls, edgeMinutes } = optionOf(model);
  const { tolls } = model;
  const nights = (motion: number) =>
    mode === 'rail' ? motion : motion + Math.max(0, Math.ceil((motion - 1e-6) / 120) - 1) * (1440 - 120);
  const soonest = (entered: number, km: number) =>
    Math.max(Math.ceil(nights(km) - 1e-6), Math.floor(entered + nights(km) + 1e-6));
  function* from(node: number, km: number, entered: number, cost: number, arcs: number): Generator<Coming> {
    if (node === 3) yield { at: soonest(entered, km), cost };
    if (node === 3 || arcs === 4) return;
    const now = soonest(entered, km);
    for (let edge = graph.first[node] as number; edge < (graph.first[node + 1] as number); edge++) {
      for (const at of [now, ...waits.filter((wait) => wait > now)]) {
        const row = tolls.rowAt(edgeTolls[edge] as number, at);
        const toll = row < 0 ? 0 : (tolls.price[row] as number) * (edgeMinutes[edge] as number);
        const all = km + (graph.km[edge] as number);
        yield* from(graph.target[edge] as number, all, Math.max(entered, at - nights(km)), cost + toll, arcs + 1);
      }
    }
  }
  yield* from(0, 0, -Infinity, 0, 0);
}

const lines: fc.Arbitrary<Line[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 2, max: 800 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((rows) => {
    const more = rows.filter(([a, b]) => a !== b).map(([a, b, km]): Line => [a, b, km / 4]);
    return [[0, 1, 40.5], [1, 2, 70.3], [2, 3, 25.25], ...more];
  });

function priced(model: TollModel, prices: readonly number[]): void {
  model.tolls.setPrices(Float64Array.from({ length: model.tolls.rowCount }, (_, row) => prices[row % prices.length] as number));
}

describe('TolledSearch', () => {
  it('goes round what has a price, waits, or pays: by hand', () => {
    const direct: Line[] = [
      [0, 3, 100],
      [0, 1, 200],
      [1, 3, 200],
    ];
    const model = modelOf('rail', direct, 720);
    // two buckets of 360 a direction; a train keeps an arc for 60 minutes
    const ahead = model.tolls.resources.findIndex(({ name }) => name === 'a0 ahead');
    const first = model.tolls.first[ahead] as number;
    model.tolls.changePrices(ahead, [first, first + 1], (row) => (row === first ? 2 : 1));
    // at once for 120, from 360 on for 60 (a minute of which whole minutes may lose), round for nothing
    expect(searched(model, 5000)).toEqual([
      { at: 100, cost: 120 },
      { at: 400, cost: 0 },
    ]);
    const around = model.tolls.resources.findIndex(({ name }) => name === 'a1 ahead');
    const row = model.tolls.first[around] as number;
    model.tolls.changePrices(around, [row, row + 1], () => 5);
    expect(searched(model, 5000)).toEqual([
      { at: 100, cost: 120 },
      { at: 360 - 1 + 100, cost: 60 },
      { at: 720 - 1 + 100, cost: 0 },
    ]);
    expect(searched(model, 700)).toEqual([
      { at: 100, cost: 120 },
      { at: 459, cost: 60 },
    ]);
  });

  it('has as good a label as every train that one could send, and no better than the best of them', () => {
    const waits = [180, 360, 540, 720, 1080];
    const prices = fc.array(fc.constantFrom(0, 1, 3, 7), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(lines, prices, (drawn, given) => {
        const model = modelOf('rail', drawn, 1080);
        priced(model, given);
        const labels = searched(model, 10_000);
        const all = [...enumerated(model, 'rail', waits)];
        for (const { at, cost } of all) {
          expect(labels.some((label) => label.at <= at + 1e-6 && label.cost <= cost + 1e-6)).toBe(true);
        }
        // waiting for a bucket to begin is among what was tried, so that each label but for the minute lost is there
        for (const label of labels) {
          expect(all.some(({ at, cost }) => at < label.at + 2 && cost <= label.cost + 1e-6)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has as good a label as every column that one could send, whatever its nights and waits', () => {
    const waits = [360, 700, 1440, 1800, 2880];
    const prices = fc.array(fc.constantFrom(0, 0, 4), { minLength: 11, maxLength: 11 });
    let marched = 0;
    fc.assert(
      fc.property(lines, prices, (drawn, given) => {
        const model = modelOf('road', drawn, 4320);
        priced(model, given);
        const labels = searched(model, 50_000);
        for (const { at, cost } of enumerated(model, 'road', waits)) {
          marched++;
          expect(labels.some((label) => label.at <= at + 1e-6 && label.cost <= cost + 1e-6)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
    expect(marched).toBeGreaterThan(2000);
  });

  it('keeps who has had a night before it waits, though another is there sooner', () => {
    // 110 km straight and a night soon, or 130 km round with the night behind; the arc on is dear until 4320
    const model = modelOf(
      'road',
      [
        [0, 2, 110],
        [0, 1, 65],
        [1, 2, 65],
        [2, 3, 100],
      ],
      4320,
    );
    const last = model.tolls.resources.findIndex(({ name }) => name === 'a3 ahead');
    const rows = Array.from({ length: 12 }, (_, bucket) => (model.tolls.first[last] as number) + bucket);
    model.tolls.changePrices(last, rows, () => 1000);
    const free = searched(model, 50_000).find(({ cost }) => cost === 0);
    expect(free?.at).toBeLessThanOrEqual(4320 + 100);
    expect(free?.at).toBeGreaterThan(4320 + 98);
  });
});
