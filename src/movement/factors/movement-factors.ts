import type { StateId } from '../../words/ids.ts';
import type { Provenance } from '../../words/source.ts';
import type { Interval } from '../../words/time.ts';

/** Every planning factor by name, units last. The planner knows no figure outside this list. */
export const FACTOR_IDS = [
  // cargo
  'wheeledVehicleTonnes',
  'trackedVehicleTonnes',
  'containerTonnes',
  'wheeledVehicleLaneMetres',
  'trackedVehicleLaneMetres',
  'containerLaneMetres',
  'passengerTonnes',
  'heavyWheeledShare',
  'standardAxleTonnes',
  'standardLoadClass',
  // road
  'roadSpeedKmh',
  'heavyTransporterSpeedKmh',
  'marchDayHours',
  'convoyVehicles',
  'roadVehiclesPerHour',
  'roadAxleLimitTonnes',
  'roadLoadClass',
  'transporterTroopVehicles',
  'transporterPayloadRatio',
  'busPassengers',
  'localAccessKm',
  'localAccessSpeedKmh',
  'detourRatio',
  // rail
  'railSpeedKmh',
  'railTrainsPerDay',
  'railAxleLimitTonnes',
  'railAxlesPerTrackedVehicle',
  'trainTonnes',
  'trainLaneMetres',
  'trainPassengers',
  'trainLoadHours',
  'trainUnloadHours',
  'transloadHours',
  'hiredWagonSets',
  'railRamps',
  // sea
  'berths',
  'shipTonnes',
  'shipLaneMetres',
  'shipPassengers',
  'seaDelayHours',
  'warshipSpeedKmh',
  // air
  'aircraftParking',
  'airlinerSeats',
  'airDelayHours',
  'airRoutingRatio',
  'airLegKm',
  'fuelStopHours',
  'singleItemPayloadRatio',
  'sortieTonnes',
  'sortieLaneMetres',
  'sortiePassengers',
  'airEquipmentSorties',
  'minimumRunwayMetres',
  // all
  'borrowDelayHours',
  'unlistedPermissionHours',
  'avoidedPermissionHours',
  'receptionHours',
  // arrival estimates
  'estimateAirSpeedKmh',
  'estimateAirHandlingHours',
  'estimateWheeledKmPerDay',
  'estimateTransporterKmPerDay',
  'estimateRailKmPerDay',
  'estimateRailHandlingDays',
  'estimateSeaKmPerDay',
  'estimateSeaHandlingDays',
  'roadDetourRatio',
  'seaDetourRatio',
  'mainBodyFollowsDays',
  'closureSmallDays',
  'closureMediumDays',
  'closureLargeDays',
  'closureSmallPersonnel',
  'closureMediumPersonnel',
  'snapKm',
  'classPriorWeight',
] as const;

export type FactorId = (typeof FACTOR_IDS)[number];

/** One planning factor: a figure, or an interval that campaigns draw from, with what it rests on. */
export interface Factor extends Provenance {
  readonly id: FactorId;
  readonly unit: string;
  readonly value: number | Interval;
}

/** Kinds of movement that differ in how long they take to set off after the decision. */
export const PREPARATION_CLASSES = [
  'high-readiness',
  'declared-reinforcement',
  'new-battlegroup',
  'air-defence-task-force',
  'air-squadron',
  'ship',
] as const;

export type PreparationClassId = (typeof PREPARATION_CLASSES)[number];

/** Days from decision to first departure, as declared before looking at any movement. */
export interface PreparationClass extends Provenance {
  readonly id: PreparationClassId;
  readonly says: string;
  readonly priorDays: Interval;
}

/** A dated movement of the past whose preparation is known: what class factors are derived from, with the prior. */
export interface ObservedPreparation extends Provenance {
  readonly unit: string;
  readonly class: PreparationClassId;
  readonly days: number;
}

/** Axle load of a nation's own tank transporters with a battle tank on them. */
export interface TransporterAxle extends Provenance {
  readonly nation: StateId;
  readonly axleTonnes: number;
}

export interface MovementFactors {
  readonly factors: readonly Factor[];
  readonly transporters: readonly TransporterAxle[];
  readonly preparation: readonly PreparationClass[];
  readonly observed: readonly ObservedPreparation[];
}

/** The factors as numbers: one sample, or the medians. */
export type FactorValues = Readonly<Record<FactorId, number>>;

const MEDIANS = new WeakMap<MovementFactors, FactorValues>();

/** The declared figure, or the middle of the declared interval, of every factor. Throws when one is missing. */
export function medianValues(factors: MovementFactors): FactorValues {
  const known = MEDIANS.get(factors);
  if (known) return known;
  const values = {} as Record<FactorId, number>;
  for (const factor of factors.factors) {
    values[factor.id] = typeof factor.value === 'number' ? factor.value : factor.value.p50;
  }
  const missing = FACTOR_IDS.filter((id) => values[id] === undefined);
  if (missing.length > 0) throw new Error(`planning factors are missing: ${missing.join(', ')}`);
  MEDIANS.set(factors, values);
  return values;
}

/** The factor as an interval (a single figure is an interval without width). Throws when it is missing. */
export function getInterval(factors: MovementFactors, id: FactorId): Interval {
  const value = getFactor(factors, id).value;
  return typeof value === 'number' ? { p10: value, p50: value, p90: value } : value;
}

/** The row of one factor. Throws when it is missing. */
export function getFactor(factors: MovementFactors, id: FactorId): Factor {
  const factor = factors.factors.find((row) => row.id === id);
  if (!factor) throw new Error(`planning factor ${id} is missing`);
  return factor;
}
