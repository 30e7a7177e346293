import { addDays } from '../../kernel/calendar.ts';
import type { Interval, IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import { type FactorId, getFactor, getInterval, type MovementFactors, medianValues } from '../factors/movement-factors.ts';
import { preparationDays } from './derive-class.ts';
import { type DateInterval, type EtaFacts, type EtaInput, type EtaResult, factorsOf } from './eta-types.ts';
import { addIntervals } from './intervals.ts';
import { firstMove, type Move } from './move-days.ts';
import { isMainBody, preparationClass } from './preparation-class.ts';

export interface EstimateOptions {
  /** Instead of the class factor: days from decision to departure. */
  readonly preparation?: Interval;
}

/** Days after the decision. */
export interface EstimatedDays {
  readonly departFirst: Interval;
  readonly arriveFirst: Interval;
  readonly arriveComplete: Interval;
  readonly why: Reason;
}

/**
 * When a movement leaves and arrives, by the kind of movement it is: decision to preparation to move to complete, each an
 * interval in days from declared factors. Dates are null where the decision has none.
 */
export function estimateArrival(movement: EtaInput, facts: EtaFacts, options: EstimateOptions = {}): EtaResult {
  const days = estimateDays(movement, facts, options);
  const { decisionDate } = movement;
  return {
    id: movement.id,
    departFirst: toDates(decisionDate, days.departFirst),
    arriveFirst: toDates(decisionDate, days.arriveFirst),
    arriveComplete: toDates(decisionDate, days.arriveComplete),
    why: days.why,
  };
}

/** As `estimateArrival`, in days after the decision. */
export function estimateDays(movement: EtaInput, facts: EtaFacts, options: EstimateOptions = {}): EstimatedDays {
  const factors = factorsOf(facts);
  const kind = preparationClass(movement);
  const prepared = options.preparation ?? preparationDays(factors, kind, medianValues(factors).classPriorWeight);
  const mainBody = isMainBody(movement);
  const departFirst = mainBody ? addIntervals(prepared, getInterval(factors, 'mainBodyFollowsDays')) : prepared;
  const move = firstMove(movement, facts);
  const closure = closureFactor(movement, factors);
  const arriveFirst = addIntervals(departFirst, move.days);
  return {
    departFirst,
    arriveFirst,
    arriveComplete: addIntervals(arriveFirst, getInterval(factors, closure)),
    why: explain(movement, factors, kind, prepared, mainBody, move, closure),
  };
}

function closureFactor(movement: EtaInput, factors: MovementFactors): FactorId {
  const values = medianValues(factors);
  const personnel = movement.personnel ?? 0;
  if (personnel <= values.closureSmallPersonnel) return 'closureSmallDays';
  return personnel <= values.closureMediumPersonnel ? 'closureMediumDays' : 'closureLargeDays';
}

function toDates(decision: IsoDate | null, days: Interval): DateInterval | null {
  if (!decision) return null;
  const day = (after: number) => addDays(decision, Math.max(0, Math.floor(after + 0.5)));
  return { p10: day(days.p10), p50: day(days.p50), p90: day(days.p90) };
}

function explain(
  movement: EtaInput,
  factors: MovementFactors,
  kind: string,
  prepared: Interval,
  mainBody: boolean,
  move: Move,
  closure: FactorId,
): Reason {
  const row = factors.preparation.find((candidate) => candidate.id === kind);
  const because: Reason[] = [
    { says: `preparation ${inDays(prepared)}: ${row?.says ?? kind}`, result: kind, source: row?.source ?? 'judgement' },
  ];
  if (mainBody) {
    const follows = getFactor(factors, 'mainBodyFollowsDays');
    because.push({
      says: `a main body follows its vanguard ${inDays(getInterval(factors, 'mainBodyFollowsDays'))} later`,
      source: follows.source,
    });
  }
  const lift = move.onTransporters ? ' on tank transporters' : '';
  because.push({
    says: `on the way ${inDays(move.days)}: ${Math.round(move.km / 10) * 10} km by ${move.mode}${lift}`,
    result: move.mode,
    source: 'judgement',
  });
  const last = getFactor(factors, closure);
  because.push({ says: `from first to last ${inDays(getInterval(factors, closure))}`, source: last.source });
  return { id: `eta/${movement.id}`, says: `${movement.unit} to ${movement.destination.name}`, because };
}

function inDays(days: Interval): string {
  const short = (value: number) => Math.round(value * 10) / 10;
  return `${short(days.p10)} to ${short(days.p90)} days, most likely ${short(days.p50)}`;
}
