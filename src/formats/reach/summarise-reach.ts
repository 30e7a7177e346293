import type { World } from '../../chain/world.ts';
import { findState } from '../../facts/index.ts';
import { greatCircleKm } from '../../kernel/sphere.ts';
import type { StateId } from '../../words/ids.ts';
import type { Interval } from '../../words/time.ts';
import type { AlliedCell } from './allied-cells.ts';
import type { CellAnswer, Reach } from './reach-of.ts';

/** Hours by which shares are told: a day, three days, ten days. */
export const MOMENTS = [24, 72, 240] as const;
const WORST = 10;

/** Shares of land by area, 0 to 1. */
export interface Shares {
  readonly within24: number;
  readonly within72: number;
  readonly within240: number;
  readonly reached: number;
  readonly cells: number;
  readonly areaKm2: number;
}

export interface WorstCell {
  readonly id: string;
  readonly state: StateId;
  readonly near: string;
  readonly km: number;
  readonly hours: Interval;
}

export interface AllyReach {
  readonly state: StateId;
  readonly name: string;
  readonly cells: number;
  /** Of the land that is reached, by area; null: none is. */
  readonly medianHours: number | null;
  readonly worstHours: number | null;
  readonly notReached: number;
}

export interface ReachSummary {
  readonly all: Shares;
  readonly border: Shares;
  readonly worst: readonly WorstCell[];
  readonly allies: readonly AllyReach[];
  /** Cells that are not reached, by reason. */
  readonly notReached: Readonly<Record<'no-node' | 'no-way', number>>;
}

export function summariseReach({ answers }: Reach, world: World): ReachSummary {
  const notReached = { 'no-node': 0, 'no-way': 0 };
  for (const { reach } of answers) if ('noWay' in reach) notReached[reach.noWay]++;
  return {
    all: sharesOf(answers),
    border: sharesOf(answers.filter(({ cell }) => cell.isBorder)),
    worst: worstOf(answers, world),
    allies: byAlly(answers, world),
    notReached,
  };
}

export const hoursOf = ({ reach }: CellAnswer): number => ('hours' in reach ? reach.hours.p50 : Infinity);

function sharesOf(answers: readonly CellAnswer[]): Shares {
  const total = areaOf(answers);
  const within = (hours: number) => (total === 0 ? 0 : areaOf(answers.filter((answer) => hoursOf(answer) <= hours)) / total);
  const [within24 = 0, within72 = 0, within240 = 0] = MOMENTS.map(within);
  const reached = within(Number.MAX_VALUE);
  return { within24, within72, within240, reached, cells: answers.length, areaKm2: Math.round(total) };
}

const areaOf = (answers: readonly CellAnswer[]): number => answers.reduce((sum, { cell }) => sum + cell.areaKm2, 0);

/** Of those that are reached: the last near each place of the network, since the last cells of all lie beside each other. */
function worstOf(answers: readonly CellAnswer[], world: World): WorstCell[] {
  const sorted = answers
    .filter(({ reach }) => 'hours' in reach)
    .sort((a, b) => hoursOf(b) - hoursOf(a) || (a.cell.id < b.cell.id ? -1 : 1));
  const worst = new Map<string, WorstCell>();
  for (const { cell, reach } of sorted) {
    if (worst.size === WORST) break;
    if (!('hours' in reach)) continue;
    const place = nearestPlace(cell, world);
    if (!worst.has(place.near)) worst.set(place.near, { id: cell.id, state: cell.state, ...place, hours: rounded(reach.hours) });
  }
  return [...worst.values()];
}

/** A place of the network in the cell's state, else its capital. */
function nearestPlace(cell: AlliedCell, { outcome, data }: World): { readonly near: string; readonly km: number } {
  const capital = findState(data, cell.state)?.capital;
  const places = [...outcome.nodes.filter((node) => node.country === cell.state), ...(capital ? [capital] : [])];
  let nearest = { near: cell.state, km: Infinity };
  for (const place of places) {
    const km = greatCircleKm(cell, place);
    if (km < nearest.km) nearest = { near: place.name, km };
  }
  return { near: nearest.near, km: Math.round(nearest.km) };
}

function byAlly(answers: readonly CellAnswer[], { data, outcome }: World): AllyReach[] {
  return outcome.allies.flatMap((state) => {
    const own = answers.filter(({ cell }) => cell.state === state);
    if (own.length === 0) return [];
    const reached = own.filter(({ reach }) => 'hours' in reach).sort((a, b) => hoursOf(a) - hoursOf(b));
    const last = reached.at(-1);
    return {
      state,
      name: findState(data, state)?.name ?? state,
      cells: own.length,
      medianHours: medianByArea(reached),
      worstHours: last ? Math.round(hoursOf(last)) : null,
      notReached: own.length - reached.length,
    };
  });
}

function medianByArea(sorted: readonly CellAnswer[]): number | null {
  let left = areaOf(sorted) / 2;
  for (const answer of sorted) {
    left -= answer.cell.areaKm2;
    if (left <= 0) return Math.round(hoursOf(answer));
  }
  return null;
}

export function rounded({ p10, p50, p90 }: Interval): Interval {
  return { p10: Math.round(p10), p50: Math.round(p50), p90: Math.round(p90) };
}
