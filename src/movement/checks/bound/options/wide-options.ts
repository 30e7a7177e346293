import type { Contingent } from '../../../../words/forces.ts';
import type { CargoGroup, MovementMode } from '../../../cargo/movement-package.ts';
import { type FactorValues, medianValues } from '../../../factors/movement-factors.ts';
import { MODES } from '../../../modes/modes.ts';
import type { CompiledNetwork } from '../../../network/compiled-network.ts';
import { listTerminals } from '../../../network/terminals.ts';
import { admittedEdges, Leave } from './admitted-edges.ts';
import {
  bestSpeed,
  changeMinutes,
  changesTrainsAt,
  joinMinutes,
  liftAt,
  loadMinutes,
  poolsThatCarry,
  unloadMinutes,
} from './lift-figures.ts';
import { type OpenRoads, roadMinutes } from './road-minutes.ts';

/** What limits a carrier. */
export const MEASURES = ['items', 'tonnes', 'laneMetres'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * One mode by which a group can go if it sets out at `moment` or later, wider than any plan: every figure is the least over
 * all carriers. A carrier is a train, ship, aircraft, troop of transporters, or a column on its own wheels.
 */
export interface WideOption {
  readonly group: CargoGroup;
  readonly mode: MovementMode;
  readonly moment: number;
  readonly origin: number;
  /** Empty on its own wheels. */
  readonly pools: readonly number[];
  /** Where carriers may be loaded (columns set out), and from when on. */
  readonly starts: readonly Place[];
  /** Where they may be unloaded (columns arrive), and minutes from there to the destination. */
  readonly ends: readonly Place[];
  readonly loadMinutes: number;
  readonly unloadMinutes: number;
  /** Between two trains. */
  readonly changeMinutes: number;
  /** Whole items that the largest carrier takes. */
  readonly itemsPerCarrier: number;
  /** Items on the carrier that takes most by one measure alone: no carrier has more than one in all of such shares. */
  readonly shares: Readonly<Record<Measure, number>>;
  /** On the road. */
  readonly vehiclesPerCarrier: number;
  readonly edges: Uint8Array;
  readonly minutesPerKm: number;
}

export interface Place {
  readonly node: number;
  readonly minutes: number;
}

/**
 * All ways in which a group can go, by mode and by the moment from which its nations let it set out. `shared`: others of its
 * package may be on the same carriers.
 */
export function wideOptionsOf(
  network: CompiledNetwork,
  contingent: Contingent,
  group: CargoGroup,
  start: number,
  shared: boolean,
): WideOption[] {
  if (group.kind === 'warship') return [];
  const leave = new Leave(network, contingent, start);
  const begin = Math.max(contingent.readyAt, start);
  const flies = group.kind === 'passengers' && !contingent.modes.includes('air');
  const modes: readonly MovementMode[] = flies ? [...contingent.modes, 'air'] : contingent.modes;
  const options: WideOption[] = [];
  for (const mode of new Set(modes)) {
    const outlook = (moment: number, local: boolean) =>
      new Outlook(network, contingent, group, { mode, moment, leave, start, begin, shared, local }).option();
    // on local roads tracked vehicles need neither transporters nor leave
    const near = mode === 'road' && group.kind === 'tracked' ? outlook(begin, true) : undefined;
    if (near?.starts.some(({ node }) => near.ends.some((end) => end.node === node))) options.push(near);
    let before: WideOption | undefined;
    for (const moment of leave.moments(begin)) {
      const option = outlook(moment, false);
      if (!option || (before && opensNothing(before, option))) continue;
      options.push(option);
      before = option;
    }
  }
  return options;
}

/** Whoever sets out later, may use no more than before and comes no quicker to or from its terminals only comes later. */
function opensNothing(before: WideOption, after: WideOption): boolean {
  const isLater = (places: readonly Place[], others: readonly Place[]) =>
    places.length === others.length && places.every(({ minutes }, index) => minutes >= (others[index] as Place).minutes);
  if (!isLater(after.starts, before.starts) || !isLater(after.ends, before.ends)) return false;
  return after.edges.every((open, edge) => open === before.edges[edge]);
}

interface Scope {
  readonly mode: MovementMode;
  readonly moment: number;
  readonly leave: Leave;
  readonly start: number;
  /** Ready and ordered. */
  readonly begin: number;
  readonly shared: boolean;
  /** On local roads alone. */
  readonly local: boolean;
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
    const { mode, moment, shared } = this.#scope;
    const from = network.nodeIndex.get(this.#contingent.origin) ?? -1;
    const to = network.nodeIndex.get(this.#contingent.destination) ?? -1;
    if (from < 0 || to < 0) return undefined;
    const carried = mode !== 'road' || (group.kind === 'tracked' && !this.#scope.local);
    const pools = carried ? poolsThatCarry(network, mode, group) : [];
    if (carried && pools.length === 0) return undefined;
    const starts = this.#starts(from, pools);
    const ends = this.#terminals(to, roadMinutes(network, to, group, this.#roads(true))).filter(({ node }) =>
      this.#mayLand(node),
    );
    if (starts.length === 0 || ends.length === 0) return undefined;
    const sizes = this.#sizes(pools);
    return {
      group,
      mode,
      moment,
      origin: from,
      pools,
      starts,
      ends,
      loadMinutes: leastOf(pools, (pool) => loadMinutes(network, pool)),
      unloadMinutes: leastOf(pools, (pool) => unloadMinutes(network, pool)),
      changeMinutes: changeMinutes(this.#values, !shared && group.count <= sizes.itemsPerCarrier),
      ...sizes,
      edges: this.#edges(mode === 'air' ? 'road' : mode),
      minutesPerKm: this.#minutesPerKm(pools),
    };
  }

  #edges(mode: 'road' | 'rail' | 'sea', backwards = false): Uint8Array {
    if (this.#scope.local) return new Uint8Array(this.#network.graphs[mode].arc.length);
    return admittedEdges(this.#network, mode, { ...this.#scope, group: this.#group }, backwards);
  }

  /** To and from terminals; tracked vehicles take the road only on transporters. */
  #roads(backwards: boolean): OpenRoads | undefined {
    if (this.#scope.mode === 'road') return undefined;
    if (this.#group.kind !== 'tracked') return { edges: this.#edges('road', backwards), handlingMinutes: 0 };
    const pools = poolsThatCarry(this.#network, 'road', this.#group);
    if (pools.length === 0) return undefined;
    const handling = leastOf(pools, (pool) => loadMinutes(this.#network, pool) / 2 + unloadMinutes(this.#network, pool));
    return { edges: this.#edges('road', backwards), handlingMinutes: handling };
  }

  #starts(from: number, pools: readonly number[]): Place[] {
    const { moment, start, begin, mode } = this.#scope;
    const delay = (mode === 'air' ? this.#values.airDelayHours : mode === 'sea' ? this.#values.seaDelayHours : 0) * 60;
    const access = roadMinutes(this.#network, from, this.#group, this.#roads(false));
    const early = this.#earlyMinutes(pools);
    return this.#terminals(from, access).map(({ node, minutes }) => {
      const ready = moment + delay + minutes - early;
      if (pools.length === 0) return { node, minutes: ready };
      const times = { start, readyAt: begin + delay };
      return { node, minutes: Math.max(ready, liftAt(this.#network, this.#contingent, pools, node, times)) };
    });
  }

  /**
   * Who comes when loading is half done may still come along. Of one group somebody was there when it began; but of those who
   * change trains, they may be others than those who hand on to a given train, and have set out at another moment.
   */
  #earlyMinutes(pools: readonly number[]): number {
    const { mode, moment, begin, shared } = this.#scope;
    const parts = mode === 'rail' && moment > begin && changesTrainsAt(this.#network, this.#network.graphs.rail).includes(1);
    if (!shared && !parts) return 0;
    return pools.reduce((most, pool) => Math.max(most, joinMinutes(this.#network, pool)), 0);
  }

  #minutesPerKm(pools: readonly number[]): number {
    const { mode } = this.#scope;
    const speed = bestSpeed(this.#network, mode, pools, this.#values);
    return mode === 'air' ? speed : MODES[mode].minutesInMotion(1, this.#group, speed || undefined, this.#values);
  }

  /** A column is as long as one may be. One item too big for its carrier goes by itself. */
  #sizes(pools: readonly number[]): Pick<WideOption, 'itemsPerCarrier' | 'shares' | 'vehiclesPerCarrier'> {
    const group = this.#group;
    const shares = { items: 1, tonnes: 1, laneMetres: 1 };
    let least = 1;
    for (const pool of pools.length > 0 ? pools.map((index) => this.#network.pools[index] ?? null) : [null]) {
      const room = MODES[this.#scope.mode].serialCapacity(group, pool, this.#values);
      const byWeight = group.tonnes > 0 ? (room.tonnes * group.count) / group.tonnes : Infinity;
      const byLength = group.laneMetres > 0 ? (room.laneMetres * group.count) / group.laneMetres : Infinity;
      least = Math.max(least, Math.min(room.items, byWeight, byLength));
      shares.items = Math.max(shares.items, room.items);
      shares.tonnes = Math.max(shares.tonnes, byWeight);
      shares.laneMetres = Math.max(shares.laneMetres, byLength);
    }
    const whole = Math.floor(least + ROUNDING);
    // there are no more of them; where others fill the carrier it pays for itself all the same
    const itemsPerCarrier = this.#scope.shared ? whole : Math.min(whole, group.count);
    const people = group.kind === 'passengers';
    const vehiclesPerCarrier = people ? itemsPerCarrier / this.#values.busPassengers : itemsPerCarrier;
    return { itemsPerCarrier, shares, vehiclesPerCarrier };
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

/** Carriers take up to a billionth of a tonne more than they do, and quotients of decimals differ in the last bit. */
const ROUNDING = 1e-6;

/** The least over pools; 0 on its own wheels. */
function leastOf(pools: readonly number[], of: (pool: number) => number): number {
  return pools.length === 0 ? 0 : pools.reduce((least, pool) => Math.min(least, of(pool)), Infinity);
}
