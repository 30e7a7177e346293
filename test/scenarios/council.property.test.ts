import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CrisisEvent } from '../../src/crisis.ts';
import { clausesIn, type DecisionCommand, getBody } from '../../src/decision/index.ts';
import type { Entry } from '../../src/kernel/log.ts';
import { Simulation } from '../../src/kernel/simulation.ts';
import type { Ask, Stance } from '../../src/words/council.ts';
import type { Clause, Proposal } from '../../src/words/scenario.ts';
import { councilModel } from '../fixtures/council-model.ts';
import { decisionFactsOn, proposalOf } from '../fixtures/decision-facts.ts';
import { checkDecisions } from './invariants/check-decisions.ts';

const MEMBERS = ['FR', 'DE', 'BE', 'TR', 'GR', 'US', 'HU', 'XX'];
const words = (text: string) => ({ en: text, fr: text });
const issue = fc.constantFrom('planning', 'words', 'help');

const clause = (id: string): fc.Arbitrary<Clause> =>
  fc
    .record({ issue, milder: fc.integer({ min: 0, max: 2 }), severable: fc.boolean() })
    .map(({ issue: on, milder, severable }) => ({
      ...{ id, text: words(id), issue: on, severable },
      milder: Array.from({ length: milder }, (_, index) => words(`${id} milder ${index}`)),
    }));

const proposal: fc.Arbitrary<Proposal> = fc
  .record({
    body: fc.constantFrom('north-atlantic-council', 'eu-council', 'g7', 'csto-council', 'government-us'),
    procedure: fc.constantFrom('consensus-at-the-table', 'silence-procedure', 'written-procedure', 'by-the-willing'),
    clauses: fc.tuple(clause('c1'), clause('c2'), clause('c3')),
    additions: fc.array(clause('extra'), { maxLength: 1 }),
    matter: fc.constantFrom('defence-planning', 'other'),
    condition: fc.boolean(),
  })
  .map(({ condition, ...fields }) =>
    proposalOf({
      ...fields,
      issue: 'words',
      silenceHours: 30,
      ...(condition ? { condition: { element: 'direction', says: words('if so') } } : {}),
    }),
  );

const ask: fc.Arbitrary<Ask> = fc.constantFrom<Ask>(
  { kind: 'milder' },
  { kind: 'drop' },
  { kind: 'none' },
  { kind: 'add', addition: 'extra' },
);

const stance: fc.Arbitrary<Stance> = fc
  .record({
    members: fc.subarray(MEMBERS, { minLength: 1 }),
    issue,
    position: fc.constantFrom('reserve', 'bracket', 'object'),
    propensity: fc.double({ min: 0, max: 1, noNaN: true }),
    salience: fc.double({ min: 0, max: 1, noNaN: true }),
    redLine: fc.boolean(),
    ask,
  })
  .map((fields) => ({
    ...{ id: `stance-${JSON.stringify(fields).length}`, why: 'test', whyFr: 'essai', from: '1949-01-01', to: null },
    ...{ source: 'judgement', asOf: '2003-02-10', confidence: 'low' as const },
    ...fields,
  }));

/** What persons may do besides: sensible, late, or nonsense. */
const interference: fc.Arbitrary<{ at: number; command: DecisionCommand }> = fc.record({
  at: fc.integer({ min: 0, max: 40_000 }),
  command: fc.oneof(
    fc.record({
      type: fc.constant('StatePosition' as const),
      proposal: fc.constant('text'),
      round: fc.integer({ min: 1, max: 4 }),
      member: fc.constantFrom(...MEMBERS),
      position: fc.constantFrom('accept', 'reserve', 'bracket', 'object'),
      why: fc.constant('a person says so'),
    }),
    fc.record({
      type: fc.constant('TakeDecision' as const),
      proposal: fc.constant('text'),
      round: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      type: fc.constant('CloseSilence' as const),
      proposal: fc.constant('text'),
      round: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      type: fc.constant('LeaveBrackets' as const),
      proposal: fc.constant('text'),
      round: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      type: fc.constant('ShiftForum' as const),
      proposal: fc.constant('text'),
      to: fc.constant('defence-planning-committee'),
    }),
    fc.record({ type: fc.constant('AmendProposal' as const), proposal: fc.constantFrom('text', 'nothing') }),
    fc.record({ type: fc.constant('MeetCondition' as const), proposal: fc.constant('text') }),
    fc.record({
      type: fc.constant('TakeActivationStep' as const),
      proposal: fc.constant('text'),
      step: fc.constant('ACTWARN' as const),
    }),
  ),
});

