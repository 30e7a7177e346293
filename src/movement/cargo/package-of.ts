import type { Cargo, Contingent } from '../../words/forces.ts';
import { type FactorValues, type MovementFactors, medianValues } from '../factors/movement-factors.ts';
import type { CargoGroup, CargoKind, MovementMode, MovementPackage, Serial, SerialCapacity } from './movement-package.ts';

/** Tonnes of the worst item from its load class: for tracked vehicles the class is close to short tons. */
const TONNES_PER_LOAD_CLASS = 0.9;

/** Splits a contingent into what moves alike and, for each mode, into serials of reference size. */
export function packageOf(contingent: Contingent, factors: MovementFactors): MovementPackage {
  const values = medianValues(factors);
  const groups = groupsOf(contingent, factors);
  const inMode = (mode: MovementMode) =>
    groups.flatMap((group) => splitIntoSerials(group, referenceCapacity(mode, group.kind, values)));
  return {
    contingent: contingent.id,
    groups,
    serials: { road: inMode('road'), rail: inMode('rail'), sea: inMode('sea'), air: inMode('air') },
  };
}

/** The kinds of cargo of a contingent that are present, in a fixed order. */
export function groupsOf(contingent: Contingent, factors: MovementFactors): CargoGroup[] {
  const values = medianValues(factors);
  const cargo = contingent.cargo;
  const passengers = cargo.passengers > 0 ? cargo.passengers : contingent.personnel;
  if (contingent.component === 'maritime') return [WARSHIP, ...people(passengers, values)];
  const heavyWheeled =
    cargo.maxAxleTonnes > values.standardAxleTonnes && cargo.wheeledVehicles > 0 && cargo.trackedVehicles === 0
      ? Math.max(1, Math.round(cargo.wheeledVehicles * values.heavyWheeledShare))
      : 0;
  const counts: readonly (readonly [CargoKind, number, number, number])[] = [
    ['wheeled', cargo.wheeledVehicles - heavyWheeled, values.wheeledVehicleTonnes, values.wheeledVehicleLaneMetres],
    ['wheeled-heavy', heavyWheeled, values.wheeledVehicleTonnes, values.wheeledVehicleLaneMetres],
    ['tracked', cargo.trackedVehicles, values.trackedVehicleTonnes, values.trackedVehicleLaneMetres],
    ['containers', cargo.containers, values.containerTonnes, values.containerLaneMetres],
  ];
  let weight = 0;
  let length = 0;
  for (const [, count, tonnes, metres] of counts) {
    weight += count * tonnes;
    length += count * metres;
  }
  const groups: CargoGroup[] = [];
  for (const [kind, count, tonnes, metres] of counts) {
    if (count <= 0) continue;
    const itemTonnes = cargo.tonnes > 0 ? (tonnes * cargo.tonnes) / weight : tonnes;
    const itemMetres = cargo.laneMetres > 0 ? (metres * cargo.laneMetres) / length : metres;
    const axleTonnes = axleOf(kind, contingent, factors, values);
    groups.push(groupOf(kind, count, itemTonnes, itemMetres, cargo, axleTonnes, values));
  }
  return [...groups, ...people(passengers, values)];
}

/** A warship is one serial; what it weighs plays no part. */
const WARSHIP: CargoGroup = {
  kind: 'warship',
  count: 1,
  tonnes: 0,
  laneMetres: 0,
  worstItemTonnes: 0,
  axleTonnes: 0,
  loadClass: 0,
};

function people(count: number, values: FactorValues): CargoGroup[] {
  if (count <= 0) return [];
  const worstItemTonnes = values.passengerTonnes;
  const tonnes = count * worstItemTonnes;
  return [{ kind: 'passengers', count, tonnes, laneMetres: 0, worstItemTonnes, axleTonnes: 0, loadClass: 0 }];
}

/**
 * The worst axle of a contingent is that of its tracked vehicles on transporters, where it has any, else of its heavy
 * wheeled ones. Nations whose transporters spread the load over many axles carry it at their own figure.
 */
function axleOf(kind: CargoKind, contingent: Contingent, factors: MovementFactors, values: FactorValues): number {
  const worst = contingent.cargo.maxAxleTonnes;
  if (kind === 'wheeled-heavy') return worst;
  if (kind !== 'tracked') return Math.min(worst, values.standardAxleTonnes);
  const own = factors.transporters.find((row) => row.nation === contingent.nation);
  return own ? Math.min(worst, own.axleTonnes) : worst;
}

function groupOf(
  kind: CargoKind,
  count: number,
  itemTonnes: number,
  itemMetres: number,
  cargo: Cargo,
  axleTonnes: number,
  values: FactorValues,
): CargoGroup {
  const worst = kind === 'tracked' || kind === 'wheeled-heavy';
  const loadClass =
    worst || cargo.trackedVehicles === 0 ? cargo.maxLoadClass : Math.min(cargo.maxLoadClass, values.standardLoadClass);
  const worstItemTonnes = kind === 'tracked' ? Math.max(itemTonnes, loadClass * TONNES_PER_LOAD_CLASS) : itemTonnes;
  const size = { count, tonnes: itemTonnes * count, laneMetres: itemMetres * count, worstItemTonnes, axleTonnes, loadClass };
  // which kind is the highest is not said, so it holds for all
  const heightMetres = cargo.maxHeightMetres ?? 0;
  return heightMetres > 0 ? { kind, ...size, heightMetres } : { kind, ...size };
}

/** Items in one serial: as many as fit by number, weight and length, one at least. */
export function itemsPerSerial(group: CargoGroup, capacity: SerialCapacity): number {
  const byTonnes = group.tonnes > 0 ? Math.floor((capacity.tonnes * group.count) / group.tonnes) : Infinity;
  const byLength = group.laneMetres > 0 ? Math.floor((capacity.laneMetres * group.count) / group.laneMetres) : Infinity;
  return Math.max(1, Math.min(group.count, capacity.items, byTonnes, byLength));
}

/** Cuts a group into serials that fit the capacity. The counts add up to the group's. */
function splitIntoSerials(group: CargoGroup, capacity: SerialCapacity): Serial[] {
  const size = itemsPerSerial(group, capacity);
  const serials: Serial[] = [];
  for (let left = group.count; left > 0; left -= size) serials.push(serialOf(group, Math.min(size, left)));
  return serials;
}

/** `count` items of a group as one serial. */
function serialOf(group: CargoGroup, count: number): Serial {
  const share = count / group.count;
  return { kind: group.kind, count, tonnes: group.tonnes * share, laneMetres: group.laneMetres * share };
}

function referenceCapacity(mode: MovementMode, kind: CargoKind, values: FactorValues): SerialCapacity {
  const people = kind === 'passengers';
  if (mode === 'road') {
    const items = people ? values.convoyVehicles * values.busPassengers : values.convoyVehicles;
    return { items, tonnes: Infinity, laneMetres: Infinity };
  }
  if (mode === 'rail') {
    if (people) return { items: values.trainPassengers, tonnes: Infinity, laneMetres: Infinity };
    return { items: Infinity, tonnes: values.trainTonnes, laneMetres: values.trainLaneMetres };
  }
  if (mode === 'sea') {
    if (people) return { items: values.shipPassengers, tonnes: Infinity, laneMetres: Infinity };
    return { items: Infinity, tonnes: values.shipTonnes, laneMetres: values.shipLaneMetres };
  }
  if (people) return { items: values.sortiePassengers, tonnes: Infinity, laneMetres: Infinity };
  return { items: Infinity, tonnes: values.sortieTonnes, laneMetres: values.sortieLaneMetres };
}
