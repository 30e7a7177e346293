import { existsSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { checkData, summariseProvenance } from '../../formats/data/check-data.ts';
import { packageRoot } from '../../formats/data/package-root.ts';
import type { Problem } from '../../formats/data/problem.ts';
import { readHistoryFile } from '../../formats/history/read-history.ts';
import { loadWorld } from '../../formats/world/load-world.ts';
import { WrongInput } from '../exit.ts';
import { printJson } from '../output.ts';

const HISTORY = 'history.yaml';

/** `foedus check`: scenarios, histories and files of `data/`; without any, all the data. All problems at once. */
export function check(files: readonly string[], options: { readonly json?: boolean }): void {
  const checked = files.length === 0 ? [{ says: 'The data hold together.', problems: checkData() }] : files.map(checkFile);
  const problems = checked.flatMap((one) => one.problems);
  if (problems.length > 0) throw new WrongInput(problems);
  const provenance = summariseProvenance();
  if (options.json) {
    printJson({ problems, provenance });
    return;
  }
  for (const { says } of checked) process.stdout.write(`${says}\n`);
  for (const { collection, urlRead, judgement, unverified } of provenance) {
    process.stdout.write(
      `  ${collection.padEnd(28)} ${urlRead} from a page read, ${judgement} judgement, ${unverified} unverified\n`,
    );
  }
}

interface Checked {
  readonly says: string;
  readonly problems: readonly Problem[];
}

function checkFile(file: string): Checked {
  const inPackage = relative(packageRoot(), resolve(file)).replaceAll('\\', '/');
  if (/^data(\/|$)/.test(inPackage) && existsSync(file)) {
    const problems = checkData().filter((problem) => problem.file === inPackage || problem.file.startsWith(`${inPackage}/`));
    return { says: `${file}: data in order`, problems };
  }
  if (basename(file) === HISTORY) return { says: `${file}: history in order`, problems: problemsOfHistory(file) };
  const world = loadWorld(file);
  const history = join(file, HISTORY);
  const isFolder = existsSync(file) && statSync(file).isDirectory();
  return {
    says: `${file}: scenario in order`,
    problems: [...(world.ok ? [] : world.problems), ...(isFolder && existsSync(history) ? problemsOfHistory(history) : [])],
  };
}

function problemsOfHistory(file: string): readonly Problem[] {
  const reading = readHistoryFile(file);
  return reading.ok ? [] : reading.problems;
}
