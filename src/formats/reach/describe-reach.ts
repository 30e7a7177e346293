import type { World } from '../../chain/world.ts';
import { isoTime } from '../../kernel/calendar.ts';
import type { IsoTime } from '../../words/time.ts';
import { cellReasonId } from './explain/reach-id.ts';
import type { Reach } from './reach-of.ts';
import { MOMENTS, type ReachSummary, type Shares } from './summarise-reach.ts';
import { borderOf, type Language, reachWords, subtitleOf, titleOf } from './words/languages.ts';
import type { ReachWords } from './words/reach-words.ts';

/** One answer, and what it is compared with. */
export interface Answered {
  readonly reach: Reach;
  readonly summary: ReachSummary;
}

/** What is said, and in which words. */
interface Telling {
  readonly now: Answered;
  readonly under: Answered | undefined;
  readonly border: string | null;
  readonly at: IsoTime | null;
  readonly language: Language;
  readonly words: ReachWords;
}

/** The summary for people: shares first, then the worst cells, then the allies, then what it rests on. */
export function describeReach(
  now: Answered,
  under: Answered | undefined,
  world: World,
  at: IsoTime,
  language: Language = 'en',
): string {
  const words = reachWords[language];
  const border = borderOf(world, now.reach.base.ground.adversary, language);
  const telling = { now, under, border, at: at === isoTime(world.scenario.start, 0) ? null : at, language, words };
  const { summary } = under ?? now;
  return [
    `${words.exercise} · ${world.scenario.marking}`,
    '',
    titleOf(now.reach, language),
    subtitleOf(world, at, false, language),
    '',
    ...sharesTable(telling),
    '',
    ...forcesIn(telling),
    '',
    ...worstIn(telling),
    '',
    ...alliesIn(telling),
    '',
    ...notReachedIn(summary, words),
    words.mostlyLocalRoad(words.percent(summary.mostlyLocalRoad)),
    ...words.notes,
  ].join('\n');
}

function sharesTable({ now, under, border, words }: Telling): string[] {
  const head = ['', ...MOMENTS.map(words.moment), words.notReached];
  const rowsOf = ({ all, parts, border: onBorder }: ReachSummary): [string, Shares][] => [
    [words.alliedLand, all],
    ...parts.map((part): [string, Shares] => [`  ${words.parts[part.part]}`, part]),
    ...(border === null || onBorder.cells === 0
      ? []
      : [[`${border} (${words.cells(words.number(onBorder.cells))})`, onBorder] as [string, Shares]]),
  ];
  const figures = ({ within24, within72, within240, reached }: Shares) =>
    [within24, within72, within240, 1 - reached].map(words.percent);
  const after = under ? rowsOf(under.summary) : [];
  const lines = rowsOf(now.summary).flatMap(([name, shares], index) => {
    const [, other] = after[index] ?? [];
    if (!other) return [[name, ...figures(shares)]];
    return [
      [words.asItIs(name), ...figures(shares)],
      [words.without(name), ...figures(other)],
    ];
  });
  return [...table([head, ...lines]), ...(now.summary.border.cells === 0 ? [words.noBorder] : [])];
}

function forcesIn({ now, under, language, words }: Telling): string[] {
  const { forces } = now.reach;
  const left = new Set(under?.reach.forces.map(({ id }) => id));
  return [
    words.forces(forces.length),
    ...forces.map(({ id, says }) => `  ${under && !left.has(id) ? '- ' : '  '}${says[language]}`),
    ...(under ? [`  ${words.leftOut}`] : []),
  ];
}

function worstIn({ now, under, at, words }: Telling): string[] {
  const lines = (under ?? now).summary.worst.map(({ state, near, km, hours: { p10, p50, p90 }, id }) => [
    `  ${state}`,
    words.kmFrom(words.number(km), near),
    words.interval(p10, p50, p90),
    cellReasonId(now.reach.wanted.id, under !== undefined, at, id),
  ]);
  return [under ? words.lastWithout : words.last, ...table(lines)];
}

function alliesIn({ now, under, language, words }: Telling): string[] {
  const hours = (value: number | null) => (value === null ? '-' : words.hours(value));
  const head = [...words.allies, ...(under ? words.alliesWithout : []), words.cellsNotReached];
  const lines = now.summary.allies.map((ally) => {
    const other = under?.summary.allies.find(({ state }) => state === ally.state);
    const after = under ? [hours(other?.medianHours ?? null), hours(other?.worstHours ?? null)] : [];
    const left = words.ofCells(words.number((other ?? ally).notReached), words.number(ally.cells));
    return [`  ${ally.name[language]}`, hours(ally.medianHours), hours(ally.worstHours), ...after, left];
  });
  return table([head, ...lines]);
}

function notReachedIn({ notReached }: ReachSummary, words: ReachWords): string[] {
  return (['no-node', 'no-way'] as const)
    .filter((why) => notReached[why] > 0)
    .map((why) => words.areNotReached(words.number(notReached[why]), words.noWay[why]));
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
