import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAssessmentFacts } from '../../formats/treaties/load-assessment-facts.ts';
import { readPointCases } from '../../formats/treaties/read-point-cases.ts';
import { areaAt } from './area-at.ts';
import { areaOf } from './area-of.ts';

const facts = loadAssessmentFacts();
const LABELS = { inside: true, outside: false, contested: 'contested' } as const;

const cases = readPointCases(readFileSync(join(import.meta.dirname, 'cases.txt'), 'utf8'));

describe('Article 6 by place and day', () => {
  it.each(cases.map((row) => [row.line, row.name, row] as const))('line %i: %s', (_line, _name, { point, expected }) => {
    expect(areaOf(point, facts).inArticle6Area).toBe(LABELS[expected as keyof typeof LABELS]);
  });

  it('says why, with a source', () => {
    const { why } = areaOf({ lat: 35.89, lon: -5.316, date: '2024-01-01', party: 'ES' }, facts);
    expect(why.because?.[0]).toMatchObject({ result: 'contested', source: 'thediplomat-ceuta-ambiguous-2022' });
  });

  it('knows no area before the treaty, anywhere', () => {
    const day = fc.integer({ min: 1900, max: 1948 }).map((year) => `${year}-06-15`);
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        day,
        (lat, lon, date) => {
          expect(areaOf({ lat, lon, date }, facts).inArticle6Area).toBe(false);
        },
      ),
    );
  });
});

describe('the map of a day', () => {
  it('has the Mediterranean inside only since the protocol', () => {
    const standing = (date: string) => areaAt(date, facts).find((piece) => piece.id === 'mediterranean')?.standing;
    expect([standing('1949-08-23'), standing('1952-02-14'), standing('1952-02-15')]).toEqual([undefined, 'contested', 'inside']);
  });

  it('parts the land of one state: Hawaii outside, the rest inside', () => {
    const pieces = areaAt('2024-01-01', facts).filter((piece) => piece.kind === 'land' && piece.name === 'US');
    expect(pieces.map((piece) => piece.standing).sort()).toEqual(['inside', 'outside']);
  });

  it('agrees with the answer for single points on land', () => {
    const land = areaAt('2024-07-01', facts).filter((piece) => piece.kind === 'land' && piece.standing === 'inside');
    expect(land.map((piece) => piece.name)).toEqual(expect.arrayContaining(['TR', 'CA', 'IS', 'SE']));
    expect(land.map((piece) => piece.name)).not.toContain('UA');
  });

  it('leaves out places that follow the general rule, and those of other days', () => {
    const places = (date: string) => areaAt(date, facts).flatMap((piece) => (piece.kind === 'place' ? [piece.id] : []));
    expect(places('2024-07-01')).toContain('ceuta');
    expect(places('2024-07-01')).not.toContain('greenland');
    expect(places('2024-07-01')).not.toContain('west-berlin');
    expect(places('1960-01-01')).toContain('west-berlin');
  });

  it('gives every piece an id of its own', () => {
    const ids = areaAt('2024-07-01', facts).map((piece) => piece.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
