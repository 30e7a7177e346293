import type { StateId } from '../../../words/ids.ts';
import type { BorderPermission } from '../../../words/network.ts';
import type { Interval } from '../../../words/time.ts';
import { getInterval } from '../../factors/movement-factors.ts';
import type { CompiledNetwork } from '../compiled-network.ts';
import { exactly } from './spread.ts';

/** Hours until each node's nation lets a load in: none asks its own, nor the nation where the load stands. */
export interface Clearances {
  /** Median by node. */
  readonly hours: Float64Array;
  /** The declared interval of a node's nation. */
  intervalAt(node: number): Interval;
}

const NONE = exactly(0);

export function clearancesFor(
  network: CompiledNetwork,
  mode: BorderPermission['mode'],
  nation: StateId,
  origin: number,
): Clearances {
  const unlisted = getInterval(network.factors, 'unlistedPermissionHours');
  const declared = new Map(network.permissions.filter((row) => row.mode === mode).map((row) => [row.nation, row.hours]));
  const home = network.nodes[origin]?.country;
  const intervalAt = (node: number): Interval => {
    const country = network.nodes[node]?.country;
    if (!country || country === nation || country === home) return NONE;
    return declared.get(country) ?? unlisted;
  };
  return { hours: Float64Array.from(network.nodes, (_, node) => intervalAt(node).p50), intervalAt };
}
