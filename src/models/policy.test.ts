import { describe, expect, it } from 'vitest';
import { createChance } from '../kernel/chance.ts';
import {
  actsBy,
  challengeRule,
  cooperationRule,
  defianceRule,
  getModel,
  retaliationRule,
  standFirmRule,
  usualValues,
} from './index.ts';

describe('a rule by a model', () => {
  it('retaliates with the belief of the equilibrium, more often on the signal that points to the suspect', () => {
    const rule = retaliationRule();
    const { figures } = getModel('imperfect-attribution').solve(usualValues(getModel('imperfect-attribution')));
    const pointed = rule.probability({ signal: 1, suspect: 1 });
    expect(pointed).toBe(figures.find(({ id }) => id === 'belief1')?.value);
    expect(pointed).toBeGreaterThan(rule.probability({ signal: 2, suspect: 1 }));
    expect(rule.probability({ signal: 2, suspect: 1 })).toBeGreaterThan(rule.probability({ signal: 0, suspect: 1 }));
    expect(() => rule.probability({ signal: 3, suspect: 1 })).toThrow(/signal 3, suspect 1: there are 2 sides/);
  });

  it('challenges and defies as the hard and the soft do', () => {
    const bluff = { hardC: 0.5, hardD: 0.3 };
    expect(challengeRule(bluff).probability({ isHard: true })).toBe(1);
    expect(challengeRule(bluff).probability({ isHard: false })).toBeCloseTo(0.5, 12);
    expect(defianceRule(bluff).probability({ isHard: false })).toBeCloseTo(2 / 7, 12);
    expect(challengeRule({ hardD: 0.9 }).probability({ isHard: true })).toBe(0);
  });

  it('stands firm up to the critical risk, cooperates from the belief needed', () => {
    expect([0.1, 0.11].map((risk) => standFirmRule().probability({ risk }))).toEqual([1, 0]);
    expect([0.6, 0.7].map((belief) => cooperationRule().probability({ belief }))).toEqual([0, 1]);
  });

  it('gives its threshold and what it assumes as reasons', () => {
    const rules = [
      retaliationRule().why({ signal: 1, suspect: 1 }),
      challengeRule().why({ isHard: false }),
      standFirmRule().why({ risk: 0.2 }),
      cooperationRule().why({ belief: 0.2 }),
    ];
    for (const { says, because = [] } of rules) {
      expect(says).toMatch(/\d %/);
      expect(because.length).toBeGreaterThanOrEqual(2);
      expect(because.every((leaf) => leaf.says.startsWith('assumes: ') && leaf.source === 'judgement')).toBe(true);
    }
  });

  it('acts as often as it says, by one number of the stream', () => {
    const rule = challengeRule({ hardC: 0.5, hardD: 0.3 });
    let acted = 0;
    for (let run = 0; run < 2000; run++) {
      const stream = createChance(1, run).stream('challenge', 'RU');
      if (actsBy(rule, { isHard: false }, stream)) acted++;
      expect(stream.uniform()).toBe(secondOf(run));
    }
    expect(acted / 2000).toBeCloseTo(0.5, 1);
  });

  it('refuses values that the model has not', () => {
    expect(() => challengeRule({ hardness: 1 })).toThrow(/has no "hardness"; there are: hardC, hardD/);
    expect(() => standFirmRule({ win: 0 })).toThrow(/win > concede > disaster/);
  });
});

function secondOf(run: number): number {
  const stream = createChance(1, run).stream('challenge', 'RU');
  stream.uniform();
  return stream.uniform();
}
