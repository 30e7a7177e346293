import type { CargoGroup, MovementMode } from '../../../cargo/movement-package.ts';
import { medianValues } from '../../../factors/movement-factors.ts';
import { MODES } from '../../../modes/modes.ts';
import type { CompiledNetwork } from '../../../network/compiled-network.ts';
import { MEASURES, type Measure, type WideOption } from './wide-options.ts';

/** One option that is at least as wide as each of these, of one mode. */
export function uniteOptions(options: readonly WideOption[]): WideOption {
  const first = options[0] as WideOption;
  const places = (of: (option: WideOption) => WideOption['starts']) => {
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

/** The same ways are open to both. */
export function areAsWide(ones: readonly WideOption[], others: readonly WideOption[]): boolean {
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

/**
 * By which one measure the groups that share carriers of a mode are counted: by that in which they fill most of them. By
 * more than one, a carrier full of light long things and heavy short ones would be counted twice.
 */
export function measureOf(mode: MovementMode, groups: readonly (readonly WideOption[])[]): Measure {
  const filled = (measure: Measure) => {
    let carriers = 0;
    for (const options of groups) {
      const mine = options.filter((option) => option.mode === mode && option.pools.length > 0);
      const most = Math.max(...mine.map((option) => option.shares[measure]));
      if (mine.length > 0) carriers += (mine[0] as WideOption).group.count / most;
    }
    return carriers;
  };
  return MEASURES.reduce((best, measure) => (filled(measure) > filled(best) ? measure : best));
}

/** Quotients of decimals differ in the last bit. */
const ROUNDING = 1e-6;
