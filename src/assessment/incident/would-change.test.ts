import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadAssessmentFacts } from '../../formats/treaties/load-assessment-facts.ts';
import { readIncidentCases } from '../../formats/treaties/read-incident-cases.ts';
import { readPointCases } from '../../formats/treaties/read-point-cases.ts';
import type { Reason } from '../../words/verdict.ts';
import { areaOf } from '../area/area-of.ts';
import { assessIncident } from './assess-incident.ts';

const facts = loadAssessmentFacts();
const stage = join(import.meta.dirname, '..');
const files = readdirSync(stage, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('cases.txt'));
const incidents = files.filter((name) => !name.startsWith('area')).flatMap((name) => readIncidentCases(textOf(name)));
const trees: readonly Reason[] = [
  ...incidents.map(({ incident }) => assessIncident(incident, facts).why),
  ...readPointCases(textOf(join('area', 'cases.txt'))).map(({ point }) => areaOf(point, facts).why),
];

function textOf(name: string): string {
  return readFileSync(join(stage, name), 'utf8');
}

const nodesOf = (reason: Reason): Reason[] => [reason, ...(reason.because ?? []).flatMap(nodesOf)];
const nodes = trees.flatMap(nodesOf);
const unmet = nodes.filter(({ result }) => ['not-met', 'contested', 'unknown', 'not-engaged'].includes(result ?? ''));
const told = (reasons: readonly Reason[]) => [...new Set(reasons.map(({ result, says }) => `[${result}] ${says}`))];

describe('in every case of every cases.txt', () => {
  it('what is not met, contested or unknown says what would change it', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(unmet.length).toBeGreaterThan(5000);
    expect(told(unmet.filter(({ wouldChange }) => (wouldChange ?? '').trim() === ''))).toEqual([]);
  });

  it('what the law of the day settles is marked so, and is the smaller part', () => {
    const settled = unmet.filter(({ wouldChange }) => wouldChange?.startsWith('nothing: '));
    expect(settled.length).toBeGreaterThan(0);
    expect(settled.length).toBeLessThan(unmet.length / 2);
  });

  it('what is met says so only where it rests on a fact that may move', () => {
    const met = nodes.filter(({ result, wouldChange, because }) => result === 'met' && wouldChange !== undefined && !because);
    expect(told(met).length).toBeLessThan(12);
  });

  it('a determination sums up what is decisive in it', () => {
    for (const tree of trees) {
      for (const { result, because = [], wouldChange = '' } of tree.because ?? []) {
        const parts = because.filter((part) => part.result === (result === 'not-engaged' ? 'not-met' : 'contested'));
        if (result !== 'not-engaged' && result !== 'contested') continue;
        const isNamed = parts.length === 0 || parts.some((part) => wouldChange.includes(part.wouldChange ?? '?'));
        expect(isNamed, `${wouldChange} <- ${parts.map((part) => part.wouldChange).join(' | ')}`).toBe(true);
      }
    }
  });

  it('no wording takes availability for invocation', () => {
    const steps = /^further steps:/;
    const loose = nodes.filter(({ says }) => !steps.test(says) && /trigger|\binvoked\b|\binvokes\b/i.test(says));
    expect(told(loose)).toEqual([]);
  });

  it('a clause that is available or open says which steps are still to come', () => {
    for (const { because = [] } of trees.slice(0, incidents.length)) {
      for (const { id = '', result, because: parts = [] } of because) {
        const steps = parts.filter((part) => part.says.startsWith('further steps:'));
        const expected = result === 'not-engaged' || id.endsWith('/nat-6') ? 0 : 1;
        expect(steps, id).toHaveLength(expected);
      }
    }
  });
});
