import type { World } from '../../chain/world.ts';
import type { IsoTime } from '../../words/time.ts';
import { percent } from './draw-reach.ts';
import type { Reach } from './reach-of.ts';
import { EXERCISE, NO_WAY, NOTES, subtitleOf, titleOf } from './reach-words.ts';
import { MOMENTS, type ReachSummary, type Shares } from './summarise-reach.ts';

/** One answer, and what it is compared with. */
export interface Answered {
  readonly reach: Reach;
  readonly summary: ReachSummary;
}

/** The summary for people: shares first, then the worst cells, then the allies, then what it rests on. */
export function describeReach(now: Answered, under: Answered | undefined, world: World, at: IsoTime): string {
  const shown = under ?? now;
  return [
    `${EXERCISE} · ${world.scenario.marking}`,
    '',
    titleOf(now.reach.kind),
    subtitleOf(world, at, false),
    '',
    ...sharesTable(now.summary, under?.summary),
    '',
    ...forcesIn(now, under),
    '',
    ...worstIn(shown.summary, under !== undefined),
    '',
    ...alliesIn(now.summary, under?.summary),
    '',
    ...notReachedIn(shown.summary),
    ...NOTES,
  ].join('\n');
}

function sharesTable(now: ReachSummary, under: ReachSummary | undefined): string[] {
  const words = MOMENTS.map((hours) => (hours <= 72 ? `${hours} h` : `${hours / 24} days`));
  const head = ['', ...words, 'not reached'];
  const rows = [row('allied land', now.all), row(`near the border (${now.border.cells} cells)`, now.border)];
  if (!under) return table([head, ...rows]);
  const before = rows.map(([name = '', ...rest]) => [`${name}, as it is`, ...rest]);
  const after = [row('allied land', under.all), row(`near the border (${under.border.cells} cells)`, under.border)];
  const without = after.map(([name = '', ...rest]) => [`${name}, without presence`, ...rest]);
  return table([head, ...[0, 1].flatMap((index) => [before[index] ?? [], without[index] ?? []])]);
}

const row = (name: string, of: Shares): string[] => [
  name,
  ...[of.within24, of.within72, of.within240, 1 - of.reached].map(percent),
];

function forcesIn({ reach }: Answered, under: Answered | undefined): string[] {
  const left = new Set(under?.reach.forces.map(({ id }) => id));
  return [
    `Forces (${reach.forces.length}):`,
    ...reach.forces.map(({ id, says }) => `  ${under && !left.has(id) ? '- ' : '  '}${says}`),
    ...(under ? ['  (- is left out without presence)'] : []),
  ];
}

function worstIn({ worst }: ReachSummary, isUnder: boolean): string[] {
  const lines = worst.map(({ state, near, km, hours, id }) => [
    `  ${state}`,
    `${km} km from ${near}`,
    `${hours.p50} h (${hours.p10} to ${hours.p90})`,
    id,
  ]);
  return [`Last to be reached${isUnder ? ', without presence' : ''}:`, ...table(lines)];
}

function alliesIn({ allies }: ReachSummary, under: ReachSummary | undefined): string[] {
  const hours = (value: number | null) => (value === null ? '-' : `${value} h`);
  const head = ['Allies', 'median', 'worst', ...(under ? ['median without', 'worst without'] : []), 'cells not reached'];
  const lines = allies.map((ally) => {
    const other = under?.allies.find(({ state }) => state === ally.state);
    const after = under ? [hours(other?.medianHours ?? null), hours(other?.worstHours ?? null)] : [];
    const left = (other ?? ally).notReached;
    return [`  ${ally.name}`, hours(ally.medianHours), hours(ally.worstHours), ...after, `${left} of ${ally.cells}`];
  });
  return table([head, ...lines]);
}

function notReachedIn({ notReached }: ReachSummary): string[] {
  return (['no-node', 'no-way'] as const)
    .filter((why) => notReached[why] > 0)
    .map((why) => `${notReached[why]} cells are not reached: ${NO_WAY[why]}.`);
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
