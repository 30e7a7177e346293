import { defineWay } from '../../define.ts';
import { forumsFor } from '../../facts/decision-facts.ts';
import { holdoutsOf } from '../../text/positions.ts';

/** The text goes to a body that may decide the matter, where a member that will not move has no seat. */
export const shiftForum = defineWay({
  id: 'shift-forum',
  title: 'Another forum',
  source: 'nato-2003-dpc-19930',
  look(open, facts) {
    const immovable = holdoutsOf(open)
      .filter(({ clauses }) => clauses.some((said) => said.redLine || said.ask.kind === 'none'))
      .map((holdout) => holdout.member);
    const forum = forumsFor(facts, open.body, open.proposal.matter).find(({ members }) =>
      immovable.some((member) => !members.includes(member)),
    );
    return forum ? { kind: 'shift', to: forum.id } : null;
  },
});
