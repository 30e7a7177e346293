import type { World } from '../../chain/world.ts';
import { nearestWord } from '../../formats/placed/nearest-word.ts';
import { isoTime } from '../../kernel/calendar.ts';
import { type DatedDetermination, determinationHistory } from '../../play/determination-history.ts';
import { type CrisisSimulation, openCrisis, playOnce } from '../../play/once.ts';
import { reasonsOf } from '../../play/reasons.ts';
import type { Reason } from '../../words/verdict.ts';
import { describeReason } from '../describe-reason.ts';
import { WrongInput } from '../exit.ts';
import { openWorld } from '../open-world.ts';
import { printJson } from '../output.ts';

/** What `foedus reach` and the section of a brief about it name. */
const ABOUT_REACH = /^reach(\/|$)|^8[0-9a-f]{14}$/;
const REACH_IDS = 'reach/FORCE/CASE, reach/FORCE/CASE/CELL  what foedus reach and foedus run --reach say';

/** `foedus explain`: the tree of reasons behind one id of a run; without an id, every id that can be asked for. */
export async function explain(
  scenario: string,
  id: string | undefined,
  options: { readonly seed?: number; readonly report?: string; readonly date?: string; readonly json?: boolean },
): Promise<void> {
  const world = openWorld(scenario, options);
  const simulation = playOnce(world, { seed: options.seed ?? world.scenario.seed, replicate: 0 });
  const reasons = reasonsOf(simulation.log);
  if (id === undefined) {
    if (options.json) printJson([...reasons.keys()]);
    else process.stdout.write(`${[...reasons].map(([key, reason]) => `${key}  ${reason.says}`).join('\n')}\n${REACH_IDS}\n`);
    return;
  }
  const reason = reasons.get(id) ?? (ABOUT_REACH.test(id) ? await reasonOfReach(scenario, id, world, simulation) : undefined);
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

/** The land is laid out in cells only where it is asked for. @throws WrongInput where the id says nothing of reach */
async function reasonOfReach(scenario: string, id: string, world: World, simulation: CrisisSimulation): Promise<Reason> {
  const { explainReach } = await import('../../formats/reach/explain/explain-reach.ts');
  const found = explainReach(world, id, (at) => {
    if (at === undefined) return { movement: simulation.state.movement, at: simulation.now };
    const until = openCrisis(world, simulation.key);
    until.advance(at);
    return { movement: until.state.movement, at };
  });
  if (!('wrong' in found)) return found;
  const message = `nothing in this run is called "${id}"`;
  throw new WrongInput([{ file: scenario, line: 0, column: 0, message, remedy: found.wrong }]);
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
