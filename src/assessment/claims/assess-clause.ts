import type { RuleId } from '../../words/ids.ts';
import type { DeclaredClause } from '../../words/scenario.ts';
import type { Reason, Verdict } from '../../words/verdict.ts';
import { asPercent, effectPoints, shareReached } from '../attack/threshold.ts';
import type { AssessmentFacts, EffectProfile, Threshold } from '../law/assessment-facts.ts';

/** A declared conditional; with `effect` it is judged at that effect, without over the effects that the data list. */
export interface ClauseQuestion extends DeclaredClause {
  readonly effect?: Omit<EffectProfile, 'id' | 'weight'>;
  /** A range to use in place of the declared one, for this scenario. */
  readonly threshold?: Threshold['share'];
}

export interface ClauseAssessment {
  readonly treaty: RuleId;
  readonly verdict: Verdict;
  /** 0 to 1: the share of the declared range of thresholds that the effect reaches. */
  readonly shareAboveThreshold: number;
  readonly byEffect: readonly { readonly effect: string; readonly share: number }[];
  readonly reason: Reason;
}

/**
 * "A cyber attack can trigger Article 5": how much of the declared range of thresholds an effect reaches.
 * @throws RangeError where no threshold is declared for the clause's kind.
 */
export function assessClause(clause: ClauseQuestion, facts: Pick<AssessmentFacts, 'areas'>): ClauseAssessment {
  const threshold = facts.areas.thresholds.find((row) => row.id === clause.kind);
  if (threshold === undefined) throw new RangeError(`no threshold is declared for ${clause.kind}`);
  const range = clause.threshold ?? threshold.share;
  const shareOf = (effect: Omit<EffectProfile, 'id' | 'weight'>): number => shareReached(effectPoints(effect, threshold), range);
  const byEffect = threshold.profiles.map((profile) => ({ effect: profile.id, share: shareOf(profile) }));
  const share = clause.effect === undefined ? meanShare(threshold, shareOf) : shareOf(clause.effect);
  const verdict = verdictAt(share, threshold);
  return {
    treaty: 'nat-5',
    verdict,
    shareAboveThreshold: share,
    byEffect,
    reason: {
      id: `clause/${clause.id}`,
      says: `${verdict}: above the threshold in ${asPercent(share)} of its declared range`,
      result: verdict,
      source: threshold.source,
      wouldChange: 'a threshold stated by the allies, an effect known in fact, or a decision of the Council',
      because: [
        ...threshold.statements.map(({ date, says, source }) => ({ says: `${date}: ${says}`, source })),
        ...ladder(byEffect, threshold, range),
      ],
    },
  };
}

function meanShare(threshold: Threshold, shareOf: (effect: EffectProfile) => number): number {
  let [sum, weights] = [0, 0];
  for (const profile of threshold.profiles) {
    sum += profile.weight * shareOf(profile);
    weights += profile.weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

function verdictAt(share: number, threshold: Threshold): Verdict {
  if (share <= threshold.certainBelow) return 'not-engaged';
  return share >= threshold.certainAbove ? 'engaged' : 'contested';
}

function ladder(byEffect: ClauseAssessment['byEffect'], threshold: Threshold, range: Threshold['share']): readonly Reason[] {
  const declared: Reason = {
    says: `declared range on the scale ${threshold.scale}: ${range.p10}, ${range.p50}, ${range.p90} (10, 50, 90 %)`,
    source: threshold.source,
  };
  return [
    declared,
    ...byEffect.map(({ effect, share }) => ({
      says: `${effect}: reached in ${asPercent(share)} of the range`,
      source: threshold.source,
    })),
  ];
}
