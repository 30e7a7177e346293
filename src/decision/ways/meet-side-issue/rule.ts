import { defineWay } from '../../define.ts';
import type { TextChange } from '../../text/clauses.ts';
import { holdoutsOf } from '../../text/positions.ts';

/** What a holdout asks to have in the text comes in, once: what was tried and fell is not tried again. */
export const meetSideIssue = defineWay({
  id: 'meet-side-issue',
  title: 'A side issue met',
  source: 'judgement',
  look(open) {
    const changes = (open.proposal.additions ?? []).flatMap((addition): TextChange[] => {
      const asking = holdoutsOf(open)
        .filter((holdout) => holdout.clauses.some(({ ask }) => ask.kind === 'add' && ask.addition === addition.id))
        .map((holdout) => holdout.member);
      if (asking.length === 0 || open.text.some((clause) => clause.id === addition.id)) return [];
      const issue = addition.issue ?? open.proposal.issue;
      return [{ kind: 'add', clause: addition.id, to: addition.text, issue, for: asking }];
    });
    return changes.length === 0 ? null : { kind: 'amend', changes };
  },
});
