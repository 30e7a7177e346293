import { type RunKey, Simulation } from '../../../src/kernel/simulation.ts';
import type { Model } from '../../../src/kernel/stage.ts';
import type { CrisisCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { CrisisEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { CrisisFigures } from './figures.ts';
import { follow } from './follow.ts';
import { type CrisisState, initialState } from './state.ts';

/** Council, silence, activation and convoys, written the way a stage is; `crisis-simpy.py` is the same in SimPy. */
export function benchCrisis(figures: CrisisFigures): Model<CrisisState, CrisisCommand, CrisisEvent> {
  return {
    initial: () => initialState(figures),
    decide: (command, state, moment) => decide(command, state, figures, moment),
    evolve,
    follow: (event, state, moment) => follow(event, state, figures, moment),
  };
}

/** One run until nothing is due any more. */
export function playBenchCrisis(
  model: Model<CrisisState, CrisisCommand, CrisisEvent>,
  key: RunKey,
): Simulation<CrisisState, CrisisCommand, CrisisEvent> {
  const simulation = new Simulation(model, key);
  simulation.give({ at: 0, command: { type: 'BeginCrisis' } });
  simulation.advance(Infinity);
  return simulation;
}
