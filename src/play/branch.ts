import type { World } from '../chain/world.ts';
import { crisisModel } from '../crisis.ts';
import type { Minutes } from '../words/time.ts';
import type { Change } from './changes/define.ts';
import { type CrisisSimulation, endOf, openCrisis, takeStock } from './once.ts';

export interface Branching {
  readonly trunk: CrisisSimulation;
  readonly branch: CrisisSimulation;
  /** First entry of the log in which the two differ. */
  readonly partsAt: number;
}

/** Plays to `at`, forks, lays one change on the fork, and plays both to the end: the same chance on both sides. */
export function playBranch(world: World, seed: number, at: Minutes, change: Change): Branching {
  const model = crisisModel(world);
  const trunk = openCrisis(world, { seed, replicate: 0 }, model);
  trunk.advance(at);
  const branch = trunk.fork({ model: crisisModel(world, change.holds) });
  const shared = trunk.log.length;
  for (const timed of change.commands(at)) branch.give(timed);
  for (const simulation of [trunk, branch]) {
    simulation.advance(endOf(world));
    takeStock(simulation);
  }
  return { trunk, branch, partsAt: shared };
}
