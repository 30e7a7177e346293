import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadAssessmentFacts } from '../../formats/treaties/load-assessment-facts.ts';
import { readIncidentCases } from '../../formats/treaties/read-incident-cases.ts';
import { assessIncident } from '../incident/assess-incident.ts';
import { TREATIES } from '../treaties.ts';

const facts = loadAssessmentFacts();
const folder = import.meta.dirname;

describe.each(TREATIES.map((rule) => [rule.id, rule] as const))('%s', (id) => {
  const cases = readIncidentCases(readFileSync(join(folder, id, 'cases.txt'), 'utf8'));

  it.each(cases.map((row) => [row.line, row.name, row] as const))('line %i: %s', (_line, _name, row) => {
    const { determinations } = assessIncident(row.incident, facts);
    expect(determinations.find((determination) => determination.treaty === id)?.verdict).toBe(row.expected);
  });

  it('has its text, and cases of more than one result', () => {
    expect(existsSync(join(folder, id, 'text.md'))).toBe(true);
    expect(new Set(cases.map((row) => row.expected)).size).toBeGreaterThan(1);
  });
});

it('lists every folder of a treaty', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(TREATIES.map((rule) => rule.id).sort()).toEqual(folders.map((entry) => entry.name).sort());
});

it('imports a treaty in one place only, so that a new one is a folder and a line', () => {
  const stage = join(folder, '..');
  const files = readdirSync(stage, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const importers = files.filter((name) => /from '[^']*\/rule\.ts'/.test(readFileSync(join(stage, name), 'utf8')));
  expect(files.length).toBeGreaterThan(30);
  expect(importers).toEqual(['treaties.ts']);
  const lines = readFileSync(join(stage, 'treaties.ts'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('import {'));
  expect(lines).toHaveLength(TREATIES.length);
});
