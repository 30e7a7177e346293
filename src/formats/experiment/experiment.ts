import type { Interval, IsoTime } from '../../words/time.ts';

/** How the values of a factor are spread. */
export type Law =
  | { readonly levels: readonly number[] }
  | { readonly uniform: readonly [number, number] }
  /** Uniform in the logarithm; both ends above 0. */
  | { readonly loguniform: readonly [number, number] }
  /** Least, likeliest, most. */
  | { readonly triangular: readonly [number, number, number] }
  /** Mean and standard deviation. */
  | { readonly normal: readonly [number, number] }
  | { readonly interval: Interval };

/** A number of the world or the scenario that an experiment changes. */
export interface Factor {
  readonly id: string;
  readonly title: string;
  /** `decision/instructions.delay.hours`, `permissions/PL/road` …: see the catalogue of factors. */
  readonly path: string;
  /** `to` sets the number (of an interval: its median, the ends go with it), `times` multiplies what is declared. */
  readonly change: 'to' | 'times';
  readonly law: Law;
}

export type Design =
  /** No factor is drawn: settings alone. */
  | { readonly kind: 'none' }
  | { readonly kind: 'grid' }
  | { readonly kind: 'latin-hypercube'; readonly points: number }
  | { readonly kind: 'sobol'; readonly points: number }
  /** (factors + 2) × points runs of the chain, from which first-order and total indices follow. */
  | { readonly kind: 'sobol-indices'; readonly points: number };

/** One way to set things, over all points of the design. Settings share their random numbers. */
export interface Setting {
  readonly id: string;
  readonly title: string;
  /** Values of factors, by id, in place of those of the design. */
  readonly factors: Readonly<Record<string, number>>;
  /** As `foedus branch --change`, at a moment. */
  readonly change?: { readonly words: string; readonly at: IsoTime };
}

/** Ends a campaign before all its replicates, once an interval is narrow enough. Looked at when a round is complete. */
export interface StoppingRule {
  readonly output: string;
  readonly measure: 'mean' | 'median' | 'share';
  /** Half the width of the 95 % interval, in the unit of the output; of a share, 0 to 1. */
  readonly halfWidth: number;
  /** Replicates a point before it is first looked at. */
  readonly least: number;
}

/** Replicates of which the whole log is kept; any other can be played again. */
export interface FlagRule {
  readonly output: string;
  /** Which end is bad. */
  readonly worst: 'latest' | 'earliest';
  readonly count: number;
}

/** What is to be run, how often, and what is wanted of it. */
export interface Experiment {
  readonly id: string;
  readonly title: string;
  /** Path of the scenario, from the working folder. */
  readonly scenario: string;
  readonly seed: number;
  /** At most, at each point. */
  readonly replicates: number;
  /** `common`: every point draws the same random numbers, so that differences are effects; `independent`: its own. */
  readonly pairing: 'common' | 'independent';
  readonly factors: readonly Factor[];
  readonly design: Design;
  readonly settings: readonly Setting[];
  /** Pairs of settings. */
  readonly compare: readonly (readonly [string, string])[];
  /** Ids of outputs, in the order of the world. */
  readonly outputs: readonly string[];
  readonly stop?: StoppingRule;
  readonly flag?: FlagRule;
}
