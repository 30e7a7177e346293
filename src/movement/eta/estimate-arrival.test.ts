import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadMovementFactors } from '../../formats/movement/load-factors.ts';
import { daysBetween } from '../../kernel/calendar.ts';
import { deriveClass } from './derive-class.ts';
import { estimateArrival, estimateDays } from './estimate-arrival.ts';
import type { EtaInput } from './eta-types.ts';
import { modesNamed, saysNoMode } from './modes-named.ts';
import { firstMove } from './move-days.ts';
import { preparationClass } from './preparation-class.ts';
import { type EtaOutcome, scoreEstimates } from './score-estimates.ts';

const facts = { factors: loadMovementFactors(), network: null };

const movement = (change: Partial<EtaInput> = {}): EtaInput => ({
  id: 'made-up',
  sender: 'NL',
  unit: 'infantry company',
  component: 'land',
  framework: 'eFP reinforcement',
  personnel: 150,
  equipment: null,
  origin: { name: 'A', lat: 52, lon: 6 },
  destination: { name: 'B', lat: 55, lon: 24 },
  mode: ['air'],
  decisionDate: '2023-05-01',
  ...change,
});

describe('preparationClass', () => {
  const cases: readonly (readonly [string, Partial<EtaInput>])[] = [
    ['high-readiness', { framework: 'NRF / VJTF' }],
    ['high-readiness', { framework: 'NRF lead nation' }],
    ['high-readiness', { framework: 'Allied Reaction Force' }],
    ['high-readiness', { framework: 'national (US)', unit: 'parachute battalion' }],
    ['high-readiness', { framework: 'bilateral X-Y', component: 'HQ' }],
    [
      'high-readiness',
      { framework: 'national (US)', unit: 'armoured brigade', equipment: 'armoured vehicles from prepositioned stock' },
    ],
    ['declared-reinforcement', { framework: 'national (US)', equipment: 'howitzers' }],
    ['declared-reinforcement', { framework: 'national (US)', mode: ['road'], equipment: 'Strykers' }],
    ['declared-reinforcement', { framework: 'NRF' }],
    ['declared-reinforcement', { framework: 'eFP Latvia reinforcement' }],
    ['declared-reinforcement', { framework: 'bilateral', component: 'GBAD' }],
    ['new-battlegroup', { framework: 'eVA battlegroup' }],
    ['new-battlegroup', { framework: 'multinational battlegroup' }],
    ['air-defence-task-force', { framework: 'NATO air defence task force', component: 'GBAD' }],
    ['air-defence-task-force', { framework: 'NATO request', unit: 'NASAMS battery' }],
    ['air-squadron', { component: 'air', framework: 'air policing' }],
    ['ship', { component: 'maritime', framework: 'national' }],
  ];
  it.each(cases)('%s: %o', (kind, change) => {
    expect(preparationClass(movement(change))).toBe(kind);
  });
});

