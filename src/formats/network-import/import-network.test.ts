import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../kernel/sphere.ts';
import { compileNetwork } from '../../movement/index.ts';
import type { NetworkNode } from '../../words/network.ts';
import { loadData } from '../data/load-data.ts';
import { arcRow, nodeRow } from '../data/rows/row-schemas.ts';
import { loadForceFactors } from '../forces/load-force-factors.ts';
import { loadGeography } from '../geography/load-geography.ts';
import { loadMovementFactors } from '../movement/load-factors.ts';
import { geojsonText, networkToGeojson } from '../network-map/network-geojson.ts';
import { readInstance } from '../plan/read-instance.ts';
import { describeImport } from './describe-import.ts';
import { type ImportedNetwork, importNetwork } from './import-network.ts';
import { NearNodes } from './near-nodes.ts';
import { scanFeatures, textOf } from './scan-features.ts';
import { networkFiles } from './write-network.ts';

const data = loadData();
const factors = loadMovementFactors();
const ground = { lands: loadGeography('10m'), territories: data.territories, factors };
const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(text: string, snapKm = 1, mostFeatures?: number) {
  return importNetwork('own.geojson', bytesOf(text), ground, { snapKm, ...(mostFeatures === undefined ? {} : { mostFeatures }) });
}

function accepted(text: string, snapKm?: number): ImportedNetwork {
  const reading = read(text, snapKm);
  if (!reading.ok)
    throw new Error(reading.problems.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n'));
  return reading.network;
}

/** Each feature on a line of its own, from line 3 on. */
const collection = (...features: readonly string[]) => `{"type": "FeatureCollection",
"features": [
${features.join(',\n')}
]}
`;
const node = (properties: string, lon: number, lat: number) =>
  `{"type": "Feature", "properties": {${properties}}, "geometry": {"type": "Point", "coordinates": [${lon}, ${lat}]}}`;
const arc = (properties: string, ...line: readonly (readonly [number, number])[]) =>
  `{"type": "Feature", "properties": {${properties}}, "geometry": ${line.length === 0 ? 'null' : JSON.stringify({ type: 'LineString', coordinates: line })}}`;

const TARTU = node('"id": "tartu", "name": "Tartu", "country": "EE", "kind": "junction"', 26.72, 58.38);
const TAPA = node('"id": "tapa", "name": "Tapa", "country": "EE", "kind": "railhead", "railRamps": 1', 25.96, 59.26);

/** Problems as `line:column message (remedy)`. */
function problemsOf(text: string, snapKm?: number): string[] {
  const reading = read(text, snapKm);
  return reading.ok
    ? []
    : reading.problems.map(({ line, column, message, remedy }) => `${line}:${column} ${message} (${remedy})`);
}

describe('a network that is read', () => {
  it('becomes rows shaped like those of data/network; what is not said is worked out and says so', () => {
    const { nodes, arcs, report } = accepted(
      collection(TARTU, TAPA, arc('"mode": "rail", "gaugeMm": 1520', [26.715, 58.382], [26.3, 59], [25.955, 59.262])),
    );
    for (const row of nodes) expect(nodeRow.safeParse(row).error).toBeUndefined();
    for (const row of arcs) expect(arcRow.safeParse(row).error).toBeUndefined();
    expect(nodes[1]).toEqual({
      id: 'tapa',
      name: 'Tapa',
      country: 'EE',
      kind: 'railhead',
      lat: 59.26,
      lon: 25.96,
      railRamps: 1,
      source: 'judgement',
      asOf: '2022-02-24',
      confidence: 'low',
      note: 'Read from own.geojson, which names no source for it.',
    });
    const points = [
      { lon: 26.72, lat: 58.38 },
      { lon: 26.715, lat: 58.382 },
      { lon: 26.3, lat: 59 },
      { lon: 25.955, lat: 59.262 },
      { lon: 25.96, lat: 59.26 },
    ];
    const km = points.slice(1).reduce((sum, point, index) => sum + greatCircleKm(points[index] ?? point, point), 0);
    expect(arcs).toMatchObject([{ id: 'rail-1520-tartu--tapa', from: 'tartu', to: 'tapa', mode: 'rail', gaugeMm: 1520 }]);
    expect(arcs[0]?.lengthKm).toBeCloseTo(km, 1);
    expect(arcs[0]?.attributeProvenance?.lengthKm?.note).toMatch(/Worked out along the line/);
    expect(report.lengths).toEqual({ given: 0, workedOut: 1 });
    expect(report.snapped).toMatchObject({ ends: 2, withinKm: 1 });
  });

  it('keeps its own sources, dates, notes and lengths', () => {
    const own = '"source": "road-office-2023", "asOf": "2023-05-01", "confidence": "high"';
    const { arcs, report } = accepted(
      collection(TARTU, TAPA, arc(`"id": "e-1", "from": "tapa", "to": "tartu", "mode": "road", "lengthKm": 118, ${own}`)),
    );
    expect(arcs).toEqual([
      {
        id: 'e-1',
        from: 'tapa',
        to: 'tartu',
        mode: 'road',
        lengthKm: 118,
        source: 'road-office-2023',
        asOf: '2023-05-01',
        confidence: 'high',
      },
    ]);
    expect(report.unsourced).toEqual({ nodes: 2, arcs: 0 });
  });

  it('takes null for absent, ids beside the properties, lines drawn against their names, and the country from the map', () => {
    const { nodes, arcs, report } = accepted(
      collection(
        '{"type": "Feature", "id": 7, "properties": {"kind": "junction", "berths": null}, "geometry": {"type": "Point", "coordinates": [26.72, 58.38, 40]}}',
        TAPA,
        arc('"from": "7", "to": "tapa", "mode": "road"', [25.96, 59.26], [26.72, 58.38]),
      ),
    );
    expect(nodes[0]).toMatchObject({ id: '7', name: '7', country: 'EE' });
    expect('berths' in (nodes[0] ?? {})).toBe(false);
    expect(arcs[0]?.lengthKm).toBeCloseTo(107.3, 0);
    expect(report).toMatchObject({ countriesFromMap: 1, unnamed: 1 });
  });

  it('gives two arcs of one mode between the same nodes two ids', () => {
    const line = arc('"from": "tapa", "to": "tartu", "mode": "road", "lengthKm": 120');
    expect(accepted(collection(TARTU, TAPA, line, line)).arcs.map(({ id }) => id)).toEqual([
      'road-tapa--tartu',
      'road-tapa--tartu-2',
    ]);
  });

  it('joins ends to the nearest node within the tolerance only, and sea lanes to ports and points at sea only', () => {
    const line = arc('"mode": "road"', [26.72, 58.41], [25.96, 59.26]);
    expect(problemsOf(collection(TARTU, TAPA, line))).toEqual([
      expect.stringMatching(/^5:\d+ the line starts 3\.3 km from the nearest node, tartu \(.*--snap 4\)$/),
    ]);
    expect(accepted(collection(TARTU, TAPA, line), 4).report.snapped.farthestKm).toBeCloseTo(3.34, 1);
    const port = node('"id": "muuga", "country": "EE", "kind": "port"', 24.96, 59.5);
    const near = node('"id": "muuga-yard", "country": "EE", "kind": "junction"', 24.96, 59.5001);
    const sea = node('"id": "off", "kind": "sea-waypoint"', 24.9, 59.7);
    const lane = arc('"mode": "sea"', [24.96, 59.5002], [24.9, 59.7]);
    expect(accepted(collection(near, port, sea, lane)).arcs[0]).toMatchObject({ from: 'muuga', to: 'off' });
  });

  it('reads back what the map writes: the project network gives the same rows', () => {
    const { nodes, arcs } = data;
    const view = { title: 'all', box: { south: 0, west: -120, north: 80, east: 60 }, mode: null, nodes, arcs };
    const network = accepted(geojsonText(networkToGeojson(view)));
    expect(network.nodes).toEqual(nodes);
    expect(network.arcs).toEqual(arcs);
    expect(network.report.ignored).toEqual([]);
    // as the tests of the data say: islands and America apart, one network of 1520 mm in the Baltic states
    expect(network.report.parts.map(({ mode, gaugeMm, parts }) => [mode, gaugeMm, parts])).toEqual([
      ['road', null, 8],
      ['rail', null, 2],
      ['rail', 1435, 2],
      ['rail', 1520, 6],
      ['rail', 1668, 1],
      ['sea', null, 1],
    ]);
  });

  it('writes a network that an instance of foedus plan takes', () => {
    const files = networkFiles(accepted(collection(TARTU, TAPA, arc('"mode": "road"', [26.72, 58.38], [25.96, 59.26]))));
    const head = `schema: foedus-plan/1
start: 2022-03-01
packages:
  - { id: one, nation: EE, origin: tartu, destination: tapa, ready: 2022-03-02, personnel: 100, modes: [road] }
`;
    const reading = readInstance('plan.yaml', `${head}${files['network.yaml']}`, data, loadForceFactors());
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const { nodes, arcs, lift, permissions } = reading.instance.network;
    expect({ nodes, arcs }).toEqual({ nodes: JSON.parse(files['nodes.json'] ?? ''), arcs: JSON.parse(files['arcs.json'] ?? '') });
    expect(compileNetwork(nodes, arcs, lift, permissions, factors).graphs.road.served).toEqual(Uint8Array.of(1, 1));
  });
});

describe('what is missing', () => {
  const AMARI = node(
    '"id": "amari", "country": "EE", "kind": "airfield", "aircraftParking": 2, "runway_metres": 2750',
    24.21,
    59.26,
  );
  const { report } = accepted(collection(TARTU, TAPA, AMARI, arc('"mode": "road", "rate": 90', [26.72, 58.38], [25.96, 59.26])));

  it('is told attribute by attribute, with the default of data/movement/factors.json', () => {
    const factor = (id: string) => factors.factors.find((row) => row.id === id)?.value;
    expect(report.missing.map(({ of, attribute, lack, total, default: value }) => [of, attribute, lack, total, value])).toEqual([
      ['airfield', 'runwayMetres', 1, 1, null],
      ['arc by road', 'maxAxleTonnes', 1, 1, factor('roadAxleLimitTonnes')],
      ['arc by road', 'maxLoadClass', 1, 1, factor('roadLoadClass')],
    ]);
    expect(report.airfieldsWithoutRunway).toEqual(['amari']);
    expect(report.withoutArcs).toEqual(['amari']);
    expect(describeImport(report)).toMatch(/maxLoadClass +1 of 1 +arc by road +120 MLC \(roadLoadClass, judgement\)/);
  });

  it('names properties that were not read, and what they may have meant', () => {
    expect(report.ignored).toEqual([{ property: 'runway_metres', features: 1, like: 'runwayMetres' }]);
    expect(describeImport(report)).toContain('runway_metres (1): is "runwayMetres" meant?');
  });

  it('tells parts that no way joins; rail changes gauge where trains can be changed, and nowhere else', () => {
    const place = (id: string, kind: string, lon: number, more = '') =>
      node(`"id": "${id}", "country": "PL", "kind": "${kind}"${more}`, lon, 52);
    const rail = (from: string, to: string, gaugeMm: number) =>
      arc(`"from": "${from}", "to": "${to}", "mode": "rail", "gaugeMm": ${gaugeMm}, "lengthKm": 90`);
    const partsWith = (middle: string) =>
      accepted(
        collection(place('a', 'junction', 19), middle, place('c', 'junction', 21), rail('a', 'b', 1435), rail('b', 'c', 1520)),
      ).report.parts.map(({ gaugeMm, parts }) => [gaugeMm, parts]);
    const apart = [
      [1435, 1],
      [1520, 1],
    ];
    expect(partsWith(place('b', 'junction', 20))).toEqual([[null, 2], ...apart]);
    expect(partsWith(place('b', 'gauge-change', 20))).toEqual([[null, 1], ...apart]);
    expect(partsWith(place('b', 'railhead', 20, ', "railGaugesMm": [1435, 1520], "railRamps": 1'))).toEqual([
      [null, 1],
      ...apart,
    ]);
  });
});

describe('problems, each with its place and what to do', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'an unknown kind',
      node('"id": "x", "country": "EE", "kind": "juntion"', 26, 59),
      /^3:\d+ kind: "juntion" is not known \(did you mean "junction"\?\)$/,
    ],
    [
      'a number that is a text',
      node('"id": "x", "country": "EE", "kind": "port", "berths": "4"', 26, 59),
      /^3:\d+ berths: "4" stands here \(write a .*number\)$/,
    ],
    [
      'a negative runway',
      node('"id": "x", "country": "EE", "kind": "airfield", "runwayMetres": -4', 26, 59),
      /^3:\d+ runwayMetres: -4 is too small/,
    ],
    ['no id', node('"country": "EE", "kind": "port"', 26, 59), /^3:\d+ id is missing/],
    [
      'latitude first, seen by its size',
      node('"id": "x", "kind": "port"', 59, 124),
      /^3:\d+ latitude 124 cannot be: latitude and longitude are swapped \(.*\[124, 59\]\)$/,
    ],
    [
      'latitude first, seen by the country',
      node('"id": "x", "country": "EE", "kind": "junction"', 59, 26),
      /^3:\d+ x lies \d+ km outside its country: latitude and longitude are swapped \(.*\[26, 59\]\)$/,
    ],
    ['metres of a projection', node('"id": "x", "kind": "port"', 4321000, 3210000), /are no degrees \(.*EPSG:4326\)\)$/],
    [
      'a node in another country',
      node('"id": "x", "country": "EE", "kind": "junction"', 20, 52),
      /^3:\d+ x lies \d+ km outside its country \(check/,
    ],
    ['a node at sea without a country', node('"id": "x", "kind": "junction"', 3, 56), /has no country and lies on no land/],
    ['a sea waypoint on land', node('"id": "x", "kind": "sea-waypoint"', 20, 52), /is a sea waypoint \d+ km inland, in PL/],
    ['an id that stands twice', `${TARTU},\n${TARTU}`, /^4:42 the id "tartu" stands twice among the nodes/],
    [
      'an arc id that stands twice',
      `${TARTU},\n${TAPA},\n${[1, 2].map(() => arc('"id": "e", "from": "tapa", "to": "tartu", "mode": "road", "lengthKm": 120')).join(',\n')}`,
      /^6:42 the id "e" stands twice among the arcs/,
    ],
    [
      'an end that is not there',
      `${TARTU},\n${TAPA},\n${arc('"from": "tarto", "to": "tapa", "mode": "road", "lengthKm": 120')}`,
      /^5:44 the file has no node "tarto" \(did you mean "tartu"\?\)$/,
    ],
    [
      'an arc that leads back',
      `${TARTU},\n${arc('"from": "tartu", "to": "tartu", "mode": "road", "lengthKm": 1')}`,
      /^4:59 leads from tartu back to it: an arc of no length/,
    ],
    ['a line of no length', `${TARTU},\n${arc('"mode": "road"', [26.72, 58.38], [26.72, 58.38])}`, /leads from tartu back to it/],
    [
      'two nodes at one place',
      `${TARTU},\n${TARTU.replace('"tartu"', '"again"')},\n${arc('"from": "tartu", "to": "again", "mode": "road"', [26.72, 58.38], [26.72, 58.38])}`,
      /in no length/,
    ],
    [
      'a length below the great circle',
      `${TARTU},\n${TAPA},\n${arc('"from": "tartu", "to": "tapa", "mode": "road", "lengthKm": 80')}`,
      /^5:\d+ is 80 km long, but tartu and tapa lie 107\.\d km apart/,
    ],
    [
      'a length of nought',
      `${TARTU},\n${TAPA},\n${arc('"from": "tartu", "to": "tapa", "mode": "road", "lengthKm": 0')}`,
      /^5:\d+ lengthKm: 0 is too small \(write more than 0\)$/,
    ],
    [
      'a negative rate',
      `${TARTU},\n${TAPA},\n${arc('"from": "tartu", "to": "tapa", "mode": "rail", "rate": -2, "lengthKm": 120')}`,
      /^5:\d+ rate: -2 is too small/,
    ],
    [
      'a gauge on a road',
      `${TARTU},\n${TAPA},\n${arc('"from": "tartu", "to": "tapa", "mode": "road", "gaugeMm": 1435, "lengthKm": 120')}`,
      /^5:\d+ a gauge stands on an arc by road/,
    ],
    [
      'an unknown mode',
      `${TARTU},\n${TAPA},\n${arc('"from": "tartu", "to": "tapa", "mode": "air", "lengthKm": 120')}`,
      /^5:\d+ mode: "air" is not known/,
    ],
    [
      'no mode, and a property that comes near',
      `${TARTU},\n${TAPA},\n${arc('"from": "tartu", "to": "tapa", "Mode": "road"')}`,
      /^5:\d+ mode is missing .*"Mode" is not read: call it "mode"/,
    ],
    [
      'no length and no line',
      `${TARTU},\n${TAPA},\n${arc('"from": "tartu", "to": "tapa", "mode": "road"')}`,
      /lengthKm is missing, and there is no line/,
    ],
    [
      'a line that ends far from what it names',
      `${TARTU},\n${TAPA},\n${arc('"from": "tartu", "to": "tapa", "mode": "road"', [26.72, 58.38], [25, 58.4])}`,
      /^5:\d+ the line ends \d+(\.\d)? km from tapa/,
    ],
    ['one position only', `${TARTU},\n${arc('"mode": "road"', [26.72, 58.38])}`, /a line has two positions at least/],
    [
      'a polygon',
      '{"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": []}}',
      /^3:51 a Polygon is neither a node nor an arc/,
    ],
    [
      'several lines in one',
      '{"type": "Feature", "properties": {}, "geometry": {"type": "MultiLineString", "coordinates": []}}',
      /a MultiLineString has several parts/,
    ],
    ['something that is no feature', '{"type": "Point", "coordinates": [1, 2]}', /^3:10 a Feature must stand here/],
    ['a comma too few', `${TARTU}\n${TAPA}`, /^4:1 is not JSON: "\{" cannot stand here/],
    ['a comma too few inside', TARTU.replace('"tartu",', '"tartu"'), /^3:50 is not JSON: "\\"" cannot stand here/],
  ];
  it.each(cases)('%s', (_, features, says) => {
    const problems = problemsOf(collection(features));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(says);
  });

  const wholes: readonly (readonly [string, string, RegExp])[] = [
    ['no features', '{"type": "FeatureCollection", "features": []}', /^1:1 has no features/],
    ['no list of features', '{"type": "FeatureCollection"}', /has no features/],
    ['another type', '{"type": "Feature", "geometry": null}', /is no FeatureCollection: its type is "Feature"/],
    ['another file altogether', '[1, 2]', /^1:1 is not JSON: "\[" cannot stand here|^1:1/],
    ['nothing', '', /^1:1 is not JSON: it ends too early/],
    ['an end too early', '{"type": "FeatureCollection", "features": [{"type": ', /ends too early/],
    [
      'other coordinates',
      `{"type": "FeatureCollection", "crs": {"properties": {"name": "EPSG:3857"}}, "features": [${TARTU}]}`,
      /^1:1 has coordinates in .*3857/,
    ],
  ];
  it.each(wholes)('%s', (_, text, says) => {
    expect(problemsOf(text)[0]).toMatch(says);
  });

  it('are told all at once, in the order of the file, and arcs to a broken node are not told as wrong too', () => {
    const text = collection(
      node('"id": "tartu", "country": "EE", "kind": "juntion", "railRamps": -1', 26.72, 58.38),
      TAPA,
      arc('"from": "tartu", "to": "tapa", "mode": "road", "lengthKm": 118'),
      arc('"mode": "road", "rate": 0', [26.72, 58.38], [25.96, 59.26]),
      arc('"from": "tapa", "to": "nowhere-at-all", "mode": "sea", "gaugeMm": 1435'),
    );
    expect(problemsOf(text).map((line) => line.replace(/ \(.*/, ''))).toEqual([
      expect.stringMatching(/^3:\d+ kind/),
      expect.stringMatching(/^3:\d+ railRamps/),
      expect.stringMatching(/^6:\d+ rate/),
      expect.stringMatching(/^7:\d+ the file has no node/),
      expect.stringMatching(/^7:\d+ a gauge/),
    ]);
  });

  it('count columns as an editor does, on one line, after letters of several bytes, a byte order mark and CRLF', () => {
    const bad = node('"id": "x", "country": "EE", "kind": "õ"', 26, 59);
    const oneLine = `\ufeff{"type": "FeatureCollection", "name": "Jõgeva 😀", "features": [${TARTU}, ${bad}]}`;
    const column = oneLine.slice(1).indexOf('"õ"') + 1;
    expect(problemsOf(oneLine)[0]).toMatch(new RegExp(`^1:${column} kind`));
    const crlf = collection(TARTU, bad).replaceAll('\n', '\r\n');
    expect(problemsOf(crlf)[0]).toMatch(new RegExp(`^4:${bad.indexOf('"õ"') + 1} kind`));
  });

  it('are not all shown where they are thousands, and the rest is counted', () => {
    const bad = Array.from({ length: 350 }, (_, index) => node(`"id": "x${index}", "country": "EE", "kind": "y"`, 26, 59));
    const problems = problemsOf(collection(...bad));
    expect(problems).toHaveLength(201);
    expect(problems[200]).toMatch(/^203:1 the first of 150 more problems/);
  });

  it('refuse a file that is too large, and one that is not UTF-8', () => {
    const reading = read(collection(TARTU, TAPA, TAPA), 1, 2);
    expect(reading).toMatchObject({ ok: false, problems: [{ line: 5, column: 1, message: 'more than 2 features' }] });
    const latin = Uint8Array.from(collection(TARTU.replace('Tartu', 'Jõgeva')), (sign) => sign.charCodeAt(0));
    expect(importNetwork('own.geojson', latin, ground, { snapKm: 1 })).toMatchObject({
      ok: false,
      problems: [{ line: 3, message: expect.stringMatching(/is not UTF-8/) }],
    });
  });
});

