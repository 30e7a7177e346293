import { join } from 'node:path';
import { packageRoot } from '../../formats/data/package-root.ts';
import { buildRunView } from '../../formats/view/build-run-view.ts';
import { finishCrisis } from '../../play/finish.ts';
import { openWorld } from '../open-world.ts';
import { Progress } from '../output.ts';
import { showPage } from '../show-page.ts';

export interface ServeOptions {
  readonly port?: number;
  readonly seed?: number;
  readonly json?: boolean;
}

/** `foedus serve`: the page of a finished run, on this machine only. */
export async function serve(scenario: string | undefined, options: ServeOptions): Promise<void> {
  const world = openWorld(scenario ?? join(packageRoot(), 'scenarios', '2022-ukraine'));
  const progress = new Progress();
  progress.say('playing …');
  const finished = finishCrisis(world, options);
  const view = buildRunView(world, finished.simulation, finished.fan, finished.replicates);
  progress.end();
  await showPage(view, { title: world.scenario.title.en, ...options });
}
