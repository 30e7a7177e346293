import { nearestWord } from '../../formats/placed/nearest-word.ts';
import { isoTime } from '../../kernel/calendar.ts';
import { type DatedDetermination, determinationHistory } from '../../play/determination-history.ts';
import { playOnce } from '../../play/once.ts';
import { reasonsOf } from '../../play/reasons.ts';
import { describeReason } from '../describe-reason.ts';
import { WrongInput } from '../exit.ts';
import { openWorld } from '../open-world.ts';
import { printJson } from '../output.ts';

/** `foedus explain`: the tree of reasons behind one id of a run; without an id, every id that can be asked for. */
export function explain(
  scenario: string,
  id: string | undefined,
  options: { readonly seed?: number; readonly report?: string; readonly date?: string; readonly json?: boolean },
): void {
  const world = openWorld(scenario, options);
  const simulation = playOnce(world, { seed: options.seed ?? world.scenario.seed, replicate: 0 });
  const reasons = reasonsOf(simulation.log);
  if (id === undefined) {
    if (options.json) printJson([...reasons.keys()]);
    else process.stdout.write(`${[...reasons].map(([key, reason]) => `${key}  ${reason.says}`).join('\n')}\n`);
    return;
  }
  const reason = reasons.get(id);
  if (!reason) {
    const near = nearestWord(id, [...reasons.keys()]);
    const remedy = near ? `did you mean ${near}?` : 'foedus explain SCENARIO lists every id';
    throw new WrongInput([{ file: scenario, line: 0, column: 0, message: `nothing in this run is called "${id}"`, remedy }]);
  }
  const history = determinationHistory(simulation.log, id);
  if (options.json) {
    printJson(history.length === 0 ? reason : { ...reason, history });
    return;
  }
  const sources = new Map(world.data.sources.map((source) => [source.id, source]));
  process.stdout.write(
    `${describeReason(reason, 0, (source) => {
      const row = sources.get(source);
      return row ? `${row.publisher}: ${row.title}, ${row.url}` : source;
    })}\n${describeHistory(history, world.scenario.start)}`,
  );
}

/** When a commitment was engaged, contested or not engaged, and what was known then. */
function describeHistory(history: readonly DatedDetermination[], start: string): string {
  if (history.length === 0) return '';
  const lines = history.flatMap(({ at, verdict, before, evidence, changed }) => [
    `  ${isoTime(start, at)}  ${verdict}${before === null ? '' : `, before ${before}`}` +
      `${evidence.length === 0 ? '' : `; evidence that stood: ${evidence.join(', ')}`}`,
    ...changed.map((line) => `    now: ${line}`),
  ]);
  return `\nhistory: what was held when\n${lines.join('\n')}\n`;
}
