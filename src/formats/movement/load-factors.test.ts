import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACTOR_IDS } from '../../movement/index.ts';
import { listSourceFiles, readRows } from '../data/load-data.ts';
import { packageRoot } from '../data/package-root.ts';
import { loadMovementFactors } from './load-factors.ts';

describe('loadMovementFactors', () => {
  it('loads every factor once, with a source that exists', () => {
    const { factors, transporters, preparation, observed } = loadMovementFactors();
    expect(factors.map((row) => row.id).sort()).toEqual([...FACTOR_IDS].sort());
    const root = packageRoot();
    const pages = listSourceFiles(root).flatMap((file) => readRows(root, file) as { id: string }[]);
    const known = new Set(['judgement', 'unverified', ...pages.map((page) => page.id)]);
    const unknown = [...factors, ...transporters, ...preparation, ...observed].filter((row) => !known.has(row.source));
    expect(unknown).toEqual([]);
  });

  it('names every problem of a broken file at once', () => {
    const good = loadMovementFactors();
    const root = mkdtempSync(join(tmpdir(), 'factors-'));
    mkdirSync(join(root, 'data/movement'), { recursive: true });
    const [first, second, ...rest] = good.factors;
    const broken = {
      ...good,
      factors: [...rest, { ...second, value: { p10: 3, p50: 2, p90: 1 } }, { ...rest[0], source: 'judgement', note: undefined }],
    };
    writeFileSync(join(root, 'data/movement/factors.json'), JSON.stringify(broken));
    expect(() => loadMovementFactors(root)).toThrow('does not rise');
    writeFileSync(
      join(root, 'data/movement/factors.json'),
      JSON.stringify({ ...good, factors: [...broken.factors.slice(0, -2), broken.factors.at(-1)] }),
    );
    const message = (() => {
      try {
        loadMovementFactors(root);
        return '';
      } catch (error) {
        return String(error);
      }
    })();
    expect(message).toContain(`${first?.id} stands 0 times`);
    expect(message).toContain(`${second?.id} stands 0 times`);
    expect(message).toContain(`${rest[0]?.id} stands 2 times`);
    expect(message).toContain('a judgement needs a note');
  });
});
