import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Circumstances, countMiscalculation, getFigure, getModel, usualValues, varyModel } from '../index.ts';
import { drawRun } from './count.ts';
import { playEncounter } from './rule.ts';

const model = getModel('miscalculation');
const usual = usualValues(model) as unknown as Circumstances;
const at = (changes: Partial<Circumstances>): Circumstances => ({ ...usual, ...changes });
const RUNS = 4000;
const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('the line', () => {
  it('is the declared range of the cyber threshold', () => {
    const file = new URL('../../../data/treaties/thresholds.json', import.meta.url);
    const cyber = JSON.parse(readFileSync(file, 'utf8')).find(({ id }: { id: string }) => id === 'cyber');
    expect([usual.lineLow, usual.line, usual.lineHigh]).toEqual([cyber.share.p10, cyber.share.p50, cyber.share.p90]);
  });
});

describe('one encounter', () => {
  it('with more forces the challenger dares less; with more ambiguity and no signal too', () => {
    fc.assert(
      fc.property(fc.nat(5000), part, part, (run, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const draws = drawRun(1, run);
        const dares = (changes: Partial<Circumstances>) => playEncounter(at(changes), draws).dares;
        expect(dares({ forces: more })).toBeLessThanOrEqual(dares({ forces: less }));
        expect(dares({ ambiguity: more, signals: 0 })).toBeLessThanOrEqual(dares({ ambiguity: less, signals: 0 }));
      }),
    );
  });

  it('is missed only by who acts, believed the line above what it did, and crossed it', () => {
    fc.assert(
      fc.property(fc.nat(5000), part, fc.nat(10), part, (run, ambiguity, signals, forces) => {
        const found = playEncounter(at({ ambiguity, signals, forces }), drawRun(3, run));
        if (found.challengerMissed) expect(found.probes && found.believed > found.line).toBe(true);
        expect(found.challengerMissed && found.spilled).toBe(false);
        if (forces === 0) expect(found.defenderMissed).toBe(false);
      }),
    );
  });

  it('uses the numbers of its own replicate, whatever the circumstances', () => {
    expect(drawRun(1, 7)).toEqual(drawRun(1, 7));
    expect(drawRun(1, 7)).not.toEqual(drawRun(1, 8));
    expect(drawRun(1, 7)).not.toEqual(drawRun(2, 7));
  });
});

describe('counted over runs', () => {
  const count = (changes: Partial<Circumstances>) => countMiscalculation(at(changes), RUNS, 1);

  it('ambiguity makes miscalculation more frequent and probing rarer', () => {
    const [named, vague] = [count({ ambiguity: 0 }), count({ ambiguity: 1 })];
    expect(named.missedByChallenger.high).toBeLessThan(vague.missedByChallenger.low);
    expect(named.probes.low).toBeGreaterThan(vague.probes.high);
  });

  it('signals make miscalculation rarer where the line is vague', () => {
    expect(count({ signals: 0 }).missedByChallenger.low).toBeGreaterThan(count({ signals: 30 }).missedByChallenger.high);
  });

  it('forces deter the challenger, and give the defender a line to miss', () => {
    const [few, many] = [count({ forces: 0.1 }), count({ forces: 1 })];
    expect(many.probes.high).toBeLessThan(few.probes.low);
    expect(many.missedByChallenger.share).toBeLessThan(few.missedByChallenger.share);
    expect(many.missedByDefender.low).toBeGreaterThan(few.missedByDefender.high);
  });

  it('one who sees all of its doubt miscalculates less', () => {
    expect(count({ doubtSeen: 1 }).missedByChallenger.high).toBeLessThan(count({ doubtSeen: 0 }).missedByChallenger.low);
  });

  it('either side is at least one of them, and at most both', () => {
    const { missed, missedByChallenger, missedByDefender } = count({ forces: 0.8 });
    expect(missed.share).toBeGreaterThanOrEqual(Math.max(missedByChallenger.share, missedByDefender.share));
    expect(missed.share).toBeLessThanOrEqual(missedByChallenger.share + missedByDefender.share);
  });

  it('is pinned: equal on every engine', () => {
    const { missed, probes } = countMiscalculation(at({}), 1000, 1);
    expect([missed.share, probes.share]).toEqual([0.019, 0.607]);
  });

  it('draws the trade-off: two levels of forces, one curve rising, one falling', () => {
    const values = { ...usualValues(model), runs: 1500 };
    const { series } = varyModel(model, values, { parameter: 'ambiguity', from: 0, to: 1 }, 5);
    expect(series.map(({ compared }) => compared?.value)).toEqual([0.1, 0.8]);
    for (const { rows } of series) {
      const figures = rows.map(({ solution }) =>
        ['missed', 'probes'].map((id) => (solution ? getFigure(solution, id).value : Number.NaN)),
      );
      expect(figures.at(-1)?.[0]).toBeGreaterThan(figures[0]?.[0] ?? 1);
      expect(figures.at(-1)?.[1]).toBeLessThan(figures[0]?.[1] ?? 0);
    }
  });
});
