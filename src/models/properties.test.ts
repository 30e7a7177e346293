import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gravityLoss } from '../measure/effects/gravity-loss/rule.ts';
import { productionLoss } from '../measure/effects/production-loss/rule.ts';
import { bestDemand, preventiveWar } from './bargaining/rule.ts';
import { criticalRisk, ladderRisk, staysUntil } from './brinkmanship/rule.ts';
import { solveAttribution } from './imperfect-attribution/rule.ts';
import { checkValues, getFigure, getModel, listModels, usualValues, varyModel } from './index.ts';
import { inputLoss, tradeLoss } from './sanction-losses/rule.ts';
import { sinkCosts, tieHands } from './signalling/rule.ts';

const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const sum = (shares: readonly number[]) => shares.reduce((total, each) => total + each, 0);

/** Two attackers alike: seen with `detected`, rightly named with `identified`; an alarm without attack with `falseAlarm`. */
function totalAttack(detected: number, identified: number, falseAlarm: number): number {
  const [own, other] = [detected * identified, detected * (1 - identified)];
  const laws = [
    [1 - detected, own, other],
    [1 - detected, other, own],
  ];
  const quiet = [1 - falseAlarm, falseAlarm / 2, falseAlarm / 2];
  return sum(
    solveAttribution(
      laws.map((law) => ({ opportunity: 0.4, law })),
      quiet,
    ).attacks,
  );
}

describe('imperfect attribution', () => {
  const identifies = fc.double({ min: 0.5, max: 1, noNaN: true });
  /** Alarms without attack are rarer than alarms with one. */
  const informative = fc.tuple(share, share).map(([a, b]) => ({ detected: Math.max(a, b), falseAlarm: Math.min(a, b) }));

  it('is a fixed point, and every figure of it a probability', () => {
    const laws = fc.array(fc.tuple(share, share, share), { minLength: 2, maxLength: 2 });
    const normalised = (law: readonly number[]) => law.map((each) => each / sum(law));
    fc.assert(
      fc.property(laws, fc.tuple(share, share, share), share, (two, calm, any) => {
        const attackers = two.map((law) => ({ opportunity: any / 2, law: normalised(law) }));
        const quiet = normalised(calm);
        const { cutoffs, beliefs, attacks } = solveAttribution(attackers, quiet);
        for (const [i, { law }] of attackers.entries()) {
          const gained = law.reduce((total, likely, s) => total + (likely - (quiet[s] ?? 0)) * (beliefs[i]?.[s] ?? 0), 0);
          expect(cutoffs[i]).toBeCloseTo(Math.max(0, Math.min(1, gained)), 10);
        }
        for (const figure of [...cutoffs, ...beliefs.flat(), ...attacks]) expect(figure >= 0 && figure <= 1).toBe(true);
        expect(beliefs[0]?.every((belief, s) => belief + (beliefs[1]?.[s] ?? 0) <= 1 + 1e-12)).toBe(true);
      }),
    );
  });

  it('has fewer attacks with fewer false alarms', () => {
    fc.assert(
      fc.property(informative, identifies, share, ({ detected, falseAlarm }, identified, part) => {
        expect(totalAttack(detected, identified, falseAlarm * part)).toBeLessThanOrEqual(
          totalAttack(detected, identified, falseAlarm) + 1e-9,
        );
      }),
    );
  });

  it('has fewer attacks with better identification', () => {
    fc.assert(
      fc.property(informative, identifies, identifies, ({ detected, falseAlarm }, a, b) => {
        const [worse, better] = [Math.min(a, b), Math.max(a, b)];
        expect(totalAttack(detected, better, falseAlarm)).toBeLessThanOrEqual(totalAttack(detected, worse, falseAlarm) + 1e-9);
      }),
    );
  });

  it('has fewer attacks where silence takes the place of misidentification, if signals tell sides apart well', () => {
    const names = fc.double({ min: 0.9, max: 1, noNaN: true });
    const alarms = fc.double({ min: 0.1, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.6, max: 0.98, noNaN: true }), alarms, names, (detected, falseAlarm, identified) => {
        const silent = totalAttack(detected * identified, 1, falseAlarm);
        expect(silent).toBeLessThanOrEqual(totalAttack(detected, identified, falseAlarm) + 1e-9);
      }),
    );
    // where they hardly do, being named wrongly still deters, and silence does not
    expect(totalAttack(0.9 * 0.5, 1, 0.02)).toBeGreaterThan(totalAttack(0.9, 0.5, 0.02) + 0.03);
  });

  it('may have more attacks when more of them are seen: the backfire', () => {
    const base = usualValues(getModel('imperfect-attribution'));
    const setting = { ...base, detected: 0.8, identified: 1, falseAlarm: 0, firstHidden: 0.3 };
    const attack = (firstBlurred: number) =>
      getFigure(getModel('imperfect-attribution').solve({ ...setting, firstBlurred }), 'attack').value;
    expect(attack(0.4)).toBeGreaterThan(attack(0) + 0.03);
  });

  it('refuses laws that are none', () => {
    expect(() => solveAttribution([{ opportunity: 0.5, law: [0.5, 0.6] }], [1, 0])).toThrow(/sum to 1/);
    expect(() => solveAttribution([{ opportunity: 0.5, law: [1] }], [1, 0])).toThrow(/same signals/);
    expect(() => solveAttribution([{ opportunity: 1.5, law: [1, 0] }], [1, 0])).toThrow(/at most 1/);
    expect(() => solveAttribution([], [1, 0])).toThrow(/an attacker/);
  });
});

