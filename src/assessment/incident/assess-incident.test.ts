import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAssessmentFacts } from '../../formats/treaties/load-assessment-facts.ts';
import { readIncidentCases } from '../../formats/treaties/read-incident-cases.ts';
import { addDays } from '../../kernel/calendar.ts';
import type { Incident, IncidentFacts, KnownFact } from '../../words/incident.ts';
import type { Reason, Verdict } from '../../words/verdict.ts';
import { TREATIES } from '../treaties.ts';
import { assessIncident } from './assess-incident.ts';

const facts = loadAssessmentFacts();
const treatyFolder = join(import.meta.dirname, '..', 'treaties');
const rows = TREATIES.flatMap((rule) => readIncidentCases(readFileSync(join(treatyFolder, rule.id, 'cases.txt'), 'utf8')));
const anyIncident = fc.constantFrom(...rows.map((row) => row.incident));

const withFacts = (incident: Incident, changed: Partial<IncidentFacts>): Incident => ({
  ...incident,
  facts: { ...incident.facts, ...changed },
});

/** The first case, on another day and against another state. */
const struck = (state: string, date: string): Incident => ({
  ...(rows[0] as { incident: Incident }).incident,
  date,
  victim: [{ code: state, name: state, kind: 'state' }],
});

const verdicts = (incident: Incident, at?: string): Record<string, Verdict> =>
  Object.fromEntries(assessIncident(incident, facts, at).determinations.map((row) => [row.treaty, row.verdict]));

