import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DataFileError, loadData } from './load-data.ts';

const made: string[] = [];

function rootWith(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'foedus-data-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

describe('loadData', () => {
  it('finds the package by itself and reads its states', () => {
    const data = loadData();
    expect(data.states.find((state) => state.id === 'FR')?.capital.name).toBe('Paris');
  });

  it('gives empty collections for files that are not there', () => {
    const data = loadData(rootWith({ 'data/states/states.json': '[]' }));
    expect(data.nodes).toEqual([]);
    expect(data.sources).toEqual([]);
  });

  it('takes every file of data/sources together', () => {
    const root = rootWith({ 'data/sources/b.json': '[{"id":"two"}]', 'data/sources/a.json': '[{"id":"one"}]' });
    expect(loadData(root).sources.map((source) => source.id)).toEqual(['one', 'two']);
  });

  it.each([
    ['[\n  {"id": "FR",\n   "name" "France"}\n]', /^data\/states\/states\.json:3:\d+ is not JSON/],
    ['[\n  {"id": "FR"},\n]', /^data\/states\/states\.json:3:1 is not JSON/],
    ['[\n  {"id": "FR"}', /^data\/states\/states\.json:2:\d+ is not JSON/],
    ['', /^data\/states\/states\.json:1:1 is empty/],
    ['{"states": []}', /^data\/states\/states\.json:1:1 does not hold a list/],
  ])('says where a broken file is broken: %j', (text, says) => {
    const root = rootWith({ 'data/states/states.json': text });
    expect(() => loadData(root)).toThrow(says);
    expect(() => loadData(root)).toThrow(DataFileError);
  });
});
