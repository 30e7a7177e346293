import type { Agreement } from '../../play/live/agreements.ts';
import type { Holder, Message, Phase } from '../../play/live/feed.ts';
import type { ClockSetting, ShownOdds } from '../../play/live/journal.ts';
import type { RuleId, SeatId, StateId } from '../../words/ids.ts';
import type { ProposedReading, Quote, ReportedEvent } from '../../words/reported.ts';
import type { Interval, IsoDate, Minutes } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import type { StageName } from '../view/run-view.ts';
import type { ConcernView, StandingClause, StandingDemand } from './concern-view.ts';
import type { ForceView } from './force-view.ts';
import type { MeasureView } from './measure-view.ts';
import type { DraftView, TextView } from './text-view.ts';

export interface Dated<T> {
  readonly at: Minutes;
  readonly value: T;
}

export interface ReportView {
  readonly at: Minutes;
  readonly text: string;
  readonly date: IsoDate;
}

/** -1: its report's text was not sent. */
export interface OfReport<T> extends Dated<T> {
  readonly report: number;
}

/** What the public of a state thought of acting together when it last changed: -100 to 100. */
export interface MoodView {
  readonly at: Minutes;
  readonly level: number;
}

export interface Bookmark {
  readonly at: Minutes;
  readonly by: SeatId;
  readonly title: string;
}

export interface SeatHeld {
  readonly held: boolean;
  readonly holders: readonly Holder[];
}

/** An indicator as measured last. Only control is sent these. */
export interface IndicatorView {
  readonly indicator: RuleId;
  readonly unit: string;
  readonly rows: readonly {
    readonly key: string;
    readonly figures: Readonly<Record<string, number | null>>;
    readonly interval: Interval | null;
    readonly reason: Reason;
  }[];
  readonly at: Minutes;
}

/** Everything that one seat knows: the fold of what it was sent, and nothing else. A view that was handed out never changes. */
export interface SeatView {
  /** Number of the last item that is in it; 0 at first. */
  readonly number: number;
  /** Minute of that item. */
  readonly at: Minutes;
  readonly phase: Phase;
  readonly phases: readonly Dated<Phase>[];
  readonly clock: ClockSetting | null;
  /** Press reports in the order of coming; `report` of an event or quotation is its place here. */
  readonly reports: readonly ReportView[];
  readonly events: readonly OfReport<ReportedEvent>[];
  readonly quotes: readonly OfReport<Quote>[];
  readonly readings: readonly OfReport<ProposedReading>[];
  readonly concerns: ReadonlyMap<string, ConcernView>;
  readonly clauses: readonly StandingClause[];
  readonly demands: readonly StandingDemand[];
  readonly texts: ReadonlyMap<string, TextView>;
  readonly drafts: ReadonlyMap<string, DraftView>;
  readonly agreements: ReadonlyMap<string, Agreement>;
  readonly force: ForceView;
  readonly measure: MeasureView;
  readonly indicators: readonly IndicatorView[];
  readonly messages: readonly Message[];
  /** Minute of each message, in the same order. */
  readonly messageTimes: readonly Minutes[];
  readonly mood: ReadonlyMap<StateId, MoodView>;
  /** Shares of continuations that control has shown. */
  readonly odds: readonly Dated<ShownOdds>[];
  readonly seats: ReadonlyMap<SeatId, SeatHeld>;
  /** Seats whose turn is done. */
  readonly ready: ReadonlySet<SeatId>;
  /** The minute in which they said so. */
  readonly readyAt: Minutes | null;
  readonly bookmarks: readonly Bookmark[];
  /** Numbers of the items that concern each stage, rising: what is new since an item is those after it. */
  readonly numbers: Readonly<Record<StageName, readonly number[]>>;
}

/** What a seat knows before it was sent anything. */
export function emptySeatView(): SeatView {
  return {
    number: 0,
    at: 0,
    phase: 'before',
    phases: [],
    clock: null,
    reports: [],
    events: [],
    quotes: [],
    readings: [],
    concerns: new Map(),
    clauses: [],
    demands: [],
    texts: new Map(),
    drafts: new Map(),
    agreements: new Map(),
    force: { contingents: new Map(), requirements: [], offers: [], shortfalls: [], notes: [] },
    measure: { sanctions: [], senders: [], support: [], effects: [] },
    indicators: [],
    messages: [],
    messageTimes: [],
    mood: new Map(),
    odds: [],
    seats: new Map(),
    ready: new Set(),
    readyAt: null,
    bookmarks: [],
    numbers: { report: [], assessment: [], decision: [], force: [], movement: [], measure: [], outcome: [] },
  };
}
