import { statSync } from 'node:fs';
import { openExperimentFile, openScenario } from '../../../play/campaign/plan/open-campaign.ts';
import { type WithProvenance, withProvenance } from '../../../play/campaign/plan/provenance.ts';
import { describeProblem, WrongInput, WrongUsage } from '../../exit.ts';

/** A campaign as a command was told of it: by an experiment file, or by a scenario and a number. */
export type OpenedCampaign = WithProvenance & { readonly isExperiment: boolean };

/** The campaign of an experiment file or of a scenario. @throws WrongInput, WrongUsage */
export function openCampaign(
  what: string,
  { replicates, seed }: { readonly replicates?: number; readonly seed?: number },
): OpenedCampaign {
  const isExperiment = isExperimentFile(what);
  if (isExperiment && (replicates !== undefined || seed !== undefined)) {
    throw new WrongUsage('an experiment file says how many replicates it wants and with which seed; leave -n and --seed out');
  }
  if (!isExperiment && replicates === undefined) {
    throw new WrongUsage("required option '-n, --replicates <n>' not specified; only an experiment file says it itself");
  }
  const opening = isExperiment ? openExperimentFile(what) : openScenario(what, replicates ?? 1, seed);
  if (!opening.ok) throw new WrongInput(opening.problems);
  for (const warning of opening.warnings) process.stderr.write(`${describeProblem(warning)}\n`);
  return { ...withProvenance(opening.plan), isExperiment };
}

/** A file of YAML that is not called scenario.yaml; a folder is a scenario. */
function isExperimentFile(path: string): boolean {
  if (!/\.ya?ml$/.test(path) || /(^|[\\/])scenario\.ya?ml$/.test(path)) return false;
  try {
    return !statSync(path).isDirectory();
  } catch {
    return true;
  }
}
