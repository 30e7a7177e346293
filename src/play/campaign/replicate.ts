import type { World } from '../../chain/world.ts';
import type { CrisisModel } from '../once.ts';
import { endOf, openCrisis } from '../once.ts';
import { outputsOf } from '../outputs.ts';

/** One row of figures a replicate, in the order of `outputsOf`; NaN where a thing did not happen. */
export function playReplicate(world: World, model: CrisisModel, seed: number, replicate: number): Float64Array {
  const simulation = openCrisis(world, { seed, replicate }, model);
  simulation.advance(endOf(world));
  return Float64Array.from(outputsOf(world, simulation.state), ({ value }) => value ?? Number.NaN);
}
