import type { Finding } from '../../words/verdict.ts';
import type { CargoGroup, MovementMode, SerialCapacity } from '../cargo/movement-package.ts';
import type { FactorValues } from '../factors/movement-factors.ts';

/** What a load asks of a way: the worst item of its kind. */
export type Load = Pick<CargoGroup, 'kind' | 'worstItemTonnes' | 'axleTonnes' | 'loadClass' | 'heightMetres'>;

/** The vehicle, aircraft, ship or train that would carry it. */
export interface Carrier {
  readonly payloadTonnes: number;
  readonly passengers: number;
  readonly laneMetres?: number;
  /** Track gauge of its wagons. */
  readonly gaugeMm?: number;
}

/** What an arc (or, by air, an airfield) allows. Absent: not stated, the declared default of the mode counts. */
export interface Way {
  readonly maxAxleTonnes?: number;
  readonly maxLoadClass?: number;
  /** Absent: no limit is known. */
  readonly maxHeightMetres?: number;
  readonly gaugeMm?: number;
  readonly runwayMetres?: number;
}

/** May this load go this way, on this carrier? `unknown` where a limit is not stated and the default lets it pass. */
export interface Admission {
  readonly finding: Finding;
  readonly says: string;
  readonly wouldChange?: string;
}

/** A transport mode: what it admits, how fast it goes, how much one serial takes. */
export interface ModeRule {
  readonly id: MovementMode;
  /** The way alone. */
  admitsWay(load: Load, way: Way, values: FactorValues): Admission;
  /** The carrier alone; `null`: the load moves by itself. */
  admitsCarrier(load: Load, carrier: Carrier | null, values: FactorValues): Admission;
  /** Most that one serial takes; `null`: the load moves by itself. */
  serialCapacity(load: Load, carrier: Carrier | null, values: FactorValues): SerialCapacity;
  /** Minutes in motion, rest and halts that the mode needs not counted. `speedKmh`: of the carrier, where it has its own. */
  minutesInMotion(km: number, load: Load, speedKmh: number | undefined, values: FactorValues): number;
}

/** A load that is higher than the way lets pass; undefined where it is not, or one of them states no height. */
export function refusedByHeight(load: Load, way: Way): Admission | undefined {
  if (load.heightMetres === undefined || way.maxHeightMetres === undefined) return undefined;
  if (load.heightMetres <= way.maxHeightMetres) return undefined;
  const says = `the load is ${load.heightMetres} m high, the way lets ${way.maxHeightMetres} m pass`;
  return refused(says, 'another route, a lower carrier or another mode');
}

export function admitted(says: string): Admission {
  return { finding: 'met', says };
}

export function notStated(says: string): Admission {
  return { finding: 'unknown', says };
}

export function refused(says: string, wouldChange: string): Admission {
  return { finding: 'not-met', says, wouldChange };
}
