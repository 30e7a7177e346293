import { describe, expect, it } from 'vitest';
import { loadAssessmentFacts } from '../formats/treaties/load-assessment-facts.ts';
import { readIncidentCases } from '../formats/treaties/read-incident-cases.ts';
import { createChance } from '../kernel/chance.ts';
import type { Incident } from '../words/incident.ts';
import { type AssessmentCommand, type AssessmentState, assessmentStage, TREATIES } from './index.ts';

const facts = loadAssessmentFacts();

function give(commands: readonly AssessmentCommand[]) {
  const state: AssessmentState = assessmentStage.initial(facts);
  const events = commands.flatMap((command, index) => {
    const decided = assessmentStage.decide(command, state, facts, { at: index * 60, chance: createChance(1, 0) });
    for (const event of decided) assessmentStage.evolve(state, event, index * 60);
    return decided;
  });
  return { state, events };
}

const [row] = readIncidentCases(
  'x | 2030-05-01 | - > EE | land EE 58.40,27.20 | territory state EE | armed attack | used deliberate state-organs | 40 serious serious sustained | Attack',
);
const attack: Incident = {
  ...(row as { incident: Incident }).incident,
  facts: {
    ...(row as { incident: Incident }).incident.facts,
    knownAt: [
      { t: '2030-05-01', fact: { direction: 'unknown' } },
      { t: '2030-05-03', fact: { direction: 'state-organs' } },
    ],
  },
};

describe('AssessIncident', () => {
  it('gives one determination a treaty and one summary, and keeps what was held when', () => {
    const { state, events } = give([
      { type: 'AssessIncident', incident: attack, at: '2030-05-01T12:00Z' },
      { type: 'AssessIncident', incident: attack, at: '2030-05-03T12:00Z' },
    ]);
    const article5 = events.flatMap((event) =>
      event.type === 'CommitmentDetermined' && event.treaty === 'nat-5' ? [event] : [],
    );
    expect(article5.map(({ before, verdict }) => [before, verdict])).toEqual([
      [null, 'contested'],
      ['contested', 'engaged'],
    ]);
    expect(state.incidents[attack.id]?.history['nat-5']).toEqual([
      { at: 0, verdict: 'contested', knownAt: '2030-05-01T12:00Z', evidence: [] },
      { at: 60, verdict: 'engaged', knownAt: '2030-05-03T12:00Z', evidence: [] },
    ]);
    expect(state.incidents[attack.id]?.latest?.assessment.article5Available).toBe('yes');
    expect(structuredClone(state)).toEqual(state);
  });

  it('tells the elements as found, and the facts as they were known', () => {
    const { events } = give([{ type: 'AssessIncident', incident: attack, at: '2030-05-01T12:00Z' }]);
    const assessed = events.find((event) => event.type === 'IncidentAssessed');
    expect(assessed).toMatchObject({
      knownAt: '2030-05-01T12:00Z',
      elements: {
        force: 'met',
        gravity: 'met',
        direction: 'unknown',
        externalOrigin: 'unknown',
        intent: 'met',
        otherwiseLawful: 'met',
      },
      facts: { direction: 'unknown', deaths: 40 },
      evidence: [],
    });
  });

  it('determines again only what has changed', () => {
    const [first, second] = ['2030-05-01T12:00Z', '2030-05-02T12:00Z'].map(
      (at) => ({ type: 'AssessIncident', incident: attack, at }) as const,
    );
    const { events } = give([first, second] as AssessmentCommand[]);
    expect(events.filter((event) => event.type === 'CommitmentDetermined')).toHaveLength(TREATIES.length);
    expect(events.filter((event) => event.type === 'IncidentAssessed')).toHaveLength(2);
  });

  it('is worked out once where nothing new is known, whoever asks and when', () => {
    const reasonsAt = (at: string) =>
      give([{ type: 'AssessIncident', incident: attack, at }]).events.flatMap((event) =>
        event.type === 'CommitmentDetermined' ? [event.reason] : [],
      );
    const [one, other] = [reasonsAt('2030-05-01T12:00Z'), reasonsAt('2030-05-02T23:00Z')];
    expect(one.length).toBe(TREATIES.length);
    expect(one.every((reason, index) => reason === other[index])).toBe(true);
    expect(reasonsAt('2030-05-03T00:00Z')[1]).not.toBe(one[1]);
  });

  it('names each determination so that it can be explained', () => {
    const { events } = give([{ type: 'AssessIncident', incident: attack }]);
    const ids = events.flatMap((event) => (event.type === 'CommitmentDetermined' ? [event.reason.id] : []));
    expect(ids).toContain(`determination/${attack.id}/nat-5`);
  });
});

describe('AssessClause', () => {
  const clause = { id: 'cyber-trigger', title: { en: 'Cyber attack', fr: 'Attaque cyber' }, kind: 'cyber' as const };

  it('answers with a share of the declared range', () => {
    const { events } = give([{ type: 'AssessClause', clause }]);
    const [event] = events;
    if (event?.type !== 'ClauseAssessed') throw new Error('no assessment');
    expect(event.verdict).toBe('contested');
    expect(event.reason.says).toBe(
      `contested: above the threshold in ${Math.round(event.shareAboveThreshold * 100)} % of its declared range`,
    );
  });

  it('moves with the effect and with a range of the scenario', () => {
    const effect = { physicalEffect: 'none', functionalEffect: 'serious', duration: 'single', deaths: 0 } as const;
    const share = (more: object) => {
      const [event] = give([{ type: 'AssessClause', clause: { ...clause, ...more } }]).events;
      return event?.type === 'ClauseAssessed' ? event.shareAboveThreshold : Number.NaN;
    };
    expect(share({ effect })).toBeLessThan(share({ effect: { ...effect, duration: 'sustained' } }));
    expect(share({ effect, threshold: { p10: 5, p50: 10, p90: 20 } })).toBeGreaterThan(0.95);
    expect(share({ effect: { ...effect, functionalEffect: 'none' } })).toBe(0);
  });
});

describe('AssessDemand', () => {
  const demand = { id: 'withdraw', by: 'RU', alliance: 'NATO', date: '2022-02-25', says: 'withdraw forces' };

  it('finds the allies that joined after a day', () => {
    const { events, state } = give([{ type: 'AssessDemand', demand: { ...demand, afterDate: '1997-05-27' } }]);
    expect(events[0]).toMatchObject({
      type: 'DemandAssessed',
      members: 30,
      allies: ['AL', 'BG', 'CZ', 'EE', 'HR', 'HU', 'LT', 'LV', 'ME', 'MK', 'PL', 'RO', 'SI', 'SK'],
      touches: ['nat-4'],
    });
    const reason = events[0]?.type === 'DemandAssessed' ? events[0].reason : undefined;
    expect(reason?.because?.[0]).toMatchObject({ says: 'AL: NATO since 2009-04-01', source: expect.any(String) });
    expect(state.demands.withdraw?.afterDate).toBe('1997-05-27');
  });

  it('concerns everyone without a day, and nobody before the alliance', () => {
    const [now] = give([{ type: 'AssessDemand', demand: { ...demand, afterDate: null } }]).events;
    const [then] = give([{ type: 'AssessDemand', demand: { ...demand, date: '1948-01-01', afterDate: null } }]).events;
    expect(now).toMatchObject({ members: 30 });
    expect(then).toMatchObject({ members: 0, allies: [], touches: [] });
  });
});
