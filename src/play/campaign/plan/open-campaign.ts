import type { Problem } from '../../../formats/data/problem.ts';
import type { Experiment } from '../../../formats/experiment/experiment.ts';
import { plainExperiment, readExperiment } from '../../../formats/experiment/read-experiment.ts';
import { assembleWorld } from '../../../formats/world/assemble-world.ts';
import { loadWorldRows } from '../../../formats/world/load-world.ts';
import { listOutputs } from '../../replay.ts';
import { type CampaignPlan, planCampaign } from './campaign-plan.ts';

export type CampaignOpening =
  | { readonly ok: true; readonly plan: CampaignPlan; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The campaign of an experiment file. Every problem at once; never throws for wrong input. */
export function openExperimentFile(file: string): CampaignOpening {
  const reading = readExperiment(file);
  if (!reading.ok) return reading;
  return { ok: true, plan: planCampaign(reading.opened), warnings: reading.warnings };
}

/** The campaign of a scenario alone: one point, every output. `seed` where it is not the scenario's. */
export function openScenario(scenario: string, replicates: number, seed?: number): CampaignOpening {
  const reading = loadWorldRows(scenario);
  if (!reading.ok) return reading;
  const world = assembleWorld(reading.rows);
  const ground = { rows: reading.rows, world, outputs: listOutputs(world) };
  const experiment = plainExperiment(scenario, ground, seed ?? world.scenario.seed, replicates);
  return { ok: true, plan: planCampaign({ ...ground, experiment }), warnings: reading.warnings };
}

/** The plan of an experiment that was read elsewhere on this machine. @throws Error where its scenario cannot be read here */
export function planOfExperiment(experiment: Experiment): CampaignPlan {
  const reading = loadWorldRows(experiment.scenario);
  if (!reading.ok) throw new Error(`the scenario ${experiment.scenario} could be read by the coordinator, but not here`);
  const world = assembleWorld(reading.rows);
  return planCampaign({ rows: reading.rows, world, outputs: listOutputs(world), experiment });
}
