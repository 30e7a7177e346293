import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/words/verdict.ts';
import { changesOf } from './reason-tree.tsx';

const leaf = (says: string, more: Partial<Reason> = {}): Reason => ({ says, ...more });

describe('what would change the answer', () => {
  it.each<[string, Reason, ReturnType<typeof changesOf>]>([
    ['what the reason says itself', { says: 'x', wouldChange: 'an objection' }, { lead: null, grounds: ['an objection'] }],
    [
      'what its grounds say',
      { says: 'x', because: [leaf('a', { wouldChange: 'attribution' })] },
      { lead: null, grounds: ['attribution'] },
    ],
    [
      'what is open',
      {
        says: 'x',
        because: [leaf('a', { result: 'met' }), leaf('b', { result: 'contested' }), leaf('c', { result: 'unknown' })],
      },
      { lead: 'open', grounds: ['b', 'c'] },
    ],
    [
      'what is not met, where the answer is no',
      { says: 'x', result: 'not-engaged', because: [leaf('a', { result: 'not-met' })] },
      { lead: 'unmet', grounds: ['a'] },
    ],
    ['our judgement', { says: 'x', because: [leaf('a', { source: 'judgement' })] }, { lead: 'judged', grounds: ['a'] }],
    ['the words of the report', { says: 'x', evidence: [{ text: 'w', start: 0, end: 1 }] }, { lead: 'text', grounds: [] }],
    ['nothing that is recorded', { says: 'x' }, { lead: 'nothing', grounds: [] }],
  ])('names %s', (_, reason, expected) => {
    expect(changesOf(reason)).toEqual(expected);
  });
});
