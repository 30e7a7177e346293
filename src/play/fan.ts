import type { World } from '../chain/world.ts';
import { crisisModel } from '../crisis.ts';
import type { Interval, Minutes } from '../words/time.ts';
import { endOf, openCrisis } from './once.ts';
import { outputsOf } from './outputs.ts';

/** How an output came out over many replicates: its interval where it happened, and the share of runs in which it did. */
export interface Spread {
  readonly id: string;
  readonly unit: 'minutes' | 'count' | 'percent';
  readonly share: number;
  readonly interval: Interval | null;
}

export type Fan = ReadonlyMap<string, Spread>;

/** Plays `count` replicates of one seed and gives each output's spread: the interval behind every figure of one run. */
export function playFan(world: World, seed: number, count: number, until: Minutes = endOf(world)): Fan {
  const model = crisisModel(world);
  const values = new Map<string, { unit: Spread['unit']; seen: number[] }>();
  for (let replicate = 0; replicate < count; replicate++) {
    const simulation = openCrisis(world, { seed, replicate }, model);
    simulation.advance(until);
    for (const { id, unit, value } of outputsOf(world, simulation.state)) {
      const known = values.get(id) ?? { unit, seen: [] };
      if (value !== null) known.seen.push(value);
      values.set(id, known);
    }
  }
  return new Map([...values].map(([id, { unit, seen }]) => [id, spreadOf(id, unit, seen, count)]));
}

/** 10th, 50th and 90th percentile (nearest rank) of the values seen in `count` replicates. */
export function spreadOf(id: string, unit: Spread['unit'], seen: readonly number[], count: number): Spread {
  const sorted = [...seen].sort((a, b) => a - b);
  const rank = (p: number) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))];
  const interval = sorted.length === 0 ? null : { p10: rank(0.1), p50: rank(0.5), p90: rank(0.9) };
  return { id, unit, share: count === 0 ? 0 : seen.length / count, interval };
}
