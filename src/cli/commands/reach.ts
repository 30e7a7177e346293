import { basename, dirname, extname } from 'node:path';
import type { World } from '../../chain/world.ts';
import type { ReachArea, Resolution } from '../../formats/reach/allied-cells.ts';
import { type Answered, describeReach } from '../../formats/reach/describe-reach.ts';
import { drawReach } from '../../formats/reach/draw-reach.ts';
import { FORCE_KINDS, type ForceKind, type Moved } from '../../formats/reach/force-packages.ts';
import { reachToGeojson } from '../../formats/reach/reach-geojson.ts';
import { alliesUnderDemand, prepareReach, type ReachQuestion, reachOf } from '../../formats/reach/reach-of.ts';
import { summariseReach } from '../../formats/reach/summarise-reach.ts';
import { isoTime, minutesBetween } from '../../kernel/calendar.ts';
import { openCrisis } from '../../play/once.ts';
import type { Minutes } from '../../words/time.ts';
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
  readonly withoutPresence?: boolean;
}

const OTHER_PATH = 'choose another path with --map';

/**
 * `foedus reach`: hours until a force can stand in each cell of allied land; shares, the worst cells and the allies, and a map.
 * @throws WrongUsage, or WrongInput where the scenario has problems, no such force is known, or a file cannot be written
 */
export function reach(scenario: string, options: ReachOptions): void {
  const kind = forceOf(options.force);
  const resolution = resolutionOf(options.resolution);
  const area = areaOf(options.area);
  const format = options.map === undefined ? undefined : formatOf(options.map);
  if (options.map !== undefined) checkFolder(dirname(options.map), OTHER_PATH);
  const world = openWorld(scenario);
  const minutes = minutesOf(world, options.at);
  const at = isoTime(world.scenario.start, minutes);
  const base = prepareReach(world, area, resolution);
  const question: ReachQuestion = { kind, area, resolution, moved: movedBy(world, minutes), without: [] };
  const { now, under, again } = answer(world, base, question, options.withoutPresence === true);
  const shown = under ?? now;
  if (options.map !== undefined && format !== undefined) {
    const isUnder = under !== undefined;
    const text =
      format === '.svg'
        ? drawReach({ ...shown, area, at, under: isUnder }, world)
        : `${JSON.stringify(reachToGeojson(shown.reach, world, at, isUnder))}\n`;
    writeFiles(dirname(options.map), { [basename(options.map)]: text }, OTHER_PATH);
  }
  if (options.json) {
    printJson({
      scenario: world.scenario.id,
      at,
      force: kind,
      resolution,
      area,
      opponents: base.ground.opponents,
      forces: now.reach.forces.map(({ id, says, source }) => ({ id, says, source })),
      ...now.summary,
      ...(under ? { withoutPresence: { allies: alliesUnderDemand(world), summary: under.summary } } : {}),
      searchMilliseconds: millisecondsOf(again),
    });
    return;
  }
  process.stdout.write(`${describeReach(now, under, world, at)}\n`);
  if (options.map !== undefined) process.stdout.write(`\nWritten to ${options.map}\n`);
}

/** The answer, the answer without presence where it is asked for, and the last search to be made again. */
function answer(world: World, base: ReturnType<typeof prepareReach>, question: ReachQuestion, isAlsoUnder: boolean) {
  const ask = (asked: ReachQuestion): Answered => {
    const reach = reachOf(world, base, asked);
    return { reach, summary: summariseReach(reach, world) };
  };
  const now = ask(question);
  if (now.reach.forces.length === 0) {
    const says = `no ${question.kind} is known on ${world.outcome.date}`;
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

/** What a change among the forces costs: the network is compiled and the land is known. */
function millisecondsOf(search: () => unknown): number {
  const before = performance.now();
  search();
  return Math.round(performance.now() - before);
}

/** Contingents that the run has set in motion by then: where each is to stand, and in how many hours. */
function movedBy(world: World, at: Minutes): readonly Moved[] {
  if (at === 0) return [];
  const simulation = openCrisis(world, { seed: world.scenario.seed, replicate: 0 });
  simulation.advance(at);
  const { orders, progress } = simulation.state.movement;
  return orders.flatMap(({ contingent: { id, unit, destination, personnel } }) => {
    const arrival = progress[id]?.arrival;
    if (!arrival) return [];
    return [{ unit, node: destination, personnel, inHours: Math.max(0, arrival.arriveCompleteAt - at) / 60 }];
  });
}

function forceOf(force = 'brigade'): ForceKind {
  const kind = FORCE_KINDS.find((one) => one === force);
  if (kind === undefined) throw new WrongUsage(`--force: "${force}" is no kind of force; write ${FORCE_KINDS.join(', ')}`);
  return kind;
}

function resolutionOf(resolution = 5): Resolution {
  if (resolution === 4 || resolution === 5) return resolution;
  throw new WrongUsage(`--resolution: ${resolution} is not offered; write 5 (about 250 km² a cell) or 4 (about 1,770 km²)`);
}

function areaOf(area = 'europe'): ReachArea {
  if (area === 'europe' || area === 'all') return area;
  throw new WrongUsage(`--area: "${area}" is no part of allied land; write europe or all`);
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
