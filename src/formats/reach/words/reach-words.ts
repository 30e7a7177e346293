import type { NoReach, ReachMode } from '../../../movement/index.ts';
import type { Part } from '../ground/reach-area.ts';
import type { ReachClass } from '../reach-classes.ts';

/** Every word of the map, its GeoJSON and the summary in one language. Names arrive ready. */
export interface ReachWords {
  readonly exercise: string;
  /** `by road and rail`. */
  readonly by: (modes: readonly ReachMode[]) => string;
  /** `what` with its article. */
  readonly title: (what: string, by: string) => string;
  readonly countedFrom: (title: string, time: string) => string;
  readonly withoutPresence: string;
  readonly notes: readonly string[];
  readonly noWay: Readonly<Record<NoReach, string>>;
  readonly classes: Readonly<Record<ReachClass, string>>;
  /** `12,345`. */
  readonly number: (value: number) => string;
  /** Whole per cent; what is there but less than one is not nought. */
  readonly percent: (share: number) => string;
  /** `5 h`. */
  readonly hours: (value: number) => string;
  /** `24 h` up to three days, then `10 days`. */
  readonly moment: (hours: number) => string;
  readonly legend: {
    readonly share: (cells: string) => string;
    readonly shareOfBox: (cells: string) => string;
    readonly aside: string;
    readonly other: string;
    readonly stands: string;
  };
  /** The border with a state, with its name. */
  readonly border: (state: string) => string;
  readonly noBorder: string;
  readonly alliedLand: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly cells: (count: string) => string;
  readonly notReached: string;
  readonly asItIs: (row: string) => string;
  readonly without: (row: string) => string;
  readonly forces: (count: number) => string;
  readonly leftOut: string;
  readonly last: string;
  readonly lastWithout: string;
  readonly kmFrom: (km: string, place: string) => string;
  /** `20 h (15 to 30)`. */
  readonly interval: (p10: number, p50: number, p90: number) => string;
  readonly allies: readonly [allies: string, median: string, worst: string];
  readonly alliesWithout: readonly [median: string, worst: string];
  readonly cellsNotReached: string;
  readonly ofCells: (some: string, all: string) => string;
  readonly areNotReached: (cells: string, why: string) => string;
  readonly mostlyLocalRoad: (share: string) => string;
  readonly written: (path: string) => string;
}
