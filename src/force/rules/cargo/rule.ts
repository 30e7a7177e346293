import type { Cargo } from '../../../words/forces.ts';
import type { LaneFactors, TypeFactors } from '../../facts.ts';

/** What `personnel` people of a unit type bring along. Whole items, tonnes to one decimal, lane-metres to the metre. */
export function cargoFor(personnel: number, type: TypeFactors, lane: LaneFactors): Cargo {
  const wheeledVehicles = Math.round(personnel * type.wheeledPerHead);
  const trackedVehicles = Math.round(personnel * type.trackedPerHead);
  const containers = Math.round(personnel * type.containersPerHead);
  return {
    passengers: personnel,
    wheeledVehicles,
    trackedVehicles,
    containers,
    tonnes: Math.round(personnel * type.tonnesPerHead * 10) / 10,
    laneMetres: Math.round(
      wheeledVehicles * lane.metresPerWheeled + trackedVehicles * lane.metresPerTracked + containers * lane.metresPerContainer,
    ),
    maxLoadClass: type.maxLoadClass,
    maxAxleTonnes: type.maxAxleTonnes,
  };
}

/** The part of a unit's cargo that goes with `sent` of its `personnel` people. */
export function shareOfCargo(cargo: Cargo, personnel: number, sent: number): Cargo {
  if (personnel <= 0 || sent >= personnel) return cargo;
  const share = sent / personnel;
  return {
    passengers: sent,
    wheeledVehicles: Math.round(cargo.wheeledVehicles * share),
    trackedVehicles: Math.round(cargo.trackedVehicles * share),
    containers: Math.round(cargo.containers * share),
    tonnes: Math.round(cargo.tonnes * share * 10) / 10,
    laneMetres: Math.round(cargo.laneMetres * share),
    maxLoadClass: cargo.maxLoadClass,
    maxAxleTonnes: cargo.maxAxleTonnes,
  };
}
