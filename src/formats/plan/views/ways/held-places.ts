import type { CompiledNetwork } from '../../../../movement/index.ts';
import type { CertifiedPlan } from '../../certified-plan.ts';

/** Ramps, berths, stands or gauge-change tracks of a node, and for how long serials hold them, all lanes together. */
export interface HeldPlace {
  readonly resource: string;
  readonly minutes: number;
}

/** What is held at nodes, by node. */
export function listHeldPlaces({ plan }: CertifiedPlan, network: CompiledNetwork): Map<string, HeldPlace[]> {
  const { nodes, resources, laneCount, rampsOf, berthsOf, parkingOf, transloadOf } = network;
  const minutes = new Float64Array(resources.length);
  const resourceOf = new Int32Array(laneCount);
  resources.forEach(({ firstLane, lanes }, index) => {
    resourceOf.fill(index, firstLane, firstLane + lanes);
  });
  for (let i = 0; i < plan.reservations.length; i += 4) {
    const [lane, from, to] = plan.reservations.slice(i, i + 3) as [number, number, number];
    const resource = resourceOf[lane] as number;
    minutes[resource] = (minutes[resource] as number) + to - from;
  }
  const held = new Map<string, HeldPlace[]>();
  nodes.forEach(({ id }, node) => {
    const places = [rampsOf, berthsOf, parkingOf, transloadOf].flatMap((row): HeldPlace[] => {
      const resource = row[node] as number;
      const sum = minutes[resource] as number;
      return sum > 0 ? [{ resource: resources[resource]?.name ?? '', minutes: sum }] : [];
    });
    if (places.length > 0) held.set(id, places);
  });
  return held;
}