describe('bargaining', () => {
  it('asks for what no other demand beats', () => {
    fc.assert(
      fc.property(share, share, share, share, (p, costA, mostCostB, any) => {
        const { demand, war, expected } = bestDemand(p, costA, mostCostB);
        expect(demand >= p && demand <= 1 && war >= 0 && war <= 1).toBe(true);
        const other = p + any * (1 - p);
        const risk = Math.min(1, (other - p) / mostCostB);
        expect(expected).toBeGreaterThanOrEqual(other * (1 - risk) + (p - costA) * risk - 1e-12);
      }),
    );
  });

  it('has less war the more it costs A, and preventive war the sooner the more A grows', () => {
    fc.assert(
      fc.property(share, share, share, share, (p, a, b, mostCostB) => {
        expect(bestDemand(p, Math.max(a, b), mostCostB).war).toBeLessThanOrEqual(bestDemand(p, Math.min(a, b), mostCostB).war);
        if (preventiveWar(p, Math.min(a, b), 0.9, mostCostB).fights) {
          expect(preventiveWar(p, Math.max(a, b), 0.9, mostCostB).fights).toBe(true);
        }
      }),
    );
  });
});

describe('signalling', () => {
  const game = fc.tuple(share, share, share).map(([p, part, q]) => ({ p, c: p * part, q }));

  it('by tying hands pays more, and brings war more often', () => {
    fc.assert(
      fc.property(game, ({ p, c, q }) => {
        const [tying, sinking] = [tieHands(p, c, q), sinkCosts(p, c, q)];
        expect(tying.expected).toBeGreaterThanOrEqual(sinking.expected - 1e-12);
        expect(tying.war).toBeGreaterThanOrEqual(sinking.war - 1e-12);
      }),
    );
  });

  it('is never bluff: nobody who signals would rather yield, nobody who does not would rather signal', () => {
    fc.assert(
      fc.property(game, share, ({ p, c, q }, value) => {
        const [tying, sinking] = [tieHands(p, c, q), sinkCosts(p, c, q)];
        // challenged, one that has signalled fights rather than pay the audience (tying), or yield for nothing (sinking)
        if (value >= tying.from) expect(p * value - c).toBeGreaterThanOrEqual(-tying.signal - 1e-12);
        if (value >= sinking.from) expect(p * value - c).toBeGreaterThanOrEqual(-1e-12);
        const bluff = (1 - q) * value - sinking.signal;
        if (value < sinking.from) expect(bluff).toBeLessThanOrEqual(1e-12);
        const tied = (1 - q) * value + q * Math.max(p * value - c, -tying.signal);
        if (value < tying.from) expect(tied).toBeLessThanOrEqual(1e-12);
        else expect(tied).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });
});

describe('unilateral deterrence', () => {
  const model = getModel('unilateral-deterrence');
  const solved = (hardC: number, hardD: number) => model.solve({ ...usualValues(model), hardC, hardD });

  it('shares out all of what may happen', () => {
    fc.assert(
      fc.property(share, share, (hardC, hardD) => {
        const outcomes = ['statusQuo', 'concedes', 'withdraws', 'conflict'].map(
          (id) => getFigure(solved(hardC, hardD), id).value,
        );
        expect(sum(outcomes)).toBeCloseTo(1, 12);
        expect(outcomes.every((each) => each >= -1e-12 && each <= 1 + 1e-12)).toBe(true);
      }),
    );
  });

  it('leaves the soft indifferent where they mix', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 0.66, noNaN: true }),
        fc.double({ min: 0.02, max: 0.49, noNaN: true }),
        (hardC, hardD) => {
          const softDefies = getFigure(solved(hardC, hardD), 'softDefies').value;
          const softInitiates = getFigure(solved(hardC, hardD), 'softInitiates').value;
          const resisted = hardD + (1 - hardD) * softDefies;
          // a soft challenger: conceded 1, withdraws 0.2, status quo 0.6; a soft defender: withdraws 0.6, conflict 0, concedes 0.2
          expect((1 - resisted) * 1 + resisted * 0.2).toBeCloseTo(0.6, 12);
          const meant = hardC / (hardC + (1 - hardC) * softInitiates);
          expect((1 - meant) * 0.6 + meant * 0).toBeCloseTo(0.2, 12);
        },
      ),
    );
  });

  it('keeps the peace better, the more credible the defender, from one kind of equilibrium to the next', () => {
    const peace = [0.3, 0.52, 0.6].map((hardD) => getFigure(solved(0.5, hardD), 'statusQuo').value);
    expect(peace).toEqual([...peace].sort((a, b) => a - b));
    expect(peace.at(-1)).toBe(1);
  });
});

