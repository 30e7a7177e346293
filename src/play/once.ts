import type { World } from '../chain/world.ts';
import { type CrisisCommand, type CrisisEvent, type CrisisState, crisisModel } from '../crisis.ts';
import { minutesBetween } from '../kernel/calendar.ts';
import { type RunKey, Simulation } from '../kernel/simulation.ts';
import type { Model } from '../kernel/stage.ts';
import type { Minutes } from '../words/time.ts';
import { openingCommands } from './opening.ts';

export type CrisisSimulation = Simulation<CrisisState, CrisisCommand, CrisisEvent>;
export type CrisisModel = Model<CrisisState, CrisisCommand, CrisisEvent>;

/** A run at STARTEX: nothing has happened, the scenario's opening commands are on the clock. */
export function openCrisis(world: World, key: RunKey, model: CrisisModel = crisisModel(world)): CrisisSimulation {
  const simulation = new Simulation(model, key);
  const opening = openingCommands(world);
  // the clock begins with the first decision of the scenario, STARTEX is minute 0
  simulation.now = Math.min(0, ...opening.map((timed) => timed.at));
  for (const timed of opening) simulation.give(timed);
  return simulation;
}

/** Minute of the scenario's end. */
export function endOf(world: World): Minutes {
  return minutesBetween(world.scenario.start, world.scenario.end);
}

/** Plays a crisis once with policies in every seat, up to `until` (default: the scenario's end), and takes stock. */
export function playOnce(world: World, key: RunKey, until: Minutes = endOf(world), model?: CrisisModel): CrisisSimulation {
  const simulation = openCrisis(world, key, model);
  simulation.advance(until);
  takeStock(simulation);
  return simulation;
}

/** Measures every indicator of the outcome now, from the state as it stands. */
export function takeStock(simulation: CrisisSimulation): void {
  for (const target of Object.keys(simulation.state.measure.imposing)) {
    simulation.give({
      at: simulation.now,
      priority: 8,
      command: { stage: 'measure', command: { type: 'EstimateEffects', target } },
    });
  }
  simulation.advance(simulation.now);
  const { report, assessment, decision, force, movement, measure } = simulation.state;
  const picture = { at: simulation.now, report, assessment, decision, force, movement, measure };
  simulation.give({ at: simulation.now, priority: 9, command: { stage: 'outcome', command: { type: 'TakeStock', picture } } });
  simulation.advance(simulation.now);
}
