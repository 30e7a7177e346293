import { describe, expect, it } from 'vitest';
import { lengthOf } from './turn-keys.tsx';

describe('the length of a turn', () => {
  it.each([
    [60, 1, 'hours'],
    [360, 6, 'hours'],
    [1440, 1, 'days'],
    [2880, 2, 'days'],
    [10_080, 1, 'weeks'],
    [43_200, 1, 'months'],
    [86_400, 2, 'months'],
    [90, 1.5, 'hours'],
  ])('of %i minutes is said in the largest unit that has a whole number', (minutes, count, unit) => {
    expect(lengthOf(minutes)).toEqual({ count, unit });
  });
});
