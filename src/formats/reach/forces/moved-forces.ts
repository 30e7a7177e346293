import { findUnit } from '../../../force/index.ts';
import type { MovementState } from '../../../movement/index.ts';
import type { Minutes } from '../../../words/time.ts';
import { fits, type NamedForce, partOf, placeName, type Search, sentOf } from './named-force.ts';
import { BROUGHT_BY_RUN, readinessInPlace } from './readiness-in-place.ts';

/** A contingent of the run by the moment that is asked for: where it is or will be, and in how many hours. */
export interface Moved {
  readonly unit: string;
  readonly node: string;
  readonly personnel: number;
  readonly inHours: number;
}

/** Contingents that a run has planned by then: where each is to stand, and in how many hours; 0: it does. */
export function movedBy({ orders, progress }: MovementState, at: Minutes): readonly Moved[] {
  return orders.flatMap(({ contingent: { id, unit, destination, personnel } }) => {
    const arrival = progress[id]?.arrival;
    if (!arrival) return [];
    return [{ unit, node: destination, personnel, inHours: Math.max(0, arrival.arriveCompleteAt - at) / 60 }];
  });
}

export function movedForce({ world, rows, wanted }: Search, { unit: id, node, personnel, inHours }: Moved): NamedForce[] {
  const unit = findUnit(world.force, id);
  const country = world.force.countryOfNode[node];
  if (!unit || country === undefined || !fits(wanted, unit.type, personnel)) return [];
  const readyBy = readinessInPlace(rows.presenceReadiness, world.force, BROUGHT_BY_RUN, unit.type);
  const ready = readyBy.hours;
  const readyHours = { p10: ready.p10 + inHours, p50: ready.p50 + inHours, p90: ready.p90 + inHours };
  const part = partOf(world, { ...unit, origin: node }, sentOf(wanted, personnel), readyHours);
  const { wheeledVehicles, trackedVehicles } = part.contingent.cargo;
  // soldiers whose equipment is moved by others are no force by themselves
  if (wheeledVehicles + trackedVehicles === 0) return [];
  const place = placeName(world, node);
  const hours = Math.round(inHours);
  const says = {
    en: `${unit.nation} ${unit.name}, ${inHours > 0 ? `due in ${hours} h at` : 'arrived at'} ${place}`,
    fr: `${unit.nation} ${unit.name}, ${inHours > 0 ? `attendus dans ${hours} h à` : 'arrivés à'} ${place}`,
  };
  return [{ id: `run/${id}`, parts: [part], modes: wanted.modes, says, source: unit.source, readyBy, presentIn: country }];
}
