import { describe, expect, it } from 'vitest';
import { decisionFactsOn, proposalOf } from '../../../test/fixtures/decision-facts.ts';
import { createChance } from '../../kernel/chance.ts';
import type { NationalGate } from '../../words/council.ts';
import { compileDecisionFacts } from './compile-facts.ts';
import { drawDelay, firstDelay, getChair, getOwnProcedure, getValue } from './decision-facts.ts';

const DAY = '2022-02-24';
const declared = { source: 'judgement', asOf: DAY, confidence: 'low', note: 'set by a test' } as const;

describe('drawDelay', () => {
  const stream = (replicate: number) => createChance(5, replicate).stream('test', 'delay');
  const median = (draws: readonly number[]) => [...draws].sort((a, b) => a - b)[Math.floor(draws.length / 2)];
  const drawn = (row: Parameters<typeof drawDelay>[1]) =>
    Array.from({ length: 2000 }, (_, replicate) => drawDelay(stream(replicate), row));

  it('draws from the interval where the row has one, in its own unit', () => {
    const row = { id: 'a.hours', interval: { p10: 2, p50: 4, p90: 9 }, ...declared };
    expect(drawDelay(stream(0), row)).toBe(stream(0).within(row.interval));
    expect(median(drawn(row))).toBeCloseTo(4, 0);
    const both = { ...row, exponentialMean: 1000 };
    expect(drawDelay(stream(0), both)).toBe(drawDelay(stream(0), row));
  });

  it('draws an exponential delay of the declared mean where it has none', () => {
    const draws = drawn({ id: 'a.days', exponentialMean: 8, ...declared });
    const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
    expect(mean).toBeGreaterThan(7.2);
    expect(mean).toBeLessThan(8.8);
    expect(median(draws)).toBeLessThan(6.5);
    expect(drawDelay(stream(0), { id: 'at-once.days', exponentialMean: 0, ...declared })).toBe(0);
  });

  it('makes up no delay for a row that declares another figure', () => {
    expect(() => drawDelay(stream(0), { id: 'a-rate', value: 0.5, ...declared })).toThrow(/"a-rate" .* declares no delay/);
  });
});

describe('firstDelay', () => {
  it('takes the finest row that declares a delay, no time at all included', () => {
    const facts = decisionFactsOn(DAY, [], { finest: 0.5 }, [], { finer: 0 });
    expect(firstDelay(facts, ['finest', 'finer', 'bargaining.days'])).toMatchObject({ id: 'finer', exponentialMean: 0 });
    expect(firstDelay(facts, ['finest', 'bargaining.days']).id).toBe('bargaining.days');
    expect(() => firstDelay(facts, ['no-such-row', 'finest'])).toThrow(/no delay for "finest"/);
  });
});

describe('the facts of one day', () => {
  const gate = (change: Partial<NationalGate>): NationalGate => ({
    ...{ state: 'FR', for: 'deployment', gate: 'president', days: { p10: 1, p50: 2, p90: 3 }, from: '2020-01-01', to: null },
    ...declared,
    ...change,
  });
  const compile = (gates: readonly NationalGate[], assumed: readonly { id: string; days: NationalGate['days'] }[] = []) => {
    const { scenario, states, memberships, groups } = decisionFactsOn(DAY);
    const assumptions = assumed.map(({ id, days }) => ({ id, interval: days, ...declared }));
    const rows = { states, memberships, groups, factors: [], stances: [], authorities: [], gates };
    return compileDecisionFacts({ ...rows, scenario: { ...scenario, assumptions } });
  };
  const held = (gates: readonly NationalGate[]) => compile(gates).gates.map(({ state }) => state);

  it('hold the gates of that day, its first and last included', () => {
    const rows = [
      gate({ state: 'FR', to: '2022-02-23' }),
      gate({ state: 'DE', to: DAY }),
      gate({ state: 'IT', from: DAY }),
      gate({ state: 'ES', from: '2022-02-25' }),
    ];
    expect(held(rows)).toEqual(['DE', 'IT']);
  });

  it('hold no gate that stands before fighting alone: texts send forces to allies', () => {
    const rows = [gate({ state: 'FR', for: 'combat' }), gate({ state: 'DE', for: 'any' }), gate({ state: 'IT' })];
    expect(held(rows)).toEqual(['DE', 'IT']);
  });

  it('give a gate the days that the scenario assumes', () => {
    const days = { p10: 10, p50: 20, p90: 30 };
    const rows = [gate({ state: 'FR' }), gate({ state: 'DE' })];
    expect(compile(rows, [{ id: 'gate.DE.days', days }]).gates.map((row) => row.days.p50)).toEqual([2, 20]);
  });

  it('know the chair and the own procedure of every body, of a government once a text names it', () => {
    const facts = decisionFactsOn(DAY, [proposalOf({ body: 'government-fr', procedure: 'silence-procedure' })]);
    expect([getChair(facts, 'jef'), getOwnProcedure(facts, 'jef')]).toEqual(['GB', 'by-the-willing']);
    expect(getOwnProcedure(facts, 'csto-council')).toBe('consensus-at-the-table');
    expect([getChair(facts, 'government-fr'), getOwnProcedure(facts, 'government-fr')]).toEqual(['FR', 'consensus-at-the-table']);
    expect(() => getChair(facts, 'government-de')).toThrow(/no chair/);
    expect(() => getOwnProcedure(facts, 'government-de')).toThrow(/no procedure/);
  });

  it('make up no figure that the data do not declare', () => {
    const facts = decisionFactsOn(DAY);
    expect(getValue(facts, 'bargaining.waits')).toBe(3);
    expect(() => getValue(facts, 'bargaining.days')).toThrow(/declares no value for "bargaining.days"/);
  });
});
