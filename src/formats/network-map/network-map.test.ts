import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greatCircleKm } from '../../kernel/sphere.ts';
import type { NetworkArc, NetworkNode } from '../../words/network.ts';
import { loadData } from '../data/load-data.ts';
import { drawNetwork } from './draw-network.ts';
import { boxPath, FRAME, frameFor, scaleBarKm } from './map-frame.ts';
import { networkToGeojson } from './network-geojson.ts';
import { lookOf } from './network-style.ts';
import { viewNetwork } from './network-view.ts';

const data = loadData();
const BALTIC = { south: 53, west: 19.5, north: 60.5, east: 29 };
const viewOf = (wanted: Partial<Parameters<typeof viewNetwork>[2]> = {}) =>
  viewNetwork(data.nodes, data.arcs, { title: 'The movement network', mode: null, box: null, isOwn: false, ...wanted });

const judged = { source: 'judgement', asOf: '2022-02-24', confidence: 'low', note: 'Made up.' } as const;
const made = (id: string, lat: number, lon: number, kind: NetworkNode['kind'] = 'junction'): NetworkNode => {
  return { id, name: id, country: 'EE', kind, lat, lon, ...judged };
};
const joined = (id: string, from: string, to: string, more: Partial<NetworkArc> = {}): NetworkArc => {
  return { id, from, to, mode: 'road', lengthKm: 200, ...judged, ...more };
};

describe('what is looked at', () => {
  it('is what lies inside, arcs with an end inside, and the nodes at their other ends', () => {
    const view = viewOf({ box: BALTIC });
    const ids = new Set(view.nodes.map(({ id }) => id));
    for (const { from, to } of view.arcs) expect(ids.has(from) && ids.has(to)).toBe(true);
    for (const id of ['ee-tapa-railhead', 'pl-suwalki-junction', 'sea-hoburgen']) expect(ids.has(id), id).toBe(true);
    const outside = view.nodes.filter(({ lat, lon }) => lat < 53 || lat > 60.5 || lon < 19.5 || lon > 29);
    expect(outside.length).toBeGreaterThan(0);
    for (const { id } of outside) expect(view.arcs.some(({ from, to }) => from === id || to === id)).toBe(true);
    expect(ids.has('de-hannover-junction')).toBe(false);
  });

  it('is one mode where one is wanted; by air the airfields and no arc', () => {
    const rail = viewOf({ mode: 'rail', box: BALTIC });
    expect(new Set(rail.arcs.map(({ mode }) => mode))).toEqual(new Set(['rail']));
    const air = viewOf({ mode: 'air' });
    expect(air.arcs).toEqual([]);
    expect(new Set(air.nodes.map(({ kind }) => kind))).toEqual(new Set(['airfield']));
  });

  it('is all of an own network, with a margin', () => {
    const nodes = [made('a', 10, 20), made('b', 12, 23)];
    const { box, nodes: shown } = viewNetwork(nodes, [], { title: 'own', mode: null, box: null, isOwn: true });
    expect(shown).toHaveLength(2);
    expect(box.south < 10 && box.west < 20 && box.north > 12 && box.east > 23).toBe(true);
  });
});

describe('the frame', () => {
  const boxes = fc
    .record({
      south: fc.double({ min: -60, max: 80, noNaN: true }),
      west: fc.double({ min: -179, max: 140, noNaN: true }),
      tall: fc.double({ min: 0.5, max: 60, noNaN: true }),
      wide: fc.double({ min: 0.5, max: 120, noNaN: true }),
    })
    .map(({ south, west, tall, wide }) => ({ south, west, north: Math.min(89, south + tall), east: Math.min(180, west + wide) }));

  it('holds the whole of any box, and its shorter side is used up', () => {
    fc.assert(
      fc.property(boxes, (box) => {
        const numbers = [...boxPath(box, frameFor(box)).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)];
        const [xs, ys] = [numbers.map(([, x]) => Number(x)), numbers.map(([, , y]) => Number(y))];
        const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
        expect(left).toBeGreaterThanOrEqual(FRAME.x - 2);
        expect(right).toBeLessThanOrEqual(FRAME.x + FRAME.width + 2);
        expect(top).toBeGreaterThanOrEqual(FRAME.y - 2);
        expect(bottom).toBeLessThanOrEqual(FRAME.y + FRAME.height + 2);
        expect(Math.max((right - left) / FRAME.width, (bottom - top) / FRAME.height)).toBeGreaterThan(0.97);
      }),
    );
  });

  it('has a scale that is true at the middle', () => {
    for (const box of [BALTIC, { south: 34, west: -11, north: 71, east: 44 }]) {
      const map = frameFor(box);
      const middle = { lat: (box.south + box.north) / 2, lon: (box.west + box.east) / 2 };
      const near = { lat: middle.lat + 0.2, lon: middle.lon + 0.3 };
      const [a, b] = [map.place([middle.lon, middle.lat]), map.place([near.lon, near.lat])];
      const pixels = Math.hypot(a[0] - b[0], a[1] - b[1]);
      expect(pixels / map.pixelsPerKm / greatCircleKm(middle, near)).toBeCloseTo(1, 3);
      expect(scaleBarKm(map) * map.pixelsPerKm).toBeLessThanOrEqual(FRAME.width / 6);
    }
  });
});

