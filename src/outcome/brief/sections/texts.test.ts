import { describe, expect, it } from 'vitest';
import { pictureOf, worldOfExample } from '../../../../test/fixtures/picture.ts';
import type { ProposalState } from '../../../decision/index.ts';
import { contextOf } from '../context.ts';
import type { BriefLanguage } from '../words/languages.ts';
import { textsOf } from './texts.ts';

const title = (en: string) => ({ en, fr: `${en} (fr)` });
const clause = (id: string, status = 'in') => ({
  id,
  text: title(`${id} as it reads.`),
  issue: 'i',
  wording: 0,
  status,
  added: false,
});
const says = (position: string, round: number, ...clauses: (readonly [string, string])[]) => ({
  ...{ position, round, at: 0, why: 'on the whole' },
  clauses: clauses.map(([on, why]) => ({ clause: on, position, ask: { kind: 'milder' }, redLine: false, why })),
});
const revision = (...changes: object[]) => ({ round: 2, at: 1, way: 'dilute', changes, to: null });

/** A text of the Council of two clauses before five members, made by hand; `more` is what a test is about. */
function textOf(more: object, language: BriefLanguage = 'en') {
  const known = {
    proposal: {
      ...{ id: 'p', title: title('Text'), body: 'north-atlantic-council' },
      clauses: ['a', 'b'].map((id) => ({ id, text: title(`${id} as drafted.`) })),
    },
    ...{ concern: null, body: 'north-atlantic-council', procedure: 'silence-procedure', members: ['BE', 'DE', 'FR', 'PL', 'US'] },
    ...{ tabledAt: 0, round: 1, deadline: null, status: 'open', text: [clause('a'), clause('b')], revisions: [], positions: {} },
    ...{ breaks: [], endedAt: null, conditionMetAt: null, lapsedAt: null, steps: [] },
    ...more,
  } as unknown as ProposalState;
  const picture = pictureOf({});
  picture.decision.proposals.p = known;
  const facts = worldOfExample().outcome;
  const outcome = { indicators: {} } as never;
  const rest = { reasons: new Map(), spread: () => undefined, seed: 1, replicates: 1 };
  return textsOf(contextOf({ picture, outcome, facts, language, ...rest }))[0];
}

describe('a text in the brief', () => {
  it('says what was done to each clause, and for all for whom', () => {
    const revisions = [
      revision({ kind: 'reword', clause: 'a', for: ['BE'] }),
      revision({ kind: 'reword', clause: 'a', for: ['DE', 'BE'] }, { kind: 'set-aside', clause: 'b', for: ['US'] }),
      revision({ kind: 'add', clause: 'c', for: ['PL'] }, { kind: 'reword', clause: 'c', for: ['US'] }),
    ];
    const { clauses } = textOf({ revisions, text: [clause('a'), clause('b', 'set-aside'), clause('c')] });
    expect(clauses).toEqual([
      { text: 'a as it reads.', was: 'a as drafted.', mark: 'reworded', note: 'milder words for Belgium and Germany' },
      { text: '', was: 'b as it reads.', mark: 'out', note: 'set aside for United States' },
      { text: 'c as it reads.', mark: 'added', note: 'taken in for Poland; milder words for United States' },
    ]);
  });

  it('names those who hold out first, with their words, the same words once', () => {
    const trade = ['b', 'it hurts its trade'] as const;
    const positions = {
      BE: says('bracket', 1, trade),
      DE: says('accept', 1),
      FR: says('bracket', 1, ['a', 'it comes too soon'], ['b', 'it comes too soon']),
      PL: says('object', 1, ['a', 'it is too weak']),
      US: says('bracket', 1, trade),
    };
    expect(textOf({ positions, status: 'broken' }).positions).toEqual([
      { position: 'object', label: 'Holding out (1)', who: 'Poland', why: 'it is too weak (clause 1)' },
      {
        position: 'bracket',
        label: 'In brackets (3)',
        who: 'Belgium, France and United States',
        why: 'Belgium and United States: it hurts its trade (clause 2); France: it comes too soon',
      },
      { position: 'accept', label: 'For (1)', who: 'Germany', why: '' },
    ]);
    expect(textOf({ positions, status: 'broken' }, 'fr').positions[0]).toMatchObject({ who: 'Pologne', label: 'Contre (1)' });
  });

  it('counts as silent who held out in an earlier round and let the text pass in the last', () => {
    const positions = { BE: says('bracket', 1, ['a', 'too strong']), FR: says('reserve', 2, ['b', 'a vote is due']) };
    expect(textOf({ positions, status: 'agreed', endedAt: 60, round: 2 }).positions).toEqual([
      { position: 'reserve', label: 'With a reservation (1)', who: 'France', why: 'a vote is due (clause 2)' },
      { position: 'silent', label: 'Silent, which is assent (4)', who: 'Belgium, Germany, Poland and United States', why: '' },
    ]);
  });

  it('says "all members" where all are of one mind, and abbreviates only who is for', () => {
    const members = ['BE', 'BG', 'CA', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FR'];
    const agreed = { status: 'agreed', endedAt: 60, members };
    expect(textOf(agreed).positions).toMatchObject([{ label: 'Silent, which is assent (9)', who: 'all members' }]);
    const positions = { FR: says('reserve', 1, ['a', 'a vote is due']) };
    expect(textOf({ ...agreed, positions }).positions[1]).toMatchObject({ who: 'Belgium, Bulgaria and 6 others' });
    const held = Object.fromEntries(members.map((member) => [member, says('object', 1, ['a', 'no'])]));
    expect(textOf({ members, positions: held, status: 'broken' }).positions[0].who).toMatch(
      /^Belgium, Bulgaria, Canada, .* and France$/,
    );
  });
});
