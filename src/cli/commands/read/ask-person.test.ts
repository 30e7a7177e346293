import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../formats/incident-intake/candidate.ts';
import type { Incident } from '../../../words/incident.ts';
import { askPerson } from './ask-person.ts';

const incident: Incident = {
  id: 'strike',
  date: '2022-11-15',
  attacker: { code: 'RU', name: 'Russia', kind: 'state' },
  victim: [{ code: 'UA', name: 'Ukraine', kind: 'state' }],
  location: null,
  objectType: null,
  means: 'armed attack',
  attributed: null,
  facts: {
    force: 'used',
    intent: 'deliberate',
    direction: 'state-organs',
    deaths: null,
    injured: null,
    physicalEffect: null,
    functionalEffect: null,
    duration: null,
    objectOwner: null,
    objectFlag: null,
    place: null,
    placeSovereign: null,
    placeStatus: null,
    seaArea: null,
    attackerIsParty: null,
    knownAt: [],
  },
};
const candidate = (id: string): Candidate => ({
  id,
  incident: { ...incident, id },
  acts: [],
  reasons: [],
  isMetByRule: true,
  doubts: ['of a test'],
});

/** Answers in order; after the last the input has ended. */
async function answer(answers: readonly string[], count = 1, lastDay = '2022-12-31') {
  const left = [...answers];
  const said: string[] = [];
  const prompt = { ask: async () => left.shift() ?? null, say: (text: string) => void said.push(text) };
  const decisions = await askPerson(
    Array.from({ length: count }, (_, index) => candidate(`i${index + 1}`)),
    prompt,
    { by: 'Ann', lastDay },
  );
  return { decisions, said: said.join('') };
}

describe('a person', () => {
  it('confirms, rejects with a reason, or leaves for later', async () => {
    const { decisions, said } = await answer(['c', 'r', 'a rumour', 'l'], 3);
    expect(decisions).toMatchObject([
      { status: 'confirmed', by: 'Ann', incident: { id: 'i1' } },
      { status: 'rejected', by: 'Ann', because: 'a rumour' },
      { status: 'proposed', by: null },
    ]);
    expect(said).toMatch(/1 of 3\ni1: Russia → Ukraine; armed attack, force used, 2022-11-15\n {2}doubt: of a test/);
  });

  it('corrects fields, each checked at once', async () => {
    const { decisions, said } = await answer([
      'e',
      'facts.deaths = 3',
      'facts.force = usd',
      'facts.death = 2',
      'id = x',
      'what',
      'date=2022-11-14',
      'facts.objectFlag = UA',
      '',
      'c',
    ]);
    expect(decisions[0]).toMatchObject({
      status: 'confirmed',
      because: 'confirmed as corrected',
      incident: { id: 'i1', date: '2022-11-14', facts: { deaths: 3, force: 'used', objectFlag: 'UA' } },
    });
    expect(said).toMatch(/"usd" is not known[\s\S]*no field facts\.death[\s\S]*The id stays[\s\S]*Write a field/);
  });

  it('cannot reach beyond the fields', async () => {
    const { said, decisions } = await answer(['e', '__proto__.x = 1', 'constructor.name = 1', '', 'c']);
    expect(said).toMatch(/no field __proto__\.x|Write a field/);
    expect(decisions[0]?.incident).toEqual({ ...incident, id: 'i1' });
  });

  it('quits, or ends the input: the rest stays proposed, what was decided stays decided', async () => {
    for (const answers of [['c', 'q'], ['c']]) {
      const { decisions } = await answer(answers, 3);
      expect(decisions.map(({ status }) => status)).toEqual(['confirmed', 'proposed', 'proposed']);
    }
  });

  it('is not let confirm what lies after the end of the scenario', async () => {
    const { decisions, said } = await answer(['c', 'nonsense', 'e', 'date = 2022-11-01', '', 'c'], 1, '2022-11-10');
    expect(said).toMatch(/after the scenario's end[\s\S]*Write c, e, r, l or q/);
    expect(decisions[0]).toMatchObject({ status: 'confirmed', incident: { date: '2022-11-01' } });
  });
});
