import { buildRunView } from '../../formats/view/build-run-view.ts';
import type { RunView } from '../../formats/view/run-view.ts';
import type { BriefLine } from '../../outcome/index.ts';
import { playBranch } from '../../play/branch.ts';
import { readChange } from '../../play/changes/read-change.ts';
import { WrongInput } from '../exit.ts';
import { minuteOf } from '../minute-of.ts';
import { openWorld } from '../open-world.ts';
import { printJson } from '../output.ts';

export interface BranchOptions {
  readonly at: string;
  readonly change: string;
  readonly seed?: number;
  readonly json?: boolean;
}

/** `foedus branch`: one change at one moment; the lines in which the two briefs differ. */
export function branch(scenario: string, options: BranchOptions): void {
  const world = openWorld(scenario);
  const read = readChange(options.change, world);
  if ('problem' in read)
    throw new WrongInput([{ file: '--change', line: 0, column: 0, message: read.problem, remedy: read.remedy }]);
  const at = minuteOf(world.scenario, options.at);
  const { trunk, branch: forked, partsAt } = playBranch(world, options.seed ?? world.scenario.seed, at, read.change);
  const [before, after] = [trunk, forked].map((simulation) => buildRunView(world, simulation, new Map(), 0));
  const difference = compareBriefs(before, after);
  if (options.json) {
    printJson({
      change: read.change.says,
      at: options.at,
      sharedEvents: partsAt,
      trunk: before.head,
      branch: after.head,
      ...difference,
    });
    return;
  }
  process.stdout.write(
    `At ${options.at}: ${read.change.says}\n${partsAt} events are shared; the logs part there (${before.head.slice(0, 12)}, ${after.head.slice(0, 12)}).\n`,
  );
  const print = (title: string, lines: readonly BriefLine[]) =>
    process.stdout.write(`\n${title}\n${lines.map((line) => `  ${line.text}\n`).join('') || '  nothing\n'}`);
  print('Only as it was:', difference.onlyTrunk);
  print('Only with the change:', difference.onlyBranch);
}

function compareBriefs(before: RunView, after: RunView): { onlyTrunk: BriefLine[]; onlyBranch: BriefLine[] } {
  // a line that only introduces those below it says nothing that they do not
  const linesOf = (view: RunView) =>
    view.brief.en.sections.flatMap((section) => section.lines).filter((line) => !line.text.endsWith(':'));
  const [trunk, branch] = [linesOf(before), linesOf(after)];
  const without = (lines: BriefLine[], other: BriefLine[]) =>
    lines.filter((line) => !other.some((one) => one.text === line.text));
  return { onlyTrunk: without(trunk, branch), onlyBranch: without(branch, trunk) };
}
