import type { Draft, DraftClause, DraftCommand } from '../../play/live/drafts.ts';
import type { SeatId } from '../../words/ids.ts';
import type { Minutes } from '../../words/time.ts';
import type { Building } from './building.ts';
import type { DraftView, Wording } from './text-view.ts';

/** A draft comes whole after every act; what went before is kept beside it. */
export function foldDraft(building: Building, draft: Draft, by: SeatId, did: DraftCommand['type'], at: Minutes): void {
  const known = building.view.drafts.get(draft.id);
  const act = { at, by, did };
  if (!known) {
    const opened = { draft, openedBy: by, at, changedAt: at, wordings: new Map(), struck: [], acts: [act] };
    building.set('drafts', draft.id, opened);
    return;
  }
  const gone = known.draft.clauses.filter(({ id }) => !draft.clauses.some((clause) => clause.id === id));
  building.set('drafts', draft.id, {
    ...known,
    ...{ draft, changedAt: at, struck: gone.length > 0 ? [...known.struck, ...gone] : known.struck, acts: [...known.acts, act] },
    wordings: wordingsAfter(known, draft.clauses, at),
  });
}

function wordingsAfter({ draft, wordings }: DraftView, clauses: readonly DraftClause[], at: Minutes): DraftView['wordings'] {
  const before = new Map(draft.clauses.map((clause) => [clause.id, clause]));
  const reworded = clauses.flatMap(({ id, text }) => {
    const old = before.get(id);
    return old && (old.text.en !== text.en || old.text.fr !== text.fr) ? [old] : [];
  });
  if (reworded.length === 0) return wordings;
  const after = new Map(wordings);
  for (const { id, text, by } of reworded) {
    const wording: Wording = { text, by, until: at };
    after.set(id, [...(after.get(id) ?? []), wording]);
  }
  return after;
}
