import { basename, dirname, extname } from 'node:path';
import type { World } from '../../chain/world.ts';
import { type Answered, describeReach } from '../../formats/reach/describe-reach.ts';
import { drawReach } from '../../formats/reach/drawing/draw-reach.ts';
import { cellReasonId } from '../../formats/reach/explain/reach-id.ts';
import { alliesUnderDemand } from '../../formats/reach/forces/force-packages.ts';
import { type Moved, movedBy } from '../../formats/reach/forces/moved-forces.ts';
import { MOST_CELLS, tooManyCells } from '../../formats/reach/ground/allied-cells.ts';
import { RESOLUTIONS, type ReachArea, type Resolution, readArea, writeArea } from '../../formats/reach/ground/reach-area.ts';
import { reachToGeojson } from '../../formats/reach/reach-geojson.ts';
import { prepareReach, type ReachBase, type ReachQuestion, reachOf } from '../../formats/reach/reach-of.ts';
import { summariseReach } from '../../formats/reach/summarise-reach.ts';
import { type Language, nameOf, reachWords } from '../../formats/reach/words/languages.ts';
import { isoTime, minutesBetween } from '../../kernel/calendar.ts';
import { openCrisis } from '../../play/once.ts';
import type { IsoTime, Minutes } from '../../words/time.ts';
import { WrongUsage, wrongOption } from '../exit.ts';
import { openWorld } from '../open-world.ts';
import { checkFolder, printJson, writeFiles } from '../output.ts';

interface ReachOptions {
  readonly json?: boolean;
  readonly at?: string;
  readonly force?: string;
  readonly resolution?: number;
  readonly area?: string;
  readonly map?: string;
  readonly lang?: string;
  readonly withoutPresence?: boolean;
}

const OTHER_PATH = 'choose another path with --map';

/**
 * `foedus reach`: hours until a force can stand in each cell of allied land; shares, the worst cells and the allies, and a map.
 * @throws WrongUsage, or WrongInput where the scenario has problems, no such force is known, cells are too many, or a file cannot
 * be written
 */
export function reach(scenario: string, options: ReachOptions): void {
  const resolution = resolutionOf(options.resolution);
  const area = areaOf(options.area);
  const language = languageOf(options.lang);
  const format = options.map === undefined ? undefined : formatOf(options.map);
  if (options.map !== undefined) checkFolder(dirname(options.map), OTHER_PATH);
  const world = openWorld(scenario);
  const minutes = minutesOf(world, options.at);
  const at = isoTime(world.scenario.start, minutes);
  const base = landOf(world, area, resolution);
  const question = { kind: kindOf(options.force, base), moved: movedUntil(world, minutes), without: [] };
  const { now, under, again } = answer(world, base, question, options.withoutPresence === true, language);
  const shown = under ?? now;
  const isUnder = under !== undefined;
  if (options.map !== undefined && format !== undefined) {
    const text =
      format === '.svg'
        ? drawReach({ ...shown, at, isUnder }, world, language)
        : `${JSON.stringify(reachToGeojson(shown.reach, world, at, isUnder, language))}\n`;
    writeFiles(dirname(options.map), { [basename(options.map)]: text }, OTHER_PATH);
  }
  if (options.json) {
    printJson({
      scenario: world.scenario.id,
      at,
      force: question.kind,
      resolution,
      area: writeArea(area),
      adversary: base.ground.adversary,
      forces: now.reach.forces.map(({ id, says, source }) => ({ id, says: says[language], source })),
      ...toldIn(language, now, minutes > 0 ? at : null, false),
      ...(under
        ? {
            withoutPresence: {
              allies: alliesUnderDemand(world),
              summary: toldIn(language, under, minutes > 0 ? at : null, true),
            },
          }
        : {}),
      searchMilliseconds: millisecondsOf(again),
    });
    return;
  }
  process.stdout.write(`${describeReach(now, under, world, at, language)}\n`);
  if (options.map !== undefined) process.stdout.write(`\n${reachWords[language].written(options.map)}\n`);
}

/** @throws WrongInput where there are too many cells to search, or none */
function landOf(world: World, area: ReachArea, resolution: Resolution): ReachBase {
  const tooMany = tooManyCells(world, area, resolution);
  if (tooMany !== null) {
    const [about, most] = [Number(tooMany.toPrecision(2)), MOST_CELLS].map((cells) => cells.toLocaleString('en'));
    const says = `${resolution} has about ${about} cells in --area ${writeArea(area)}; at most ${most} are searched at once`;
    throw wrongOption(
      '--resolution',
      says,
      'ask for less land, --area LAT,LON,LAT,LON (two corners of a box), or for larger cells',
    );
  }
  const base = prepareReach(world, area, resolution);
  if (base.ground.cells.length > 0) return base;
  const says = `${writeArea(area)} holds the middle of no cell of allied land on ${world.outcome.date}`;
  throw wrongOption('--area', says, 'write latitude before longitude, take a larger box, or a finer --resolution');
}

