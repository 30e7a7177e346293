import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CrisisEvent, crisisModel } from '../../src/crisis.ts';
import { assembleWorld } from '../../src/formats/world/assemble-world.ts';
import { frozenModel } from '../../src/kernel/frozen-model.ts';
import { formatLog, headHash, parseLog } from '../../src/kernel/log.ts';
import { fold, type RunKey } from '../../src/kernel/simulation.ts';
import { playReplicate } from '../../src/play/campaign/replicate.ts';
import { playFan, spreadOf } from '../../src/play/fan.ts';
import { type CrisisSimulation, endOf, openCrisis, playOnce } from '../../src/play/once.ts';
import { outputsOf } from '../../src/play/outputs.ts';
import { worldRows } from './worked-example.ts';

const rows = worldRows();
const world = assembleWorld(rows);
const model = crisisModel(world);
/** The same, but it throws where an event, a command or a row of facts is changed after the fact. */
const frozen = frozenModel(model);
const end = endOf(world);

const keys: readonly [name: string, key: RunKey][] = [
  [2022, 0],
  [2022, 4],
  [7, 0],
  [0, 9999],
  [4294967295, 1],
].map(([seed, replicate]) => [`seed ${seed}, replicate ${replicate}`, { seed, replicate }]);
const anyKey = fc.record({ seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }), replicate: fc.integer({ min: 0, max: 9999 }) });

/** A hash of any plain data. Throws TypeError where it is not plain: then it could not be stored either. */
const hashOf = (data: unknown) => headHash([{ seq: 0, at: 0, event: data }]);

const seen = (run: CrisisSimulation) => ({
  now: run.now,
  nextAt: run.nextAt(),
  state: hashOf(run.state),
  log: headHash(run.log),
});

/** Plays to the end. Taking stock is left out where it adds nothing: it takes longer than the run. */
function finish(run: CrisisSimulation): CrisisSimulation {
  run.advance(end);
  return run;
}

describe('the state of a run', () => {
  it.each(keys)('is the fold of its log, also of the log written and read again: %s', (_name, key) => {
    const run = playOnce(world, key, end, frozen);
    const { entries, problems } = parseLog<CrisisEvent>(formatLog(run.log), headHash(run.log));
    expect(problems).toEqual([]);
    const fresh = assembleWorld(structuredClone(rows));
    for (const log of [run.log, entries]) {
      for (const folded of [fold(model, log), fold(crisisModel(fresh), log)]) {
        expect(folded).toEqual(run.state);
        expect(hashOf(folded)).toBe(hashOf(run.state));
      }
    }
  });

  it.each(keys)('does not rest on what was played before in the same world: %s', (_name, key) => {
    for (const [, other] of keys) openCrisis(world, other, model).advance(end);
    const fresh = assembleWorld(structuredClone(rows));
    expect(headHash(playOnce(world, key).log)).toBe(headHash(playOnce(fresh, key).log));
  });

  it('is the same however often the clock was stopped', () => {
    fc.assert(
      fc.property(anyKey, fc.array(fc.integer({ min: 0, max: end }), { maxLength: 6 }), (key, stops) => {
        const halting = openCrisis(world, key, model);
        for (const stop of [...stops].sort((a, b) => a - b)) halting.advance(stop);
        expect(seen(finish(halting))).toEqual(seen(finish(openCrisis(world, key, model))));
      }),
      { numRuns: 25 },
    );
  });
});

/** Where to fork: at any minute, or between two commands, which are mostly of the first days and often of one minute. */
const moment = fc.oneof(
  fc.integer({ min: 0, max: end }).map((at) => (run: CrisisSimulation) => void run.advance(at)),
  fc.integer({ min: 0, max: 900 }).map((steps) => (run: CrisisSimulation) => {
    for (let step = 0; step < steps && run.nextAt() <= end; step++) run.step();
  }),
);

