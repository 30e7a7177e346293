import { defineWay } from '../../define.ts';
import { clausesIn, findPrepared, type TextChange } from '../../text/clauses.ts';
import { holdoutsOf } from '../../text/positions.ts';

/** A clause that may go without the rest losing its sense is taken out; one that came in late for somebody goes first. */
export const setAside = defineWay({
  id: 'set-aside',
  title: 'The clause set aside',
  source: 'judgement',
  look(open) {
    const clauses = clausesIn(open.text);
    const changes = clauses.flatMap((clause): TextChange[] => {
      const against = holdoutsOf(open)
        .filter((holdout) => holdout.clauses.some((said) => said.clause === clause.id && said.ask.kind !== 'add'))
        .map((holdout) => holdout.member);
      const canGo = clause.added || findPrepared(open.proposal, clause.id)?.severable === true;
      if (against.length === 0 || !canGo) return [];
      return [{ kind: clause.added ? 'drop' : 'set-aside', clause: clause.id, from: clause.text, for: against }];
    });
    return changes.length === 0 || changes.length === clauses.length ? null : { kind: 'amend', changes };
  },
});
