import type { RuleId } from '../../words/ids.ts';
import type { Incident } from '../../words/incident.ts';
import type { IsoTime } from '../../words/time.ts';
import type { Finding, Reason, Verdict } from '../../words/verdict.ts';
import type { AssessmentFacts } from '../law/assessment-facts.ts';
import type { TreatyRule } from '../law/define-treaty.ts';
import type { AttackElements, ElementContext, KnownFacts, KnownIncident } from '../law/element-context.ts';
import { labelOf, settledBy } from '../law/findings.ts';
import { TREATIES } from '../treaties.ts';
import { asKnown } from './as-known.ts';
import { contextOf } from './context-of.ts';

export interface Determination {
  readonly treaty: RuleId;
  readonly verdict: Verdict;
  readonly reason: Reason;
}

export interface Assessment {
  readonly id: string;
  readonly partyVictim: boolean | 'contested';
  readonly inArticle6Area: boolean | 'contested';
  readonly armedAttack: boolean | 'contested';
  readonly article4Available: boolean | 'contested';
  /** Availability in law. Never a forecast, and never an invocation: that is a decision of the Council. */
  readonly article5Available: 'yes' | 'no' | 'political judgement';
  /** Clauses of other treaties that bind somebody concerned, whatever the result. */
  readonly otherTreaties: readonly { readonly treaty: RuleId; readonly result: Verdict; readonly why: Reason }[];
  readonly determinations: readonly Determination[];
  /** The elements of an armed attack, as found. */
  readonly elements: Readonly<Record<keyof AttackElements, Finding>>;
  /** What it was judged on. */
  readonly facts: KnownFacts;
  readonly why: Reason;
}

const NATO_CLAUSES = new Set<RuleId>(['nat-4', 'nat-5', 'nat-6']);

/**
 * Which commitments an incident engages, in law, on its own day, from what was known `at` a moment (default: all that
 * was ever learnt). Reads only the fields of `Incident`; `id` is a handle.
 */
export function assessIncident(
  incident: Incident,
  facts: AssessmentFacts,
  at?: IsoTime,
  treaties: readonly TreatyRule[] = TREATIES,
): Assessment {
  const { why, ...assessment } = assessKnown(asKnown(incident, at), facts, treaties);
  return { ...assessment, why: at === undefined ? why : { ...why, says: `${why.says}, as known at ${at}` } };
}

/** The same for an incident whose facts are settled, whatever they rest on. */
export function assessKnown(
  known: KnownIncident,
  facts: AssessmentFacts,
  treaties: readonly TreatyRule[] = TREATIES,
): Assessment {
  const context = contextOf(known, facts);
  const determinations = determine(context, treaties);
  const verdictOf = (id: RuleId): Verdict => determinations.find((row) => row.treaty === id)?.verdict ?? 'not-engaged';
  const others = determinations.filter((row) => !NATO_CLAUSES.has(row.treaty) && isConcerned(row, context, treaties));
  return {
    id: known.id,
    partyVictim: context.isMember(context.mainVictim, 'NATO'),
    inArticle6Area: labelOf(context.article6.finding),
    armedAttack: labelOf(context.armedAttack.finding),
    article4Available: asLabel(verdictOf('nat-4')),
    article5Available: asAvailability(verdictOf('nat-5')),
    otherTreaties: others.map((row) => ({ treaty: row.treaty, result: row.verdict, why: row.reason })),
    determinations,
    elements: findingsOf(context.attackElements),
    facts: known.facts,
    why: {
      id: `assessment/${known.id}`,
      says: `commitments on ${context.date}`,
      because: determinations.map((row) => row.reason),
    },
  };
}

const findingsOf = (elements: AttackElements): Assessment['elements'] => ({
  force: elements.force.finding,
  gravity: elements.gravity.finding,
  direction: elements.direction.finding,
  externalOrigin: elements.externalOrigin.finding,
  intent: elements.intent.finding,
  otherwiseLawful: elements.otherwiseLawful.finding,
});

function determine(context: ElementContext, treaties: readonly TreatyRule[]): readonly Determination[] {
  return treaties.map((rule) => {
    const id = `determination/${context.incident.id}/${rule.id}`;
    const { from, to } = rule.validity;
    if (context.date < from || (to !== null && context.date > to)) {
      const reason: Reason = {
        id,
        says: `${rule.title} was not in force on ${context.date}`,
        result: 'not-engaged',
        source: rule.source,
        wouldChange: settledBy('the clause was not law on that day'),
      };
      return { treaty: rule.id, verdict: 'not-engaged', reason };
    }
    if (rule.reach === 'parties' && !isAnyPartyConcerned(rule, context)) {
      const reason: Reason = {
        id,
        says: `${rule.title}: no party is hit, and none holds the ground`,
        result: 'not-engaged',
        source: rule.source,
        wouldChange: 'a party being hit as well',
      };
      return { treaty: rule.id, verdict: 'not-engaged', reason };
    }
    const { verdict, reason } = rule.assess(context);
    const because = [...(reason.because ?? []), ...(verdict === 'not-engaged' ? [] : stepsOf(rule))];
    return {
      treaty: rule.id,
      verdict,
      reason: { source: rule.source, ...reason, says: `${rule.title}: ${reason.says}`, id, result: verdict, because },
    };
  });
}

/** What must still follow: availability in law is no request, no decision and no help. */
function stepsOf({ steps }: TreatyRule): readonly Reason[] {
  if (steps === null) return [];
  const { requestedBy, decidedBy, note, source } = steps;
  const decision = decidedBy === null ? 'no body need decide' : `decided by ${decidedBy}`;
  return [{ says: `further steps: requested by ${requestedBy}; ${decision}; delivery: ${note}`, source }];
}

function isAnyPartyConcerned(rule: TreatyRule, { date, facts, victims, sovereigns }: ElementContext): boolean {
  const bound = rule.parties(date, facts);
  return [...victims, ...sovereigns].some((state) => state !== null && bound.includes(state));
}

/** Worth a line: engaged or open, or a party to it is hit. */
function isConcerned(row: Determination, context: ElementContext, treaties: readonly TreatyRule[]): boolean {
  if (row.verdict !== 'not-engaged') return true;
  const rule = treaties.find((candidate) => candidate.id === row.treaty);
  const bound = rule?.parties(context.date, context.facts) ?? [];
  return context.victims.some((victim) => bound.includes(victim));
}

function asLabel(verdict: Verdict): boolean | 'contested' {
  if (verdict === 'engaged') return true;
  return verdict === 'not-engaged' ? false : 'contested';
}

function asAvailability(verdict: Verdict): Assessment['article5Available'] {
  if (verdict === 'engaged') return 'yes';
  return verdict === 'not-engaged' ? 'no' : 'political judgement';
}
