import { defineWay } from '../../define.ts';
import { getValue } from '../../facts/decision-facts.ts';
import { holdoutsOf } from '../../text/positions.ts';

/** Nothing is changed; the text is put again when capitals have had time. Only so often, and not against a red line. */
export const wait = defineWay({
  id: 'wait',
  title: 'Put again as it reads',
  source: 'judgement',
  look(open, facts) {
    const waited = open.revisions.filter((revision) => revision.way === 'wait').length;
    const holdouts = holdoutsOf(open);
    const immovable = holdouts.some(({ clauses }) => clauses.some((said) => said.redLine));
    // nobody: who objected has thought better of it while the chair was asking
    if (immovable || waited >= getValue(facts, 'bargaining.waits')) return null;
    return { kind: 'amend', changes: [] };
  },
});
