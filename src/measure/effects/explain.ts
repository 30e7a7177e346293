import type { StateId } from '../../words/ids.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import type { EffectParameter, MeasureFacts, Openness } from '../facts.ts';
import { listMethodNotes, listObservations, sourceOf } from '../facts.ts';
import { findInstrument } from '../kinds/catalogue.ts';
import type { InForce } from './in-force.ts';
import { findRateSpread } from './success-prior/rule.ts';

/** 0.379 → "37.9 %" */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

export function explainRange(row: EffectParameter): Reason {
  const { p10, p50, p90 } = row.range;
  return { says: `${row.says}: ${p50} (${p10} to ${p90})`, source: sourceOf(row) };
}

export function explainOpenness(row: Openness): Reason {
  const shares = `goods imports ${percent(row.importsShare)}, exports ${percent(row.exportsShare)} of output`;
  return { says: `${row.state}: ${shares} (${row.year})`, source: sourceOf(row) };
}

/** Leaves for what a closed form takes for granted and what is held against it. */
export function explainMethod(method: string, facts: Pick<MeasureFacts, 'effects'>): readonly Reason[] {
  return listMethodNotes(facts.effects, method).map((note) => ({
    says: note.role === 'assumes' ? `assumes: ${note.says}` : `critics: ${note.says}`,
    result: note.role === 'assumes' ? 'unknown' : 'contested',
    source: sourceOf(note),
  }));
}

/**
 * What stands beside the figure and is not in it: money, the published rates of success, what was observed.
 * @param until observations after this day are left out, so that nobody in a run sees its future
 */
export function explainBesides(
  target: StateId,
  together: InForce,
  facts: Pick<MeasureFacts, 'effects'>,
  goal: string | undefined,
  until: IsoDate | undefined,
): readonly Reason[] {
  const reasons: Reason[] = [];
  const money = [...together.bites.keys()].filter((instrument) => findInstrument(instrument)?.channel === 'finance');
  if (money.length > 0) {
    const says = `not in the figure, for want of a closed form: ${money.join(', ')}`;
    reasons.push({ says, result: 'unknown', source: 'judgement' });
  }
  const rates = facts.effects.flatMap((row) => (row.kind === 'prior' ? [row] : []));
  const success = findRateSpread(rates, 'sanctions-success', goal);
  if (success !== undefined) reasons.push(success.reason);
  const seen = listObservations(facts.effects, target).filter((row) => until === undefined || row.date <= until);
  if (seen.length > 0) {
    const because = seen.map((row) => ({ says: `${row.date}: ${row.says}`, source: sourceOf(row) }));
    reasons.push({ says: 'what was observed', because });
  }
  return reasons;
}