describe('a fork', () => {
  it('with the same key comes to what the run comes to that was never forked, and leaves its trunk alone', () => {
    fc.assert(
      fc.property(anyKey, moment, (key, goTo) => {
        const whole = finish(openCrisis(world, key, frozen));
        const trunk = openCrisis(world, key, frozen);
        goTo(trunk);
        const before = seen(trunk);
        const fork = trunk.fork();
        expect(seen(fork)).toEqual(before);
        expect(sharedObjects(trunk.state, fork.state)).toBe(0);
        finish(fork);
        expect(seen(trunk)).toEqual(before);
        expect(seen(fork)).toEqual(seen(whole));
        expect(seen(finish(trunk))).toEqual(seen(whole));
      }),
      { numRuns: 40 },
    );
  });

  it('that goes another way shares the past and nothing else', () => {
    const withdraw = (id: string) =>
      ({ stage: 'decision', command: { type: 'WithdrawProposal', proposal: id, why: 'a branch' } }) as const;
    const proposal = fc.constantFrom(...rows.scenario.proposals.map(({ id }) => id));
    fc.assert(
      fc.property(anyKey, anyKey, moment, proposal, (key, otherKey, goTo, id) => {
        const trunk = openCrisis(world, key, frozen);
        goTo(trunk);
        const past = trunk.log.length;
        const before = seen(trunk);
        const held = trunk.fork({ model: frozenModel(crisisModel(world, () => true)) });
        const other = trunk.fork({ key: otherKey });
        const changed = trunk.fork();
        changed.give({ at: trunk.now, priority: -1, command: withdraw(id) });
        // in turns, so that what one takes would be missed by the next
        for (const stop of [0.1, 0.2, 0.5]) for (const run of [held, other, changed]) run.advance(Math.max(run.now, end * stop));
        for (const run of [held, other, changed]) {
          finish(run);
          expect(headHash(run.log.slice(0, past))).toBe(before.log);
          expect(fold(model, run.log)).toEqual(run.state);
        }
        expect(seen(trunk)).toEqual(before);
        expect(seen(finish(trunk))).toEqual(seen(finish(openCrisis(world, key, model))));
      }),
      { numRuns: 25 },
    );
  });

  it('goes another way indeed', () => {
    const trunk = openCrisis(world, { seed: 2022, replicate: 0 }, model);
    trunk.advance(600);
    const held = trunk.fork({ model: crisisModel(world, () => true) });
    const other = trunk.fork({ key: { seed: 2022, replicate: 1 } });
    const heads = [trunk, held, other].map((run) => headHash(finish(run).log));
    expect(new Set(heads).size).toBe(3);
  });
});

/** Objects that two states both hold: each would show the changes of the other. */
function sharedObjects(one: object, other: object): number {
  const mine = objectsIn(one);
  return [...objectsIn(other)].filter((part) => mine.has(part)).length;
}

function objectsIn(value: unknown, found: Set<object> = new Set()): Set<object> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found;
  found.add(value);
  for (const part of Object.values(value)) objectsIn(part, found);
  return found;
}

describe('the log', () => {
  const { log } = playOnce(world, { seed: 2022, replicate: 0 });
  const text = formatLog(log);
  const head = headHash(log);
  const bytes = new TextEncoder().encode(text);

  it('shows any changed byte, at its line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const changed = bytes.slice();
        changed[at] ^= bits;
        const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1;
        const { problems } = parseLog(new TextDecoder().decode(changed), head);
        expect(problems.length).toBeGreaterThan(0);
        // a line feed that comes or goes moves the lines after it
        expect(problems[0].line).toBe(line);
      }),
      { numRuns: 100 },
    );
  });

  it('shows a line that was taken out, moved or cut off', () => {
    const lines = text.split(/(?<=\n)/);
    const problemsOf = (changed: readonly string[]) => parseLog(changed.join(''), head).problems.length;
    expect(problemsOf(lines)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: lines.length - 2 }), (at) => {
        expect(problemsOf(lines.toSpliced(at, 1))).toBeGreaterThan(0);
        expect(problemsOf(lines.toSpliced(at, 2, lines[at + 1], lines[at]))).toBeGreaterThan(0);
        expect(problemsOf(lines.slice(0, at + 1))).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });
});

describe('replicates', () => {
  it('give equal spreads in any order', () => {
    const count = 40;
    const fan = [...playFan(world, 2022, count).values()];
    const names = outputsOf(world, openCrisis(world, { seed: 2022, replicate: 0 }).state);
    const order = fc.shuffledSubarray(
      Array.from({ length: count }, (_, replicate) => replicate),
      { minLength: count },
    );
    fc.assert(
      fc.property(order, (replicates) => {
        const figures: Float64Array[] = [];
        for (const replicate of replicates) figures[replicate] = playReplicate(world, model, 2022, replicate);
        const spreads = names.map(({ id, unit }, column) => {
          const values = figures.map((row) => row[column]).filter((value) => !Number.isNaN(value));
          return spreadOf(id, unit, values, count);
        });
        expect(spreads).toEqual(fan);
      }),
      { numRuns: 5 },
    );
  });
});
