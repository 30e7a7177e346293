import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { checkData, summariseProvenance } from './check-data.ts';
import { packageRoot } from './package-root.ts';
import { problemText } from './problem.ts';

const made: string[] = [];
const own = ['states', 'organisations', 'offices'];

/** The repository's own core collections, with some files written over. */
function rootWith(files: Record<string, unknown>): string {
  const root = mkdtempSync(join(tmpdir(), 'foedus-check-'));
  made.push(root);
  mkdirSync(join(root, 'data/sources'), { recursive: true });
  for (const folder of own) cpSync(join(packageRoot(), 'data', folder), join(root, 'data', folder), { recursive: true });
  for (const file of own) cpSync(join(packageRoot(), `data/sources/${file}.json`), join(root, `data/sources/${file}.json`));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), typeof content === 'string' ? content : `${JSON.stringify(content, null, 1)}\n`);
  }
  return root;
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

const problemsOf = (files: Record<string, unknown>) => checkData(rootWith(files)).map(problemText);
const fact = { source: 'unverified', asOf: '2025-01-01', confidence: 'low' } as const;
const node = { id: 'be-brussels', name: 'Brussels', country: 'BE', kind: 'junction', lat: 50.85, lon: 4.35, ...fact };
const sea = { id: 'dogger', name: 'Dogger Bank', country: null, kind: 'sea-waypoint', lat: 54.8, lon: 2.5, ...fact };
const arc = { id: 'a', from: 'be-brussels', to: 'dogger', mode: 'road', lengthKm: 600, ...fact };

describe('checkData', () => {
  it('finds nothing wrong with the core collections and a sound network', () => {
    expect(problemsOf({ 'data/network/nodes.json': [node, sea], 'data/network/arcs.json': [arc] })).toEqual([]);
  });

  it.each<[string, string, unknown[], RegExp]>([
    [
      'a field that is no field',
      'network/nodes',
      [{ ...node, runwayMeters: 3000 }],
      /nodes\.json:\d+:\d+ be-brussels has an unknown field: runwayMeters/,
    ],
    ['a value out of range', 'network/nodes', [{ ...node, lat: 95 }], /be-brussels at lat: /],
    ['a missing field', 'network/nodes', [{ ...node, name: undefined }], /be-brussels at name: /],
    ['a day that is none', 'network/nodes', [{ ...node, asOf: '2025-02-30' }], /be-brussels at asOf: /],
    ['a key used twice', 'network/nodes', [node, node], /be-brussels is there twice/],
    ['an unknown country', 'network/nodes', [{ ...node, country: 'UK' }], /country names UK, which is not among/],
    [
      'a place in the wrong country',
      'network/nodes',
      [{ ...node, country: 'FR' }],
      /be-brussels lies \d+ km outside its country/,
    ],
    ['latitude and longitude swapped', 'network/nodes', [{ ...node, lat: 4.35, lon: 50.85 }], /lies \d+ km outside its country/],
    ['a place without a country', 'network/nodes', [{ ...node, country: null }], /is a junction without a country/],
    ['a sea waypoint on land', 'network/nodes', [{ ...sea, lat: 50, lon: 10 }], /is a sea waypoint \d+ km inland, in DE/],
    [
      'a source that is not there',
      'network/nodes',
      [{ ...node, source: 'made-up-page' }],
      /made-up-page is not a row of data\/sources/,
    ],
    ['a judgement without reasons', 'network/nodes', [{ ...node, source: 'judgement' }], /a judgement without a note/],
    ['an arc to nowhere', 'network/arcs', [arc], /to names dogger, which is not among the nodes/],
    ['an id that is no id', 'network/arcs', [{ ...arc, id: 'a b' }], /is not an id/],
    [
      'a source for a missing attribute',
      'network/nodes',
      [{ ...node, attributeProvenance: { berths: fact } }],
      /gives a source for berths, which it does not have/,
    ],
    [
      'a period that ends before it begins',
      'offices/offices',
      [{ office: 'x', of: 'FR', holder: 'N', from: '2020-01-02', to: '2020-01-01', ...fact }],
      /to 2020-01-01 lies before from 2020-01-02/,
    ],
    [
      'an overlapping membership',
      'organisations/memberships',
      [member('FR', '1949-01-01'), member('FR', '1966-01-01')],
      /overlaps an earlier membership/,
    ],
    [
      'a membership longer than its state',
      'organisations/memberships',
      [member('SU', '1955-05-14')],
      /the state ended on 1991-12-25/,
    ],
  ])('tells of %s', (_what, path, rows, says) => {
    expect(problemsOf({ [`data/${path}.json`]: rows }).join('\n')).toMatch(says);
  });

  it('tells of an arc shorter than the straight way, and of a road with a gauge', () => {
    const arcs = [{ ...arc, lengthKm: 100, gaugeMm: 1435 }];
    const text = problemsOf({ 'data/network/nodes.json': [node, sea], 'data/network/arcs.json': arcs }).join('\n');
    expect(text).toMatch(/a is 100 km long, but its ends lie 4\d\d km apart/);
    expect(text).toMatch(/a bears a gauge but is no railway/);
  });

  it('tells of a source that nobody read', () => {
    const source = { id: 'some-page', title: 'T', publisher: 'P', url: 'https://example.org/', seen: false };
    const text = problemsOf({
      'data/sources/more.json': [source],
      'data/network/nodes.json': [{ ...node, source: 'some-page' }],
    });
    expect(text.join('\n')).toMatch(/some-page was not read/);
  });

  it('tells of neighbours that do not know each other', () => {
    const states = JSON.parse(readFileSync(join(packageRoot(), 'data/states/states.json'), 'utf8')) as {
      id: string;
      landNeighbours: string[];
    }[];
    const rows = states.map((state) => (state.id === 'BE' ? { ...state, landNeighbours: ['DE', 'LU', 'NL'] } : state));
    expect(problemsOf({ 'data/states/states.json': rows }).join('\n')).toMatch(
      /FR has BE as a neighbour, but not the other way round/,
    );
  });

  it('gives every problem of every file at once, in the order of their places', () => {
    const problems = checkData(
      rootWith({
        'data/network/arcs.json': '[\n  {,}\n]',
        'data/network/nodes.json': '[\n  {},\n  { "id": "x",\n    "lat": "north" }\n]',
      }),
    );
    expect(problems.find((problem) => problem.file === 'data/network/arcs.json')).toMatchObject({ line: 2 });
    expect(problems.find((problem) => problem.message.startsWith('x at lat'))).toMatchObject({ line: 4, column: 12 });
    const places = problems.map(({ file, line }) => `${file} ${String(line).padStart(6, '0')}`);
    expect(places).toEqual([...places].sort());
    for (const problem of problems) expect(problem.remedy).not.toBe('');
  });
});