describe('brinkmanship', () => {
  it('adds risks up, and bears more of them the worse conceding is', () => {
    fc.assert(
      fc.property(share, fc.nat(60), share, share, (risk, steps, a, b) => {
        expect(ladderRisk(risk, steps + 1)).toBeGreaterThanOrEqual(ladderRisk(risk, steps) - 1e-12);
        expect(criticalRisk(1, Math.min(a, b), -4)).toBeGreaterThanOrEqual(criticalRisk(1, Math.max(a, b), -4));
        expect(staysUntil(Math.max(a, b))).toBeGreaterThanOrEqual(staysUntil(Math.min(a, b)) - 1e-12);
      }),
    );
  });
});

describe('losses', () => {
  it('are those of the stage that estimates sanctions', () => {
    fc.assert(
      fc.property(share, fc.double({ min: 0.5, max: 20, noNaN: true }), share, (kept, ease, input) => {
        expect(tradeLoss(kept, ease)).toBe(gravityLoss(kept, ease));
        expect(inputLoss(input, ease, kept)).toBe(productionLoss(input, ease, kept));
      }),
    );
  });
});

describe('every model', () => {
  it.each(listModels().map(({ id }) => id))('%s keeps its shares within 0 and 1, whatever is set', (id) => {
    const model = getModel(id);
    const settings = fc.record(
      Object.fromEntries(
        model.parameters.map(({ id: name, least, most, whole, usual }) => [
          name,
          name === 'runs'
            ? fc.constant(20)
            : fc.oneof(
                fc.constant(usual),
                whole === true ? fc.integer({ min: least, max: most }) : fc.double({ min: least, max: most, noNaN: true }),
              ),
        ]),
      ),
    );
    let solved = 0;
    fc.assert(
      fc.property(settings, (values) => {
        const checked = checkValues(model, values);
        if (!checked.ok) return;
        solved++;
        for (const { kind, value, interval } of model.solve(checked.values).figures) {
          expect(Number.isNaN(value)).toBe(false);
          if (kind === 'share') expect(value >= -1e-12 && value <= 1 + 1e-12).toBe(true);
          if (interval !== undefined) expect(interval.low <= value && value <= interval.high).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(solved).toBeGreaterThan(0);
  });

  it.each(listModels().map(({ id }) => id))('%s says why where a step of its sensitivity cannot be solved', (id) => {
    const model = getModel(id);
    const { parameter, from, to } = model.sensitivity;
    const { series } = varyModel(
      model,
      { ...usualValues(model), ...(id === 'miscalculation' ? { runs: 50 } : {}) },
      { parameter, from, to },
      5,
    );
    for (const { rows } of series) {
      expect(rows[0]?.at).toBe(from);
      expect(rows.at(-1)?.at).toBe(to);
      for (const { solution, why } of rows) expect(solution === null).toBe(why !== null);
      expect(rows.filter(({ solution }) => solution !== null).length).toBeGreaterThan(2);
    }
  });

  it('is compared at what was set, where that is not the usual', () => {
    const model = getModel('brinkmanship');
    const compared = (stepRisk: number) =>
      varyModel(model, { ...usualValues(model), stepRisk }, { parameter: 'steps', from: 0, to: 4 }, 9).series.map(
        (one) => one.compared?.value,
      );
    expect(compared(0.02)).toEqual([0.01, 0.02, 0.05]);
    expect(compared(0.3)).toEqual([0.3]);
    const { series } = varyModel(model, usualValues(model), { parameter: 'stepRisk', from: 0, to: 0.3 }, 4);
    expect(series.map((one) => [one.compared, one.rows.map(({ at }) => at)])).toEqual([[null, [0, 0.1, 0.2, 0.3]]]);
  });

  it('moves whole parameters by whole numbers', () => {
    const model = getModel('brinkmanship');
    const { series } = varyModel(model, usualValues(model), { parameter: 'steps', from: 0, to: 3 }, 21);
    expect(series[0]?.rows.map(({ at }) => at)).toEqual([0, 1, 2, 3]);
  });
});
