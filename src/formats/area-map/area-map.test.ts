import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, type Standing } from '../../assessment/index.ts';
import { loadData } from '../data/load-data.ts';
import { loadAssessmentFacts } from '../treaties/load-assessment-facts.ts';
import { type AreaFeature, areaToGeojson } from './area-geojson.ts';
import { type AreaMap, buildAreaMap, type MapPoint } from './area-map.ts';
import { describeArea } from './describe-area.ts';
import { drawArea } from './draw-area.ts';
import { polygonHolds, signedArea } from './shapes/rings.ts';

const data = loadData();
const facts = loadAssessmentFacts();
const POINT: MapPoint = {
  id: 'algiers <1961> & "co"',
  lat: 36.75,
  lon: 3.06,
  date: '1961-06-01',
  standing: 'inside',
  why: { says: 'named in Article 6', source: 'emory-article-6' },
};

const drawn = new Map<string, AreaMap>();
function mapOf(date: string | null): AreaMap {
  const known = drawn.get(String(date)) ?? buildAreaMap(date, facts, [POINT]);
  drawn.set(String(date), known);
  return known;
}

const collected = new Map<string | null, readonly AreaFeature[]>();
function areasOf(date: string | null): readonly AreaFeature[] {
  const known =
    collected.get(date) ?? areaToGeojson(mapOf(date), data).features.filter(({ properties }) => properties.kind !== 'point');
  collected.set(date, known);
  return known;
}

function at(features: readonly AreaFeature[], lat: number, lon: number): readonly AreaFeature[] {
  return features.filter(
    ({ geometry }) =>
      geometry?.type === 'MultiPolygon' && geometry.coordinates.some((polygon) => polygonHolds(polygon, [lon, lat])),
  );
}

/** What the map says of a place: of the area that holds it, or of the feature without a shape. */
function standingAt(date: string, lat: number, lon: number): Standing | undefined {
  const features = areasOf(date);
  return (at(features, lat, lon)[0] ?? features.find(({ id }) => id === 'elsewhere'))?.properties.standing;
}

const DAYS = ['1949-08-23', '1950-06-01', '1960-01-01', '1985-01-01', '2026-05-01', null] as const;

