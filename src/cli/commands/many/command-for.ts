import { rowAt } from '../../../play/campaign/plan/campaign-plan.ts';
import type { OpenedCampaign } from './open.ts';

/** The options that name a campaign beside its file: an experiment file says everything itself. */
export const optionsOf = ({ isExperiment, experiment }: OpenedCampaign) =>
  isExperiment ? '' : ` -n ${experiment.replicates} --seed ${experiment.seed}`;

/** The command that plays one row again and writes its log. */
export function commandFor(plan: OpenedCampaign, what: string, row: number): string {
  if (!plan.isExperiment) return `foedus run ${what} --seed ${plan.experiment.seed} --replicate ${rowAt(plan, row).key}`;
  return `foedus run-chunk --campaign ${what} --row ${row}`;
}
