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
  readonly data?: string;
  readonly lan?: boolean;
}

/** `foedus serve`: look at a finished run, play alone, or direct an exercise for a room. */
export async function serve(scenario: string | undefined, options: ServeOptions): Promise<void> {
  const folder = scenario ?? join(packageRoot(), 'scenarios', '2022-ukraine');
  const world = openWorld(folder);
  const progress = new Progress();
  progress.say('playing …');
  const finished = finishCrisis(world, options);
  const view = buildRunView(world, finished.simulation, finished.fan, finished.replicates);
  progress.end();
  await showPage(view, { title: world.scenario.title.en, own: { folder, world }, ...options });
}
