import type { Contingent } from '../../../words/forces.ts';
import type { CargoGroup, MovementMode } from '../../cargo/movement-package.ts';
import { type FactorValues, medianValues } from '../../factors/movement-factors.ts';
import { MODES } from '../../modes/modes.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import { listTerminals } from '../../network/terminals.ts';
import { admittedEdges, Leave } from './admitted-edges.ts';
import { bestSpeed, comeMinutes, loadMinutes, poolsThatCarry, unloadMinutes } from './lift-figures.ts';
import { roadMinutes } from './road-minutes.ts';

/**
 * One mode by which a group can go if it sets out at `moment` or later, wider than any plan: every figure is the least over
 * all carriers. A carrier is a train, ship, aircraft, troop of transporters, or a column on its own wheels.
 */
export interface WideOption {
  readonly group: CargoGroup;
  readonly mode: MovementMode;
  readonly moment: number;
  /** Empty on its own wheels. */
  readonly pools: readonly number[];
  /** Where carriers may be loaded (columns set out), and from when on. */
  readonly starts: readonly Place[];
  /** Where they may be unloaded (columns arrive), and minutes from there to the destination. */
  readonly ends: readonly Place[];
  readonly loadMinutes: number;
  readonly unloadMinutes: number;
  /** Items that the largest carrier takes: whole ones, and by weight and length alone where others share it. */
  readonly itemsPerCarrier: number;
  readonly sharePerCarrier: number;
  /** On the road. */
  readonly vehiclesPerCarrier: number;
  readonly edges: Uint8Array;
  readonly minutesPerKm: number;
}

export interface Place {
  readonly node: number;
  readonly minutes: number;
}

/** All ways in which a group can go, by mode and by the moment from which its nations let it set out. */
export function wideOptionsOf(
  network: CompiledNetwork,
  contingent: Contingent,
  group: CargoGroup,
  start: number,
  shares: boolean,
): WideOption[] {
  if (group.kind === 'warship') return [];
  const leave = new Leave(network, contingent, start);
  const begin = Math.max(contingent.readyAt, start);
  const flies = group.kind === 'passengers' && !contingent.modes.includes('air');
  const modes: readonly MovementMode[] = flies ? [...contingent.modes, 'air'] : contingent.modes;
  const options: WideOption[] = [];
  for (const mode of new Set(modes)) {
    let before: WideOption | undefined;
    for (const moment of leave.moments(begin)) {
      const option = new Outlook(network, contingent, group, { mode, moment, leave, start, shares }).option();
      if (!option || (before && opensNothing(before, option))) continue;
      options.push(option);
      before = option;
    }
  }
  return options;
}

/** Whoever sets out later and may use no more than before only comes later. */
function opensNothing(before: WideOption, after: WideOption): boolean {
  const isEqual = after.edges.every((open, edge) => open === before.edges[edge]);
  return isEqual && after.starts.length === before.starts.length && after.ends.length === before.ends.length;
}

interface Scope {
  readonly mode: MovementMode;
  readonly moment: number;
  readonly leave: Leave;
  readonly start: number;
  readonly shares: boolean;
}

/** Works out one option. */
class Outlook {
  readonly #network: CompiledNetwork;
  readonly #contingent: Contingent;
  readonly #group: CargoGroup;
  readonly #scope: Scope;
  readonly #values: FactorValues;

  constructor(network: CompiledNetwork, contingent: Contingent, group: CargoGroup, scope: Scope) {
    this.#network = network;
    this.#contingent = contingent;
    this.#group = group;
    this.#scope = scope;
    this.#values = medianValues(network.factors);
  }

