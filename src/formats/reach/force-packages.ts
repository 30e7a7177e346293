import type { World } from '../../chain/world.ts';
import { isWithinPeriod } from '../../facts/index.ts';
import { contingentOf, estimateUnit, findUnit, getTypeFactors } from '../../force/index.ts';
import type { ReachForce, ReachMode, ReachPart } from '../../movement/index.ts';
import type { ForcePresence, PoolEntry, Unit } from '../../words/forces.ts';
import type { StateId } from '../../words/ids.ts';
import type { NodeKind } from '../../words/network.ts';
import type { Interval } from '../../words/time.ts';

export const FORCE_KINDS = ['light-battalion', 'battlegroup', 'brigade'] as const;
export type ForceKind = (typeof FORCE_KINDS)[number];

/** What is counted as such a force: its people (at least, and at most sent), the types of unit that can be it, its modes. */
interface Package {
  readonly least: number;
  readonly most: number;
  readonly types: readonly string[];
  readonly modes: readonly ReachMode[];
}

const BY_LAND: readonly ReachMode[] = ['road', 'rail'];
const HEAVY = ['mechanised-brigade', 'armoured-brigade'];

/** Judgement, low confidence. The brigade's 3,000 people are those of the indicator hours-to-brigade. */
const PACKAGES: Readonly<Record<ForceKind, Package>> = {
  'light-battalion': {
    least: 300,
    most: 600,
    types: ['light-battalion', 'airborne-battalion', 'airborne-brigade', 'light-brigade', 'commando'],
    modes: ['air'],
  },
  battlegroup: {
    least: 800,
    most: 1200,
    types: ['armoured-battlegroup', 'mechanised-battalion', 'stryker-squadron', ...HEAVY],
    modes: BY_LAND,
  },
  brigade: { least: 3000, most: Infinity, types: HEAVY, modes: BY_LAND },
};

/** Where a force is taken to stand whose row names only a country, best first (as in hours-to-brigade). */
const ASSEMBLY: readonly NodeKind[] = ['assembly-area', 'railhead', 'port', 'junction'];

/** A contingent of the run by the moment that is asked for: where it is or will be, and in how many hours. */
export interface Moved {
  readonly unit: string;
  readonly node: string;
  readonly personnel: number;
  readonly inHours: number;
}

/** A force with the words that name it, for the summary. */
export interface NamedForce extends ReachForce {
  readonly says: string;
  readonly source: string;
  /** On whose soil it stands before it moves; where it is foreign presence. */
  readonly presentIn?: StateId;
}

/** Every force of a kind that could go: from the books of readiness, from presence, and what the run has moved. */
export function forcesOf(world: World, kind: ForceKind, moved: readonly Moved[]): readonly NamedForce[] {
  const gone = new Set(moved.map(({ unit }) => unit));
  const entries = world.force.pools.filter(
    (entry) => entry.component === 'land' && isWithinPeriod(entry, world.outcome.date) && !gone.has(entry.unit),
  );
  const ready = kind === 'brigade' ? readiestBrigade(world, entries) : entries.flatMap((entry) => fromPool(world, kind, entry));
  return [...ready, ...fromPresence(world, kind), ...moved.flatMap((one) => fromRun(world, kind, one))];
}

/** The same without foreign presence in some allies. What the run has sent there counts as presence too. */
export function withoutPresence(forces: readonly NamedForce[], allies: readonly StateId[]): readonly NamedForce[] {
  return forces.filter(({ presentIn }) => presentIn === undefined || !allies.includes(presentIn));
}

/** Lead and framework nations' land forces by notice until they are a brigade: those of the indicator. It closes as one. */
function readiestBrigade(world: World, entries: readonly PoolEntry[]): NamedForce[] {
  const ready = entries
    .filter(({ role, unit }) => role !== 'contributor' && findUnit(world.force, unit) !== undefined)
    .sort((a, b) => a.noticeToMoveHours.p50 - b.noticeToMoveHours.p50 || (a.id < b.id ? -1 : 1));
  const taken: PoolEntry[] = [];
  for (const entry of ready) {
    if (taken.reduce((sum, { personnel }) => sum + personnel, 0) >= PACKAGES.brigade.least) break;
    taken.push(entry);
  }
  if (taken.reduce((sum, { personnel }) => sum + personnel, 0) < PACKAGES.brigade.least) return [];
  const slowest = (of: keyof Interval) => Math.max(...taken.map(({ noticeToMoveHours }) => noticeToMoveHours[of]));
  const notice = { p10: slowest('p10'), p50: slowest('p50'), p90: slowest('p90') };
  const parts = taken.flatMap((entry) => partOf(world, findUnit(world.force, entry.unit), entry.personnel, notice));
  const says = `brigade at highest readiness: ${taken.map(({ nation, unit }) => `${nation} ${unit}`).join(', ')}`;
  return [{ id: 'readiest-brigade', parts, modes: BY_LAND, says, source: taken[0]?.source ?? 'judgement' }];
}