const exercise = fc.record({
  proposal,
  stances: fc.array(stance, { maxLength: 4 }),
  date: fc.constantFrom('2003-02-10', '2022-02-24', '2026-05-01'),
  interferences: fc.array(interference, { maxLength: 6 }),
  seed: fc.integer({ min: 0, max: 1000 }),
});

function play({ proposal: text, stances, date, interferences, seed }: typeof exercise extends fc.Arbitrary<infer T> ? T : never) {
  const facts = decisionFactsOn(date, [text], {}, stances);
  const run = new Simulation(councilModel(facts), { seed, replicate: 0 });
  run.give({ at: 0, command: { type: 'TableProposal', proposal: text } });
  for (const timed of interferences) run.give(timed);
  run.advance(Infinity);
  const log = run.log.map((entry) => ({ ...entry, event: { ...entry.event, stage: 'decision' } })) as Entry<CrisisEvent>[];
  return { run, log, state: run.state.proposals.text, facts };
}

describe('a council in random exercises, with persons who interfere', () => {
  it('never has a decision without its procedure, and its log bears every step out', () => {
    fc.assert(
      fc.property(exercise, (given) => {
        const { log } = play(given);
        expect(log.length).toBeGreaterThan(0);
        expect(checkDecisions(log)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('ends every text: the ways of a chair are finite', () => {
    fc.assert(
      fc.property(exercise, (given) => {
        const { state } = play(given);
        // at the table of the willing, those who may not act together leave a text open for good
        const isStuck = state.procedure === 'by-the-willing' || state.members.length === 0;
        expect(['agreed', 'blocked', ...(isStuck ? ['open', 'broken'] : [])]).toContain(state.status);
      }),
      { numRuns: 500 },
    );
  });

  it('never empties a text, and lists as members only those who sit in the body that decided', () => {
    fc.assert(
      fc.property(exercise, (given) => {
        const { state, facts } = play(given);
        expect(clausesIn(state.text).length).toBeGreaterThan(0);
        expect(state.members).toEqual(getBody(state.body).members(state.body, facts));
      }),
      { numRuns: 500 },
    );
  });

  it('brings nothing before a body that does not sit on the day', () => {
    const text = proposalOf({ body: 'jef', procedure: 'by-the-willing' });
    const early = { proposal: text, stances: [], date: '2003-02-10' as const, interferences: [], seed: 1 };
    expect(play(early).log).toEqual([]);
    expect(play({ ...early, date: '2022-02-24' }).log.length).toBeGreaterThan(0);
  });

  it('moves forward in time', () => {
    fc.assert(
      fc.property(exercise, (given) => {
        const times = play(given).run.log.map((entry) => entry.at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });
});

describe('availability, request, decision', () => {
  it('are three things: help under a treaty is asked for in some runs, and granted in some of those', () => {
    const commitments = [{ treaty: 'csto-4', verdict: 'engaged' as const, victims: ['AM'], decidedBy: 'csto-council' }];
    const concern = {
      ...{ id: 'raid', about: 'a raid', article4Available: false, attacker: 'AZ', victims: ['AM'], allies: [] },
      ...{ severity: 'serious' as const, elements: {}, commitments },
    };
    const facts = decisionFactsOn('2022-09-13');
    const counts = { requested: 0, granted: 0 };
    for (let replicate = 0; replicate < 500; replicate++) {
      const run = new Simulation(councilModel(facts), { seed: 5, replicate });
      run.give({ at: 0, command: { type: 'WeighConsultation', concern } });
      run.advance(Infinity);
      if ((run.state.concerns.raid?.assistance ?? []).length === 0) {
        expect(run.state.proposals).toEqual({});
        continue;
      }
      counts.requested++;
      const [help] = Object.values(run.state.proposals);
      if (help?.status === 'agreed') counts.granted++;
    }
    expect(counts.requested).toBeGreaterThan(150);
    expect(counts.requested).toBeLessThan(350);
    expect(counts.granted).toBeGreaterThan(counts.requested * 0.3);
    expect(counts.granted).toBeLessThan(counts.requested);
  });
});
