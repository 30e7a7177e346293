import type { Contingent } from '../../../words/forces.ts';
import type { Minutes } from '../../../words/time.ts';
import type { CargoGroup } from '../../cargo/movement-package.ts';
import { groupsOf } from '../../cargo/package-of.ts';
import { medianValues } from '../../factors/movement-factors.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import type { ClosedResource } from '../../plan/movement-plan.ts';
import { TIME_WEIGHT, type WeightedContingent } from '../plan-objective.ts';
import { changeMinutes } from './options/lift-figures.ts';
import { areAsWide, carriersFor, measureOf, uniteOptions } from './options/unite-options.ts';
import { type WideOption, wideOptionsOf } from './options/wide-options.ts';
import { TollLayout } from './toll-layout.ts';
import { Tolls } from './tolls.ts';
import type { WideLoad, WidePackage } from './wide-package.ts';

/** All packages with their options, and the tolls of every resource that they can meet. */
export interface TollModel {
  readonly network: CompiledNetwork;
  readonly start: Minutes;
  /** What a minute from ready to closure counts, against a minute of lateness. */
  readonly timeWeight: number;
  readonly packages: readonly WidePackage[];
  readonly tolls: Tolls;
  /** Resource of the network behind each toll, -1 for sets of lift. */
  readonly resourceOf: Int32Array;
  /** Pools behind each toll that is a set of lift. */
  readonly poolsOf: readonly (readonly number[])[];
}

/** Ten years: more rows than that nobody needs. */
const MOST_MINUTES = 10 * 366 * 1440;

/**
 * Lays out what the bound looks at. `horizon`: tolls are taken until then, in minutes; the bound holds for any.
 * @throws RangeError for a horizon that is no number of minutes, and for an order before minute 0, where no toll begins
 */
export function buildTollModel(
  weighted: readonly WeightedContingent[],
  network: CompiledNetwork,
  start: Minutes,
  horizon: Minutes,
  closures: readonly ClosedResource[] = [],
): TollModel {
  if (!(horizon >= 0 && horizon <= MOST_MINUTES)) throw new RangeError(`a horizon of ${horizon} min is not within ten years`);
  if (!(start >= 0)) throw new RangeError(`movement is ordered at ${start}; tolls begin at 0`);
  const loads = weighted.map(({ contingent }) => loadsOf(network, contingent, start));
  const options = loads.flatMap((row) => row.flatMap((load) => load.options));
  const layout = new TollLayout(network, options, closures);
  const packages = weighted.map((row, index): WidePackage => {
    const mine = loads[index] as PlainLoad[];
    // who is there already need not move, but may: see `#pickups` of the layout
    const isThere = row.contingent.origin === row.contingent.destination;
    const counted = isThere ? NOTHING : countedLoads(mine);
    return {
      weighted: row,
      loads: counted.loads.map(({ options: mineOnly, need, unit, sharedOn }) => {
        const tolled = mineOnly.map((option) => layout.tolled(option, sharedOn(option)));
        return { options: tolled, need, unit };
      }),
      receptionMinutes: counted.apart ? Math.ceil(medianValues(network.factors).receptionHours * 60) : 0,
    };
  });
  const tolls = new Tolls(layout.resources, horizon);
  return {
    network,
    start,
    timeWeight: TIME_WEIGHT,
    packages,
    tolls,
    resourceOf: Int32Array.from(layout.resourceOf),
    poolsOf: layout.poolsOf,
  };
}

const NOTHING = { loads: [], apart: false };

interface PlainLoad extends Omit<WideLoad, 'options'> {
  readonly kind: CargoGroup['kind'];
  readonly options: readonly WideOption[];
  /** Items that pay for one carrier together. */
  readonly sharedOn: (option: WideOption) => number;
}

const byItself = ({ itemsPerCarrier }: WideOption) => itemsPerCarrier;

