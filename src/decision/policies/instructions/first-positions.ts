import { remember } from '../../../kernel/remember.ts';
import type { Moment } from '../../../kernel/stage.ts';
import type { Ask } from '../../../words/council.ts';
import type { RuleId, StateId } from '../../../words/ids.ts';
import type { Minutes } from '../../../words/time.ts';
import { type CompiledStance, type DecisionFacts, firstValue } from '../../facts/decision-facts.ts';
import type { ClausePosition, ProposalState } from '../../state.ts';
import { clausesIn, findPrepared, nextWording, type TextClause } from '../../text/clauses.ts';

/** What a member says of the text that is before it. */
export type Reading = (member: StateId) => readonly ClausePosition[];

/** How members take a text that they see for the first time: by their stances; else by the declared rate of objections. */
export function firstReading(open: ProposalState, facts: DecisionFacts, moment: Moment): Reading {
  const clauses = clausesIn(open.text);
  const unforeseen = unforeseenReading(clauses, open, facts, moment);
  const foreseen = clauses.filter(({ issue }) => facts.stanceIssues.has(issue));
  if (foreseen.length === 0) return unforeseen;
  return (member) => {
    const known = foreseen.flatMap((clause) => stancePosition(member, clause, open, facts, moment) ?? []);
    return known.length > 0 ? known : unforeseen(member);
  };
}

/** Stances of a member on an issue in a body that hold now: the scenario's first, one for this body before one for any. */
export function stancesOn(
  facts: DecisionFacts,
  issue: RuleId,
  body: RuleId,
  member: StateId,
  now: Minutes,
): readonly CompiledStance[] {
  if (!facts.stanceIssues.has(issue)) return NONE;
  const all = allStancesOn(facts, issue, body, member);
  return all.length === 0 ? all : all.filter(({ fromMinute, toMinute }) => fromMinute <= now && now < toMinute);
}

const NONE: readonly CompiledStance[] = [];

const allStancesOn = remember(
  (facts: DecisionFacts, issue: RuleId, body: RuleId, member: StateId): readonly CompiledStance[] =>
    facts.stances
      .filter((stance) => stance.issue === issue && (stance.body ?? body) === body && stance.states.has(member))
      .filter((stance) => isOwnAffair(stance, facts))
      .sort((a, b) => Number(b.body !== undefined) - Number(a.body !== undefined)),
  (issue, body, member) => `${issue}/${body}/${member}`,
);

/** Where the scenario says anything on an issue, what the data say in general does not count beside it. */
function isOwnAffair(stance: CompiledStance, { scenario }: DecisionFacts): boolean {
  const own = scenario.stances ?? [];
  return own.some(({ id }) => id === stance.id) || !own.some(({ issue }) => issue === stance.issue);
}

/** The position that a member's first stance to come up gives on a clause. */
export function stancePosition(
  member: StateId,
  clause: TextClause,
  open: ProposalState,
  facts: DecisionFacts,
  moment: Moment,
): ClausePosition | undefined {
  const stance = stancesOn(facts, clause.issue, open.body, member, moment.at).find(({ id, propensity }) =>
    moment.chance.stream(`decision/stance/${id}`, open.proposal.id, member).happens(propensity),
  );
  if (stance === undefined) return undefined;
  const { position, ask, redLine, why, source } = stance;
  return { clause: clause.id, position, ask, redLine, why, source };
}

/** Objections that no stance foresees, at the declared rate: to one clause, asking for what the text has to offer. */
function unforeseenReading(clauses: readonly TextClause[], open: ProposalState, facts: DecisionFacts, moment: Moment): Reading {
  const { id, issue, protects } = open.proposal;
  const text = `${id}/1`;
  const { own, others } = ratesOf(facts, issue, open.body);
  return (member) => {
    // nobody objects by chance to what protects it
    if (member === protects) return SILENT;
    const stream = moment.chance.stream('decision/objection', text, member);
    if (!stream.happens(own.get(member) ?? others)) return SILENT;
    const clause = clauses[stream.integer(clauses.length)];
    const ask = askFor(clause, open);
    const position = ask.kind === 'none' ? 'object' : 'bracket';
    const why = 'instructions from the capital against the clause as it reads';
    return [{ clause: clause.id, position, ask, redLine: false, why, source: 'judgement' }];
  };
}

const SILENT: readonly ClausePosition[] = [];

function askFor(clause: TextClause, { proposal }: ProposalState): Ask {
  if (nextWording(proposal, clause) !== null) return { kind: 'milder' };
  return findPrepared(proposal, clause.id)?.severable ? { kind: 'drop' } : { kind: 'none' };
}

interface Rates {
  readonly own: ReadonlyMap<StateId, number>;
  readonly others: number;
}

/** The finest figures that are declared: for a member on the issue; for the body on the issue, for the body, for all. */
const ratesOf = remember(
  (facts: DecisionFacts, issue: RuleId, body: RuleId): Rates => {
    const ofMember = `objection.${issue}.`;
    const own = new Map<StateId, number>();
    for (const [id, { value }] of facts.factors) {
      if (value !== undefined && id.startsWith(ofMember)) own.set(id.slice(ofMember.length), value);
    }
    return { own, others: firstValue(facts, [`objection.${body}.${issue}`, `objection.${body}`, 'objection']) };
  },
  (issue, body) => `${issue}/${body}`,
);
