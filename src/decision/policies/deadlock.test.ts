import { describe, expect, it } from 'vitest';
import { decisionFactsOn, proposalOf, proposalStateOf } from '../../../test/fixtures/decision-facts.ts';
import { createChance } from '../../kernel/chance.ts';
import type { Proposal } from '../../words/scenario.ts';
import type { DecisionEvent } from '../events.ts';
import { actPolicies } from '../index.ts';
import type { ClausePosition, ProposalState } from '../state.ts';

const DATE = '2003-02-10';
const NOW = 600;
const title = (text: string) => ({ en: text, fr: text });

/** What seats do about `open` when `event` comes. */
function act(event: DecisionEvent, open: ProposalState, date = DATE, exponential: Record<string, number> = {}) {
  const facts = decisionFactsOn(date, [open.proposal], {}, [], exponential);
  const state = { concerns: {}, proposals: { text: open }, plansActive: false };
  return actPolicies(event, state, facts, { at: NOW, chance: createChance(21, 0) });
}

const said = (clause: string, ask: ClausePosition['ask'], redLine = false): ClausePosition => ({
  ...{ clause, position: 'object', ask, redLine, why: 'test', source: 'judgement' },
});

/** A text on which members hold out, each on one clause. */
function deadlock(proposal: Proposal, holdouts: Record<string, ClausePosition>): ProposalState {
  const positions = Object.fromEntries(
    Object.entries(holdouts).map(([member, clause]) => [
      member,
      { position: 'object' as const, clauses: [clause], why: 'x', at: 0, round: 1 },
    ]),
  );
  return proposalStateOf({ proposal, status: 'broken', members: Object.keys(holdouts), positions });
}

describe('the chair in a deadlock', () => {
  const proposal = proposalOf({
    matter: 'defence-planning',
    clauses: [
      { id: 'c1', text: title('one'), milder: [title('milder')], severable: true },
      { id: 'c2', text: title('two'), severable: true },
      { id: 'c3', text: title('three') },
    ],
    additions: [{ id: 'extra', text: title('extra') }],
  });
  const consulted: DecisionEvent = { type: 'MembersConsulted', proposal: 'text', round: 1, holdouts: [] };
  const move = (holdouts: Record<string, ClausePosition>, date = DATE) =>
    act(consulted, deadlock(proposal, holdouts), date).map(({ seat, at, command }) => ({ seat, at, ...command }));

  it('makes one package of all that would meet somebody, one change a clause', () => {
    const [amended] = move({
      BE: said('c1', { kind: 'milder' }),
      DE: said('c2', { kind: 'drop' }),
      TR: said('c3', { kind: 'add', addition: 'extra' }),
    });
    expect(amended).toMatchObject({ type: 'AmendProposal', way: 'meet-side-issue', seat: 'SG', at: NOW });
    const changes = amended?.type === 'AmendProposal' ? (amended.changes ?? []) : [];
    expect(changes.map((change) => `${change.kind} ${change.clause} ${change.for.join()}`)).toEqual([
      'add extra TR',
      'reword c1 BE',
      'set-aside c2 DE',
    ]);
  });

  it('goes to another forum before it changes a word for those who could be met', () => {
    const holdouts = { FR: said('c1', { kind: 'none' }), BE: said('c1', { kind: 'milder' }) };
    expect(move(holdouts)).toMatchObject([{ type: 'ShiftForum', to: 'defence-planning-committee', proposal: 'text' }]);
    expect(move(holdouts, '2022-02-24')).toMatchObject([{ type: 'AmendProposal', way: 'dilute' }]);
  });

  it('gives up where a red line is left and no other forum', () => {
    expect(move({ BE: said('c3', { kind: 'none' }, true) })).toMatchObject([{ type: 'WithdrawProposal', proposal: 'text' }]);
  });

  it('takes hours over brackets, its own time in the Union, and less in later rounds', () => {
    const days = (event: DecisionEvent, open: ProposalState, means: Record<string, number>) => {
      const [command] = act(event, open, DATE, means);
      return ((command?.at ?? 0) - NOW) / 1440;
    };
    const broken = { member: 'FR', round: 1, silence: true, why: 'x', source: 'judgement' };
    const event = { type: 'ConsensusBroken', proposal: 'text', ...broken } as const;
    const left: DecisionEvent = { type: 'BracketsLeft', proposal: 'text', round: 1, members: ['FR'] };
    const text = proposalOf({ issue: 'test' });
    const open = proposalStateOf({ proposal: text, breaks: [{ ...broken, at: 0 }], status: 'broken' });
    const far = { 'bargaining.days': 1000, 'bargaining.brackets.days': 0.001, 'bargaining.later.days': 0.001 };
    expect(days(event, open, far)).toBeGreaterThan(10);
    expect(days(left, open, far)).toBeLessThan(0.1);
    const later = { ...open, round: 2, breaks: [{ ...broken, round: 2, at: 0 }] };
    expect(days({ ...event, round: 2 }, later, far)).toBeLessThan(0.1);
    const issue = { ...far, 'bargaining.test.days': 0.001 };
    expect(days(event, open, issue)).toBeLessThan(0.1);
    expect(days(event, open, { ...far, 'bargaining.north-atlantic-council.test.days': 0.001 })).toBeLessThan(0.1);
    const union = { ...open, body: 'eu-council', proposal: { ...text, body: 'eu-council' } };
    expect(days(event, union, { ...far, 'bargaining.eu-council.days': 0.001 })).toBeLessThan(0.1);
  });
});