describe('the map of Article 6', () => {
  const places: readonly (readonly [Standing, string, number, number, string])[] = [
    ['inside', '1960-01-01', 36.7, 3.2, 'Algiers'],
    ['outside', '1965-01-01', 36.7, 3.2, 'Algiers'],
    ['contested', '1960-01-01', 31.6, -2.2, 'Béchar'],
    ['outside', '2026-05-01', 21.4, -158, 'Honolulu'],
    ['outside', '1951-06-01', 39.93, 32.86, 'Ankara'],
    ['inside', '1953-06-01', 39.93, 32.86, 'Ankara'],
    ['inside', '1953-06-01', 38.5, 43.3, 'Van, in the far east of Türkiye'],
    ['inside', '2026-05-01', 64.18, -51.3, 'Nuuk'],
    ['outside', '1989-06-01', 51.34, 12.37, 'Leipzig'],
    ['inside', '1991-06-01', 51.34, 12.37, 'Leipzig'],
    ['inside', '1985-01-01', 52.5, 13.3, 'West Berlin'],
    ['outside', '1985-01-01', 52.52, 13.47, 'East Berlin'],
    ['inside', '1950-06-01', 48.14, 11.58, 'Munich, occupied'],
    ['outside', '1950-06-01', 48.2, 15.6, 'St. Pölten, in the Soviet zone'],
    ['contested', '2026-05-01', 35.888, -5.32, 'Ceuta'],
    ['outside', '1981-01-01', 35.888, -5.32, 'Ceuta, before Spain was a Party'],
    ['contested', '2026-05-01', 35.29, -2.94, 'Melilla'],
    ['inside', '1975-01-01', 36.13, -5.345, 'Gibraltar, while Spain was outside'],
    ['contested', '2026-05-01', 34.6, 32.97, 'Akrotiri'],
    ['outside', '2026-05-01', 35.1, 33.2, 'Cyprus'],
    ['contested', '1958-01-01', 35.1, 33.2, 'Cyprus under the Crown'],
    ['contested', '2026-05-01', 78.2, 16.5, 'Svalbard'],
    ['inside', '2026-05-01', 28.3, -16.55, 'Tenerife'],
    ['inside', '2026-05-01', 37.78, -25.5, 'São Miguel, Azores'],
    ['inside', '2026-05-01', 32.75, -17, 'Madeira'],
    ['outside', '2026-05-01', 4, -53, 'French Guiana'],
    ['inside', '2026-05-01', 45, -35, 'the Atlantic'],
    ['inside', '2026-05-01', 23.6, -45, 'the Atlantic just north of the Tropic'],
    ['outside', '2026-05-01', 23.3, -45, 'the Atlantic just south of it'],
    ['outside', '2026-05-01', 2, 3, 'Gulf of Guinea'],
    ['contested', '2026-05-01', 56.3, 18.5, 'the Baltic'],
    ['contested', '2026-05-01', 43.3, 34, 'the Black Sea'],
    ['contested', '1951-06-01', 38, 6, 'the Mediterranean'],
    ['inside', '1953-06-01', 38, 6, 'the Mediterranean'],
    ['outside', '1949-08-23', 48.86, 2.35, 'Paris, before the treaty'],
  ];
  it.each(places)('%s on %s: %f, %f (%s)', (standing, date, lat, lon) => {
    expect(standingAt(date, lat, lon)).toBe(standing);
  });

  it('has no two areas over each other, and says what the answer for a point says', () => {
    const date = '1960-01-01';
    const features = areasOf(date);
    let [asked, agreed] = [0, 0];
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degrees(90), degrees(180), (lat, lon) => {
        expect(at(features, lat, lon).length).toBeLessThan(2);
        const { inArticle6Area } = areaOf({ lat, lon, date }, facts);
        asked++;
        if (standingAt(date, lat, lon) === { true: 'inside', false: 'outside', contested: 'contested' }[String(inArticle6Area)])
          agreed++;
      }),
      { numRuns: 600 },
    );
    // along shores and borders the coarser land of the map may differ
    expect(agreed / asked).toBeGreaterThan(0.985);
  });

  it('counts the Parties of the day and knows the text', () => {
    expect(DAYS.map((date) => [mapOf(date).wording, mapOf(date).parties])).toEqual([
      [null, 0],
      ['1949', 12],
      ['1951', 15],
      ['1962', 16],
      ['1962', 32],
      ['1962', 32],
    ]);
  });

  it('can be said in words', () => {
    const { heading, lists, answers } = describeArea(mapOf('1960-01-01'), data);
    expect(heading).toContain('on 1 January 1960');
    expect(lists[0]?.names).toEqual(expect.arrayContaining(['Türkiye', 'Greenland']));
    expect(answers.find(({ id }) => id === 'algerian-departments')).toMatchObject({ inArticle6Area: true, kind: 'place' });
  });
});

