import type { World } from '../chain/world.ts';
import { dayNumber, isoDate } from '../kernel/calendar.ts';
import { type EtaFacts, type EtaOutcome, type EtaScore, scoreEstimates } from '../movement/index.ts';
import type { Fan } from './fan.ts';

export interface RecordedDecision {
  readonly id: string;
  readonly measure: string;
  readonly day: string;
}

/** One recorded decision beside what the model gave: days, and whether the record lies in the interval. */
export interface DecisionRow {
  readonly id: string;
  readonly recorded: string;
  readonly p10: string | null;
  readonly p50: string | null;
  readonly p90: string | null;
  readonly errorDays: number | null;
  readonly inside: boolean;
  /** Share of the replicates in which it happened at all. */
  readonly share: number;
}

export interface Replay {
  readonly decisions: readonly DecisionRow[];
  readonly decisionCoverage: number;
  readonly decisionMedianErrorDays: number;
  readonly movements: EtaScore;
}

/** What the model says against what history records, row by row. */
export function replayHistory(
  world: World,
  fan: Fan,
  decisions: readonly RecordedDecision[],
  movements: readonly EtaOutcome[],
  eta: EtaFacts,
): Replay {
  const rows = decisions.map((decision) => rowOf(decision, world.scenario.start, fan));
  const errors = rows.flatMap((row) => (row.errorDays === null ? [] : [Math.abs(row.errorDays)])).sort((a, b) => a - b);
  return {
    decisions: rows,
    decisionCoverage: rows.filter((row) => row.inside).length / Math.max(1, rows.length),
    decisionMedianErrorDays: errors[Math.floor(errors.length / 2)] ?? Number.NaN,
    movements: scoreEstimates(movements, eta),
  };
}

function rowOf(decision: RecordedDecision, start: string, fan: Fan): DecisionRow {
  const { id, day } = decision;
  const spread = fan.get(decision.measure);
  const interval = spread?.interval;
  const base = { id, recorded: day, share: spread?.share ?? 0 };
  if (!interval) return { ...base, p10: null, p50: null, p90: null, errorDays: null, inside: false };
  const [p10, p50, p90] = [interval.p10, interval.p50, interval.p90].map((minutes) => isoDate(start, minutes));
  return { ...base, p10, p50, p90, errorDays: dayNumber(p50) - dayNumber(day), inside: p10 <= day && day <= p90 };
}
