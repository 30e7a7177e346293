import { expect, test } from 'vitest';
import { frozenModel } from '../frozen-model.ts';
import { headHash } from '../log.ts';
import { fold, Simulation } from '../simulation.ts';
import type { Model } from '../stage.ts';
import { toyModel } from './toy.ts';

interface Basket {
  goods: string[];
}

/** Keeps the list that came with the first event and adds to it: the fault that the frozen model is for. */
const careless: Model<Basket, string[], { readonly goods: string[] }> = {
  initial: () => ({ goods: [] }),
  decide: (goods) => [{ goods }],
  evolve(state, event) {
    if (state.goods.length === 0) state.goods = event.goods;
    else state.goods.push(...event.goods);
  },
  follow: () => [],
};

test('an evolve that changes what it took from an event rewrites the log; frozen, it throws', () => {
  const run = (model: typeof careless) => {
    const found = new Simulation(model, { seed: 1, replicate: 0 });
    found.give({ at: 1, command: ['bread'] });
    found.give({ at: 2, command: ['milk'] });
    found.advance(1);
    const before = headHash(found.log);
    found.advance(2);
    return { before, after: headHash(found.log.slice(0, 1)) };
  };
  const { before, after } = run(careless);
  expect(after).not.toBe(before);
  expect(() => run(frozenModel(careless))).toThrow(TypeError);
});

test('a sound model runs alike, frozen or not', () => {
  const heads = [toyModel(), frozenModel(toyModel())].map((model) => {
    const run = new Simulation(model, { seed: 3, replicate: 1 });
    for (let at = 0; at < 50; at++) run.give({ at, command: { kind: 'Sell', item: 'tea', count: 1, customer: 'a' } });
    run.advance(500);
    expect(fold(model, run.log)).toEqual(run.state);
    return headHash(run.log);
  });
  expect(heads[0]).toBe(heads[1]);
});
