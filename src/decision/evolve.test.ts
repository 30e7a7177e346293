import { describe, expect, it } from 'vitest';
import { decisionFactsOn, proposalOf } from '../../test/fixtures/decision-facts.ts';
import { createChance } from '../kernel/chance.ts';
import type { Proposal } from '../words/scenario.ts';
import type { DecisionCommand } from './commands.ts';
import { type DecisionState, decisionStage, isWaitingForCondition } from './index.ts';

const { initial, decide, evolve } = decisionStage;
const WHY = { en: 'if it came from abroad', fr: 'si elle vient de l’étranger' };

/** The state after commands, one each minute. */
function stateAfter(proposal: Proposal, commands: readonly DecisionCommand[]): DecisionState {
  const facts = decisionFactsOn('2022-02-24', [proposal]);
  const state = initial(facts);
  commands.forEach((command, at) => {
    const moment = { at, chance: createChance(3, 0) };
    for (const event of decide(command, state, facts, moment)) evolve(state, event, at);
  });
  return state;
}

/** Tabled in the government of France, which alone decides there, and agreed. */
const agree = (proposal: Proposal): DecisionCommand[] => [
  { type: 'TableProposal', proposal },
  { type: 'StatePosition', proposal: proposal.id, member: 'FR', position: 'accept', why: 'test' },
  { type: 'TakeDecision', proposal: proposal.id, round: 1 },
];
const meet: DecisionCommand = { type: 'MeetCondition', proposal: 'text' };

describe('the defence plans', () => {
  const plans = proposalOf({ body: 'government-fr', effect: { kind: 'activate-plans' } });
  const conditional = { ...plans, condition: { element: 'direction' as const, says: WHY } };

  it('given a text without a condition, are active once it stands', () => {
    expect(stateAfter(plans, agree(plans).slice(0, 2)).plansActive).toBe(false);
    expect(stateAfter(plans, agree(plans)).plansActive).toBe(true);
  });

  it('given a text that waits for its condition, are active once that is met and not before', () => {
    const waiting = stateAfter(conditional, agree(conditional));
    expect(waiting.proposals.text.status).toBe('agreed');
    expect(isWaitingForCondition(waiting.proposals.text)).toBe(true);
    expect(waiting.plansActive).toBe(false);
    const met = stateAfter(conditional, [...agree(conditional), meet]);
    expect(isWaitingForCondition(met.proposals.text)).toBe(false);
    expect(met.plansActive).toBe(true);
  });

  it('given a text on something else, stay as they are, condition or not', () => {
    const statement = proposalOf({ body: 'government-fr' });
    expect(stateAfter(statement, agree(statement)).plansActive).toBe(false);
    const other = { ...statement, condition: conditional.condition };
    expect(stateAfter(other, [...agree(other), meet]).plansActive).toBe(false);
  });
});

describe('a ruling of control', () => {
  const text = proposalOf({ body: 'north-atlantic-council', effect: { kind: 'activate-plans' } });
  const table: DecisionCommand = { type: 'TableProposal', proposal: text };
  const object = (member: string): DecisionCommand => ({
    ...{ type: 'StatePosition', proposal: text.id, member, position: 'object', why: 'no' },
  });
  const rule = (stands: boolean): DecisionCommand => ({ type: 'RuleOnText', proposal: text.id, stands, why: 'time is short' });

  it('makes a text stand that a member has broken, with all that follows from it', () => {
    const state = stateAfter(text, [table, object('FR'), rule(true)]);
    expect([state.proposals.text?.status, state.plansActive]).toEqual(['agreed', true]);
  });

  it('makes one fall that was open, and takes one back that stood', () => {
    expect(stateAfter(text, [table, rule(false)]).proposals.text?.status).toBe('blocked');
    expect(stateAfter(text, [table, rule(true), rule(false)]).proposals.text?.lapsedAt).toBe(2);
  });

  it('changes nothing where it is so already, or the text has never been tabled', () => {
    expect(stateAfter(text, [rule(true)]).proposals.text).toBeUndefined();
    const facts = decisionFactsOn('2022-02-24', [text]);
    const state = stateAfter(text, [table, rule(true)]);
    expect(decide(rule(true), state, facts, { at: 9, chance: createChance(3, 0) })).toEqual([]);
  });
});

describe('isWaitingForCondition', () => {
  it('is so only of a text that stands', () => {
    const open = proposalOf({ body: 'government-fr', condition: { element: 'direction', says: WHY } });
    expect(isWaitingForCondition(stateAfter(open, agree(open).slice(0, 1)).proposals.text)).toBe(false);
    const plain = proposalOf({ body: 'government-fr' });
    expect(isWaitingForCondition(stateAfter(plain, agree(plain)).proposals.text)).toBe(false);
  });
});