describe('modesNamed', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['air', ['air']],
    ['air (A400M)', ['air']],
    ['road (HET)', ['road']],
    ['road and rail (stock)', ['road', 'rail']],
    ['on low loaders', ['road']],
    ['by railway, then ferry', ['rail', 'sea']],
    ['not stated', []],
    ['roda', []],
    ['trailer', []],
  ];
  it.each(cases)('“%s” names %j', (words, modes) => {
    expect(modesNamed([words])).toEqual(modes);
  });

  it('tells words that say that none is known from words that say nothing', () => {
    expect(['not stated', ' Unknown', '', 'road', 'roda', 'not by road'].map(saysNoMode)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('deriveClass', () => {
  it('is the prior where nothing was observed', () => {
    expect(deriveClass({ p10: 2, p50: 5, p90: 9 }, [], 4)).toEqual({ p10: 2, p50: 5, p90: 9 });
  });

  it('moves the middle by weight and keeps the prior’s shape', () => {
    const derived = deriveClass({ p10: 3, p50: 5, p90: 9 }, [9, 9, 9, 9], 4);
    expect(derived.p50).toBe(7);
    // Half-width: (4 · 3 + 4 · 1.606 · 2) / 8 = 3.106, against 3 before.
    expect(derived.p90 - 7).toBeCloseTo((4 * 3.106) / 3, 10);
    expect(7 - derived.p10).toBeCloseTo((2 * 3.106) / 3, 10);
  });
});

describe('estimateArrival', () => {
  it('gives dates in order, from decision over departure and first arrival to completion', () => {
    const result = estimateArrival(movement(), facts);
    expect(result.departFirst?.p50).toBe('2023-05-08');
    expect(result.arriveFirst?.p50).toBe('2023-05-08');
    expect(daysBetween('2023-05-08', result.arriveComplete?.p50 ?? '')).toBe(1);
    expect(result.why.because?.length).toBe(3);
  });

  it('has no dates without a decision', () => {
    const result = estimateArrival(movement({ decisionDate: null }), facts);
    expect([result.departFirst, result.arriveFirst, result.arriveComplete]).toEqual([null, null, null]);
  });

  it('is slower on transporters than on wheels, and slower the farther', () => {
    const wheels = firstMove(movement({ mode: ['road'] }), facts);
    const tanks = firstMove(movement({ mode: ['road (HET)'] }), facts);
    const tanksNamed = firstMove(movement({ mode: ['road'], equipment: '14 main battle tanks' }), facts);
    expect(tanks.days.p50).toBeGreaterThan(wheels.days.p50 * 1.5);
    expect(tanksNamed.days).toEqual(tanks.days);
    expect(firstMove(movement({ mode: ['air'], origin: { name: 'far', lat: 35, lon: -79 } }), facts).days.p50).toBeGreaterThan(
      0.5,
    );
  });

  it('sends a main body after its vanguard', () => {
    const vanguard = estimateDays(movement({ unit: 'vanguard' }), facts).arriveFirst.p50;
    expect(estimateDays(movement({ unit: 'main body' }), facts).arriveFirst.p50).toBe(vanguard + 3);
  });

  it('reads nothing but the input fields, and its intervals rise', () => {
    const words = fc.constantFrom('NRF', 'eFP', 'eVA', 'national (US)', 'bilateral', 'VJTF', 'task force', '');
    const modes = fc.subarray(['air', 'road', 'rail', 'sea', 'not stated', 'road (HET)']);
    fc.assert(
      fc.property(
        words,
        modes,
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.option(fc.nat(9000)),
        (framework, mode, lon, personnel) => {
          const input = movement({ framework, mode, personnel, destination: { name: 'C', lat: 50, lon } });
          const days = estimateDays(input, facts);
          for (const interval of [days.departFirst, days.arriveFirst, days.arriveComplete]) {
            expect(interval.p10).toBeLessThanOrEqual(interval.p50);
            expect(interval.p50).toBeLessThanOrEqual(interval.p90);
          }
          expect(days.arriveFirst.p50).toBeGreaterThanOrEqual(days.departFirst.p50);
          const withOutcome = { ...input, arriveFirst: '2023-05-02', quality: 'A', notes: 'x', greatCircleKm: 1 };
          expect(estimateDays(withOutcome, facts)).toEqual(days);
        },
      ),
    );
  });
});

describe('scoreEstimates', () => {
  const outcome = (id: string, departFirst: string | null, arriveFirst: string | null, more: Partial<EtaOutcome> = {}) => ({
    ...movement({ id }),
    departFirst,
    arriveFirst,
    quality: 'A',
    ...more,
  });

  it('scores A and B rows with both dates, takes a conflict as an interval, and leaves the row out of its own class', () => {
    const rows = [
      outcome('one', '2023-05-08', '2023-05-08'),
      outcome('two', '2023-05-10', '2023-05-10', { conflict: '10 or 12 May' }),
      outcome('three', null, '2023-05-25'),
      outcome('unclear', null, '2023-06-30', { quality: 'C' }),
      outcome('undated', '2023-05-03', null),
    ];
    const score = scoreEstimates(rows, facts);
    expect(score.rows.map((row) => row.id)).toEqual(['one', 'two', 'three']);
    expect(score.notScored).toEqual(['unclear', 'undated']);
    expect(score.rows[1]?.observed).toEqual([9, 11]);
    expect(score.rows[0]?.baselineWithoutIt).toEqual({ p10: 9, p50: 16.5, p90: 24 });
    const [one, , three] = score.rows;
    // Without "three" (24 days) its class is faster than with it.
    expect(three?.leaveOneOut.p50).toBeLessThan(one?.leaveOneOut.p50 ?? 0);
    expect(score.estimate.coverage).toBeCloseTo(2 / 3);
  });
});
