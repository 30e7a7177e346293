import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../formats/lexicon/load-lexicon.ts';
import type { State } from '../../words/states.ts';
import { readReport } from '../reading/read-report.ts';
import { confirmIncident } from './confirm-incident.ts';
import { proposeIncidents } from './propose-incidents.ts';

const lexicon = loadLexicon('data/lexicon');
const DAY = '2022-02-25';

const state = (id: string, alpha3: string, name: string): State => ({
  id,
  alpha3,
  name,
  nameFr: name,
  adjective: name,
  capital: { name, country: id, lat: 0, lon: 0 },
  landNeighbours: [],
  from: null,
  to: null,
  source: 'judgement',
  asOf: DAY,
  confidence: 'low',
  note: 'made up for the test',
});
const states = [
  state('RU', 'RUS', 'Russia'),
  state('UA', 'UKR', 'Ukraine'),
  state('EE', 'EST', 'Estonia'),
  state('PL', 'POL', 'Poland'),
  state('IR', 'IRN', 'Iran'),
  state('AL', 'ALB', 'Albania'),
];

const propose = (text: string) => {
  const reading = readReport(text, DAY, lexicon);
  return proposeIncidents(reading, DAY, states).map((proposed) => ({
    ...proposed,
    decision: confirmIncident(proposed, reading, text).decision,
  }));
};

describe('proposeIncidents', () => {
  it('makes an incident of an invasion, with alpha-2 codes and nothing that the words do not carry', () => {
    const [one] = propose('Russia invaded Ukraine on Thursday.');
    expect(one?.incident).toMatchObject({
      date: '2022-02-24',
      attacker: { code: 'RU', kind: 'state' },
      victim: [{ code: 'UA' }],
    });
    expect(one?.incident.facts).toMatchObject({
      force: 'used',
      direction: 'state-organs',
      // "invaded" says that it was meant, that it goes on, and that ground is taken by war
      intent: 'deliberate',
      duration: 'sustained',
      physicalEffect: 'mass',
      deaths: null,
    });
    expect(one?.decision).toBe('confirm');
  });

  it('leaves the effect of an attack open where the words do not say it', () => {
    const [one] = propose('Russia attacked Ukraine on Thursday.');
    expect(one?.incident.facts).toMatchObject({ force: 'used', intent: 'deliberate', physicalEffect: null, duration: null });
  });

  it('makes a threat an incident with force threatened, never used', () => {
    const [one] = propose('Russia threatened Estonia with retaliation.');
    expect(one?.incident.facts.force).toBe('threatened');
    expect(one?.decision).toBe('confirm');
  });

  it('gives a cyber attack no force', () => {
    const [one] = propose(
      'Iran carried out a cyberattack against Albania, officials said. Albania blamed Iran for the cyberattack.',
    );
    expect(one?.incident).toMatchObject({ means: 'cyber', objectType: 'network', facts: { force: 'none', place: 'network' } });
  });

  it('leaves an unknown author unknown', () => {
    const [one] = propose('A missile struck the Polish village of Przewodow on Tuesday.');
    expect(one?.incident.attacker).toMatchObject({ code: null, kind: 'unknown' });
    expect(one?.incident.facts.direction).toBe('unknown');
    expect(one?.incident.attributed).toBeNull();
  });

  it.each([
    'A cyber attack could trigger Article 5.',
    'The Kremlin said Russia would not attack Ukraine.',
    'Russia may attack Ukraine.',
    'If Russia attacked Poland, the alliance would be bound to help.',
    'Russia demanded guarantees.',
  ])('makes none of: %s', (text) => {
    expect(propose(text)).toEqual([]);
  });

  it('ties every incident to verbatim words', () => {
    const text = 'Russia invaded Ukraine on Thursday. Moscow warned Estonia of serious consequences.';
    for (const one of propose(text)) {
      expect(one.events.length).toBeGreaterThan(0);
      for (const reason of one.reasons)
        for (const evidence of reason.evidence ?? []) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
    }
  });
});

describe('confirmIncident', () => {
  it('leaves to a person what names no victim', () => {
    const text = 'Russia threatened consequences.';
    expect(propose(text).map((one) => one.decision)).toEqual(['leave-to-a-person']);
  });

  it('leaves to a person what does not stand in the text', () => {
    const text = 'Russia invaded Ukraine on Thursday.';
    const reading = readReport(text, DAY, lexicon);
    const [proposed] = proposeIncidents(reading, DAY, states);
    expect(proposed && confirmIncident(proposed, reading, text.replace('Russia', 'Prussia')).decision).toBe('leave-to-a-person');
  });
});