function loadsOf(network: CompiledNetwork, contingent: Contingent, start: Minutes): PlainLoad[] {
  const groups = groupsOf(contingent, network.factors);
  const shares = groups.filter((group) => group.kind !== 'passengers').length > 1;
  const loads = groups.map((group): PlainLoad => {
    const shared = shares && group.kind !== 'passengers';
    const options = wideOptionsOf(network, contingent, group, start, shared);
    const size = Math.min(...options.map((option) => option.itemsPerCarrier));
    const isWhole = !shared && isOneKind(options) && options.every((option) => option.itemsPerCarrier === size);
    const need = isWhole ? Math.ceil(group.count / size - ROUNDING) : group.count;
    return { kind: group.kind, options, need, unit: isWhole ? 'carrier' : 'item', sharedOn: byItself };
  });
  if (!shares) return loads;
  const equipment = loads.filter((load) => load.kind !== 'passengers');
  const apart = loads.filter((load) => load.kind === 'passengers');
  const together = combine(network, contingent, groups, start);
  return together ? [together, ...apart] : [...shareCarriers(equipment), ...apart];
}

/** Loads of a package that may be on the same carriers of a mode are counted by one measure there. */
function shareCarriers(equipment: readonly PlainLoad[]): PlainLoad[] {
  const all = equipment.map((load) => load.options);
  const modes = new Set(all.flat().map((option) => option.mode));
  const measures = new Map([...modes].map((mode) => [mode, measureOf(mode, all)]));
  return equipment.map((load) => ({
    ...load,
    sharedOn: (option) =>
      option.pools.length > 0 ? option.shares[measures.get(option.mode) ?? 'items'] : option.itemsPerCarrier,
  }));
}

/** Carried by one mode, on carriers that use as much with little on them as full; on the road each vehicle counts. */
function isOneKind(options: readonly WideOption[]): boolean {
  return options.every(({ mode, pools }) => mode === options[0]?.mode && mode !== 'road' && pools.length > 0);
}

/**
 * All equipment of a package as one load, where it goes by one mode: it shares trains or ships, of which so many are needed at
 * least by weight, length and number. Undefined where some of it may go where the rest may not.
 */
function combine(
  network: CompiledNetwork,
  contingent: Contingent,
  groups: readonly CargoGroup[],
  start: Minutes,
): PlainLoad | undefined {
  const equipment = groups.filter((group) => group.kind !== 'passengers' && group.kind !== 'warship');
  const each = equipment.map((group) => wideOptionsOf(network, contingent, group, start, false));
  const [first] = each;
  if (!first || first.length === 0 || !isOneKind(each.flat()) || !each.every((options) => areAsWide(first, options)))
    return undefined;
  const united = first.map((_, number) => uniteOptions(each.map((row) => row[number] as WideOption)));
  const pools = [...new Set(united.flatMap((option) => option.pools))];
  const need = carriersFor(network, equipment, pools, (first[0] as WideOption).mode);
  const change = changeMinutes(medianValues(network.factors), need === 1);
  const options = united.map((option) => ({ ...option, changeMinutes: change }));
  return { kind: (equipment[0] as CargoGroup).kind, options, need, unit: 'carrier', sharedOn: byItself };
}

/** People ride with vehicles that go by land, and then cost nothing; else they come apart and reception follows. */
function countedLoads(loads: readonly PlainLoad[]): { loads: PlainLoad[]; apart: boolean } {
  const moving = loads.filter((load) => load.options.length > 0);
  const equipment = moving.filter((load) => load.kind !== 'passengers');
  const mayRide = equipment.some((load) => load.options.some(({ mode }) => mode === 'road' || mode === 'rail'));
  const warship = loads.some((load) => load.kind === 'warship');
  if (equipment.length === 0) return { loads: warship ? [] : moving, apart: false };
  if (mayRide || warship) return { loads: equipment, apart: false };
  return { loads: moving, apart: moving.length > equipment.length };
}

/** Quotients of decimals differ in the last bit. */
const ROUNDING = 1e-6;
