import type { DraftView } from '../../../src/formats/seat-view/text-view.ts';
import type { DraftClause } from '../../../src/play/live/drafts.ts';
import { ActButton, drafts } from '../desk/act.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { Open } from '../stages/now-page.tsx';
import { AmendmentForm, Amendments, PutBracket } from './amendments.tsx';
import { TableDraft } from './table-draft.tsx';

/** A draft as a page: each clause with who worded it, what it was before, who holds it in brackets, and what is proposed. */
export function DraftSheet({ view }: { readonly view: DraftView }) {
  const { words, say, seat, mayAct, exercise } = useDesk();
  const { draft } = view;
  const body = exercise.bodies.find(({ id }) => id === draft.body);
  const isOpen = draft.status === 'drafting';
  const mayDraft = mayAct && isOpen && (body?.chair === seat || body?.members.includes(seat) === true);
  const isChair = mayDraft && body?.chair === seat;
  return (
    <article className="sheet" aria-labelledby="sheet-title">
      <p className="sheet-kind">
        <span className="text-status">{isOpen ? words.table.drafting : words.table.tabledDraft}</span> {say.body(draft.body)}
      </p>
      <h2 id="sheet-title">{say.pick(draft.title)}</h2>
      <p className="sheet-about">{words.table.draftBy(say.seat(view.openedBy), say.dtg(view.at), say.dtg(view.changedAt))}</p>
      {isOpen ? null : (
        <p>
          <Open to={{ page: 'table', open: `text/${draft.id}` }}>{words.table.openTabled}</Open>
        </p>
      )}
      <ol className="clauses">
        {draft.clauses.map((clause, index) => (
          <Clause key={clause.id} view={view} clause={clause} number={index + 1} mayDraft={mayDraft} />
        ))}
      </ol>
      {view.struck.length > 0 ? (
        <details className="text-history">
          <summary>{words.table.struck(view.struck.length)}</summary>
          {view.struck.map((clause) => (
            <p key={clause.id}>
              <del>{say.pick(clause.text)}</del>
            </p>
          ))}
        </details>
      ) : null}
      <Amendments draft={draft} isChair={isChair} />
      {mayDraft ? <AmendmentForm key={draft.amendments.length} draft={draft} /> : null}
      {isChair ? <TableDraft draft={draft} members={body?.members ?? []} /> : null}
      <details className="text-history">
        <summary>{words.table.history}</summary>
        <ol>
          {view.acts.map(({ at, by, did }) => (
            <li key={`${at}/${by}/${did}`} data-form="step">
              <time className="mono" dateTime={say.iso(at)}>
                {say.dtg(at)}
              </time>{' '}
              {words.log.draft[did](say.seat(by), '')}
            </li>
          ))}
        </ol>
      </details>
    </article>
  );
}

interface ClauseProps {
  readonly view: DraftView;
  readonly clause: DraftClause;
  readonly number: number;
  readonly mayDraft: boolean;
}

function Clause({ view, clause, number, mayDraft }: ClauseProps) {
  const { words, say, seat } = useDesk();
  const before = view.wordings.get(clause.id)?.at(-1);
  const own = clause.brackets.some(({ by }) => by === seat);
  const isHeld = clause.brackets.length > 0;
  const { draft } = view;
  return (
    <li data-bracketed={isHeld || undefined}>
      <div className="clause-text">
        <span className="clause-number">{number}.</span>
        <div>
          {isHeld ? <b className="bracket-sign">[</b> : null}
          {before ? (
            <>
              <del>{say.pick(before.text)}</del> <ins>{say.pick(clause.text)}</ins>
            </>
          ) : clause.by === view.openedBy ? (
            say.pick(clause.text)
          ) : (
            <ins>{say.pick(clause.text)}</ins>
          )}
          {isHeld ? <b className="bracket-sign">]</b> : null}
          {clause.by === view.openedBy && !before ? null : (
            <small className="change">{words.table.wordedBy(say.seat(clause.by))}</small>
          )}
        </div>
      </div>
      {isHeld ? (
        <ul className="margin">
          {clause.brackets.map(({ by, why }) => (
            <li key={by} data-stand="bracket">
              <b>[ {say.seat(by)} ]</b> {why}
            </li>
          ))}
        </ul>
      ) : null}
      {mayDraft ? (
        <div className="clause-actions">
          {own ? (
            <ActButton
              label={words.table.liftBracket}
              command={() => drafts(seat, { type: 'LiftBracket', draft: draft.id, clause: clause.id })}
            />
          ) : (
            <PutBracket draft={draft.id} clause={clause.id} />
          )}
        </div>
      ) : null}
    </li>
  );
}