describe('the picture', () => {
  const view = viewOf({ box: BALTIC });
  const svg = drawNetwork(view);

  it('is marked as an exercise, has a title and a description, and is the same each time', () => {
    expect(svg.match(/EXERCISE EXERCISE EXERCISE/g)).toHaveLength(3);
    expect(svg).toMatch(/role="img" aria-labelledby="title description"/);
    expect(svg).toMatch(/<desc id="description">EXERCISE[^<]*Change of gauge 3[^<]*Rows rest on: /);
    expect(drawNetwork(view)).toBe(svg);
  });

  it('draws each look of arc that there is in a form of its own, and says so in the legend', () => {
    for (const [look, says] of [
      ['road', 'Road'],
      ['rail-1435', 'Rail, 1435 mm'],
      ['rail-1520', 'Rail, 1520 and 1524 mm'],
      ['sea', 'Sea'],
    ]) {
      expect(svg).toMatch(new RegExp(`<path class="arc ${look}"`));
      expect(svg).toContain(`>${says}</text>`);
    }
    expect(svg).not.toContain('class="arc rail-1668"');
    const styles = ['road', 'rail-1435', 'rail-1520', 'rail-1668', 'rail-other', 'sea'].map((look) => {
      const own = [...svg.matchAll(new RegExp(`\\.${look}\\{([^}]*)\\}`, 'g'))].map(([, style]) => style);
      return own.join(' ').replace(/stroke:#[0-9a-f]+;?/g, '');
    });
    // without colour, by width, dashes and inner line alone
    expect(new Set(styles).size).toBe(6);
  });

  it('gives each node in the frame a symbol and a tooltip', () => {
    const { place } = frameFor(BALTIC);
    const inFrame = view.nodes.filter(({ lat, lon }) => {
      const [x, y] = place([lon, lat]);
      return x >= FRAME.x && x <= FRAME.x + FRAME.width && y >= FRAME.y && y <= FRAME.y + FRAME.height;
    });
    expect(inFrame.length).toBeGreaterThan(70);
    for (const { id } of inFrame) expect(svg.split(`(${id}, `).length - 1, id).toBe(1);
  });

  it('puts no name on another, and none out of the frame', () => {
    const names = [...svg.matchAll(/<text class="name" text-anchor="(\w+)" x="([\d.]+)" y="([\d.]+)">([^<]*)</g)].map(
      ([, anchor, x, y, text = '']) => {
        const width = text.length * 10.5 * 0.57;
        const left = Number(x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
        return { text, left, right: left + width, top: Number(y) - 9, bottom: Number(y) + 2 };
      },
    );
    expect(names.length).toBeGreaterThan(50);
    names.forEach((a, index) => {
      expect(a.left >= FRAME.x && a.right <= FRAME.x + FRAME.width, a.text).toBe(true);
      for (const b of names.slice(index + 1)) {
        const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        expect(meet, `${a.text} / ${b.text}`).toBe(false);
      }
    });
  });

  it('draws road, rail and two gauges between the same nodes side by side, whichever way they are written', () => {
    const nodes = [made('a', 58, 25), made('b', 58, 27, 'gauge-change')];
    const arcs = [
      joined('1', 'a', 'b'),
      joined('2', 'b', 'a', { mode: 'rail', gaugeMm: 1435 }),
      joined('3', 'a', 'b', { mode: 'rail', gaugeMm: 1520 }),
    ];
    const own = drawNetwork(viewNetwork(nodes, arcs, { title: 'own', mode: null, box: null, isOwn: true }));
    const heights = ['road', 'rail-1435', 'rail-1520'].map((look) => {
      const [, y] = new RegExp(`class="arc ${look}" d="M[\\d.]+ ([\\d.]+)L`).exec(own) ?? [];
      return Number(y);
    });
    const [first = 0, second = 0, third = 0] = heights;
    expect(Math.abs(second - first)).toBeGreaterThan(3);
    expect(Math.abs(third - second)).toBeCloseTo(Math.abs(second - first), 0);
  });

  it('escapes what others wrote', () => {
    const nodes = [{ ...made('a', 58, 25), name: '<script>&"' }];
    const own = drawNetwork(viewNetwork(nodes, [], { title: 'A & <B>', mode: null, box: null, isOwn: true }));
    expect(own).not.toContain('<script>');
    expect(own).toContain('A &amp; &lt;B&gt;');
  });
});

describe('looks', () => {
  it('tell gauges apart, and take standard gauge where none is stated', () => {
    const looks = [1435, 1520, 1524, 1668, 1000].map((gaugeMm) => lookOf(joined('x', 'a', 'b', { mode: 'rail', gaugeMm })));
    expect(looks).toEqual(['rail-1435', 'rail-1520', 'rail-1520', 'rail-1668', 'rail-other']);
    expect(lookOf(joined('x', 'a', 'b', { mode: 'rail' }))).toBe('rail-1435');
  });
});

describe('the GeoJSON', () => {
  it('holds every attribute of every row with its source, date and confidence, longitude first', () => {
    const view = viewOf({ box: BALTIC });
    const { exercise, features } = networkToGeojson(view);
    expect(exercise).toBe('EXERCISE EXERCISE EXERCISE');
    expect(features).toHaveLength(view.nodes.length + view.arcs.length);
    const rows = [...view.nodes, ...view.arcs];
    features.forEach((feature, index) => {
      const { lat, lon, ...row } = rows[index] as NetworkNode;
      expect(feature.properties).toEqual(row);
      for (const key of ['source', 'asOf', 'confidence']) expect(feature.properties[key], row.id).toBeTruthy();
      if (feature.geometry.type === 'Point') expect(feature.geometry.coordinates).toEqual([lon, lat]);
      else expect(feature.geometry.coordinates).toHaveLength(2);
    });
  });
});
