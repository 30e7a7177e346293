import type { Brief } from '../../outcome/index.ts';
import type { Component } from '../../words/forces.ts';
import type { ProposedReading } from '../../words/reported.ts';
import type { Title } from '../../words/scenario.ts';
import type { Source } from '../../words/source.ts';
import type { Interval, IsoTime, Minutes } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';

/** The seven words that page, print and code share. */
export type StageName = 'report' | 'assessment' | 'decision' | 'force' | 'movement' | 'measure' | 'outcome';

/** How a thing on the time line is drawn: by form, never by colour alone. */
export type ItemForm =
  | 'engaged'
  | 'contested'
  | 'not-engaged'
  | 'decided'
  | 'broken'
  | 'blocked'
  | 'step'
  | 'reported'
  | 'move'
  | 'silence';

/** A point (no `until`) or a bar on one lane. `interval` is drawn as whiskers around the item's end. */
export interface LaneItem {
  /** Also the id that `foedus explain` knows, where `reasons` has it. */
  readonly id: string;
  readonly at: Minutes;
  readonly until?: Minutes;
  readonly interval?: Interval<Minutes>;
  readonly form: ItemForm;
  readonly label: string;
}

export interface Lane {
  readonly stage: StageName;
  readonly items: readonly LaneItem[];
}

/** Words of the report that carry an event. Offsets in UTF-16 code units. */
export interface ReportMark {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  readonly label: string;
  readonly status: string;
}

/** One contingent on its way: `path` is [lon, lat], `times` the minute at each point of it. */
export interface MovingForce {
  readonly id: string;
  readonly nation: string;
  readonly unit: string;
  readonly personnel: number;
  readonly component: Component;
  /** Where the data say it. */
  readonly unitType?: string;
  readonly path: readonly (readonly [number, number])[];
  readonly times: readonly Minutes[];
  /** Of this run, as in the brief; the intervals are over the fan, and their middle may be another day. */
  readonly arriveFirstAt: Minutes;
  readonly arriveFirst: Interval<Minutes>;
  readonly arriveCompleteAt: Minutes;
  readonly arriveComplete: Interval<Minutes>;
}

export interface PlacedThing {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly at: Minutes;
  readonly kind: 'incident' | 'partner' | 'presence';
  readonly personnel?: number;
}

/** Everything that the page of one finished run needs; the page decides nothing. */
export interface RunView {
  readonly scenario: {
    readonly id: string;
    readonly title: Title;
    readonly marking: string;
    readonly start: IsoTime;
    readonly end: IsoTime;
  };
  readonly seed: number;
  readonly replicate: number;
  /** Replicates behind the intervals. */
  readonly fan: number;
  readonly lastAt: Minutes;
  /** Hash of the last entry of the log. */
  readonly head: string;
  readonly events: number;
  readonly brief: { readonly en: Brief; readonly fr: Brief };
  readonly report: {
    readonly text: string;
    readonly marks: readonly ReportMark[];
    readonly readings: readonly ProposedReading[];
  };
  readonly lanes: readonly Lane[];
  readonly reasons: Readonly<Record<string, Reason>>;
  readonly sources: Readonly<Record<string, Source>>;
  readonly forces: readonly MovingForce[];
  readonly things: readonly PlacedThing[];
  /** Allies and their side on the day, by ISO code: how the land is shaded. */
  readonly allies: readonly string[];
  readonly adversary: string;
  readonly partners: readonly string[];
}
