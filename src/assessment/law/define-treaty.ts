import type { RuleId, SourceId, StateId } from '../../words/ids.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Reason, Verdict } from '../../words/verdict.ts';
import type { AssessmentFacts } from './assessment-facts.ts';
import type { ElementContext } from './element-context.ts';
import { allOf, changeOfAll, type Element, verdictOf } from './findings.ts';

export interface TreatyOutcome {
  readonly verdict: Verdict;
  readonly reason: Reason;
}

/** What must still follow once a clause is available: somebody asks, a body decides or none does, and help is given or not. */
export interface TreatySteps {
  readonly requestedBy: string;
  /** Id of a body; null where none need decide. */
  readonly decidedBy: RuleId | null;
  /** How it is delivered, and how it has gone. */
  readonly note: string;
  readonly source: SourceId;
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
  /** Availability in law is none of these. Null for a clause that engages nothing by itself. */
  readonly steps: TreatySteps | null;
  /** Who is bound on a day, by state id, in code-unit order. */
  parties(date: IsoDate, facts: Pick<AssessmentFacts, 'memberships'>): readonly StateId[];
  /** Called only within the validity. */
  assess(context: ElementContext): TreatyOutcome;
}

export const defineTreaty = (rule: TreatyRule): TreatyRule => rule;

/** The outcome of a clause that asks for every element; `notes` stand beside them and decide nothing. */
export function everyElement(says: string, elements: readonly Element[], notes: readonly Reason[] = []): TreatyOutcome {
  return {
    verdict: verdictOf(allOf(elements.map((each) => each.finding))),
    reason: { says, because: [...elements.map((each) => each.reason), ...notes], ...changeOfAll(elements) },
  };
}