describe('GeoJSON', () => {
  it.each(DAYS)('is valid on %s', (date) => {
    const collection = areaToGeojson(mapOf(date), data);
    expect(collection).toMatchObject({ type: 'FeatureCollection', exercise: 'EXERCISE EXERCISE EXERCISE', date });
    const ids = collection.features.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, geometry, bbox, properties } of collection.features) {
      expect(properties.why.length, id).toBeGreaterThan(5);
      expect(properties.why, id).not.toContain('9999');
      expect(properties.source, id).not.toBe('');
      if (geometry?.type !== 'MultiPolygon') continue;
      const [west = 0, south = 0, east = 0, north = 0] = bbox ?? [];
      for (const polygon of geometry.coordinates) {
        for (const [index, ring] of polygon.entries()) {
          expect(ring.length, id).toBeGreaterThan(3);
          expect(ring.at(-1), id).toEqual(ring[0]);
          expect(Math.sign(signedArea(ring)), id).toBe(index === 0 ? 1 : -1);
          expect(
            ring.every(([lon, lat]) => lon >= west && lon <= east && lat >= south && lat <= north),
            id,
          ).toBe(true);
        }
      }
      expect(west >= -180 && east <= 180 && south >= -90 && north <= 90, id).toBe(true);
    }
  });

  it('leaves nothing across the 180th meridian', () => {
    const wide = areasOf('2026-05-01').flatMap(({ id, geometry }) =>
      geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
            .flat()
            .filter((ring) =>
              ring.some(([lon, lat], index) => Math.abs(lon - (ring[index + 1]?.[0] ?? lon)) > 180 && Math.abs(lat) < 89),
            )
            .map(() => id)
        : [],
    );
    expect(wide).toEqual([]);
  });

  it('names the pages behind the reasons, and carries the points', () => {
    const { provenance, features } = areaToGeojson(mapOf('2026-05-01'), data);
    expect(provenance.sources['emory-article-6']).toMatch(/^.+: .+ https?:/);
    expect(features.at(-1)).toMatchObject({
      geometry: { type: 'Point', coordinates: [3.06, 36.75] },
      properties: { kind: 'point', standing: 'inside', date: '1961-06-01', why: 'named in Article 6', source: 'emory-article-6' },
    });
  });

  it('is the same text every time', () => {
    const again = () => JSON.stringify(areaToGeojson(buildAreaMap('1960-01-01', facts, [POINT]), data));
    const [first, second] = [again(), again()];
    expect(first === second).toBe(true);
  });
});

describe('SVG', () => {
  it.each(DAYS)('draws %s with its marking, title, legend and notes', (date) => {
    const svg = drawArea(mapOf(date), data);
    expect(/NaN|undefined|Infinity/.test(svg)).toBe(false);
    expect(svg.match(/EXERCISE EXERCISE EXERCISE/g)?.length).toBeGreaterThan(1);
    expect(svg.includes('role="img" aria-labelledby="title description"')).toBe(true);
    expect(/<title id="title">Article 6 of the North Atlantic Treaty/.test(svg)).toBe(true);
    expect(svg.includes('class="legend"')).toBe(true);
    expect(svg.includes('Tropic of Cancer')).toBe(true);
    expect(svg.includes('Natural Earth')).toBe(true);
    // a name of the user's is text, never markup
    expect(svg).toContain('algiers &lt;1961&gt; &amp; &quot;co&quot;: inside (1961-06-01)');
  });

  it('explains only the forms that it uses', () => {
    expect(drawArea(mapOf('1950-06-01'), data).includes('occupied areas')).toBe(true);
    expect(drawArea(mapOf('2026-05-01'), data).includes('occupied areas')).toBe(false);
  });

  it('enlarges what is too small', () => {
    const [now, then] = [drawArea(mapOf('2026-05-01'), data), drawArea(mapOf('1960-01-01'), data)];
    for (const name of ['Ceuta', 'Melilla', 'Akrotiri', 'Dhekelia', 'Strait of Gibraltar']) expect(now.includes(name)).toBe(true);
    expect(then.includes('West Berlin')).toBe(true);
    expect(then.includes('Ceuta')).toBe(false);
  });

  it('speaks French', () => {
    const svg = drawArea(mapOf('1960-01-01'), data, 'fr');
    expect(svg.includes('Article 6 du Traité de l’Atlantique Nord au 1er janvier 1960')).toBe(true);
    expect(svg.includes('Tropique du Cancer')).toBe(true);
    // reasons stay in English; names do not
    expect(svg.includes('>Tropic of Cancer')).toBe(false);
  });

  it('is the same text every time', () => {
    const draw = () => drawArea(buildAreaMap('1960-01-01', facts), data);
    const [first, second] = [draw(), draw()];
    expect(first === second).toBe(true);
  });
});