/** The answer, the answer without presence where it is asked for, and the last search to be made again. */
function answer(world: World, base: ReachBase, question: ReachQuestion, isAlsoUnder: boolean, language: Language) {
  const ask = (asked: ReachQuestion): Answered => {
    const reach = reachOf(world, base, asked);
    return { reach, summary: summariseReach(reach, world) };
  };
  const now = ask(question);
  if (now.reach.forces.length === 0) {
    const says = `${nameOf(now.reach.wanted, language)}: none is known on ${world.outcome.date}`;
    throw wrongOption('--force', says, 'data/forces begins in 2015; another day or another kind may have one');
  }
  const without = isAlsoUnder ? alliesUnderDemand(world) : [];
  if (isAlsoUnder && without.length === 0) {
    throw wrongOption('--without-presence', 'the demand of this scenario names no ally', 'leave the option out');
  }
  return {
    now,
    under: isAlsoUnder ? ask({ ...question, without }) : undefined,
    again: () => reachOf(world, base, { ...question, without }),
  };
}

/** A summary with the names of allies in one language, and what `foedus explain` takes for each of the last cells. */
const toldIn = (language: Language, { reach, summary }: Answered, at: IsoTime | null, isUnder: boolean) => ({
  ...summary,
  worst: summary.worst.map((cell) => ({ ...cell, explain: cellReasonId(reach.wanted.id, isUnder, at, cell.id) })),
  allies: summary.allies.map((ally) => ({ ...ally, name: ally.name[language] })),
});

/** What a change among the forces costs: the network is compiled and the land is known. */
function millisecondsOf(search: () => unknown): number {
  const before = performance.now();
  search();
  return Math.round(performance.now() - before);
}

/** Contingents that the run has set in motion by then. */
function movedUntil(world: World, at: Minutes): readonly Moved[] {
  if (at === 0) return [];
  const simulation = openCrisis(world, { seed: world.scenario.seed, replicate: 0 });
  simulation.advance(at);
  return movedBy(simulation.state.movement, at);
}

function kindOf(force = 'brigade', { rows }: ReachBase): string {
  const kinds = rows.forcePackages.map(({ id }) => id);
  if (kinds.includes(force)) return force;
  throw new WrongUsage(`--force: "${force}" is no kind of force; write ${kinds.join(', ')}`);
}

function resolutionOf(asked = 5): Resolution {
  const resolution = RESOLUTIONS.find((one) => one === asked);
  if (resolution !== undefined) return resolution;
  throw new WrongUsage(
    `--resolution: ${asked} is not offered; write 3 (about 12,400 km² a cell), 4 (1,770), 5 (250), 6 (36) or 7 (5)`,
  );
}

function areaOf(text = 'europe'): ReachArea {
  const area = readArea(text);
  if (area !== undefined) return area;
  throw new WrongUsage(
    `--area: "${text}" is no part of allied land; write europe, all, or two corners of a box: LAT,LON,LAT,LON (at most half the globe)`,
  );
}

function languageOf(lang = 'en'): Language {
  if (lang === 'en' || lang === 'fr') return lang;
  throw new WrongUsage(`--lang: "${lang}" is not a language of the map; write en or fr`);
}

function formatOf(out: string): '.svg' | '.geojson' {
  const extension = extname(out);
  if (extension === '.svg' || extension === '.geojson') return extension;
  throw new WrongUsage(`--map: "${out}" is no path of a map; write one that ends in .svg or .geojson`);
}

/** @throws WrongUsage unless the time lies between STARTEX and ENDEX */
function minutesOf({ scenario }: World, at: string | undefined): Minutes {
  if (at === undefined) return 0;
  let minutes: number;
  try {
    minutes = minutesBetween(scenario.start, at);
  } catch (error) {
    throw new WrongUsage(`--at: ${error instanceof Error ? error.message : error}`);
  }
  const end = minutesBetween(scenario.start, scenario.end);
  if (minutes >= 0 && minutes <= end) return minutes;
  throw new WrongUsage(`--at: ${at} lies outside the scenario, ${scenario.start} to ${scenario.end}`);
}
