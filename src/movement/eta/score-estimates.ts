import { addDays, daysBetween } from '../../kernel/calendar.ts';
import type { Interval, IsoDate } from '../../words/time.ts';
import { medianValues, type PreparationClassId } from '../factors/movement-factors.ts';
import { deriveClass } from './derive-class.ts';
import { estimateDays } from './estimate-arrival.ts';
import { type EtaFacts, type EtaInput, factorsOf } from './eta-types.ts';
import { firstMove } from './move-days.ts';
import { isMainBody, preparationClass } from './preparation-class.ts';

/** A movement of the past: the input, and what came of it. Only the scorer reads the outcome. */
export interface EtaOutcome extends EtaInput {
  readonly departFirst: IsoDate | null;
  readonly arriveFirst: IsoDate | null;
  readonly arriveComplete?: IsoDate | null;
  readonly quality: 'A' | 'B' | 'C' | string;
  /** Where sources differ; "3 or 4 March" is taken as an interval. */
  readonly conflict?: string;
}

/** One way of predicting, over all scored records. Days. */
export interface EtaMeasure {
  readonly medianError: number;
  readonly coverage: number;
  readonly meanWidth: number;
  /** Mean interval score at 80 %: width and ten times every miss. Lower is better. */
  readonly winkler: number;
}

export interface EtaScoreRow {
  readonly id: string;
  readonly class: PreparationClassId;
  /** First arrival, days after the decision: from, to. */
  readonly observed: readonly [number, number];
  readonly estimate: Interval;
  readonly leaveOneOut: Interval;
  readonly baseline: Interval;
  readonly baselineWithoutIt: Interval;
}

export interface EtaScore {
  readonly rows: readonly EtaScoreRow[];
  readonly notScored: readonly string[];
  readonly estimate: EtaMeasure;
  /** Class factors derived from the file's other rows and the declared prior. */
  readonly leaveOneOut: EtaMeasure;
  /** Median, lowest and highest of the class in the file, the row itself included: it knows the answer. */
  readonly baseline: EtaMeasure;
  /** The same over the other rows of the class only: the fair peer of `leaveOneOut`. */
  readonly baselineWithoutIt: EtaMeasure;
}

/** Scores first arrivals of rows of quality A and B that have both dates, in whole days. */
export function scoreEstimates(records: readonly EtaOutcome[], facts: EtaFacts): EtaScore {
  const scored = records.filter((row) => row.quality !== 'C' && row.decisionDate && row.arriveFirst);
  const rows = scored.map((row): EtaScoreRow => {
    const kind = preparationClass(row);
    const peers = scored.filter((other) => preparationClass(other) === kind);
    return {
      id: row.id,
      class: kind,
      observed: observedDays(row),
      estimate: wholeDays(estimateDays(row, facts).arriveFirst),
      leaveOneOut: wholeDays(withoutIt(row, kind, records, facts)),
      baseline: spanOf(peers),
      baselineWithoutIt: spanOf(
        peers.length > 1 ? peers.filter((other) => other !== row) : scored.filter((other) => other !== row),
      ),
    };
  });
  return {
    rows,
    notScored: records.filter((row) => !scored.includes(row)).map((row) => row.id),
    estimate: measure(rows, (row) => row.estimate),
    leaveOneOut: measure(rows, (row) => row.leaveOneOut),
    baseline: measure(rows, (row) => row.baseline),
    baselineWithoutIt: measure(rows, (row) => row.baselineWithoutIt),
  };
}

function spanOf(rows: readonly EtaOutcome[]): Interval {
  const days = rows.map((row) => observedDays(row)[0]);
  return { p10: Math.min(...days), p50: median(days), p90: Math.max(...days) };
}

function withoutIt(row: EtaOutcome, kind: PreparationClassId, records: readonly EtaOutcome[], facts: EtaFacts): Interval {
  const others = records.filter((other) => other !== row && preparationClass(other) === kind);
  const days = others.map((other) => preparationOf(other, facts)).filter((value) => value !== null);
  const prior = factorsOf(facts).preparation.find((candidate) => candidate.id === kind)?.priorDays;
  if (!prior) throw new Error(`preparation class ${kind} is missing`);
  const preparation = deriveClass(prior, days, medianValues(factorsOf(facts)).classPriorWeight);
  return estimateDays(row, facts, { preparation }).arriveFirst;
}

/** Days from decision to departure of a record: as printed, else its arrival less the move; a main body less its lag. */
function preparationOf(row: EtaOutcome, facts: EtaFacts): number | null {
  if (!row.decisionDate || row.quality === 'C') return null;
  const lag = isMainBody(row) ? medianValues(factorsOf(facts)).mainBodyFollowsDays : 0;
  if (row.departFirst) return daysBetween(row.decisionDate, row.departFirst) - lag;
  if (!row.arriveFirst) return null;
  return Math.max(0, daysBetween(row.decisionDate, row.arriveFirst) - firstMove(row, facts).days.p50 - lag);
}

function observedDays(row: EtaOutcome): readonly [number, number] {
  const decision = row.decisionDate as IsoDate;
  const first = daysBetween(decision, row.arriveFirst as IsoDate);
  const either = /(\d{1,2}) or (\d{1,2}) [A-Z]/.exec(row.conflict ?? '');
  if (!either) return [first, first];
  const apart = Math.abs(Number(either[2]) - Number(either[1]));
  return [first, daysBetween(decision, addDays(row.arriveFirst as IsoDate, apart))];
}

function measure(rows: readonly EtaScoreRow[], of: (row: EtaScoreRow) => Interval): EtaMeasure {
  const errors: number[] = [];
  let covered = 0;
  let widths = 0;
  let winkler = 0;
  for (const row of rows) {
    const [from, to] = row.observed;
    const { p10, p50, p90 } = of(row);
    errors.push(distance(p50, from, to));
    const miss = Math.max(0, p10 - to, from - p90);
    if (miss === 0) covered++;
    widths += p90 - p10;
    winkler += p90 - p10 + 10 * miss;
  }
  const count = rows.length;
  return { medianError: median(errors), coverage: covered / count, meanWidth: widths / count, winkler: winkler / count };
}

function distance(value: number, from: number, to: number): number {
  return Math.max(0, from - value, value - to);
}

function wholeDays(days: Interval): Interval {
  const round = (value: number) => Math.max(0, Math.floor(value + 0.5));
  return { p10: round(days.p10), p50: round(days.p50), p90: round(days.p90) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
