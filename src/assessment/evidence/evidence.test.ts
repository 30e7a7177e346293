import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAssessmentFacts } from '../../formats/treaties/load-assessment-facts.ts';
import { readIncidentCases } from '../../formats/treaties/read-incident-cases.ts';
import { Simulation } from '../../kernel/simulation.ts';
import type { Incident } from '../../words/incident.ts';
import type { EvidenceReport } from '../../words/scenario.ts';
import type { Reason } from '../../words/verdict.ts';
import { type AssessmentCommand, type AssessmentEvent, type AssessmentState, assessmentStage } from '../index.ts';

const facts = { ...loadAssessmentFacts(), start: '2030-05-01T00:00Z' };
const DAY = 1440;

const [row] = readIncidentCases(
  'x | 2030-05-01 | - > EE | land EE 58.40,27.20 | territory state EE | missile/drone | used deliberate unknown | 40 serious serious single | Missile',
);
const strike: Incident = { ...(row as { incident: Incident }).incident, id: 'strike' };

const item = (id: string, fact: EvidenceReport['fact'], kind: EvidenceReport['kind'] = 'arrives'): EvidenceReport => ({
  id,
  incident: 'strike',
  says: { en: `what ${id} says`, fr: `ce que dit ${id}` },
  arrives: { at: '2030-05-02' },
  kind,
  fact,
  source: 'unverified',
  asOf: '2030-05-02',
  confidence: 'medium',
});

const take: AssessmentCommand = { type: 'AssessIncident', incident: strike, at: '2030-05-01T00:00Z' };
const report = (one: EvidenceReport): AssessmentCommand => ({ type: 'ReportEvidence', item: one });
const withdraw = (id: string): AssessmentCommand => ({ type: 'WithdrawEvidence', item: id, why: 'a mistake' });

/** Plays commands at minutes of their own, by the kernel's clock. */
function play(commands: readonly (readonly [number, AssessmentCommand])[]) {
  const simulation = new Simulation<AssessmentState, AssessmentCommand, AssessmentEvent>(
    {
      initial: () => assessmentStage.initial(facts),
      decide: (command, state, moment) => assessmentStage.decide(command, state, facts, moment),
      evolve: (state, event, at) => assessmentStage.evolve(state, event, at),
      follow: () => [],
    },
    { seed: 1, replicate: 0 },
  );
  for (const [at, command] of commands) simulation.give({ at, command });
  simulation.advance(400 * DAY);
  const { log, state } = simulation;
  const record = state.incidents.strike;
  if (record === undefined) throw new Error('the incident was not taken up');
  return { events: log.map(({ event }) => event), log, record, latest: record.latest };
}

/** Commands a day apart. */
const daily = (...commands: readonly AssessmentCommand[]) => commands.map((command, day) => [day * DAY, command] as const);

const article5 = (record: AssessmentState['incidents'][string]) => record.history['nat-5']?.map(({ verdict }) => verdict);

function find(reason: Reason | undefined, says: RegExp): Reason | undefined {
  if (reason === undefined || says.test(reason.says)) return reason;
  return (reason.because ?? []).map((part) => find(part, says)).find((found) => found !== undefined);
}

describe('evidence that arrives', () => {
  it('moves the answer, and the history says on which evidence', () => {
    const { record, events } = play(daily(take, report(item('radar-track', { direction: 'state-organs' }))));
    expect(article5(record)).toEqual(['contested', 'engaged']);
    expect(record.history['nat-5']?.at(-1)).toEqual({
      at: DAY,
      verdict: 'engaged',
      knownAt: '2030-05-02T00:00Z',
      evidence: ['radar-track'],
    });
    expect(record.evidence).toMatchObject([{ item: { id: 'radar-track' }, arrivedAt: DAY, withdrawnAt: null }]);
    const second = events.slice(events.findIndex((event) => event.type === 'EvidenceReported'));
    expect(second[0]).toMatchObject({ type: 'EvidenceReported', incidentId: 'strike' });
    expect(second.at(-1)).toMatchObject({ type: 'IncidentAssessed', elements: { direction: 'met' }, evidence: ['radar-track'] });
    expect(second.filter((event) => event.type === 'CommitmentDetermined')).toContainEqual(
      expect.objectContaining({ treaty: 'nat-5', before: 'contested', verdict: 'engaged' }),
    );
    // the area of Article 6 and other treaties have not moved
    expect(second.some((event) => event.type === 'CommitmentDetermined' && event.treaty === 'nat-6')).toBe(false);
  });

  it('stands in the tree at the element that rests on it, with its source', () => {
    const { record } = play(daily(take, report(item('radar-track', { direction: 'state-organs' }))));
    const direction = find(record.grounds['nat-5'], /^direction: by organs/);
    expect(direction?.wouldChange).toBe('attribution being withdrawn or contradicted');
    expect(direction?.because).toContainEqual({
      says: 'on the evidence of radar-track: what radar-track says (direction: state-organs)',
      source: 'unverified',
    });
  });

  it('laid over the facts as known, gives way to nothing that is known later without it', () => {
    const known = { t: '2030-05-03', fact: { deaths: 41 } };
    const incident = {
      ...strike,
      facts: { ...strike.facts, deaths: 41, knownAt: [{ t: '2030-05-01', fact: { deaths: 40 } }, known] },
    };
    const { latest } = play(
      daily({ ...take, incident } as AssessmentCommand, report(item('radar-track', { direction: 'state-organs' })), {
        type: 'ReassessIncident',
        incidentId: 'strike',
      }),
    );
    expect(latest?.facts).toMatchObject({ deaths: 41, direction: 'state-organs' });
    expect(latest?.knownAt).toBe('2030-05-03T00:00Z');
  });
});

