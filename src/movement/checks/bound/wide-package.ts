import type { WeightedContingent } from '../plan-objective.ts';
import type { WideOption } from './options/wide-options.ts';

/** One kind of load of a package with every way in which it could go, and what each uses. */
export interface WideLoad {
  readonly options: readonly TolledOption[];
  /** What has to be moved, in carriers where all options are of one mode, else in items. */
  readonly need: number;
  readonly unit: 'carrier' | 'item';
}

/** An option with the tolls that it meets; -1 for none. */
export interface TolledOption extends WideOption {
  /** Items that pay for one carrier together: more than fit on it where others of its package share it. */
  readonly sharePerCarrier: number;
  /** By index in `starts` and `ends`: the toll of the ramps, berths or stands. */
  readonly startTolls: Int32Array;
  readonly endTolls: Int32Array;
  /** Tolls of the sets of lift that hold all its pools, and by end the least empty minutes to a next load, one a set. */
  readonly liftTolls: readonly number[];
  readonly backMinutes: readonly Float64Array[];
  /** One asset of lift is held from loading to unloading; not where loads may change trains, and wait for the other. */
  readonly keepsLift: boolean;
  /** By edge of the graph: the toll of its arc, and minutes that a carrier uses of it. */
  readonly edgeTolls: Int32Array;
  readonly edgeMinutes: Float64Array;
}

export interface WidePackage {
  readonly weighted: WeightedContingent;
  readonly loads: readonly WideLoad[];
  /** Closure is at least so long after the last arrival. */
  readonly receptionMinutes: number;
}
