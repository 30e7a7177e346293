import type { World } from '../chain/world.ts';
import { crisisModel } from '../crisis.ts';
import { dayNumber, isoDate } from '../kernel/calendar.ts';
import { type EtaFacts, type EtaOutcome, type EtaScore, scoreEstimates } from '../movement/index.ts';
import type { IsoDate, Minutes } from '../words/time.ts';
import { type Fan, spreadOf } from './fan.ts';
import { endOf, openCrisis } from './once.ts';
import { outputsOf } from './outputs.ts';

/** The day on which an output came. */
interface RecordedDecision {
  readonly id: string;
  /** An output of `play/outputs.ts`. */
  readonly measure: string;
  readonly day: IsoDate;
}

/** A delay between two outputs: either whole days, or hours. */
interface RecordedDelay {
  readonly id: string;
  /** `startex`, or an output of `play/outputs.ts`. */
  readonly from: string;
  readonly to: string;
  readonly days?: number | undefined;
  readonly hours?: number | undefined;
}

/** What happened, and what did not, as outputs of the model. */
interface RecordedOutcome {
  readonly id: string;
  readonly happened: readonly string[];
  readonly not: readonly string[];
}

/** An output, or several of one day whose order is not known. */
type RecordedStep = string | readonly string[];

/** What history records of a scenario. */
export interface Recorded {
  readonly decisions: readonly RecordedDecision[];
  /** In the order in which they came. */
  readonly steps: readonly RecordedStep[];
  readonly delays: readonly RecordedDelay[];
  readonly outcomes: readonly RecordedOutcome[];
  readonly movements: readonly EtaOutcome[];
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

/** One recorded delay beside the model's, in the unit of the record. */
export interface DelayRow {
  readonly id: string;
  readonly unit: 'days' | 'hours';
  readonly recorded: number;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly inside: boolean;
  readonly share: number;
}

export interface Replay {
  readonly decisions: readonly DecisionRow[];
  readonly decisionCoverage: number;
  readonly decisionMedianErrorDays: number;
  /** Share of the replicates in which all steps came, in the recorded order; null where none is recorded. */
  readonly order: { readonly steps: readonly RecordedStep[]; readonly share: number } | null;
  readonly delays: readonly DelayRow[];
  readonly outcomes: readonly { readonly id: string; readonly share: number }[];
  readonly movements: EtaScore;
}

/** The times at which outputs came in each replicate: minutes since STARTEX, null where they did not. */
type Times = ReadonlyMap<string, Minutes | null>;

/** Every output that a run of this world has, in order. */
export function listOutputs(world: World): string[] {
  return outputsOf(world, openCrisis(world, { seed: 0, replicate: 0 }).state).map((output) => output.id);
}

/** Plays `count` replicates of the scenario's seed and lays them beside what history records, row by row. */
export function replayHistory(world: World, recorded: Recorded, count: number, eta: EtaFacts): Replay {
  const runs = playTimes(world, count);
  const fan: Fan = fanOf(runs, count);
  const decisions = recorded.decisions.map((decision) => rowOf(decision, world.scenario.start, fan));
  const errors = decisions.flatMap((row) => (row.errorDays === null ? [] : [Math.abs(row.errorDays)])).sort((a, b) => a - b);
  return {
    decisions,
    decisionCoverage: decisions.filter((row) => row.inside).length / Math.max(1, decisions.length),
    decisionMedianErrorDays: errors[Math.floor(errors.length / 2)] ?? Number.NaN,
    order: recorded.steps.length === 0 ? null : { steps: recorded.steps, share: shareOf(runs, inOrder(recorded.steps)) },
    delays: recorded.delays.map((delay) => delayRow(delay, runs, world.scenario.start)),
    outcomes: recorded.outcomes.map((outcome) => ({ id: outcome.id, share: shareOf(runs, cameOut(outcome)) })),
    movements: scoreEstimates(recorded.movements, eta),
  };
}

function playTimes(world: World, count: number): Times[] {
  const model = crisisModel(world);
  return Array.from({ length: count }, (_, replicate) => {
    const simulation = openCrisis(world, { seed: world.scenario.seed, replicate }, model);
    simulation.advance(endOf(world));
    const outputs = outputsOf(world, simulation.state).map(({ id, value }) => [id, value] as const);
    return new Map<string, number | null>([['startex', 0], ...outputs]);
  });
}

function fanOf(runs: readonly Times[], count: number): Fan {
  const ids = [...(runs[0]?.keys() ?? [])];
  return new Map(
    ids.map((id) => [
      id,
      spreadOf(
        id,
        'minutes',
        runs.flatMap((run) => run.get(id) ?? []),
        count,
      ),
    ]),
  );
}

const shareOf = (runs: readonly Times[], holds: (run: Times) => boolean): number =>
  runs.filter(holds).length / Math.max(1, runs.length);

/** All came, none before one that it followed in the record. */
function inOrder(steps: readonly RecordedStep[]): (run: Times) => boolean {
  const groups = steps.map((step) => (typeof step === 'string' ? [step] : step));
  return (run) => {
    let latest = Number.NEGATIVE_INFINITY;
    for (const group of groups) {
      const times = group.map((step) => run.get(step) ?? null);
      if (times.some((time) => time === null || time < latest)) return false;
      latest = Math.max(latest, ...times.map((time) => time ?? latest));
    }
    return true;
  };
}

function cameOut({ happened, not }: RecordedOutcome): (run: Times) => boolean {
  const came = (run: Times, id: string) => (run.get(id) ?? null) !== null;
  return (run) => happened.every((id) => came(run, id)) && !not.some((id) => came(run, id));
}

/** Days are differences of calendar days (UTC), as records give them; hours are elapsed hours, rounded. */
function delayRow({ id, from, to, days, hours }: RecordedDelay, runs: readonly Times[], start: string): DelayRow {
  const unit = days === undefined ? 'hours' : 'days';
  const recorded = days ?? hours ?? Number.NaN;
  const dayOf = (minutes: Minutes) => dayNumber(isoDate(start, minutes));
  const seen = runs.flatMap((run) => {
    const [first, last] = [run.get(from) ?? null, run.get(to) ?? null];
    if (first === null || last === null) return [];
    return [unit === 'days' ? dayOf(last) - dayOf(first) : Math.round((last - first) / 60)];
  });
  const { interval, share } = spreadOf(id, 'count', seen, runs.length);
  if (!interval) return { id, unit, recorded, p10: null, p50: null, p90: null, inside: false, share };
  return { id, unit, recorded, ...interval, inside: interval.p10 <= recorded && recorded <= interval.p90, share };
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
