import { describe, expect, it } from 'vitest';
import { crisisModel } from '../../../crisis.ts';
import { playReplicate } from '../../../play/campaign/replicate.ts';
import { assembleWorld } from '../../world/assemble-world.ts';
import { loadWorldRows } from '../../world/load-world.ts';
import type { Factor } from '../experiment.ts';
import { rowsAt, worldAt } from './apply-factors.ts';
import { factorKinds } from './catalogue.ts';
import { changedValue } from './change-figure.ts';
import { findFigures } from './find-figures.ts';

const reading = loadWorldRows('scenarios/2022-ukraine');
if (!reading.ok) throw new Error('the scenario cannot be read');
const { rows } = reading;
const base = assembleWorld(rows);
// what a world has worked out once must not leak into one that is changed
playReplicate(base, crisisModel(base), 61, 1);
const factor = (path: string, change: Factor['change'] = 'times'): Factor => ({
  id: 'f',
  title: 'f',
  path,
  change,
  law: { levels: [1] },
});

const figure = (value: Parameters<typeof changedValue>[0]['value'], bounds = [0, 100] as const, whole = false) => ({
  ...{ id: 'x', unit: 'hours', source: 'judgement', value, bounds, whole },
});

it.each([
  ['a number is set', figure(3), 'median', 'to', 7, 7],
  ['a number is multiplied and kept inside', figure(60), 'median', 'times', 2, 100],
  ['a count stays whole', figure(3, [0, 100], true), 'median', 'times', 0.5, 2],
  ['an interval goes with its median', figure({ p10: 1, p50: 2, p90: 6 }), 'median', 'to', 4, { p10: 2, p50: 4, p90: 12 }],
  ['an interval about 0 is shifted', figure({ p10: 0, p50: 0, p90: 6 }), 'median', 'to', 4, { p10: 4, p50: 4, p90: 10 }],
  [
    'a width is multiplied about the median',
    figure({ p10: 30, p50: 58, p90: 90 }),
    'width',
    'times',
    0.5,
    { p10: 44, p50: 58, p90: 74 },
  ],
  ['a width ends at the bounds', figure({ p10: 30, p50: 58, p90: 90 }), 'width', 'times', 3, { p10: 0, p50: 58, p90: 100 }],
] as const)('%s', (_, one, part, change, by, expected) => {
  expect(changedValue(one, part, change, by)).toEqual(expected);
});

describe('every kind of factor', () => {
  it.each(factorKinds.filter((kind) => kind.list(rows).length > 0).map((kind) => [kind.id, kind] as const))(
    '%s: changes what its path names, and nothing else of its own',
    (_, kind) => {
      const [{ id }] = kind.list(rows);
      const changed = rowsAt(rows, [factor(`${kind.id}/${id}`)], [0.5]);
      const [before, after] = [kind.list(rows), kind.list(changed)];
      expect(after.length).toBe(before.length);
      const differing = before.filter((one, at) => JSON.stringify(one.value) !== JSON.stringify(after[at].value));
      expect(new Set(differing.map((one) => one.id.split('/')[0]))).toEqual(new Set([id.split('/')[0]]));
      expect(rowsAt(rows, [factor(`${kind.id}/${id}`)], [Number.NaN])).toBe(rows);
    },
  );
});

it.each([
  ['decision/instructions.delay.*', 3],
  ['gates/*', 2],
  ['stances/hu-energy-2022/salience', 0.2],
  ['readiness/*', 0.5],
  ['notice/NRF-*', 2],
  ['permissions/*/road', 4],
  ['lift/*/availability', 0.5],
  ['movement/roadSpeedKmh', 0.7],
  ['proposals/*/delayHours', 0.5],
  ['thresholds/cyber/width', 0.5],
] as const)('a world changed by %s plays as one that is made anew, although the first has been played before', (path, by) => {
  const changed = rowsAt(rows, [factor(path)], [by]);
  const [shared, fresh] = [worldAt(changed, rows, base), assembleWorld(changed)];
  expect(playReplicate(shared, crisisModel(shared), 61, 1)).toEqual(playReplicate(fresh, crisisModel(fresh), 61, 1));
});

it('factors act in order, one on top of the other', () => {
  const both = rowsAt(rows, [factor('decision/objection.g7'), factor('decision/objection.*')], [2, 10]);
  const found = findFigures('decision/objection.g7', both);
  expect('figures' in found && found.figures[0].value).toBeCloseTo(0.1, 10);
});

it.each([
  ['adversary/resolve', /cannot be varied/, /no seat of the adversary/],
  ['decisions/x', /no kind of factor/, /did you mean "decision"/],
  ['decision/instruction.delay.hours', /names nothing/, /decision\/instructions.delay.hours/],
  ['decision/objection.g7/width', /no width/, /leave \/width out/],
  ['evidence/x', /this scenario has none/, /evidence\/ID/],
])('%s is refused with what to do', (path, problem, remedy) => {
  const found = findFigures(path, rows);
  expect('problem' in found ? found.problem : '').toMatch(problem);
  expect('problem' in found ? found.remedy : '').toMatch(remedy);
});
