import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../formats/data/package-root.ts';
import { readHistory } from '../../../formats/history/read-history.ts';
import { type ReplayedScenario, validate } from '../../../formats/validation/validate.ts';
import { validationInShort, validationToHtml, validationToMarkdown } from '../../../formats/validation/validation-text.ts';
import { listOutputs, replayHistory } from '../../../play/replay.ts';
import { WrongInput } from '../../exit.ts';
import { openWorld } from '../../open-world.ts';
import { checkFolder, Progress, printJson, writeFiles } from '../../output.ts';

const REPLICATES = 200;

export interface ValidateOptions {
  readonly replicates?: number;
  readonly out?: string;
  readonly json?: boolean;
}

/** `foedus validate`: everything that Foedus can be held against, laid beside it, and what it cannot. */
export function validateAll({ replicates = REPLICATES, out = join('out', 'validation'), json }: ValidateOptions): void {
  checkFolder(out);
  const progress = new Progress();
  const root = join(packageRoot(), 'scenarios');
  const replayed = readdirSync(root)
    .sort()
    .map((name): ReplayedScenario => {
      progress.say(`replaying ${name} …`);
      return replayOf(join(root, name), replicates);
    });
  const validation = validate(replayed, replicates);
  progress.end();
  writeFiles(out, { 'validation.md': validationToMarkdown(validation), 'validation.html': validationToHtml(validation) });
  if (json) printJson(validation);
  else process.stdout.write(`${validationInShort(validation)}\nWritten to ${out}: validation.md, validation.html\n`);
}

function replayOf(folder: string, replicates: number): ReplayedScenario {
  const world = openWorld(folder);
  const history = readHistory(folder, listOutputs(world));
  if (!history.ok) throw new WrongInput(history.problems);
  const { network } = world.movement;
  return { world, replay: replayHistory(world, history, replicates, { factors: network.factors, network }) };
}
