import type { RuleId, SourceId, StateId } from '../../words/ids.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Reason, Verdict } from '../../words/verdict.ts';
import type { AssessmentFacts } from './assessment-facts.ts';
import type { ElementContext } from './element-context.ts';

export interface TreatyOutcome {
  readonly verdict: Verdict;
  readonly reason: Reason;
}

/** One clause of a treaty, read against one incident. */
export interface TreatyRule {
  /** Kebab-case, the folder's name: `nat-5`. */
  readonly id: RuleId;
  readonly title: string;
  /** Where the text stands, in words. */
  readonly reference: string;
  readonly source: SourceId;
  /** First and last day on which the clause is law. */
  readonly validity: { readonly from: IsoDate; readonly to: IsoDate | null };
  /** `parties`: only where a party is hit or holds the ground; `world`: wherever something happens. */
  readonly reach: 'parties' | 'world';
  /** Who is bound on a day, by state id, in code-unit order. */
  parties(date: IsoDate, facts: Pick<AssessmentFacts, 'memberships'>): readonly StateId[];
  /** Called only within the validity. */
  assess(context: ElementContext): TreatyOutcome;
}

export const defineTreaty = (rule: TreatyRule): TreatyRule => rule;