function fromPool(world: World, kind: ForceKind, entry: PoolEntry): NamedForce[] {
  const { least, most, types, modes } = PACKAGES[kind];
  const unit = findUnit(world.force, entry.unit);
  if (!unit || !types.includes(unit.type) || entry.personnel < least) return [];
  const parts = partOf(world, unit, Math.min(most, entry.personnel), entry.noticeToMoveHours);
  const says = `${entry.nation} ${unit.name} (${entry.pool}), from ${unit.origin}`;
  return [{ id: `pool/${entry.id}`, parts, modes, says, source: entry.source }];
}

/** Foreign forces on allied soil. Multinational battlegroups stand in several rows of one framework and are one force. */
function fromPresence(world: World, kind: ForceKind): NamedForce[] {
  const groups = new Map<string, ForcePresence[]>();
  for (const row of world.force.presence) {
    if (row.sender === row.country || !isWithinPeriod(row, world.outcome.date)) continue;
    const isBattlegroup = row.unit.includes('battlegroup');
    const key = isBattlegroup ? `${row.country}/${row.framework}` : row.id;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].flatMap(([key, rows]) => presentForce(world, kind, key, rows));
}

function presentForce(world: World, kind: ForceKind, key: string, rows: readonly ForcePresence[]): NamedForce[] {
  const { least, most, types, modes } = PACKAGES[kind];
  const [first] = [...rows].sort((a, b) => b.personnel - a.personnel || (a.id < b.id ? -1 : 1));
  const personnel = rows.reduce((sum, row) => sum + row.personnel, 0);
  const type = first && typeOf(first, world);
  const origin = first && placeOf(first, world);
  if (!first || !type || !origin || personnel < least || !types.includes(type)) return [];
  const { source, sender: nation, unit: name, country } = first;
  const unit: Unit = { ...first, id: `presence/${key}`, nation, name, component: 'land', type, personnel, origin };
  const parts = partOf(world, unit, Math.min(most, personnel), inPlace(world, type));
  const says = `${nation}${rows.length > 1 ? ' and others' : ''} in ${country}: ${name}, ${personnel} people, taken to stand at ${origin}`;
  return [{ id: unit.id, parts, modes, says, source, presentIn: country }];
}

/** By its words and framework; a row that lists several things is read by the first. Aggregates that name no unit are no force. */
function typeOf(row: ForcePresence, world: World): string | undefined {
  const texts = [row.unit, row.unit.split(/[,;]/)[0] ?? ''];
  for (const unit of texts) {
    const { type, component, reason } = estimateUnit({ unit, equipment: row.framework, component: 'multi' }, world.force.factors);
    if (component !== 'land' || reason.result !== 'met') continue;
    // an armoured battalion is none that flies
    return type === 'light-battalion' && /\barmou?red\b/.test(unit) ? 'armoured-battlegroup' : type;
  }
  return undefined;
}

/** The first place of that country that the row names, else the first assembly area, rail head, port or junction. */
function placeOf({ country, unit }: ForcePresence, { outcome }: World): string | undefined {
  const own = outcome.nodes.filter((node) => node.country === country);
  const named = own.find(({ name }) => unit.includes(name.split(/[ ,(]/)[0] ?? name));
  if (named) return named.id;
  return ASSEMBLY.flatMap((kind) => own.find((node) => node.kind === kind)?.id ?? [])[0];
}

/** Readiness of what stands forward: that of its type, less the most that a long warning takes off. */
function inPlace({ force }: World, type: string): Interval {
  const { readinessHours } = getTypeFactors(force.factors, type);
  const share = 1 - force.factors.warning.mostShare;
  return { p10: readinessHours.p10 * share, p50: readinessHours.p50 * share, p90: readinessHours.p90 * share };
}

function fromRun(world: World, kind: ForceKind, { unit: id, node, personnel, inHours }: Moved): NamedForce[] {
  const { least, most, types, modes } = PACKAGES[kind];
  const unit = findUnit(world.force, id);
  const country = world.force.countryOfNode[node];
  if (!unit || country === undefined || !types.includes(unit.type) || personnel < least) return [];
  const ready = inPlace(world, unit.type);
  const readyHours = { p10: ready.p10 + inHours, p50: ready.p50 + inHours, p90: ready.p90 + inHours };
  const parts = partOf(world, { ...unit, origin: node }, Math.min(most, personnel), readyHours);
  // soldiers whose equipment is moved by others are no force by themselves
  if (parts.some(({ contingent }) => contingent.cargo.wheeledVehicles + contingent.cargo.trackedVehicles === 0)) return [];
  const says = `${unit.nation} ${unit.name}, ${inHours > 0 ? `due in ${Math.round(inHours)} h at` : 'arrived at'} ${node}`;
  return [{ id: `run/${id}`, parts, modes, says, source: unit.source, presentIn: country }];
}

function partOf(world: World, unit: Unit | undefined, sent: number, readyHours: Interval): ReachPart[] {
  if (!unit) return [];
  return [{ contingent: contingentOf(unit, unit.origin, 0, world.force.factors, { sent }), readyHours }];
}
