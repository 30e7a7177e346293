import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Timetable } from '../plan/timetable.ts';

describe('Timetable', () => {
  it('fills the gap that is long enough, not the one that is too short', () => {
    const timetable = new Timetable(1);
    timetable.hold(0, 10, 20, 0);
    timetable.hold(0, 40, 50, 1);
    timetable.hold(0, 25, 30, 2);
    expect(timetable.earliest(0, 0, 10)).toBe(0);
    expect(timetable.earliest(0, 1, 10)).toBe(30);
    expect(timetable.earliest(0, 12, 5)).toBe(20);
    expect(timetable.earliest(0, 45, 100)).toBe(50);
  });

  it('finds the first free minute that trying every minute finds', () => {
    const wish = fc.record({ at: fc.nat(60), minutes: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), wish, (wishes, last) => {
        const timetable = new Timetable(1);
        const taken = new Set<number>();
        const place = ({ at, minutes }: { at: number; minutes: number }) => {
          let from = at;
          while (Array.from({ length: minutes }, (_, i) => from + i).some((minute) => taken.has(minute))) from++;
          return from;
        };
        for (const each of wishes) {
          const from = timetable.earliest(0, each.at, each.minutes);
          expect(from).toBe(place(each));
          timetable.hold(0, from, from + each.minutes, 0);
          for (let minute = from; minute < from + each.minutes; minute++) taken.add(minute);
        }
        expect(timetable.earliest(0, last.at, last.minutes)).toBe(place(last));
      }),
    );
  });

  it('takes the lane that is free soonest, the lowest of equals', () => {
    const timetable = new Timetable(3);
    timetable.hold(0, 0, 30, 0);
    timetable.hold(1, 0, 10, 0);
    expect(timetable.findLane(0, 2, 5, 5)).toBe(1);
    expect(timetable.foundAt).toBe(10);
    expect(timetable.findLane(0, 3, 40, 5)).toBe(0);
  });

  it('finds the last free minute that trying every minute finds', () => {
    const span = fc.record({ from: fc.nat(60), minutes: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 25 }), fc.nat(90), fc.integer({ min: 1, max: 12 }), (spans, at, minutes) => {
        const timetable = new Timetable(2);
        const taken = new Set<number>();
        for (const { from, minutes: long } of spans) {
          const free = timetable.earliest(0, from, long);
          timetable.hold(0, free, free + long, 0);
          for (let minute = free; minute < free + long; minute++) taken.add(minute);
        }
        let last = at;
        while (Array.from({ length: minutes }, (_, i) => last + i).some((minute) => taken.has(minute))) last--;
        expect(timetable.latest(0, at, minutes)).toBe(last);
        expect(timetable.findLatestLane(0, 2, at, minutes)).toBe(last === at ? 0 : 1);
      }),
    );
  });

  it('records what is held', () => {
    const timetable = new Timetable(1);
    timetable.hold(0, 0, 60, 7);
    timetable.hold(0, 60, 180, 8);
    expect(timetable.record()).toEqual([0, 0, 60, 7, 0, 60, 180, 8]);
    expect(timetable.earliest(0, 50, 10)).toBe(180);
  });
});
