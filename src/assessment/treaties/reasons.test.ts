import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadAssessmentFacts } from '../../formats/treaties/load-assessment-facts.ts';
import { readIncidentCases } from '../../formats/treaties/read-incident-cases.ts';
import type { Reason } from '../../words/verdict.ts';
import { assessIncident } from '../incident/assess-incident.ts';
import { TREATIES } from '../treaties.ts';

const facts = loadAssessmentFacts();
const EXPECTED = join(import.meta.dirname, 'expected-reasons.txt');
const HEADING = `# Clause by clause: every reason that its cases give, numbered; then the tree of each case by these numbers. Renew with:
# FOEDUS_RENEW=1 npx vitest run --config test/vitest.config.ts src/assessment/treaties/reasons.test.ts
`;

/** A reason in one line: result, words, source, what would change it. */
function say({ says, result, source, wouldChange }: Reason): string {
  const change = wouldChange === undefined ? '' : ` ~ ${wouldChange}`;
  return `[${result ?? '-'}] ${says} (${source ?? '-'})${change}`;
}

/** The tree by the numbers of its lines: `1(2 3(4) 5)`. A line that is new gets the next number. */
function number(reason: Reason, known: Map<string, number>): string {
  const line = say(reason);
  const at = known.get(line) ?? known.size + 1;
  known.set(line, at);
  const parts = (reason.because ?? []).map((part) => number(part, known));
  return parts.length === 0 ? `${at}` : `${at}(${parts.join(' ')})`;
}

function reasonsOfCases(): string {
  const lines = TREATIES.flatMap((rule) => {
    const cases = readIncidentCases(readFileSync(join(import.meta.dirname, rule.id, 'cases.txt'), 'utf8'));
    const known = new Map<string, number>();
    const trees = cases.map(({ name, incident }) => {
      const { determinations } = assessIncident(incident, facts, undefined, [rule]);
      return `${name}: ${determinations.map(({ reason }) => number(reason, known)).join(' ')}`;
    });
    return ['', `== ${rule.id}`, ...[...known].map(([line, at]) => `${at} ${line}`), ...trees];
  });
  return `${HEADING}${lines.join('\n')}\n`;
}

it('every case has the reasons that were looked through', () => {
  const reasons = reasonsOfCases();
  if (process.env.FOEDUS_RENEW === '1') writeFileSync(EXPECTED, reasons);
  expect(reasons.split('\n')).toEqual(readFileSync(EXPECTED, 'utf8').split('\n'));
});
