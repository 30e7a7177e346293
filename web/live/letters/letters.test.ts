import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/play/live/feed.ts';
import { filterLetters, type LetterFilter, readSubject } from './letters.ts';

const message = (number: number, change: Partial<Message> = {}): Message => ({
  ...{ number, from: 'FR', to: ['EE'], channel: 'letter', subject: 's', body: 'b' },
  ...change,
});
const filter = (change: Partial<LetterFilter> = {}): LetterFilter => ({
  ...{ channel: 'all', direction: 'all', query: '', seat: 'EE', nameOf: (seat: string) => (seat === 'FR' ? 'France' : seat) },
  ...change,
});
const numbers = (messages: readonly Message[], change: Partial<LetterFilter>) =>
  filterLetters(messages, filter(change)).map(({ number }) => number);

describe('filterLetters', () => {
  const letters = [
    message(1, { body: 'Défense aérienne' }),
    message(2, { from: 'EE', to: ['LV'], channel: 'telegram' }),
    message(3, { channel: 'press', to: [], from: 'press', subject: 'Air defence for the east' }),
  ];

  it('gives the newest first, by channel and by direction', () => {
    expect(numbers(letters, {})).toEqual([3, 2, 1]);
    expect(numbers(letters, { channel: 'telegram' })).toEqual([2]);
    expect(numbers(letters, { direction: 'in' })).toEqual([3, 1]);
    expect(numbers(letters, { direction: 'out' })).toEqual([2]);
  });

  it('finds all words, without regard to accents, in text, subject and names', () => {
    expect(numbers(letters, { query: 'aerienne DEFENSE' })).toEqual([1]);
    expect(numbers(letters, { query: 'france' })).toEqual([1]);
    expect(numbers(letters, { query: 'air east' })).toEqual([3]);
    expect(numbers(letters, { query: 'air west' })).toEqual([]);
  });
});

describe('readSubject', () => {
  it('takes the precedence off the head of a subject', () => {
    expect(readSubject('FLASH: Positions')).toEqual({ precedence: 'FLASH', subject: 'Positions' });
    expect(readSubject('Positions')).toEqual({ precedence: 'ROUTINE', subject: 'Positions' });
  });
});
