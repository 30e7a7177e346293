import { findUnit } from '../../force/index.ts';
import type { Fan } from '../../play/fan.ts';
import type { CrisisSimulation } from '../../play/once.ts';
import type { Interval } from '../../words/time.ts';
import type { World } from '../../world.ts';
import type { MovingForce, PlacedThing } from './run-view.ts';

/** Every contingent with the way that its last serial takes, node by node. */
export function movingForces(world: World, { state }: CrisisSimulation, fan: Fan): MovingForce[] {
  const nodes = new Map(world.data.nodes.map((node) => [node.id, node]));
  const forces: MovingForce[] = [];
  for (const contingent of state.force.contingents) {
    const arrival = state.movement.progress[contingent.id]?.arrival;
    const [from, to] = [nodes.get(contingent.origin), nodes.get(contingent.destination)];
    if (!arrival || !from || !to) continue;
    forces.push({
      id: `arrival/${contingent.id}`,
      nation: contingent.nation,
      unit: findUnit(world.force, contingent.id)?.name ?? contingent.unit,
      personnel: contingent.personnel,
      path: [
        [from.lon, from.lat],
        [to.lon, to.lat],
      ],
      times: [arrival.departFirstAt, arrival.arriveCompleteAt],
      arriveFirst: spreadOr(fan, `arrival/${contingent.id}/first`, arrival.arriveFirstAt),
      arriveComplete: spreadOr(fan, `arrival/${contingent.id}/complete`, arrival.arriveCompleteAt),
    });
  }
  return forces;
}

function spreadOr(fan: Fan, output: string, at: number): Interval {
  return fan.get(output)?.interval ?? { p10: at, p50: at, p90: at };
}

/** Confirmed incidents that have a place. */
export function placedThings({ state }: CrisisSimulation): PlacedThing[] {
  return Object.values(state.report.incidents).flatMap(({ incident, status }) => {
    if (status !== 'confirmed') return [];
    const { location } = incident;
    if (!location || location.lat === null || location.lon === null) return [];
    return [
      {
        id: `incident/${incident.id}`,
        name: location.name,
        lat: location.lat,
        lon: location.lon,
        at: 0,
        kind: 'incident' as const,
      },
    ];
  });
}
