import type { StateId } from '../../words/ids.ts';
import type { Clause, Proposal, Title } from '../../words/scenario.ts';

/** A clause as it reads at one moment. */
export interface TextClause {
  readonly id: string;
  readonly text: Title;
  /** What positions speak to. */
  readonly issue: string;
  /** 0: as drafted; n: the nth milder wording. */
  readonly wording: number;
  readonly status: 'in' | 'dropped' | 'set-aside';
  /** Came in later, for a member that asked for it. */
  readonly added: boolean;
}

/** One change of a text, and the members that it was made for. */
export type TextChange =
  | {
      readonly kind: 'reword';
      readonly clause: string;
      readonly from: Title;
      readonly to: Title;
      readonly wording: number;
      readonly for: readonly StateId[];
    }
  | {
      readonly kind: 'add';
      readonly clause: string;
      readonly to: Title;
      readonly issue: string;
      readonly for: readonly StateId[];
    }
  | { readonly kind: 'drop' | 'set-aside'; readonly clause: string; readonly from: Title; readonly for: readonly StateId[] };

/** The text as its chair drafted it. */
export function draftedText(proposal: Proposal): TextClause[] {
  return proposal.clauses.map((clause) => ({
    id: clause.id,
    text: clause.text,
    issue: clause.issue ?? proposal.issue,
    wording: 0,
    status: 'in',
    added: false,
  }));
}

/** The text after `changes`; a change of a clause that is not there changes nothing. */
export function applyChanges(text: readonly TextClause[], changes: readonly TextChange[]): readonly TextClause[] {
  let changed = text;
  for (const change of changes) changed = applyChange(changed, change);
  return changed;
}

function applyChange(text: readonly TextClause[], change: TextChange): readonly TextClause[] {
  if (change.kind === 'add') {
    if (text.some((clause) => clause.id === change.clause)) return text;
    const added = { id: change.clause, text: change.to, issue: change.issue, wording: 0, status: 'in', added: true } as const;
    return [...text, added];
  }
  return text.map((clause) => {
    if (clause.id !== change.clause) return clause;
    if (change.kind === 'reword') return { ...clause, text: change.to, wording: change.wording };
    return { ...clause, status: change.kind === 'drop' ? 'dropped' : 'set-aside' };
  });
}

/** The clause as the chair prepared it, with the wordings held ready: drafted, or among the additions. */
export function findPrepared(proposal: Proposal, clause: string): Clause | undefined {
  return [...proposal.clauses, ...(proposal.additions ?? [])].find((prepared) => prepared.id === clause);
}

/** The next milder wording of a clause, or null where the chair holds none ready. */
export function nextWording(proposal: Proposal, clause: TextClause): { readonly text: Title; readonly wording: number } | null {
  const text = findPrepared(proposal, clause.id)?.milder?.[clause.wording];
  return text === undefined ? null : { text, wording: clause.wording + 1 };
}

/** The clauses that are before the members now. */
export function clausesIn(text: readonly TextClause[]): readonly TextClause[] {
  return text.filter((clause) => clause.status === 'in');
}
