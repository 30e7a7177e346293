import { remember } from '../../../kernel/remember.ts';
import type { Moment } from '../../../kernel/stage.ts';
import type { Ask } from '../../../words/council.ts';
import type { RuleId, StateId } from '../../../words/ids.ts';
import type { Minutes } from '../../../words/time.ts';
import { type CompiledStance, type DecisionFacts, firstValue } from '../../facts/decision-facts.ts';
import type { ClausePosition, ProposalState } from '../../state.ts';
import { clausesIn, findPrepared, nextWording, type TextClause } from '../../text/clauses.ts';

/** What a member says of a text that it sees for the first time: by its stances; else by the declared rate of objections. */
export function firstPositions(
  member: StateId,
  open: ProposalState,
  facts: DecisionFacts,
  moment: Moment,
): readonly ClausePosition[] {
  const clauses = clausesIn(open.text);
  const known = clauses.flatMap((clause) => stancePosition(member, clause, open, facts, moment) ?? []);
  return known.length > 0 ? known : unforeseen(member, clauses, open, facts, moment);
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

/** An objection that no stance foresees, at the declared rate: to one clause, asking for what the text has to offer. */
function unforeseen(
  member: StateId,
  clauses: readonly TextClause[],
  open: ProposalState,
  facts: DecisionFacts,
  moment: Moment,
): ClausePosition[] {
  // nobody objects by chance to what protects it
  if (member === open.proposal.protects) return [];
  const stream = moment.chance.stream('decision/objection', `${open.proposal.id}/1`, member);
  if (!stream.happens(rateOf(facts, open.proposal.issue, open.body, member))) return [];
  const clause = clauses[stream.integer(clauses.length)];
  const ask = askFor(clause, open);
  const position = ask.kind === 'none' ? 'object' : 'bracket';
  const why = 'instructions from the capital against the clause as it reads';
  return [{ clause: clause.id, position, ask, redLine: false, why, source: 'judgement' }];
}

function askFor(clause: TextClause, { proposal }: ProposalState): Ask {
  if (nextWording(proposal, clause) !== null) return { kind: 'milder' };
  return findPrepared(proposal, clause.id)?.severable ? { kind: 'drop' } : { kind: 'none' };
}

/** The finest figure that is declared: for the member on the issue, for the body on the issue, for the body, for all. */
const rateOf = remember(
  (facts: DecisionFacts, issue: RuleId, body: RuleId, member: StateId) =>
    firstValue(facts, [`objection.${issue}.${member}`, `objection.${body}.${issue}`, `objection.${body}`, 'objection']),
  (issue, body, member) => `${issue}/${body}/${member}`,
);
