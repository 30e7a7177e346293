import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedScenario, fileWith, foedus, INCIDENT } from './foedus.ts';

const strike = { ...INCIDENT, means: 'missile/drone' };

const FIRST = { t: '2024-03-04', fact: { direction: 'unknown', attackerIsParty: null } };
const LATER = { t: '2024-03-06T09:00Z', fact: { direction: 'state-organs', attackerIsParty: false } };
const learning = { ...strike, facts: { ...strike.facts, knownAt: [FIRST, LATER] } };
const fileOf = (incident: unknown) => fileWith('incidents.json', JSON.stringify([incident]));

describe('foedus assess --history', () => {
  it('prints a line for each moment: the five labels, what was learnt, what changed', async () => {
    const { status, stdout } = await foedus(['assess', fileOf(learning), '--history']);
    const lines = stdout.trimEnd().split('\n');
    expect({ status, lines: lines.length }).toEqual({ status: 0, lines: 3 });
    expect(lines[1]).toMatch(
      /^ {2}2024-03-04 .*armed attack: contested, Article 4 available: yes, Article 5 available: political/,
    );
    expect(lines[2]).toMatch(/^ {2}2024-03-06T09:00Z .*Article 5 available: yes; learnt: direction unknown → state-organs/);
    expect(lines[2]).toMatch(/changed: armed attack contested → yes, Article 5 "political judgement" → yes/);
  });

  it('prints JSON, and one moment where nothing is learnt later', async () => {
    const { stdout } = await foedus(['assess', fileOf(strike), '--history', '--json']);
    const [{ id, history }] = JSON.parse(stdout);
    expect(id).toBe(strike.id);
    expect(history).toMatchObject([{ at: strike.date, labels: { article5Available: 'yes' }, learnt: [], changed: [] }]);
  });

  it('is refused beside --at', async () => {
    const { status, stderr } = await foedus(['assess', fileOf(learning), '--history', '--at', '2024-03-05']);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringMatching(/leave out --at/) });
  });
});

const EVIDENCE = `
incidents:
  - ${JSON.stringify({ ...strike, id: 'strike', date: '2022-02-26', facts: { ...strike.facts, direction: 'unknown' } })}
evidence:
  - id: radar-track
    incident: strike
    says: { en: A track, fr: Une trace }
    arrives: { at: 2022-02-27T15:00Z }
    kind: arrives
    fact: { direction: state-organs }
    source: unverified
    asOf: 2022-02-27
    confidence: medium
  - id: wreckage
    incident: strike
    says: { en: Wreckage, fr: Des débris }
    arrives: { at: 2022-03-01 }
    kind: contradicts
    fact: { direction: non-state-from-abroad }
    source: unverified
    asOf: 2022-03-01
    confidence: low
`;

describe('foedus explain', () => {
  it('prints when a commitment was engaged or contested, and on which evidence', async () => {
    const folder = changedScenario(['partners: [GE, MD]', `partners: [GE, MD]${EVIDENCE}`]);
    const { status, stdout, stderr } = await foedus(['explain', join(folder), 'determination/strike/nat-5']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [tree = '', history = ''] = stdout.split('\nhistory: what was held when\n');
    expect(tree).toMatch(
      /direction: who directed it is disputed\n.*\n +would change: withdrawal of wreckage, or of what it contradicts/,
    );
    expect(tree).toMatch(/contradicted by wreckage: Wreckage/);
    expect(history.split('\n').filter((line) => /^ {2}\d/.test(line))).toEqual([
      '  2022-02-26T00:00Z  contested',
      '  2022-02-27T15:00Z  engaged, before contested; evidence that stood: radar-track',
      '  2022-03-01T00:00Z  contested, before engaged; evidence that stood: radar-track, wreckage',
    ]);
  });
});
