import { describe, expect, it } from 'vitest';
import { worldOfExample } from '../../test/fixtures/picture.ts';
import { readIncidentCases } from '../formats/treaties/read-incident-cases.ts';
import { isoTime } from '../kernel/calendar.ts';
import { determinationHistory } from '../play/determination-history.ts';
import { openCrisis, playOnce } from '../play/once.ts';
import { reasonsOf } from '../play/reasons.ts';
import type { Incident } from '../words/incident.ts';
import type { EvidenceItem, EvidenceReport } from '../words/scenario.ts';
import type { World } from './world.ts';

const [row] = readIncidentCases(
  'x | 2022-02-26 | - > EE | land EE 58.40,27.20 | territory state EE | missile/drone | used deliberate state-organs | 40 serious serious single | Missile',
);
const plain = (row as { incident: Incident }).incident;
const strike: Incident = {
  ...plain,
  id: 'strike',
  facts: {
    ...plain.facts,
    knownAt: [
      { t: '2022-02-26', fact: { direction: 'unknown' } },
      { t: '2022-02-28T12:00Z', fact: { direction: 'state-organs' } },
    ],
  },
};

const origin = {
  incident: 'strike',
  says: { en: 'a finding', fr: 'une constatation' },
  source: 'unverified',
  asOf: '2022-03-01',
  confidence: 'low',
} as const;
const denial: EvidenceReport = {
  ...origin,
  id: 'denial',
  kind: 'contradicts',
  arrives: { at: '2022-03-02T06:00Z' },
  fact: { direction: 'non-state-domestic' },
};
const retraction: EvidenceItem = {
  ...origin,
  id: 'retraction',
  kind: 'withdraws',
  withdraws: 'denial',
  arrives: { afterDays: { p10: 1, p50: 2, p90: 4 } },
};

function worldWith(incidents: readonly Incident[], evidence: readonly EvidenceItem[]): World {
  const world = worldOfExample();
  return { ...world, scenario: { ...world.scenario, incidents, evidence } };
}

function play(incidents: readonly Incident[], evidence: readonly EvidenceItem[], replicate = 0) {
  const world = worldWith(incidents, evidence);
  const { log } = playOnce(world, { seed: 7, replicate });
  const timed = log.map(({ at, event }) => ({ when: isoTime(world.scenario.start, at), event }));
  return { log, timed, article5: determinationHistory(log, 'determination/strike/nat-5') };
}

const steps = (article5: ReturnType<typeof play>['article5']) => article5.map(({ knownAt, verdict }) => [knownAt, verdict]);

describe('an incident in a run', () => {
  it('is assessed as known at its confirmation, and again when something becomes known', () => {
    const { article5 } = play([strike], []);
    expect(steps(article5)).toEqual([
      ['2022-02-26T00:00Z', 'contested'],
      ['2022-02-28T12:00Z', 'engaged'],
    ]);
    expect(article5[1]).toMatchObject({ before: 'contested', evidence: [] });
    expect(article5[1]?.changed).toContain('[met] direction: by organs of a state');
  });

  it('is assessed once where nothing is learnt later', () => {
    const { log } = play([{ ...strike, facts: { ...strike.facts, knownAt: [] } }], []);
    expect(log.filter(({ event }) => event.type === 'IncidentAssessed' && event.incidentId === 'strike')).toHaveLength(1);
  });

  it('knows nothing of the end before its first entry', () => {
    const late = { ...strike, date: '2022-02-25' };
    expect(steps(play([late], []).article5)).toEqual([
      ['2022-02-25T00:00Z', 'contested'],
      ['2022-02-28T12:00Z', 'engaged'],
    ]);
  });
});

describe('evidence of a scenario', () => {
  it('arrives at its time; its withdrawal follows it, at a time that is drawn', () => {
    const { article5, timed } = play([strike], [retraction, denial]);
    expect(article5.map(({ verdict, evidence }) => [verdict, evidence])).toEqual([
      ['contested', []],
      ['engaged', []],
      ['contested', ['denial']],
      ['engaged', []],
    ]);
    expect(timed.find(({ event }) => event.type === 'EvidenceReported')?.when).toBe('2022-03-02T06:00Z');
    const withdrawn = timed.find(({ event }) => event.type === 'EvidenceWithdrawn');
    expect(withdrawn?.event).toMatchObject({ item: 'denial', by: 'retraction', source: 'unverified' });
    expect(withdrawn?.when.slice(0, 10)).toMatch(/^2022-03-0[3-9]$/);
    const others = [1, 2, 3].map((replicate) => play([strike], [retraction, denial], replicate));
    const days = others.map(({ timed: log }) => log.find(({ event }) => event.type === 'EvidenceWithdrawn')?.when);
    expect(new Set([withdrawn?.when, ...days]).size).toBeGreaterThan(1);
  });

  it('can be explained by its id, withdrawn or not', () => {
    const reasons = reasonsOf(play([strike], [retraction, denial]).log);
    expect(reasons.get('evidence/denial')).toMatchObject({
      says: 'a finding (contradicts)',
      result: 'withdrawn',
      source: 'unverified',
    });
  });

  it('on an incident that nobody confirms is told of at its time, or at ENDEX where it has none', () => {
    const stray: EvidenceItem = { ...denial, id: 'stray', incident: 'nowhere' };
    const drawn: EvidenceItem = { ...stray, id: 'drawn', arrives: { afterDays: { p10: 1, p50: 2, p90: 3 } } };
    const ignored = play([strike], [stray, drawn]).timed.filter(({ event }) => event.type === 'EvidenceIgnored');
    expect(ignored.map(({ when, event }) => [when, 'item' in event && event.item])).toEqual([
      ['2022-03-02T06:00Z', 'stray'],
      [worldOfExample().scenario.end, 'drawn'],
    ]);
  });

  it('speaks of incidents that are read from the report too', () => {
    const item: EvidenceItem = { ...denial, id: 'doubt', incident: 'incident-1-1' };
    const { timed } = play([], [item]);
    expect(timed.find(({ event }) => event.type === 'EvidenceReported')?.event).toMatchObject({ incidentId: 'incident-1-1' });
  });

  it('that came before a late confirmation counts from it', () => {
    const world = worldWith([], [denial]);
    const run = openCrisis(world, { seed: 7, replicate: 0 });
    const minute = 20 * 1440;
    run.give({
      at: minute,
      command: { stage: 'report', command: { type: 'ConfirmIncident', incident: 'strike', by: 'EXCON', corrected: strike } },
    });
    run.advance(minute + 1);
    const told = run.log.filter(({ event }) => event.type === 'EvidenceIgnored' || event.type === 'EvidenceReported');
    expect(told.map(({ event }) => event.type)).toEqual(['EvidenceIgnored', 'EvidenceReported']);
    expect(told[1]?.at).toBe(minute);
  });
});
