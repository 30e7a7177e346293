import { describe, expect, it } from 'vitest';
import { loadAssessmentFacts } from '../../formats/treaties/load-assessment-facts.ts';
import { areaAt, areaWordingOn } from './area-at.ts';

const facts = loadAssessmentFacts();

describe('the pieces of Article 6 on a day', () => {
  it('lie on top of each other as the answers for points take their rows: the first row last', () => {
    const order = (kind: 'sea' | 'place', date: string) =>
      areaAt(date, facts)
        .filter((piece) => piece.kind === kind)
        .map((piece) => piece.id);
    const seas = order('sea', '2026-05-01');
    expect(seas.indexOf('baltic')).toBeGreaterThan(seas.indexOf('north-atlantic'));
    const places = order('place', '1985-01-01');
    expect(places.indexOf('west-berlin')).toBeGreaterThan(places.indexOf('german-democratic-republic'));
  });

  it('say of the sea that is not drawn that it is outside', () => {
    expect(areaAt('2026-05-01', facts).find((piece) => piece.id === 'elsewhere')).toMatchObject({
      standing: 'outside',
      polygons: [],
    });
  });

  it('have one reason each: the Canaries stand for themselves', () => {
    const spain = areaAt('2026-05-01', facts).filter((piece) => piece.name === 'ES');
    expect(spain.map((piece) => piece.id)).toEqual(expect.arrayContaining(['ES-inside', 'ES-inside-2', 'ES-contested']));
    expect(new Set(spain.map((piece) => piece.why.says)).size).toBe(spain.length);
  });

  it('say who answers for land, and where only forces are covered', () => {
    const pieces = areaAt('1950-06-01', facts);
    expect(pieces.find((piece) => piece.name === 'GL')).toMatchObject({ sovereign: 'DK', forcesOnly: false });
    expect(pieces.find((piece) => piece.id === 'german-western-zones')).toMatchObject({ forcesOnly: true });
  });
});

describe('the wording of a day', () => {
  it('changes on the days of the treaty', () => {
    const days = ['1949-08-23', '1949-08-24', '1952-02-14', '1952-02-15', '1962-07-02', '1962-07-03', '9999-12-31'];
    expect(days.map(areaWordingOn)).toEqual([null, '1949', '1949', '1951', '1951', '1962', '1962']);
  });
});