  option(): WideOption | undefined {
    const network = this.#network;
    const group = this.#group;
    const { mode, moment } = this.#scope;
    const from = network.nodeIndex.get(this.#contingent.origin) ?? -1;
    const to = network.nodeIndex.get(this.#contingent.destination) ?? -1;
    if (from < 0 || to < 0) return undefined;
    const carried = mode !== 'road' || group.kind === 'tracked';
    const pools = carried ? poolsThatCarry(network, mode, group) : [];
    if (carried && pools.length === 0) return undefined;
    const edges = this.#edges(mode === 'air' ? 'road' : mode);
    const roads = mode === 'road' || group.kind === 'tracked' ? undefined : mode === 'air' ? edges : this.#edges('road');
    const starts = this.#starts(from, roads, pools);
    const ends = this.#terminals(to, roadMinutes(network, to, group, roads)).filter(({ node }) => this.#mayLand(node));
    if (starts.length === 0 || ends.length === 0) return undefined;
    return {
      group,
      mode,
      moment,
      pools,
      starts,
      ends,
      loadMinutes: leastOf(pools, (pool) => loadMinutes(network, pool)),
      unloadMinutes: leastOf(pools, (pool) => unloadMinutes(network, pool)),
      ...this.#carrier(pools),
      edges,
      minutesPerKm: this.#minutesPerKm(pools),
    };
  }

  #edges(mode: 'road' | 'rail' | 'sea'): Uint8Array {
    return admittedEdges(this.#network, mode, this.#group, this.#scope.leave, this.#scope.moment);
  }

  #starts(from: number, roads: Uint8Array | undefined, pools: readonly number[]): Place[] {
    const { moment, start, mode, shares } = this.#scope;
    const delay = mode === 'air' ? this.#values.airDelayHours : mode === 'sea' ? this.#values.seaDelayHours : 0;
    const access = roadMinutes(this.#network, from, this.#group, roads);
    // who comes when loading is half done may still come along
    const early = shares && pools.length > 0 ? leastOf(pools, (pool) => loadMinutes(this.#network, pool)) / 2 : 0;
    return this.#terminals(from, access).map(({ node, minutes }) => {
      const come = pools.length > 0 ? comeMinutes(this.#network, this.#contingent.nation, pools, node) : 0;
      return { node, minutes: Math.max(moment + delay * 60 + minutes - early, start + come) };
    });
  }

  #minutesPerKm(pools: readonly number[]): number {
    const { mode } = this.#scope;
    const speed = bestSpeed(this.#network, mode, pools, this.#values);
    return mode === 'air' ? speed : MODES[mode].minutesInMotion(1, this.#group, speed || undefined, this.#values);
  }

  /** A column is as long as one may be. */
  #carrier(pools: readonly number[]): Pick<WideOption, 'itemsPerCarrier' | 'sharePerCarrier' | 'vehiclesPerCarrier'> {
    const sizes = pools.length > 0 ? pools.map((pool) => this.#network.pools[pool] ?? null) : [null];
    let share = 0;
    for (const pool of sizes) {
      const { items, tonnes, laneMetres } = MODES[this.#scope.mode].serialCapacity(this.#group, pool, this.#values);
      const { count, tonnes: weight, laneMetres: length } = this.#group;
      const byTonnes = weight > 0 ? (tonnes * count) / weight : Infinity;
      share = Math.max(share, Math.min(items, byTonnes, length > 0 ? (laneMetres * count) / length : Infinity));
    }
    const itemsPerCarrier = Math.max(1, Math.floor(share + ROUNDING));
    const people = this.#group.kind === 'passengers';
    const vehiclesPerCarrier = people ? itemsPerCarrier / this.#values.busPassengers : itemsPerCarrier;
    return { itemsPerCarrier, sharePerCarrier: Math.max(1, share), vehiclesPerCarrier };
  }

  /** By air and sea a load needs leave where it lands. */
  #mayLand(node: number): boolean {
    const { mode, leave, moment } = this.#scope;
    if (mode === 'air') return leave.openAt(node, 'air') <= moment;
    return mode !== 'sea' || leave.openAt(node, 'road') <= moment;
  }

  /** The terminals of the mode that the model lets a load use: see `listTerminals`. */
  #terminals(place: number, minutes: Float64Array): Place[] {
    return listTerminals(this.#network, place, this.#scope.mode, this.#group, this.#values)
      .map(({ node }) => ({ node, minutes: minutes[node] as number }))
      .filter((terminal) => Number.isFinite(terminal.minutes))
      .sort((a, b) => a.node - b.node);
  }
}

/** Quotients of decimals differ in the last bit. */
const ROUNDING = 1e-9;

/** The least over pools; 0 on its own wheels. */
function leastOf(pools: readonly number[], of: (pool: number) => number): number {
  return pools.length === 0 ? 0 : pools.reduce((least, pool) => Math.min(least, of(pool)), Infinity);
}

/** One option that is at least as wide as each of these, of one mode. */
export function uniteOptions(options: readonly WideOption[]): WideOption {
  const first = options[0] as WideOption;
  const places = (of: (option: WideOption) => readonly Place[]) => {
    const soonest = new Map<number, number>();
    for (const { node, minutes } of options.flatMap(of)) soonest.set(node, Math.min(soonest.get(node) ?? Infinity, minutes));
    return [...soonest].map(([node, minutes]) => ({ node, minutes })).sort((a, b) => a.node - b.node);
  };
  const least = (of: (option: WideOption) => number) => Math.min(...options.map(of));
  return {
    ...first,
    pools: [...new Set(options.flatMap((option) => option.pools))].sort((a, b) => a - b),
    starts: places((option) => option.starts),
    ends: places((option) => option.ends),
    loadMinutes: least((option) => option.loadMinutes),
    unloadMinutes: least((option) => option.unloadMinutes),
    edges: first.edges.map((_, edge) => Math.max(...options.map((option) => option.edges[edge] as number))),
    minutesPerKm: least((option) => option.minutesPerKm),
  };
}

/** How many carriers several kinds of cargo need together at least, by number, weight and length apart. */
export function carriersFor(
  network: CompiledNetwork,
  groups: readonly CargoGroup[],
  pools: readonly number[],
  mode: MovementMode,
): number {
  const values = medianValues(network.factors);
  let [items, tonnes, laneMetres] = [0, 0, 0];
  for (const group of groups) {
    let [byItems, byTonnes, byLength] = [Infinity, Infinity, Infinity];
    for (const pool of pools) {
      const capacity = MODES[mode].serialCapacity(group, network.pools[pool] ?? null, values);
      byItems = Math.min(byItems, group.count / capacity.items);
      byTonnes = Math.min(byTonnes, group.tonnes / Math.max(capacity.tonnes, group.tonnes / group.count));
      byLength = Math.min(byLength, group.laneMetres / Math.max(capacity.laneMetres, group.laneMetres / group.count));
    }
    items += byItems;
    tonnes += byTonnes;
    laneMetres += byLength;
  }
  return Math.max(1, Math.ceil(Math.max(items, tonnes, laneMetres) - ROUNDING));
}
