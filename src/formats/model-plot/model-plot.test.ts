import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkValues, getModel, listModels, usualValues } from '../../models/index.ts';
import { loadData } from '../data/load-data.ts';
import { describeModel, describeModels } from './describe-model.ts';
import { drawModel } from './draw-model.ts';
import { modelToCsv } from './model-csv.ts';
import { modelToJson } from './model-json.ts';
import { figureInWords, type Movement, numberInWords, reportModel } from './model-report.ts';
import { plotScale } from './plot-scale.ts';

const facts = {
  rates: [{ id: 'half', of: 'alliance-honoured', says: 'half of them', low: 0.5, high: 0.6, source: 'judgement' }],
  sources: loadData().sources,
};

function reportOf(id: string, given: Record<string, number> = {}, movement?: Movement, points = 5) {
  const model = getModel(id);
  const checked = checkValues(model, { ...(id === 'miscalculation' ? { runs: 100 } : {}), ...given });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return reportModel(model, checked.values, movement ?? model.sensitivity, points, facts);
}

describe.each(listModels().map(({ id }) => id))('%s', (id) => {
  it.each(['en', 'fr'] as const)('in %s says values, equilibrium, figures, and who objects', (language) => {
    const { model, solution } = reportOf(id);
    const text = describeModel(reportOf(id), language);
    const exercise = language === 'en' ? 'EXERCISE EXERCISE EXERCISE' : 'EXERCICE EXERCICE EXERCICE';
    expect(text.startsWith(exercise) && text.endsWith(`${exercise}\n`)).toBe(true);
    for (const said of [model.title, solution.equilibrium, ...model.assumes]) expect(text).toContain(said[language]);
    for (const { says } of [...model.parameters, ...model.critics, ...solution.figures]) expect(text).toContain(says[language]);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it.each(['en', 'fr'] as const)('in %s is drawn with its words and a description, the same each time', (language) => {
    const svg = drawModel(reportOf(id), language);
    expect(drawModel(reportOf(id), language)).toBe(svg);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="title description" xml:lang="(en|fr)">/);
    expect(svg.match(/<path class="curve [^>]*d="M[^"]+L/g)?.length).toBeGreaterThan(0);
    expect(svg).not.toMatch(/undefined|NaN|Infinity/);
    expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
    expect(svg).toContain(language === 'en' ? '>Critics</text>' : '>Critiques</text>');
    // nothing is written beyond the left and the right edge
    const places = [...svg.matchAll(/<text class="(?:name|note|notes|heading)" x="(-?[\d.]+)"/g)].map(([, x]) => Number(x));
    expect(places.every((x) => x >= 20 && x < 860)).toBe(true);
  });
});

describe('figures in words', () => {
  it('have three digits, percent for shares, intervals, and a comma in French', () => {
    const figure = { id: 'f', says: { en: 'a', fr: 'b' }, value: 0.123456, kind: 'share' } as const;
    expect(figureInWords(figure, 'en')).toBe('12.3 %');
    expect(figureInWords({ ...figure, interval: { low: 0.1, high: 0.2 } }, 'fr')).toBe('12,3 % (10 à 20)');
    expect(figureInWords({ ...figure, kind: 'number' }, 'en')).toBe('0.123');
    expect(figureInWords({ ...figure, value: 0.99999 }, 'en')).toBe('> 99.9 %');
    expect(figureInWords({ ...figure, value: 1 }, 'en')).toBe('100 %');
    expect([0, 0.00001234, 1234567].map((value) => numberInWords(value, 'en'))).toEqual(['0', '1.23e-5', '1.23e+6']);
  });
});

describe('CSV', () => {
  it('has a row a step, with the ends of intervals', () => {
    const lines = modelToCsv(reportOf('miscalculation', {}, undefined, 3)).split('\r\n');
    expect(lines[0]).toBe(
      'ambiguity,forces,missed,missedLow,missedHigh,missedByChallenger,missedByChallengerLow,missedByChallengerHigh,' +
        'missedByDefender,missedByDefenderLow,missedByDefenderHigh,spilled,spilledLow,spilledHigh,probes,probesLow,probesHigh',
    );
    expect(lines.slice(1, -1).map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      '0 0.1',
      '0.5 0.1',
      '1 0.1',
      '0 0.8',
      '0.5 0.8',
      '1 0.8',
    ]);
    expect(new Set(lines.slice(0, -1).map((line) => line.split(',').length))).toEqual(new Set([17]));
  });

  it('leaves empty what has no solution', () => {
    const lines = modelToCsv(reportOf('signalling', {}, { parameter: 'c', from: 0.4, to: 0.9 }, 2)).split('\r\n');
    expect(lines[1]).toMatch(/^0\.4,0\.\d+/);
    expect(lines[2]).toBe('0.9,,,,,,,,');
  });
});

describe('JSON', () => {
  it('gives numbers in full and says why a step has no solution', () => {
    const json = modelToJson(reportOf('signalling', {}, { parameter: 'c', from: 0.4, to: 0.9 }, 2));
    expect(json.figures.tyingFrom?.value).toBeCloseTo(1 / 19, 12);
    expect(json.vary.series[0]?.rows[1]).toMatchObject({
      at: 0.9,
      figures: null,
      why: expect.stringContaining('c must be below p'),
    });
    expect(json.parameters.find(({ id }) => id === 'c')).toMatchObject({ value: 0.2, least: 0, most: 1, source: 'judgement' });
    expect(json.sources.map(({ id }) => id)).toContain('jcr-tying-hands-1997');
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  it('solves the model at each published rate', () => {
    const json = modelToJson(reportOf('alliance-reliability'));
    expect(json.published).toHaveLength(1);
    expect(json.published[0]?.figures.mean?.value).toBe(15.5);
    expect(describeModel(reportOf('alliance-reliability'), 'en')).toMatch(/half of them \[our judgement\] +15\.5/);
  });
});

describe('the list', () => {
  it('has a line a model', () => {
    const lines = describeModels(listModels(), 'fr').trimEnd().split('\n');
    expect(lines).toHaveLength(listModels().length);
    expect(lines[0]).toBe('imperfect-attribution  Dissuasion avec attribution imparfaite');
  });
});

describe('a value that is set', () => {
  it('is named in picture and text, the usual one with its reason', () => {
    const report = reportOf('brinkmanship', { stepRisk: 0.03 });
    expect(drawModel(report, 'en')).toContain('Values: stepRisk=0.03.');
    expect(describeModel(report, 'en')).toMatch(/stepRisk +0\.03 +risk of disaster of one step \(0\.\.1; usual 0\.02\)/);
    expect(describeModel(report, 'en')).toMatch(/steps +10 .*usual: the value of the check case/);
    expect(usualValues(report.model).stepRisk).toBe(0.02);
  });
});

describe('plotScale', () => {
  it('is even, encloses the data and keeps the marks few', () => {
    expect(plotScale(0, 1, 10).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(plotScale(0, 0, 5)).toMatchObject({ from: 0, to: 1 });
    fc.assert(
      fc.property(
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        fc.double({ min: 1e-4, max: 1e4, noNaN: true }),
        (low, breadth) => {
          const { from, to, ticks } = plotScale(low, low + breadth, 5);
          expect(from <= low + breadth * 1e-6 && to >= low + breadth * (1 - 1e-6)).toBe(true);
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.length).toBeLessThanOrEqual(7);
        },
      ),
    );
  });
});