describe('evidence that contradicts', () => {
  const held = item('radar-track', { direction: 'state-organs' });
  const denial = item('wreckage', { direction: 'non-state-from-abroad' }, 'contradicts');

  it('makes direction disputed, says by what, and what would lift it', () => {
    const { record, latest } = play(daily(take, report(held), report(denial)));
    expect(latest?.facts.direction).toBe('disputed');
    expect(article5(record)).toEqual(['contested', 'engaged', 'contested']);
    const direction = find(record.grounds['nat-5'], /^direction: /);
    expect(direction?.result).toBe('contested');
    expect(direction?.wouldChange).toBe('withdrawal of wreckage, or of what it contradicts');
    expect(direction?.because?.map((reason) => reason.says)).toEqual([
      'on the evidence of radar-track: what radar-track says (direction: state-organs)',
      'contradicted by wreckage: what wreckage says (direction: non-state-from-abroad)',
    ]);
  });

  it('holds for as long as it stands, whatever arrives after it', () => {
    const more = item('intercept', { direction: 'state-organs' });
    expect(play(daily(take, report(held), report(denial), report(more))).latest?.facts.direction).toBe('disputed');
  });

  it('is like any other where nothing was known', () => {
    expect(play(daily(take, report(denial))).latest?.facts.direction).toBe('non-state-from-abroad');
  });

  it('makes intent disputed likewise', () => {
    const { latest } = play(daily(take, report(item('log-book', { intent: 'error' }, 'contradicts'))));
    expect(latest?.facts.intent).toBe('disputed');
    expect(latest?.elements.intent).toBe('contested');
  });

  it('once withdrawn restores what stood without it', () => {
    const { record, events } = play(daily(take, report(held), report(denial), withdraw('wreckage')));
    expect(article5(record)).toEqual(['contested', 'engaged', 'contested', 'engaged']);
    expect(record.evidence.at(-1)).toMatchObject({ withdrawnAt: 3 * DAY });
    expect(events).toContainEqual({
      type: 'EvidenceWithdrawn',
      incidentId: 'strike',
      item: 'wreckage',
      by: null,
      why: { en: 'a mistake', fr: 'a mistake' },
      source: null,
    });
    expect(record.history['nat-5']?.map(({ evidence }) => evidence)).toEqual([
      [],
      ['radar-track'],
      ['radar-track', 'wreckage'],
      ['radar-track'],
    ]);
  });
});

describe('evidence that cannot be taken', () => {
  it.each([
    [
      'on an incident that nobody confirmed',
      report({ ...item('stray', { deaths: 1 }), incident: 'elsewhere' }),
      /no incident "elsewhere"/,
    ],
    ['that has arrived before', report(item('radar-track', { deaths: 1 })), /has arrived before/],
    ['withdrawn before it arrived', withdraw('never-seen'), /has not arrived/],
  ] as const)('%s is ignored, with an event that says so', (_what, command, why) => {
    const { events, record } = play(daily(take, report(item('radar-track', { direction: 'state-organs' })), command));
    expect(events.at(-1)).toMatchObject({ type: 'EvidenceIgnored', why: expect.stringMatching(why) });
    expect(record.evidence).toHaveLength(1);
  });

  it('is told of when its time comes and nobody has confirmed the incident', () => {
    const stray = { ...item('stray', { deaths: 1 }), incident: 'elsewhere' };
    const { events } = play(
      daily(take, { type: 'CheckEvidence', item: stray }, { type: 'CheckEvidence', item: item('known', { deaths: 1 }) }),
    );
    expect(events.filter((event) => event.type === 'EvidenceIgnored')).toMatchObject([
      { item: 'stray', incidentId: 'elsewhere' },
    ]);
  });
});

