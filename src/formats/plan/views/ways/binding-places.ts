import type { CompiledNetwork } from '../../../../movement/index.ts';
import type { CertifiedPlan } from '../../certified-plan.ts';

/** A resource for which serials waited, with the place on the map to which it belongs. */
export interface BindingPlace {
  /** As the network names it. */
  readonly resource: string;
  readonly hours: number;
  /** In words: an arc by its ends, a node with what is scarce there, a pool of lift. */
  readonly says: string;
  /** Index of the arc or the node; neither for lift without a home. */
  readonly arc: number | null;
  readonly node: number | null;
}

/** What binds most, most first, as far as it waits at all. */
export function listBinding({ binds }: Pick<CertifiedPlan, 'binds'>, network: CompiledNetwork): BindingPlace[] {
  const numbers = new Map(network.resources.map((resource, index) => [resource.name, index]));
  return binds.flatMap(({ resource, hours }): BindingPlace[] => {
    const index = numbers.get(resource);
    return index === undefined ? [] : [{ resource, hours, ...placeOf(index, network) }];
  });
}

function placeOf(index: number, network: CompiledNetwork): Pick<BindingPlace, 'says' | 'arc' | 'node'> {
  const { arcs, nodes, nodeIndex, pools, poolHome, assetsOf } = network;
  const name = (id: string) => nodes[nodeIndex.get(id) ?? -1]?.name ?? id;
  const arc = arcs[index >> 1];
  if (index < 2 * arcs.length && arc) {
    const [from, to] = (index & 1) === 0 ? [arc.from, arc.to] : [arc.to, arc.from];
    return { says: `${arc.mode} ${name(from)} to ${name(to)}`, arc: index >> 1, node: null };
  }
  const pool = assetsOf.indexOf(index);
  if (pool >= 0) {
    const row = pools[pool];
    const home = poolHome[pool] as number;
    return { says: `lift: ${row?.asset ?? ''} (${row?.id ?? ''})`, arc: null, node: home < 0 ? null : home };
  }
  for (const [places, what] of placesOf(network)) {
    const node = places.indexOf(index);
    if (node >= 0) return { says: `${what} of ${nodes[node]?.name ?? ''}`, arc: null, node };
  }
  return { says: '', arc: null, node: null };
}

const placesOf = ({ rampsOf, berthsOf, parkingOf, transloadOf }: CompiledNetwork) =>
  [
    [rampsOf, 'ramps'],
    [berthsOf, 'berths'],
    [parkingOf, 'stands'],
    [transloadOf, 'gauge-change tracks'],
  ] as const;
