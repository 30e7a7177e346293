import { statSync } from 'node:fs';
import { checkData, summariseProvenance } from '../../formats/data/check-data.ts';
import { loadData } from '../../formats/data/load-data.ts';
import type { Problem } from '../../formats/data/problem.ts';
import { loadGeography } from '../../formats/geography/load-geography.ts';
import { readScenario } from '../../formats/scenario/read-scenario.ts';
import { WrongInput } from '../exit.ts';
import { printJson } from '../output.ts';

/** `foedus check`: scenarios (files or folders); without any, the data. All problems at once. */
export function check(files: readonly string[], options: { readonly json?: boolean }): void {
  const problems: Problem[] = [];
  if (files.length === 0) problems.push(...checkData());
  else {
    const context = { data: loadData(), lands: loadGeography('50m') };
    for (const file of files) {
      const reading = readScenario(file, context);
      if (!reading.ok) problems.push(...reading.problems);
    }
  }
  if (problems.length > 0) throw new WrongInput(problems);
  const provenance = summariseProvenance();
  if (options.json) printJson({ problems, provenance });
  else {
    process.stdout.write(files.length === 0 ? 'The data hold together.\n' : `${files.map(kindOf).join('\n')}\n`);
    for (const { collection, page, judgement, unverified } of provenance.map(asRow)) {
      process.stdout.write(
        `  ${collection.padEnd(28)} ${page} from a page read, ${judgement} judgement, ${unverified} unverified\n`,
      );
    }
  }
}

const kindOf = (file: string) => `${file}: ${statSync(file).isDirectory() ? 'scenario' : 'file'} in order`;

function asRow(count: ReturnType<typeof summariseProvenance>[number]) {
  return { collection: count.collection, page: count.urlRead, judgement: count.judgement, unverified: count.unverified };
}