describe('properties', () => {
  const nullable = [
    'force',
    'intent',
    'direction',
    'deaths',
    'injured',
    'physicalEffect',
    'functionalEffect',
    'duration',
  ] as const;
  const placed = ['objectOwner', 'objectFlag', 'place', 'seaArea', 'attackerIsParty'] as const;

  it('a fact that becomes disputed or unknown never turns not-engaged into engaged', () => {
    const disputes: fc.Arbitrary<(incident: Incident) => Partial<IncidentFacts>> = fc.oneof(
      fc.constantFrom(...nullable, ...placed).map((field) => () => ({ [field]: null })),
      fc.constantFrom('disputed' as const, 'unknown' as const).map((intent) => () => ({ intent })),
      fc.constantFrom('disputed' as const, 'unknown' as const).map((direction) => () => ({ direction })),
      fc.constant(({ facts: { placeSovereign } }: Incident) => ({
        placeStatus: 'disputed' as const,
        placeSovereign: [...(Array.isArray(placeSovereign) ? placeSovereign : [placeSovereign]), null],
      })),
    );
    fc.assert(
      fc.property(anyIncident, disputes, (incident, dispute) => {
        const [before, after] = [verdicts(incident), verdicts(withFacts(incident, dispute(incident)))];
        for (const [treaty, verdict] of Object.entries(before)) {
          if (verdict === 'not-engaged') expect(after[treaty], treaty).not.toBe('engaged');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('knows no Party before its accession, on any day of any row', () => {
    const clauses: Readonly<Record<string, readonly string[]>> = {
      NATO: ['nat-4', 'nat-5', 'nat-6'],
      EU: ['teu-42-7', 'tfeu-222'],
      CSTO: ['csto-4'],
      ANZUS: ['anzus-4'],
      RIO: ['rio-3'],
      'JP-US': ['japan-us-5'],
      JEF: ['jef'],
    };
    const rowsOfParties = facts.memberships.filter((row) => row.organisation in clauses);
    const back = fc.integer({ min: 1, max: 40_000 });
    fc.assert(
      fc.property(fc.constantFrom(...rowsOfParties), back, ({ state, from, organisation }, days) => {
        const day = addDays(from, -days);
        // a state that left and came back was a member before
        const wasMember = facts.memberships.some(
          (other) =>
            other.state === state && other.organisation === organisation && other.from <= day && (other.to ?? day) >= day,
        );
        for (const id of clauses[organisation] ?? []) {
          const rule = TREATIES.find((one) => one.id === id);
          expect(rule?.parties(day, facts).includes(state), `${state} ${id} ${day}`).toBe(wasMember);
        }
        if (organisation !== 'NATO') return;
        expect(assessIncident(struck(state, day), facts)).toMatchObject({ partyVictim: false, article5Available: 'no' });
      }),
      { numRuns: 500 },
    );
  });

  it('knows each Ally from its very day', () => {
    for (const { state, from, organisation } of facts.memberships) {
      if (organisation !== 'NATO') continue;
      expect(assessIncident(struck(state, from), facts).partyVictim, state).toBe(true);
      expect(assessIncident(struck(state, addDays(from, -1)), facts).partyVictim, state).toBe(false);
    }
  });

  it('knows neither Party nor area nor commitment before the treaty', () => {
    for (const { incident } of rows) {
      const labels = assessIncident({ ...incident, date: '1949-08-23' }, facts);
      expect(labels).toMatchObject({
        partyVictim: false,
        inArticle6Area: false,
        article4Available: false,
        article5Available: 'no',
      });
    }
  });

  it('an attack by a Party is never plainly a case for Article 5, even where only the flag of the facts says so', () => {
    for (const { incident } of rows) {
      expect(assessIncident(withFacts(incident, { attackerIsParty: true }), facts).article5Available).not.toBe('yes');
    }
  });

  it('what is learnt later changes nothing now', () => {
    const later: fc.Arbitrary<KnownFact> = fc.record({
      t: fc.constantFrom('2031-01-01', '2040-06-01T12:00Z'),
      fact: fc.constantFrom<KnownFact['fact']>(
        { direction: 'state-organs' },
        { intent: 'accident', deaths: 500 },
        { force: 'none', physicalEffect: 'mass' },
      ),
    });
    fc.assert(
      fc.property(anyIncident, fc.array(later, { maxLength: 4 }), (incident, knownAt) => {
        const learnt = withFacts(incident, { knownAt });
        expect(assessIncident(learnt, facts, '2030-12-31T23:59Z')).toEqual(assessIncident(incident, facts, '2030-12-31T23:59Z'));
      }),
    );
  });

  it('never says yes to Article 5 unless victim, area and attack are all plain', () => {
    for (const { incident } of rows) {
      const { partyVictim, inArticle6Area, armedAttack, article5Available } = assessIncident(incident, facts);
      const all = [partyVictim, inArticle6Area, armedAttack];
      if (all.includes(false)) expect(article5Available).toBe('no');
      if (article5Available === 'yes') expect(all).toEqual([true, true, true]);
    }
  });
});

describe('reasons', () => {
  const leaves = (reason: Reason): Reason[] =>
    (reason.because ?? []).length === 0 ? [reason] : (reason.because ?? []).flatMap(leaves);

  it('rest on a source, or say that they are judgement, down to every leaf', () => {
    for (const { incident } of rows) {
      const bare = leaves(assessIncident(incident, facts).why).filter((leaf) => leaf.source === undefined);
      expect(bare).toEqual([]);
    }
  });

  it('are listed for another treaty only where it is open or a party to it is hit', () => {
    for (const { incident } of rows) {
      const { determinations, otherTreaties } = assessIncident(incident, facts);
      const listed = new Set(otherTreaties.map((other) => other.treaty));
      const hit = [...incident.victim.map((victim) => victim.code), incident.facts.objectFlag];
      for (const { treaty, verdict } of determinations) {
        const bound = TREATIES.find((rule) => rule.id === treaty)?.parties(incident.date, facts) ?? [];
        const concerned = verdict !== 'not-engaged' || hit.some((state) => state !== null && bound.includes(state));
        expect(listed.has(treaty), treaty).toBe(!treaty.startsWith('nat-') && concerned);
      }
    }
  });

  it('agree with the labels', () => {
    for (const { incident } of rows) {
      const { article4Available, determinations } = assessIncident(incident, facts);
      const verdict = determinations.find((row) => row.treaty === 'nat-4')?.verdict;
      expect(article4Available).toBe(verdict === 'contested' ? 'contested' : verdict === 'engaged');
    }
  });
});

describe('knowledge that moves', () => {
  const base = rows.find((row) => row.incident.date === '2001-09-11')?.incident as Incident;
  const incident = withFacts(base, {
    knownAt: [
      { t: '2001-09-11', fact: { direction: 'unknown', attributed: { kind: 'unknown', actor: null, status: 'no attribution' } } },
      { t: '2001-10-02', fact: { direction: base.facts.direction } },
    ],
  });

  it('is contested until the origin is shown, and says what would change it', () => {
    const then = assessIncident(incident, facts, '2001-09-12T20:00Z');
    expect(then.article5Available).toBe('political judgement');
    const reason = then.determinations.find((row) => row.treaty === 'nat-5')?.reason;
    expect(reason?.wouldChange).toContain('attribution');
    expect(assessIncident(incident, facts, '2001-10-02T12:00Z').article5Available).toBe('yes');
  });
});