const FACTS: readonly EvidenceReport['fact'][] = [
  { direction: 'state-organs' },
  { direction: 'non-state-domestic' },
  { direction: 'state-proxy' },
  { intent: 'error' },
  { intent: 'deliberate', deaths: 3 },
  { physicalEffect: 'mass' },
  { duration: 'repeated', injured: 7 },
  { force: 'none', functionalEffect: 'national' },
  { placeSovereign: ['EE', 'RU'], placeStatus: 'disputed' },
];

const kinds = fc.constantFrom<EvidenceReport['kind'][]>('arrives', 'contradicts');
const anyItems = fc
  .array(fc.tuple(fc.constantFrom(...FACTS), kinds), { minLength: 1, maxLength: 6 })
  .map((list) => list.map(([fact, kind], index) => item(`item-${index}`, fact, kind)));

/** Items of which no two say different things of one fact. */
const agreeing = fc
  .shuffledSubarray([FACTS[0], FACTS[4], FACTS[5], FACTS[6], FACTS[8]] as EvidenceReport['fact'][], { minLength: 2 })
  .map((list) => list.map((fact, index) => item(`item-${index}`, fact)));

describe('properties', () => {
  const outcomeOf = ({ latest, record }: ReturnType<typeof play>) => ({
    assessment: latest?.assessment,
    elements: latest?.elements,
    facts: latest?.facts,
    verdicts: Object.entries(record.history).map(([treaty, answers]) => [treaty, answers.at(-1)?.verdict]),
  });

  it('withdrawing evidence gives exactly the assessment without it', () => {
    fc.assert(
      fc.property(anyItems, fc.nat(), (items, pick) => {
        const gone = items[pick % items.length] as EvidenceReport;
        const withIt = play(daily(take, ...items.map(report), withdraw(gone.id)));
        const without = play(daily(take, ...items.filter((one) => one !== gone).map(report)));
        expect(outcomeOf(withIt)).toEqual(outcomeOf(without));
        expect(withIt.record.grounds).toEqual(without.record.grounds);
      }),
      { numRuns: 60 },
    );
  });

  it('the order in which agreeing evidence arrives does not matter', () => {
    fc.assert(
      fc.property(agreeing, fc.nat(), (items, turn) => {
        const other = [...items.slice(turn % items.length), ...items.slice(0, turn % items.length)].reverse();
        expect(outcomeOf(play(daily(take, ...items.map(report))))).toEqual(outcomeOf(play(daily(take, ...other.map(report)))));
      }),
      { numRuns: 60 },
    );
  });

  it('a dispute does not depend on who spoke first', () => {
    const contradictions = fc
      .shuffledSubarray(FACTS.slice(0, 3), { minLength: 1 })
      .map((list) => list.map((fact, index) => item(`item-${index}`, fact, 'contradicts')));
    fc.assert(
      fc.property(contradictions, (items) => {
        const [there, back] = [items, [...items].reverse()].map((list) => play(daily(take, ...list.map(report))).latest?.facts);
        expect(there).toEqual(back);
      }),
      { numRuns: 30 },
    );
  });

  it('history runs forward in time, and is the fold of the log', () => {
    const minute = fc.integer({ min: 0, max: 300 * DAY });
    const story = fc.tuple(anyItems, fc.array(minute, { minLength: 12, maxLength: 12 }));
    fc.assert(
      fc.property(story, ([items, minutes]) => {
        const arrivals = items.map((one, index) => [minutes[index] ?? 0, report(one)] as const);
        const withdrawals = items.slice(0, 2).map((one, index) => [minutes[6 + index] ?? 0, withdraw(one.id)] as const);
        const { record, log } = play([[0, take], ...arrivals, ...withdrawals]);
        for (const answers of Object.values(record.history)) {
          const moments = answers.map(({ at }) => at);
          const known = answers.map(({ knownAt }) => knownAt ?? '');
          expect(moments).toEqual([...moments].sort((a, b) => a - b));
          expect(known).toEqual([...known].sort());
        }
        for (const { arrivedAt, withdrawnAt } of record.evidence)
          expect(withdrawnAt ?? arrivedAt).toBeGreaterThanOrEqual(arrivedAt);
        const folded = assessmentStage.initial(facts);
        for (const { event, at } of log) assessmentStage.evolve(folded, event, at);
        expect(folded.incidents.strike).toEqual(record);
      }),
      { numRuns: 60 },
    );
  });
});