describe('whatever the files hold', () => {
  it.each(['states/states', 'organisations/memberships', 'network/nodes', 'network/arcs'])(
    'takes a row of %s whose fields are objects that cannot be turned into text',
    (path) => {
      const odd = { toString: 1, valueOf: 1 };
      const fields = Object.fromEntries([...Object.keys({ ...node, ...arc }), 'capital'].map((key) => [key, odd]));
      const row = { ...fields, landNeighbours: [odd], capital: { country: odd } };
      expect(problemsOf({ [`data/${path}.json`]: [row, row] })).not.toEqual([]);
    },
  );

  it('checkData answers with problems and does not fall over', () => {
    const paths = ['states/states', 'organisations/memberships', 'network/nodes', 'network/arcs', 'sources/extra', 'other/facts'];
    const row = fc.oneof(
      fc.jsonValue(),
      fc.record({ ...Object.fromEntries(Object.keys({ ...node, ...arc }).map((k) => [k, fc.jsonValue()])) }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.array(row, { minLength: 1, maxLength: 4 }), (path, rows) => {
        const root = mkdtempSync(join(tmpdir(), 'foedus-check-'));
        made.push(root);
        mkdirSync(join(root, `data/${path}`, '..'), { recursive: true });
        writeFileSync(join(root, `data/${path}.json`), JSON.stringify(rows));
        const problems = checkData(root);
        if (path !== 'other/facts') expect(problems.length).toBeGreaterThan(0);
        for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('an empty folder has no problem', () => {
    const root = mkdtempSync(join(tmpdir(), 'foedus-check-'));
    made.push(root);
    expect(checkData(root)).toEqual([]);
  });
});

describe('files with a loader of their own', () => {
  it('have their sources checked and counted, whatever their shape', () => {
    const content = { factors: { speed: { kmh: 50, ...fact, source: 'made-up-page' }, load: { hours: 2, ...fact } } };
    const root = rootWith({ 'data/movement/factors.json': content });
    expect(checkData(root).map(problemText).join('\n')).toMatch(
      /data\/movement\/factors\.json:\d+:\d+ a fact: made-up-page is not a row of data\/sources/,
    );
    expect(summariseProvenance(root)).toContainEqual({
      collection: 'data/movement/factors.json',
      urlRead: 1,
      judgement: 0,
      unverified: 1,
    });
  });
});

describe('summariseProvenance', () => {
  it('counts rows and single attributes by what they rest on', () => {
    const rows = [
      { ...node, attributeProvenance: { runwayMetres: { ...fact, source: 'judgement', note: 'because' } } },
      { ...sea, source: 'eata-nato-members' },
    ];
    const counts = summariseProvenance(rootWith({ 'data/network/nodes.json': rows }));
    expect(counts.find(({ collection }) => collection === 'nodes')).toEqual({
      collection: 'nodes',
      urlRead: 1,
      judgement: 1,
      unverified: 1,
    });
  });
});

function member(state: string, from: string) {
  return { organisation: 'NATO', state, from, to: null, ...fact };
}