describe('the scanner and the search for near nodes', () => {
  it('finds each feature of any collection as JSON.parse does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.boolean(),
        (features, others, isFirst) => {
          const { features: _, ...more } = others;
          const whole = isFirst ? { features, ...more } : { ...more, features };
          for (const text of [JSON.stringify(whole), JSON.stringify(whole, null, '\t')]) {
            const found: unknown[] = [];
            const bytes = bytesOf(text);
            const scan = scanFeatures(bytes, (slice) => found.push(JSON.parse(textOf(bytes, slice))) > 0);
            expect(scan.fault).toBeNull();
            expect(found).toEqual(JSON.parse(text).features);
            expect(Object.fromEntries(scan.members)).toEqual(JSON.parse(JSON.stringify(more)));
          }
        },
      ),
    );
  });

  it('says something, with a place in the file, about any text that is cut off or changed', () => {
    const text = collection(TARTU, TAPA, arc('"mode": "road"', [26.72, 58.38], [25.96, 59.26]));
    const lines = text.split('\n').length;
    fc.assert(
      fc.property(fc.nat(text.length - 3), fc.constantFrom('', '"', '}', ']', '{', ',', '\\', '\u0000', 'õ'), (at, sign) => {
        const reading = read(sign === '' ? text.slice(0, at) : text.slice(0, at) + sign + text.slice(at + 1));
        if (reading.ok) return;
        expect(reading.problems.length).toBeGreaterThan(0);
        for (const { line, column, message, remedy } of reading.problems) {
          expect(line >= 1 && line <= lines && column >= 1, `${line}:${column} ${message}`).toBe(true);
          expect(remedy).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds the nearest node that a search of all finds, also across the 180th meridian and near the pole', () => {
    const point = fc.record({
      lat: fc.double({ min: -89, max: 89, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    const cluster = fc.tuple(
      fc.constantFrom({ lat: 58, lon: 26 }, { lat: 88, lon: 10 }, { lat: 60, lon: 179.99 }, { lat: 0, lon: -179.99 }),
      fc.array(fc.tuple(fc.double({ min: -0.4, max: 0.4, noNaN: true }), fc.double({ min: -0.4, max: 0.4, noNaN: true }))),
    );
    fc.assert(
      fc.property(
        cluster,
        fc.array(point, { maxLength: 5 }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        ([middle, offsets], far, within) => {
          const wrapped = (lon: number) => (lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
          const near = offsets.map(([lat, lon]) => ({ lat: middle.lat + lat, lon: wrapped(middle.lon + lon) }));
          const nodes = [...near, ...far].map((at, index) => ({ id: `${index}`, kind: 'junction', ...at }) as NetworkNode);
          const all = nodes.map((at, index) => ({ index, km: greatCircleKm(middle, at) })).filter(({ km }) => km <= within);
          const best = all.sort((a, b) => a.km - b.km || a.index - b.index)[0];
          expect(new NearNodes(nodes).find(middle, within, () => true)).toEqual(best);
        },
      ),
      { numRuns: 500 },
    );
  });
});
