import type { DecisionCommand } from '../../commands.ts';
import { definePolicy, type Policy, type SeatCommand, type Way, type WayMove } from '../../define.ts';
import type { DecisionEvent } from '../../events.ts';
import { type DecisionFacts, drawDelay, firstDelay, getChair } from '../../facts/decision-facts.ts';
import type { ProposalState } from '../../state.ts';
import type { TextChange } from '../../text/clauses.ts';

/** When consensus did not come, the chair consults those who hold out, then takes the first of `ways` that is open. */
export function bargainingWith(ways: readonly Way[]): Policy {
  return definePolicy({
    id: 'bargaining',
    title: 'The chair consults, and looks for a way',
    on: ['ConsensusBroken', 'BracketsLeft', 'MembersConsulted'],
    act(event, state, facts, moment): readonly SeatCommand[] {
      if (!('proposal' in event) || typeof event.proposal !== 'string') return [];
      const open = state.proposals[event.proposal];
      const seat = getChair(facts, open.body);
      if (event.type === 'MembersConsulted') {
        const [way, move] = findWay(ways, open, facts);
        return [{ seat, at: moment.at, command: commandOf(way, move, open) }];
      }
      if (!isFirst(event, open)) return [];
      const stream = moment.chance.stream('decision/bargaining', `${open.proposal.id}/${open.round}`);
      const days = drawDelay(stream, firstDelay(facts, delaysOf(event.type, open)));
      const command = { type: 'ConsultMembers', proposal: open.proposal.id, round: open.round } as const;
      return [{ seat, at: moment.at + Math.round(days * 1440), command }];
    },
  });
}

/** Several may object in one round: the first sets the chair going. */
function isFirst(event: DecisionEvent, open: ProposalState): boolean {
  return event.type !== 'ConsensusBroken' || open.breaks.filter((broken) => broken.round === open.round).length === 1;
}

/** Brackets are worked on while all are at the table; after an objection capitals are asked; later rounds are shorter. */
function delaysOf(type: DecisionEvent['type'], { body, proposal, round }: ProposalState): readonly string[] {
  const finest = [`bargaining.${body}.${proposal.issue}.days`, `bargaining.${proposal.issue}.days`];
  if (round > 1) return [...finest, `bargaining.${body}.later.days`, 'bargaining.later.days'];
  const brackets = type === 'BracketsLeft' ? ['bargaining.brackets.days'] : [];
  return [...finest, `bargaining.${body}.days`, ...brackets, 'bargaining.days'];
}

/** The first way that is open; where it changes the text, with what the other ways would change besides. */
function findWay(ways: readonly Way[], open: ProposalState, facts: DecisionFacts): [Way, WayMove] {
  const found = ways.flatMap((way): [Way, WayMove][] => {
    const move = way.look(open, facts);
    return move === null ? [] : [[way, move]];
  });
  const [first] = found;
  if (first === undefined) throw new Error('no way is open: the last of them must always be');
  const [way, move] = first;
  if (move.kind !== 'amend') return first;
  return [way, { kind: 'amend', changes: together(found.flatMap(([, other]) => (other.kind === 'amend' ? other.changes : []))) }];
}

/** One change a clause, the first: a clause in milder words is not set aside as well. */
function together(changes: readonly TextChange[]): TextChange[] {
  return changes.filter((change, index) => changes.findIndex(({ clause }) => clause === change.clause) === index);
}

function commandOf(way: Way, move: WayMove, { proposal: { id: proposal } }: ProposalState): DecisionCommand {
  switch (move.kind) {
    case 'amend':
      return { type: 'AmendProposal', proposal, way: way.id, changes: move.changes };
    case 'shift':
      return { type: 'ShiftForum', proposal, to: move.to };
    case 'withdraw':
      return { type: 'WithdrawProposal', proposal, why: move.why };
  }
}
