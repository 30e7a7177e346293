import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../chain/world.ts';
import { packageRoot } from '../formats/data/package-root.ts';
import { loadWorld } from '../formats/world/load-world.ts';
import { Foresight, OddsCount } from './foresight.ts';
import { type CrisisSimulation, openCrisis } from './once.ts';
import { outputsOf } from './outputs.ts';

const KEY = { seed: 61, replicate: 0 };
let world: World;

const runAt = (minute: number): CrisisSimulation => {
  const run = openCrisis(world, KEY);
  run.advance(minute);
  return run;
};

beforeAll(() => {
  const reading = loadWorld(join(packageRoot(), 'scenarios', '2020-idlib'));
  if (!reading.ok) throw new Error('the scenario has problems');
  world = reading.world;
});

describe('Foresight', () => {
  it('plays a continuation the same, whatever was played before it, and leaves the run alone', () => {
    const past = runAt(600);
    const before = past.log.length;
    const foresight = new Foresight(world, past);
    const [first, second] = [foresight.play(0), foresight.play(1)];
    expect(new Foresight(world, runAt(600)).play(1)).toEqual(second);
    expect(first).not.toEqual(second);
    expect(past.log).toHaveLength(before);
    expect(past.now).toBe(600);
  });

  it('shares the past: what has happened by then happens in all, at its minute', () => {
    const past = runAt(2880);
    const happened = outputsOf(world, past.state).filter(({ id, value }) => id.startsWith('consultation/') && value !== null);
    expect(happened.length).toBeGreaterThan(0);
    const foresight = new Foresight(world, past);
    for (const continuation of [0, 1, 2]) expect(foresight.play(continuation)).toEqual(expect.arrayContaining(happened));
  });

  it('lets the policies of seats that persons held take up what lies open', () => {
    const silent = openCrisis(world, KEY);
    const spoken = (held: readonly string[]) => new Foresight(world, silent, held, 3000).play(0);
    // nothing lies open at the first minute: the policies have nothing to take up
    expect(spoken(['FR', 'TR'])).toEqual(spoken([]));
  });
});

describe('OddsCount', () => {
  it('counts the same in any order, with a share and its interval', () => {
    const outputs = (value: number | null) => [{ id: 'decision/x', unit: 'minutes' as const, value }];
    const all = [3, null, 1, 2, null].map(outputs);
    const counted = (list: typeof all) => {
      const count = new OddsCount();
      for (const one of list) count.add(one);
      return count.odds();
    };
    expect(counted([...all].reverse())).toEqual(counted(all));
    expect(counted(all)).toMatchObject([{ id: 'decision/x', share: 0.6, interval: { p10: 1, p50: 2, p90: 3 } }]);
    // Wilson, 3 of 5
    expect(counted(all)[0]?.shareFrom).toBeCloseTo(0.2307, 4);
    expect(counted(all)[0]?.shareTo).toBeCloseTo(0.8824, 4);
  });
});
