import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAssessmentFacts } from '../../formats/treaties/load-assessment-facts.ts';
import { readIncidentCases } from '../../formats/treaties/read-incident-cases.ts';
import { createChance } from '../../kernel/chance.ts';
import { assessIncident } from '../incident/assess-incident.ts';
import { shareReached } from './threshold.ts';

const facts = loadAssessmentFacts();
const cases = readIncidentCases(readFileSync(join(import.meta.dirname, 'cases.txt'), 'utf8'));

describe('armed attack', () => {
  it.each(cases.map((row) => [row.line, row.name, row] as const))('line %i: %s', (_line, _name, row) => {
    expect(String(assessIncident(row.incident, facts).armedAttack)).toBe(row.expected);
  });
});

describe('share of a declared range that is reached', () => {
  const range = { p10: 30, p50: 58, p90: 90 };

  it('is 10, 50 and 90 % at the declared points, and nothing without effect', () => {
    expect(shareReached(30, range)).toBeCloseTo(0.1, 6);
    expect(shareReached(58, range)).toBeCloseTo(0.5, 6);
    expect(shareReached(90, range)).toBeCloseTo(0.9, 6);
    expect(shareReached(0, range)).toBe(0);
  });

  it('agrees with thresholds drawn by the kernel', () => {
    const stream = createChance(1, 0).stream('threshold');
    const drawn = Array.from({ length: 20_000 }, () => stream.within(range));
    const below = drawn.filter((threshold) => threshold <= 42).length / drawn.length;
    expect(shareReached(42, range)).toBeCloseTo(below, 1.5);
  });

  it('never falls as the effect grows', () => {
    const points = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(fc.property(points, points, (a, b) => shareReached(Math.min(a, b), range) <= shareReached(Math.max(a, b), range)));
  });
});
