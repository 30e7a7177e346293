import type { World } from '../../chain/world.ts';
import { findState } from '../../facts/index.ts';
import { greatCircleKm } from '../../kernel/sphere.ts';
import type { NoReach } from '../../movement/index.ts';
import type { StateId } from '../../words/ids.ts';
import type { Point } from '../../words/place.ts';
import type { Title } from '../../words/scenario.ts';
import type { Interval } from '../../words/time.ts';
import type { AlliedCell } from './ground/allied-cells.ts';
import { PARTS, type Part, partOf } from './ground/reach-area.ts';
import type { CellAnswer, Reach } from './reach-of.ts';

/** Hours by which shares are told: a day, three days, ten days. */
export const MOMENTS = [24, 72, 240] as const;
const WORST = 10;
/** From this share of its hours on, a cell's figure is mostly local road over land that is not known. */
const MOSTLY = 0.5;

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
  /** A place of the network in that state, or its capital. */
  readonly near: string;
  readonly km: number;
  readonly hours: Interval;
}

export interface AllyReach {
  readonly state: StateId;
  readonly name: Title;
  readonly cells: number;
  /** Of the land that is reached, by area; null: none is. */
  readonly medianHours: number | null;
  readonly worstHours: number | null;
  readonly notReached: number;
}

export interface ReachSummary {
  readonly all: Shares;
  /** Where all allied land was asked for: its parts, those that there are. */
  readonly parts: readonly (Shares & { readonly part: Part })[];
  /** The first cells on the allied side of the land border with the adversary. */
  readonly border: Shares;
  readonly worst: readonly WorstCell[];
  readonly allies: readonly AllyReach[];
  /** Cells that are not reached, by reason. */
  readonly notReached: Readonly<Record<NoReach, number>>;
  /** Share of the land that is reached, 0 to 1, where half of the hours or more are local road over land that is not known. */
  readonly mostlyLocalRoad: number;
}

export function summariseReach({ answers, base }: Reach, world: World): ReachSummary {
  const notReached = { 'no-node': 0, 'no-way': 0 };
  for (const { reach } of answers) if ('noWay' in reach) notReached[reach.noWay]++;
  const reached = answers.filter(({ reach }) => 'hours' in reach);
  const byHours = reached.sort((a, b) => hoursOf(a) - hoursOf(b) || (a.cell.id < b.cell.id ? 1 : -1));
  return {
    all: sharesOf(answers),
    parts: base.area === 'all' ? partsOf(answers) : [],
    border: sharesOf(answers.filter(({ cell }) => cell.isBorder)),
    worst: worstOf(byHours, world),
    allies: byAlly(answers, byHours, world),
    notReached,
    mostlyLocalRoad: byHours.length === 0 ? 0 : areaOf(byHours.filter(isMostlyLocal)) / areaOf(byHours),
  };
}

export const hoursOf = ({ reach }: CellAnswer): number => ('hours' in reach ? reach.hours.p50 : Infinity);

const isMostlyLocal = ({ reach }: CellAnswer): boolean => 'hours' in reach && reach.localHours >= MOSTLY * reach.hours.p50;

function sharesOf(answers: readonly CellAnswer[]): Shares {
  const total = areaOf(answers);
  const within = (hours: number) => (total === 0 ? 0 : areaOf(answers.filter((answer) => hoursOf(answer) <= hours)) / total);
  const [within24 = 0, within72 = 0, within240 = 0] = MOMENTS.map(within);
  const reached = within(Number.MAX_VALUE);
  return { within24, within72, within240, reached, cells: answers.length, areaKm2: Math.round(total) };
}

function partsOf(answers: readonly CellAnswer[]): ReachSummary['parts'] {
  return PARTS.map((part) => ({ part, ...sharesOf(answers.filter(({ cell }) => partOf(cell) === part)) })).filter(
    ({ cells }) => cells > 0,
  );
}

const areaOf = (answers: readonly CellAnswer[]): number => answers.reduce((sum, { cell }) => sum + cell.areaKm2, 0);

/** Of those that are reached: the last near each place of the network, since the last cells of all lie beside each other. */
function worstOf(byHours: readonly CellAnswer[], world: World): WorstCell[] {
  const places = new Map<StateId, readonly Named[]>();
  const worst = new Map<string, WorstCell>();
  for (let at = byHours.length - 1; at >= 0 && worst.size < WORST; at--) {
    const { cell, reach } = byHours[at] as CellAnswer;
    if (!('hours' in reach)) continue;
    const own = places.get(cell.state) ?? placesOf(cell.state, world);
    places.set(cell.state, own);
    const { near, km } = nearestPlace(cell, own);
    if (!worst.has(near)) worst.set(near, { id: cell.id, state: cell.state, near, km, hours: rounded(reach.hours) });
  }
  return [...worst.values()];
}

type Named = Point & { readonly name: string };

/** The places of the network in a state, and its capital. */
function placesOf(state: StateId, { outcome, data }: World): readonly Named[] {
  const capital = findState(data, state)?.capital;
  return [...outcome.nodes.filter((node) => node.country === state), ...(capital ? [capital] : [])];
}

/** The place of the network in the cell's state, or its capital, that is nearest. */
export const placeNear = (cell: AlliedCell, world: World): { readonly near: string; readonly km: number } =>
  nearestPlace(cell, placesOf(cell.state, world));

function nearestPlace(cell: AlliedCell, places: readonly Named[]): { readonly near: string; readonly km: number } {
  let nearest = { near: cell.state, km: Infinity };
  for (const place of places) {
    const km = greatCircleKm(cell, place);
    if (km < nearest.km) nearest = { near: place.name, km };
  }
  return { near: nearest.near, km: Math.round(nearest.km) };
}

function byAlly(answers: readonly CellAnswer[], byHours: readonly CellAnswer[], { data, outcome }: World): AllyReach[] {
  const cells = new Map<StateId, number>();
  for (const { cell } of answers) cells.set(cell.state, (cells.get(cell.state) ?? 0) + 1);
  const reached = new Map<StateId, CellAnswer[]>();
  for (const answer of byHours) {
    const own = reached.get(answer.cell.state);
    if (own) own.push(answer);
    else reached.set(answer.cell.state, [answer]);
  }
  return outcome.allies.flatMap((state) => {
    const count = cells.get(state);
    if (count === undefined) return [];
    const own = reached.get(state) ?? [];
    const last = own.at(-1);
    const names = findState(data, state);
    return {
      state,
      name: { en: names?.name ?? state, fr: names?.nameFr ?? state },
      cells: count,
      medianHours: medianByArea(own),
      worstHours: last ? Math.round(hoursOf(last)) : null,
      notReached: count - own.length,
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
