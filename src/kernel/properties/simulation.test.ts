import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatLog, headHash, parseLog } from '../log.ts';
import { fold, Simulation } from '../simulation.ts';
import type { Model, Timed } from '../stage.ts';
import { type ToyCommand, type ToyEvent, type ToyState, toyModel } from './toy.ts';

const item = fc.constantFrom('bread', 'milk', 'tea');
const command: fc.Arbitrary<ToyCommand> = fc.oneof(
  fc.record({ kind: fc.constant('Restock' as const), item, count: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    kind: fc.constant('Sell' as const),
    item,
    count: fc.integer({ min: 1, max: 3 }),
    customer: fc.constantFrom('a', 'b', 'c'),
  }),
);
const timed: fc.Arbitrary<Timed<ToyCommand>> = fc.record({
  at: fc.integer({ min: 0, max: 200 }),
  command,
  priority: fc.integer({ min: -2, max: 2 }),
});
const commands = fc.array(timed, { maxLength: 40 });
const key = fc.record({ seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }), replicate: fc.integer({ min: 0, max: 9999 }) });

function start(given: readonly Timed<ToyCommand>[], runKey = { seed: 1, replicate: 0 }) {
  const run = new Simulation(toyModel(), runKey);
  for (const each of given) run.give(each);
  return run;
}

function seen(run: Simulation<ToyState, ToyCommand, ToyEvent>) {
  return { now: run.now, nextAt: run.nextAt(), state: structuredClone(run.state), log: formatLog(run.log) };
}

describe('replay', () => {
  test('the state is the fold of the log, also of a log that was written and read again', () => {
    fc.assert(
      fc.property(commands, key, (given, runKey) => {
        const run = start(given, runKey);
        run.advance(500);
        expect(fold(toyModel(), run.log)).toEqual(run.state);
        const { entries, problems } = parseLog<ToyEvent>(formatLog(run.log));
        expect(problems).toEqual([]);
        expect(fold(toyModel(), entries)).toEqual(run.state);
        expect(headHash(entries)).toBe(headHash(run.log));
      }),
    );
  });

  test('equal model, key and commands give an equal log, however the clock was advanced', () => {
    fc.assert(
      fc.property(commands, key, fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 5 }), (given, runKey, stops) => {
        const whole = start(given, runKey);
        whole.advance(600);
        const halting = start(given, runKey);
        for (const stop of [...stops].sort((a, b) => a - b)) halting.advance(stop);
        halting.advance(600);
        expect(seen(halting)).toEqual(seen(whole));
      }),
    );
  });

  test('entries count from 0 and time never falls', () => {
    fc.assert(
      fc.property(commands, (given) => {
        const run = start(given);
        run.advance(500);
        run.log.forEach((entry, index) => {
          expect(entry.seq).toBe(index);
          expect(entry.at).toBeGreaterThanOrEqual(run.log[index - 1]?.at ?? 0);
        });
      }),
    );
  });

  test('another seed gives another log', () => {
    const logs = [1, 2, 3, 4].map((seed) => {
      const run = start([{ at: 0, command: { kind: 'Sell', item: 'tea', count: 1, customer: 'a' } }], { seed, replicate: 0 });
      run.advance(1000);
      return headHash(run.log);
    });
    expect(new Set(logs).size).toBe(4);
  });
});

describe('fork', () => {
  test('a fork and its past go on as two separate runs would', () => {
    fc.assert(
      fc.property(commands, commands, commands, fc.integer({ min: 0, max: 200 }), (given, forOne, forOther, until) => {
        const later = (list: readonly Timed<ToyCommand>[]) => list.map((each) => ({ ...each, at: each.at + until }));
        const separate = [later(forOne), later(forOther)].map((extra) => {
          const run = start(given);
          run.advance(until);
          for (const each of extra) run.give(each);
          run.advance(800);
          return seen(run);
        });
        const one = start(given);
        one.advance(until);
        const other = one.fork();
        for (const each of later(forOne)) one.give(each);
        for (const each of later(forOther)) other.give(each);
        // In turns, so that a slot or a random number taken by one would be missed by the other.
        for (let stop = until; stop <= 800; stop += 50) {
          one.advance(stop);
          other.advance(stop);
        }
        one.advance(800);
        other.advance(800);
        expect([seen(one), seen(other)]).toEqual(separate);
      }),
    );
  });

  test('what changes in one never shows in the other', () => {
    fc.assert(
      fc.property(commands, fc.integer({ min: 0, max: 200 }), (given, until) => {
        const past = start(given);
        past.advance(until);
        const fork = past.fork();
        const before = seen(past);
        expect(seen(fork)).toEqual(before);
        fork.give({ at: until + 1, command: { kind: 'Restock', item: 'salt', count: 9 } });
        fork.advance(800);
        fork.state.stock.pepper = 1;
        expect(seen(past)).toEqual(before);
        expect(fork.log.slice(0, past.log.length)).toEqual(past.log);
      }),
    );
  });

  test('a changed model or key changes only what comes', () => {
    const past = start([{ at: 5, command: { kind: 'Sell', item: 'tea', count: 1, customer: 'a' } }]);
    past.advance(4);
    const slower = past.fork({ model: toyModel(3000) });
    const other = past.fork({ key: { seed: 99, replicate: 3 } });
    expect(slower.state).toEqual(past.state);
    expect(other.log).toEqual(past.log);
    slower.advance(10_000);
    past.advance(10_000);
    other.advance(10_000);
    expect(slower.key).toEqual({ seed: 1, replicate: 0 });
    expect(headHash(slower.log)).not.toBe(headHash(past.log));
    expect(headHash(other.log)).not.toBe(headHash(past.log));
  });
});

describe('clock', () => {
  const echo: Model<string[], string, string> = {
    initial: () => [],
    decide: (word) => [word],
    evolve: (state, word, at) => void state.push(`${at} ${word}`),
    follow: (word, _state, { at }) => (word === 'now' ? [{ at, command: 'at once' }] : []),
  };

  test('ties are ordered by priority, then by order of issue; what is due at once comes after what waited', () => {
    const run = new Simulation(echo, { seed: 1, replicate: 0 });
    run.give({ at: 3, command: 'late' });
    run.give({ at: 2, command: 'now' });
    run.give({ at: 2, command: 'second' });
    run.give({ at: 2, command: 'first', priority: -1 });
    expect(run.advance(2)).toBe(4);
    expect(run.state).toEqual(['2 first', '2 now', '2 second', '2 at once']);
    expect([run.now, run.nextAt()]).toEqual([2, 3]);
    expect([run.step(), run.step(), run.nextAt()]).toEqual([true, false, Infinity]);
    run.advance(10);
    expect(run.now).toBe(10);
  });

  test('a command that cannot be placed in time is refused and leaves nothing behind', () => {
    const run = new Simulation(echo, { seed: 1, replicate: 0 });
    run.advance(10);
    expect(() => run.give({ at: 9, command: 'past' })).toThrow('a command for minute 9 came at minute 10');
    for (const at of [NaN, Infinity]) expect(() => run.give({ at, command: 'never' })).toThrow(RangeError);
    expect(() => run.give({ at: 11, command: 'half', priority: 0.5 })).toThrow(RangeError);
    run.give({ at: 11, command: 'one' });
    run.give({ at: 11, command: 'two' });
    run.advance(20);
    expect(run.state).toEqual(['11 one', '11 two']);
  });
});
