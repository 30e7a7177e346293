import type { World } from '../chain/world.ts';
import { minutesBetween } from '../kernel/calendar.ts';
import { type Fan, playFan } from './fan.ts';
import { type CrisisSimulation, endOf, playOnce } from './once.ts';

/** One run and the replicates that give its figures their intervals. */
export interface Finished {
  readonly world: World;
  readonly simulation: CrisisSimulation;
  readonly fan: Fan;
  readonly replicates: number;
}

export interface FinishOptions {
  readonly seed?: number;
  readonly replicate?: number;
  readonly until?: string;
  /** Replicates behind the intervals. */
  readonly fan?: number;
}

/** Enough for 10th and 90th percentiles that hold to a day or two, and done in under a second; `--fan` asks for more. */
export const DEFAULT_FAN = 100;

/** Plays a crisis once, with the fan of replicates behind its intervals. @throws RangeError where `until` is no time */
export function finishCrisis(world: World, options: FinishOptions = {}): Finished {
  const seed = options.seed ?? world.scenario.seed;
  const replicates = options.fan ?? DEFAULT_FAN;
  const until = options.until === undefined ? endOf(world) : minutesBetween(world.scenario.start, options.until);
  const simulation = playOnce(world, { seed, replicate: options.replicate ?? 0 }, until);
  return { world, simulation, fan: playFan(world, seed, replicates, until), replicates };
}
