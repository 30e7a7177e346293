import { defineWay } from '../../define.ts';
import { nextWording, type TextChange } from '../../text/clauses.ts';
import { holdoutsOf } from '../../text/positions.ts';

/** A milder wording, one step at a time, of each clause on which a holdout asks for one. */
export const dilute = defineWay({
  id: 'dilute',
  title: 'A milder wording',
  source: 'judgement',
  look(open) {
    const changes = open.text.flatMap((clause): TextChange[] => {
      const asking = holdoutsOf(open)
        .filter((holdout) => holdout.clauses.some((said) => said.clause === clause.id && said.ask.kind === 'milder'))
        .map((holdout) => holdout.member);
      const next = nextWording(open.proposal, clause);
      if (asking.length === 0 || next === null || clause.status !== 'in') return [];
      return [{ kind: 'reword', clause: clause.id, from: clause.text, to: next.text, wording: next.wording, for: asking }];
    });
    return changes.length === 0 ? null : { kind: 'amend', changes };
  },
});
