import type { Contingent } from '../../../words/forces.ts';
import type { Minutes } from '../../../words/time.ts';
import type { CargoGroup } from '../../cargo/movement-package.ts';
import { groupsOf } from '../../cargo/package-of.ts';
import { medianValues } from '../../factors/movement-factors.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import type { ClosedResource } from '../../plan/movement-plan.ts';
import { TIME_WEIGHT, type WeightedContingent } from '../plan-objective.ts';
import { TollLayout } from './toll-layout.ts';
import { Tolls } from './tolls.ts';
import { carriersFor, uniteOptions, type WideOption, wideOptionsOf } from './wide-options.ts';
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

/** Lays out what the bound looks at. `horizon`: tolls are taken until then, in minutes; the bound holds for any. */
export function buildTollModel(
  weighted: readonly WeightedContingent[],
  network: CompiledNetwork,
  start: Minutes,
  horizon: Minutes,
  closures: readonly ClosedResource[] = [],
): TollModel {
  const loads = weighted.map(({ contingent }) => loadsOf(network, contingent, start));
  const options = loads.flatMap((row) => row.flatMap((load) => load.options));
  const layout = new TollLayout(network, options, closures);
  const packages = weighted.map((row, index): WidePackage => {
    const mine = loads[index] as PlainLoad[];
    const counted = countedLoads(mine);
    return {
      weighted: row,
      loads: counted.loads.map((load) => ({ ...load, options: load.options.map((option) => layout.tolled(option)) })),
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

interface PlainLoad extends Omit<WideLoad, 'options'> {
  readonly kind: CargoGroup['kind'];
  readonly options: readonly WideOption[];
}

function loadsOf(network: CompiledNetwork, contingent: Contingent, start: Minutes): PlainLoad[] {
  if (contingent.origin === contingent.destination) return [];
  const groups = groupsOf(contingent, network.factors);
  const shares = groups.filter((group) => group.kind !== 'passengers').length > 1;
  const loads = groups.map((group): PlainLoad => {
    const mine = shares && group.kind !== 'passengers';
    const options = wideOptionsOf(network, contingent, group, start, mine);
    const size = Math.min(...options.map((option) => option.itemsPerCarrier));
    const isWhole = !mine && isOneKind(options) && options.every((option) => option.itemsPerCarrier === size);
    const need = isWhole ? Math.ceil(group.count / size - ROUNDING) : group.count;
    return { kind: group.kind, options, need, unit: isWhole ? 'carrier' : 'item', shares: mine };
  });
  if (!shares) return loads;
  const equipment = loads.filter((load) => load.kind !== 'passengers');
  const apart = loads.filter((load) => load.kind === 'passengers');
  const together = combine(network, contingent, groups, start);
  return together ? [together, ...apart] : [...equipment, ...apart];
}

/** Carried by one mode. */
function isOneKind(options: readonly WideOption[]): boolean {
  return options.every(({ mode, pools }) => mode === options[0]?.mode && pools.length > 0);
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
  const options = first.map((_, number) => uniteOptions(each.map((row) => row[number] as WideOption)));
  const pools = [...new Set(options.flatMap((option) => option.pools))];
  const need = carriersFor(network, equipment, pools, (first[0] as WideOption).mode);
  return { kind: (equipment[0] as CargoGroup).kind, options, need, unit: 'carrier', shares: true };
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

/** The same ways are open to both. */
function areAsWide(ones: readonly WideOption[], others: readonly WideOption[]): boolean {
  const nodes = (places: WideOption['starts']) => places.map(({ node }) => node).join();
  return (
    ones.length === others.length &&
    ones.every((one, number) => {
      const other = others[number] as WideOption;
      const isSame = nodes(one.starts) === nodes(other.starts) && nodes(one.ends) === nodes(other.ends);
      return isSame && one.edges.every((open, edge) => open === other.edges[edge]);
    })
  );
}

/** Quotients of decimals differ in the last bit. */
const ROUNDING = 1e-9;
