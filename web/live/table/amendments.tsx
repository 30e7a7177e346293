import { useState } from 'react';
import type { Amendment, Draft } from '../../../src/play/live/drafts.ts';
import { ActButton, drafts } from '../desk/act.tsx';
import { useDesk } from '../desk/desk-context.ts';

/** What was proposed and not yet settled; then what was. */
export function Amendments({ draft, isChair }: { readonly draft: Draft; readonly isChair: boolean }) {
  const { words } = useDesk();
  if (draft.amendments.length === 0) return null;
  const rows = [...draft.amendments].sort((a, b) => Number(b.status === 'proposed') - Number(a.status === 'proposed'));
  return (
    <section className="amendments" aria-label={words.table.amendments}>
      <h3>{words.table.amendments}</h3>
      <ul>
        {rows.map((amendment) => (
          <OneAmendment key={amendment.number} draft={draft} amendment={amendment} isChair={isChair} />
        ))}
      </ul>
    </section>
  );
}

function OneAmendment({
  draft,
  amendment,
  isChair,
}: {
  readonly draft: Draft;
  readonly amendment: Amendment;
  readonly isChair: boolean;
}) {
  const { words, say, seat } = useDesk();
  const { number, by, change, status, at } = amendment;
  const index = 'clause' in change ? draft.clauses.findIndex(({ id }) => id === change.clause) : -1;
  const clause = draft.clauses[index];
  const settle = (taken: boolean) => () => drafts(seat, { type: 'SettleAmendment', draft: draft.id, number, taken });
  return (
    <li data-status={status}>
      <p>
        <strong>
          {number}. {say.seat(by)}
        </strong>{' '}
        {words.table.proposes[change.kind](index + 1)} <span className="text-status">{words.amendmentStatus[status]}</span>{' '}
        <small className="mono">{say.time(at)}</small>
      </p>
      {status === 'proposed' && clause ? <del>{say.pick(clause.text)}</del> : null}
      {change.kind === 'strike' ? null : <ins>{say.pick(change.text)}</ins>}
      {isChair && status === 'proposed' ? (
        <p className="choices-row">
          <ActButton isMain label={words.table.takeIn} command={settle(true)} />
          <ActButton label={words.table.declineAmendment} command={settle(false)} />
        </p>
      ) : null}
    </li>
  );
}

type Kind = Amendment['change']['kind'];

/** Other words for a clause, a new clause, or one struck out. */
export function AmendmentForm({ draft }: { readonly draft: Draft }) {
  const { words, say, seat } = useDesk();
  const [kind, setKind] = useState<Kind>('reword');
  const [clause, setClause] = useState(draft.clauses[0]?.id ?? '');
  const current = draft.clauses.find(({ id }) => id === clause);
  const [text, setText] = useState(current ? say.pick(current.text) : '');
  const both = { en: text.trim(), fr: text.trim() };
  const isWhole =
    kind === 'strike'
      ? clause !== ''
      : text.trim() !== '' && (kind === 'add' || text.trim() !== (current ? say.pick(current.text) : ''));
  const change = (): Amendment['change'] => {
    if (kind === 'strike') return { kind, clause };
    return kind === 'add' ? { kind, text: both } : { kind, clause, text: both };
  };
  const choose = (next: Kind, of: string) => {
    setKind(next);
    setClause(of);
    const chosen = draft.clauses.find(({ id }) => id === of);
    setText(next === 'reword' && chosen ? say.pick(chosen.text) : '');
  };
  return (
    <details className="actions amend-form">
      <summary>{words.table.proposeAmendment}</summary>
      <div className="form">
        <label>
          <span>{words.table.change}</span>
          <select value={kind} onChange={(event) => choose(event.target.value as Kind, clause)}>
            {(['reword', 'add', 'strike'] as const).map((one) => (
              <option key={one} value={one}>
                {words.table.changeKinds[one]}
              </option>
            ))}
          </select>
        </label>
        {kind === 'add' ? null : <ClauseChoice draft={draft} clause={clause} choose={(of) => choose(kind, of)} />}
        {kind === 'strike' ? null : (
          <label>
            <span>{words.table.newWords}</span>
            <textarea rows={4} value={text} onChange={(event) => setText(event.target.value)} />
          </label>
        )}
        {isWhole ? (
          <ActButton
            isMain
            label={words.table.propose}
            command={() => drafts(seat, { type: 'ProposeAmendment', draft: draft.id, change: change() })}
          />
        ) : (
          <p className="quiet">{words.table.changeSomething}</p>
        )}
      </div>
    </details>
  );
}

interface ClauseChoiceProps {
  readonly draft: Draft;
  readonly clause: string;
  readonly choose: (clause: string) => void;
}

function ClauseChoice({ draft, clause, choose }: ClauseChoiceProps) {
  const { words, say } = useDesk();
  return (
    <label>
      <span>{words.table.onClause}</span>
      <select value={clause} onChange={(event) => choose(event.target.value)}>
        {draft.clauses.map(({ id, text: wording }, index) => (
          <option key={id} value={id}>
            {index + 1}. {say.pick(wording).slice(0, 60)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Holds a clause open, with the reason. */
export function PutBracket({ draft, clause }: { readonly draft: string; readonly clause: string }) {
  const { words, seat } = useDesk();
  const [why, setWhy] = useState<string | null>(null);
  if (why === null) {
    return (
      <button type="button" className="do" onClick={() => setWhy('')}>
        {words.table.putBracket}…
      </button>
    );
  }
  return (
    <span className="with-choice">
      <input
        aria-label={words.table.reason}
        placeholder={words.table.reason}
        value={why}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the field was just opened by its own button
        autoFocus
        onKeyDown={(event) => (event.key === 'Escape' ? setWhy(null) : undefined)}
        onChange={(event) => setWhy(event.target.value)}
      />
      {why.trim() === '' ? null : (
        <ActButton
          isMain
          label={words.table.putBracket}
          command={() => drafts(seat, { type: 'PutBracket', draft, clause, why: why.trim() })}
          onDone={() => setWhy(null)}
        />
      )}
    </span>
  );
}
