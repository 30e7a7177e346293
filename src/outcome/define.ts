import type { RuleId } from '../words/ids.ts';
import type { Interval } from '../words/time.ts';
import type { Reason } from '../words/verdict.ts';
import type { OutcomeFacts } from './facts.ts';
import type { Picture } from './picture.ts';

/** One line of an indicator: figures by name, an interval where the figure is uncertain, and why. */
export interface IndicatorRow {
  readonly key: string;
  readonly figures: Readonly<Record<string, number | null>>;
  readonly interval: Interval | null;
  readonly reason: Reason;
}

export interface Measured {
  readonly indicator: RuleId;
  readonly unit: string;
  readonly rows: readonly IndicatorRow[];
}

/** What a run came to, seen from one side. */
export interface Indicator {
  readonly id: RuleId;
  readonly title: string;
  measure(picture: Picture, facts: OutcomeFacts): Measured;
}

export const defineIndicator = (indicator: Indicator): Indicator => indicator;
