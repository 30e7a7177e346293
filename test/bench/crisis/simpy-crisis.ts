import { findSimpyScript, type SimpyRun } from '../kernel/simpy.ts';
import type { CrisisFigures } from './figures.ts';

const SCRIPT = 'crisis/crisis-simpy.py';

/** The same model in SimPy. */
export interface SimpyCrisis {
  /** Sealed logs of `count` seeds from `seed` on, replicate 0 of each, one after the other. */
  logs(seed: number, count: number): string;
  /** Plays the first `count` replicates of `seed`; `result` is the number of events in their logs. */
  time(seed: number, count: number): SimpyRun;
}

/** Undefined where Python with SimPy or the script is not found. */
export function findSimpyCrisis(figures: CrisisFigures): SimpyCrisis | undefined {
  const run = findSimpyScript(SCRIPT);
  if (!run) return undefined;
  const input = JSON.stringify(figures);
  return {
    logs: (seed, count) => run(['logs', seed, count], input),
    time: (seed, count) => JSON.parse(run(['time', seed, count], input)) as SimpyRun,
  };
}
