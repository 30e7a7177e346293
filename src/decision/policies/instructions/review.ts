import type { Moment } from '../../../kernel/stage.ts';
import type { StateId } from '../../../words/ids.ts';
import type { Minutes } from '../../../words/time.ts';
import { type DecisionFacts, getValue } from '../../facts/decision-facts.ts';
import type { ClausePosition, ProposalState } from '../../state.ts';
import { clausesIn, type TextChange, type TextClause } from '../../text/clauses.ts';
import { isOpenPosition } from '../../text/positions.ts';
import { type Reading, stancePosition, stancesOn } from './first-positions.ts';

/**
 * How members take a text that comes back: who had no quarrel with it has none with a milder one; who had looks at what was
 * done for it, and stands where it stood when that has gone again; all look at what came in new.
 */
export function laterReading(open: ProposalState, facts: DecisionFacts, moment: Moment): Reading {
  const last = open.revisions.at(-1);
  const changes = last?.changes ?? [];
  const clauses = clausesIn(open.text);
  const came = new Set(changes.flatMap((change) => (change.kind === 'add' ? [change.clause] : [])));
  const went = new Set(changes.flatMap((change) => (change.kind === 'drop' ? [change.clause] : [])));
  return (member) => {
    const stanceOn = (clause: TextClause) => stancePosition(member, clause, open, facts, moment);
    const said = (open.positions[member]?.clauses ?? []).filter(({ clause }) => clauses.some(({ id }) => id === clause));
    const kept = said.flatMap((position) => {
      if (!isOpenPosition(position.position)) return [position];
      if (last?.to) return [inNewForum(position, clauses, stanceOn) ?? position];
      const held = holds(member, position, changes, open, facts, moment);
      if (held === 'yes') return [position];
      // who gives way without being met puts that on record
      return held === 'given-way' ? [{ ...position, position: 'reserve' as const }] : [];
    });
    if (came.size + went.size === 0) return kept;
    const fresh = clauses.flatMap((clause) => {
      const position = stanceOn(clause);
      if (position === undefined || kept.some((each) => each.clause === clause.id)) return [];
      return came.has(clause.id) || (position.ask.kind === 'add' && went.has(position.ask.addition)) ? [position] : [];
    });
    return [...kept, ...fresh];
  };
}

/** In another body a member may stand otherwise on the same clause; without a stance of its own there it stays where it was. */
function inNewForum(
  { clause }: ClausePosition,
  clauses: readonly TextClause[],
  stanceOn: (clause: TextClause) => ClausePosition | undefined,
): ClausePosition | undefined {
  const same = clauses.find(({ id }) => id === clause);
  return same && stanceOn(same);
}

type Held = 'yes' | 'met' | 'given-way';

function holds(
  member: StateId,
  position: ClausePosition,
  changes: readonly TextChange[],
  open: ProposalState,
  facts: DecisionFacts,
  moment: Moment,
): Held {
  const { ask, clause, redLine } = position;
  const stance = findStance(member, clause, open, facts, moment.at);
  // members that share a policy move together
  const stream = moment.chance.stream('decision/holds', `${open.proposal.id}/${open.round}/${clause}`, stance?.id ?? member);
  if (ask.kind === 'add' && clausesIn(open.text).some((each) => each.id === ask.addition)) return 'met';
  const reworded = changes.some((change) => change.kind === 'reword' && change.clause === clause);
  if (reworded && ask.kind === 'milder') return stream.happens(getValue(facts, 'objection.after-amendment')) ? 'yes' : 'met';
  if (redLine) return 'yes';
  return stream.happens(stance?.salience ?? getValue(facts, 'objection.salience')) ? 'yes' : 'given-way';
}

function findStance(member: StateId, clause: string, open: ProposalState, facts: DecisionFacts, now: Minutes) {
  const issue = open.text.find((each) => each.id === clause)?.issue ?? open.proposal.issue;
  return stancesOn(facts, issue, open.body, member, now)[0];
}
