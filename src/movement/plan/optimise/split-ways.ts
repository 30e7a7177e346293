import type { Contingent } from '../../../words/forces.ts';
import { itemsPerSerial } from '../../cargo/package-of.ts';
import { medianValues } from '../../factors/movement-factors.ts';
import { MODES } from '../../modes/modes.ts';
import type { CompiledNetwork } from '../../network/compiled-network.ts';
import { type GroupWay, liftFor } from '../choose-way.ts';
import type { WayBook } from './ways-of-columns.ts';

/**
 * The ways of a contingent with each group that goes one way in `ways` and another in `others` cut in two, about `share` of it
 * in whole carriers by the first and the rest by the second. Undefined where nothing can be cut.
 */
export function splitWays(
  network: CompiledNetwork,
  book: WayBook,
  contingent: Contingent,
  ways: readonly GroupWay[],
  others: readonly GroupWay[],
  share: number,
): GroupWay[] | undefined {
  let isCut = false;
  const split = ways.flatMap((way) => {
    const mine = ways.filter((row) => row.group.kind === way.group.kind);
    const beside = others.filter((row) => row.group.kind === way.group.kind);
    const other = beside[0];
    if (way.rides || mine.length > 1 || beside.length !== 1 || !other || other.rides || other.way === way.way) return [way];
    const size = carrierItems(network, way);
    const first = size * Math.round((way.group.count * share) / size);
    if (first <= 0 || first >= way.group.count) return [way];
    const parts = [way, other].map((row, index): GroupWay | undefined => {
      const group = book.partOf(contingent, way.group, index === 0 ? first : way.group.count - first);
      const lift = liftFor(network, contingent.nation, row.way, group);
      return 'says' in lift ? undefined : { group, way: row.way, ...lift, rides: false };
    });
    const [one, two] = parts;
    if (!one || !two) return [way];
    isCut = true;
    return [one, two];
  });
  return isCut ? split : undefined;
}

/** Items of a group on the smallest carrier that may take them. */
function carrierItems(network: CompiledNetwork, { group, way, pools }: GroupWay): number {
  const values = medianValues(network.factors);
  const carriers = pools.length > 0 ? pools.flat() : [-1];
  return carriers.reduce((least, pool) => {
    const capacity = MODES[way.mode].serialCapacity(group, network.pools[pool] ?? null, values);
    return Math.min(least, itemsPerSerial(group, capacity));
  }, group.count);
}
