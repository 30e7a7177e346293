import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listModelCases } from '../formats/validation/model-cases.ts';
import { checkValues, getFigure, getModel, listModels } from './index.ts';

const folder = (id: string, file: string) => new URL(`./${id}/${file}`, import.meta.url);

describe.each(listModels().map(({ id }) => id))('%s', (id) => {
  const model = getModel(id);

  it.each(listModelCases(model))('line $line: $set, $figure is $printed', ({ given, printed }) => {
    expect(given).toBe(printed);
  });

  it('says what it assumes and who objects, in both languages, and ranges hold the usual values', () => {
    expect(model.assumes.length).toBeGreaterThanOrEqual(2);
    expect(model.critics.length).toBeGreaterThanOrEqual(2);
    const { equilibrium, figures } = model.solve(Object.fromEntries(model.parameters.map((one) => [one.id, one.usual])));
    const said = [
      model.title,
      model.origin,
      equilibrium,
      ...[...model.parameters, ...figures, ...model.critics, ...model.sensitivity.panels].map(({ says }) => says),
      ...model.assumes,
    ];
    for (const { en, fr } of said) expect([en.trim().length > 2, fr.trim().length > 2, en === fr]).toEqual([true, true, false]);
    for (const { least, usual, most } of model.parameters) expect(least <= usual && usual <= most).toBe(true);
    for (const { note } of model.parameters) expect(note.length).toBeGreaterThan(2);
    expect(figures.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
  });

  it('draws figures and parameters that it has', () => {
    const solution = model.solve(Object.fromEntries(model.parameters.map((one) => [one.id, one.usual])));
    const { parameter, from, to, panels, compare } = model.sensitivity;
    for (const figure of panels.flatMap(({ figures }) => figures)) expect(getFigure(solution, figure).id).toBe(figure);
    for (const at of [from, to]) expect(checkValues(model, { [parameter]: at }).ok).toBe(true);
    for (const value of compare?.values ?? []) expect(checkValues(model, { [compare?.parameter ?? '']: value }).ok).toBe(true);
  });

  it('has a text with assumptions, critics, sources and validity', () => {
    const text = readFileSync(folder(id, 'text.md'), 'utf8').replace(/\s+/g, ' ');
    for (const part of ['Assumes', 'Critics', 'Valid']) expect(text).toContain(part);
    for (const { source } of model.critics)
      if (!['judgement', 'unverified'].includes(source)) expect(text).toContain(`\`${source}\``);
  });
});

describe('sources', () => {
  it('are rows of data/sources', () => {
    const data = new URL('../../data/sources/', import.meta.url);
    const known = new Set(
      readdirSync(data).flatMap((file) =>
        JSON.parse(readFileSync(new URL(file, data), 'utf8')).map((row: { id: string }) => row.id),
      ),
    );
    const named = listModels().flatMap((model) => [
      ...model.sources,
      ...model.critics.map(({ source }) => source),
      ...model.parameters.map(({ source }) => source),
      ...[...readFileSync(folder(model.id, 'text.md'), 'utf8').matchAll(/`([a-z]+-[a-z0-9-]+)`/g)].map(([, id]) => id ?? ''),
    ]);
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((id) => id !== 'judgement' && id !== 'unverified' && !known.has(id))).toEqual([]);
  });
});

describe('published rates', () => {
  const rows: readonly { kind: string; of: string; scope: string; low: number; high: number }[] = JSON.parse(
    readFileSync(new URL('../../data/measures/effects.json', import.meta.url), 'utf8'),
  );
  const rateOf = (of: string, scope: string) =>
    rows.filter((row) => row.kind === 'prior' && row.of === of && row.scope === scope).map(({ low, high }) => [low, high]);

  it.each([
    [
      'alliance-honoured',
      'all',
      [
        [0.745, 0.745],
        [0.5, 0.5],
        [0.66, 0.67],
      ],
    ],
    ['alliance-honoured', 'before-1945', [[0.66, 0.66]]],
    ['alliance-honoured', '1945-2003', [[0.22, 0.22]]],
    ['alliance-honoured', 'defence-pact', [[0.41, 0.41]]],
    ['alliance-honoured', 'offence-pact', [[0.74, 0.74]]],
    ['alliance-honoured', 'neutrality-pact', [[0.78, 0.78]]],
    ['alliance-honoured', 'non-aggression-pact', [[0.37, 0.37]]],
    [
      'sanctions-success',
      'all',
      [
        [0.33, 0.34],
        [0.3, 0.5],
        [0.34, 0.34],
      ],
    ],
    ['sanctions-success', 'modest-change', [[0.51, 0.51]]],
    ['sanctions-success', 'regime-change', [[0.31, 0.31]]],
    ['sanctions-success', 'military-adventure', [[0.21, 0.21]]],
    ['sanctions-success', 'military-impairment', [[0.31, 0.31]]],
    ['sanctions-success', 'other-major', [[0.3, 0.3]]],
  ])('%s %s stand in the data', (of, scope, expected) => {
    expect(rateOf(of, scope)).toEqual(expected);
  });

  it('are named by the model that is solved at each', () => {
    for (const { published, parameters } of listModels()) {
      if (published === undefined) continue;
      expect(parameters.map(({ id }) => id)).toContain(published.parameter);
      expect(rows.filter((row) => row.of === published.of).length).toBeGreaterThan(2);
    }
  });
});
