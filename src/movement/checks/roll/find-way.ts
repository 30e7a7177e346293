import type { Contingent } from '../../../words/forces.ts';
import type { LiftPool } from '../../../words/network.ts';
import type { CargoGroup, MovementMode } from '../../cargo/movement-package.ts';
import { MODES } from '../../modes/modes.ts';
import type { HeldPlan } from '../held/held-plan.ts';
import { assetsAtHand, gaugeOf } from '../lift/lift-figures.ts';
import { passageOf } from '../way/check-ends.ts';
import { seaKmFrom } from '../way/distances.ts';
import { nearTerminals } from '../way/near-terminals.ts';
import { JoinedWays } from './joined-ways.ts';

/** The ends of a main leg by which a load could go. */
export interface FoundWay {
  readonly mode: MovementMode;
  readonly from: string;
  readonly to: string;
}

/**
 * Could a load go by a mode, with nothing in its way? Any terminal that is near enough to origin and destination, any way over arcs
 * that admit it, any carrier at hand that may take it; train sets and transporters must be joined to it by their tracks or
 * roads. A search of its own, by nothing but what is admitted.
 */
export function findWay(held: HeldPlan, owner: Contingent, group: CargoGroup, mode: MovementMode): FoundWay | undefined {
  if (group.kind === 'warship') {
    const passage = mode === 'sea' ? passageOf(held, owner) : undefined;
    return passage && { mode, ...passage };
  }
  const pools = held.network.pools.filter((pool) => {
    if (pool.mode !== mode || assetsAtHand(held, pool) < 1) return false;
    return MODES[mode].admitsCarrier(group, pool, held.values).finding !== 'not-met';
  });
  const joins = new JoinedWays(held, group);
  const ends = nearTerminals(held, owner.destination, group, mode);
  for (const from of nearTerminals(held, owner.origin, group, mode)) {
    const reached = reachedFrom(held, from, joins, mode, pools);
    for (const to of ends) {
      if (from === to ? mode === 'road' : reached(to)) return { mode, from, to };
    }
  }
  return undefined;
}

/** Can the load be carried from one terminal to another? */
function reachedFrom(
  held: HeldPlan,
  from: string,
  joins: JoinedWays,
  mode: MovementMode,
  pools: readonly LiftPool[],
): (to: string) => boolean {
  if (mode === 'air') return () => pools.length > 0;
  if (mode === 'sea') {
    const km = seaKmFrom(held.network, from);
    return (to) => pools.length > 0 && km.has(to);
  }
  const joined = mode === 'road' ? joins.byRoad() : joins.byRail();
  const here = pools.filter((pool) => !held.network.nodeIndex.has(pool.home) || joined(pool.home, from));
  if (mode === 'road') return (to) => joined(from, to) && (joins.marches || here.length > 0);
  const carried = joins.byRail(new Set(here.map((pool) => gaugeOf(held, pool))));
  return (to) => carried(from, to);
}
