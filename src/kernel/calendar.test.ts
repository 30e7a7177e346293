import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dateTimeGroup,
  dayNumber,
  daysBetween,
  isoDate,
  isoFromDay,
  isoTime,
  minutesBetween,
  parseIsoTime,
} from './calendar.ts';

describe('days', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2022-02-24', 19047],
    ['0000-01-01', -719528],
    ['9999-12-31', 2932896],
  ])('%s is day %i', (date, day) => {
    expect(dayNumber(date)).toBe(day);
    expect(isoFromDay(day)).toBe(date);
  });

  test('every day from 1890 to 2110 is the one that the platform names', () => {
    for (let day = dayNumber('1890-01-01'); day <= dayNumber('2110-12-31'); day++) {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (isoFromDay(day) !== date || dayNumber(date) !== day) expect([isoFromDay(day), dayNumber(date)]).toEqual([date, day]);
    }
  });

  test('leap years follow the Gregorian rule', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
    expect(addDays('2000-03-01', -1)).toBe('2000-02-29');
    expect(daysBetween('2022-02-24', '2024-07-01')).toBe(858);
    expect(daysBetween('2024-07-01', '2022-02-24')).toBe(-858);
  });

  test.each([
    ['2022-13-01', 'no month 13'],
    ['2022-00-01', 'no month 00'],
    ['2023-02-29', 'no day 29'],
    ['2022-04-31', 'no day 31'],
    ['2022-04-00', 'no day 00'],
    ['22-04-01', 'not a date like'],
    ['2022-4-1', 'not a date like'],
    ['2022-04-01T00:00Z', 'not a date like'],
    ['2022-04-01\n', 'not a date like'],
    ['', 'not a date like'],
  ])('%j is refused: %s', (date, word) => {
    expect(() => dayNumber(date)).toThrow(RangeError);
    expect(() => dayNumber(date)).toThrow(word);
  });

  test.each([-719529, 2932897, 0.5, NaN, Infinity])('day %d is refused', (day) => {
    expect(() => isoFromDay(day)).toThrow(RangeError);
  });
});

describe('times', () => {
  const start = '2022-02-24T03:00Z';

  test.each([
    ['2022-02-24T03:00Z', 0],
    ['2022-02-25T12:00Z', 1980],
    ['2022-02-24', -180],
    ['2022-02-24T03:01:59Z', 1],
    ['2024-02-29T00:00Z', 1058220],
  ])('%s lies %i minutes after the start', (time, minutes) => {
    expect(minutesBetween(start, time)).toBe(minutes);
  });

  test('a moment is written as time, date and date-time group', () => {
    expect(isoTime(start, 1980)).toBe('2022-02-25T12:00Z');
    expect(isoDate(start, 1980)).toBe('2022-02-25');
    expect(dateTimeGroup(start, 1980)).toBe('251200ZFEB22');
    expect(dateTimeGroup('2001-09-11', -1)).toBe('102359ZSEP01');
    expect(isoTime('2022-02-24', -1)).toBe('2022-02-23T23:59Z');
    expect(isoTime('2022-02-24', 0.9)).toBe('2022-02-24T00:00Z');
    expect(isoTime('2022-02-24', -0.1)).toBe('2022-02-23T23:59Z');
  });

  test.each([
    ['2022-02-24T24:00Z', 'no hour 24'],
    ['2022-02-24T12:60Z', 'no minute 60'],
    ['2022-02-24T12:00:60Z', 'no second 60'],
    ['2022-02-30T12:00Z', 'no day 30'],
    ['2022-02-24T12:00', 'not a time like'],
    ['2022-02-24T12:00+01:00', 'not a time like'],
    ['2022-02-24 12:00Z', 'not a time like'],
  ])('%j is refused: %s', (time, word) => {
    expect(() => parseIsoTime(time)).toThrow(RangeError);
    expect(() => parseIsoTime(time)).toThrow(word);
  });

  test('minutes without end are refused', () => {
    expect(() => isoTime(start, Infinity)).toThrow(RangeError);
    expect(() => dateTimeGroup(start, NaN)).toThrow(RangeError);
  });

  test('writing and reading a moment are inverse', () => {
    const tenMillennia = fc.integer({ min: dayNumber('0001-01-01') * 1440, max: dayNumber('9998-12-31') * 1440 });
    fc.assert(
      fc.property(tenMillennia, fc.integer({ min: -500_000, max: 500_000 }), (epochMinutes, minutes) => {
        const from = isoTime('1970-01-01', epochMinutes);
        expect(parseIsoTime(from)).toBe(epochMinutes);
        expect(minutesBetween(from, isoTime(from, minutes))).toBe(minutes);
        expect(isoTime(from, minutes).slice(0, 10)).toBe(isoDate(from, minutes));
      }),
    );
  });
});
