import type { ClauseView, TextView } from '../../../src/formats/seat-view/text-view.ts';
import { findPosition, isPending } from '../../../src/formats/seat-view/text-view.ts';
import { useDesk } from '../desk/desk-context.ts';
import { Why } from '../desk/live-inspector.tsx';
import { ChairActions } from './chair-actions.tsx';
import { MemberStrip, StandMark } from './member-strip.tsx';
import { PositionActions } from './position-actions.tsx';
import { SilenceBar } from './silence-bar.tsx';
import { TextHistory } from './text-history.tsx';

/** A text before a body as a page: clauses, what was changed and for whom, who holds what open. */
export function TextDocument({ text }: { readonly text: TextView }) {
  const { words, say, common } = useDesk();
  return (
    <article className="sheet" aria-labelledby="sheet-title">
      <header>
        <p className="sheet-kind">
          <span className="text-status" data-status={text.status}>
            {words.statuses[text.status]}
          </span>{' '}
          {say.body(text.body)}
        </p>
        <h2 id="sheet-title">{say.pick(text.title)}</h2>
        <p className="sheet-about">{aboutOf(text)}</p>
        {text.silences.length > 0 ? <SilenceBar text={text} /> : null}
      </header>
      <ol className="clauses">
        {text.clauses.map((clause, index) => (
          <Clause key={clause.id} clause={clause} number={index + 1} text={text} />
        ))}
      </ol>
      {text.clauses.length === 0 ? <p className="quiet">{words.table.notSeen}</p> : null}
      {text.reservations.length > 0 ? (
        <p className="reservations">{words.table.reservations(text.reservations.map(say.seat).join(', '))}</p>
      ) : null}
      {text.reason ? (
        <p>
          <Why id={`decision/${text.id}`}>{words.table.whyDecided}</Why>
        </p>
      ) : null}
      {isPending(text) ? <PositionActions key={text.round} text={text} /> : null}
      <ChairActions text={text} />
      {text.members.length > 0 ? <MemberStrip text={text} /> : null}
      <TextHistory text={text} />
    </article>
  );

  function aboutOf({ procedure, round, tabledAt, endedAt, proposal, isSeen }: TextView): string {
    if (!isSeen) return words.table.announced(say.dtg(endedAt ?? tabledAt));
    const parts = [words.table.tabled(say.dtg(tabledAt))];
    if (procedure) parts.push(words.procedures[procedure] ?? procedure.replaceAll('-', ' '));
    if (round > 1) parts.push(words.table.round(round));
    if (endedAt !== null) parts.push(words.table.ended(say.dtg(endedAt)));
    if (proposal?.condition) parts.push(`${words.table.condition}${common.colon}${say.pick(proposal.condition.says)}`);
    return parts.join(' · ');
  }
}

interface ClauseProps {
  readonly clause: ClauseView;
  readonly number: number;
  readonly text: TextView;
}

function Clause({ clause, number, text }: ClauseProps) {
  const { words, say } = useDesk();
  const last = clause.history.at(-1);
  const isOut = clause.status !== 'in';
  return (
    <li data-status={clause.status} id={`clause-${clause.id}`}>
      <div className="clause-text">
        <span className="clause-number">{number}.</span>
        <div>
          {isOut ? (
            <del>{say.pick(clause.text)}</del>
          ) : last?.kind === 'reword' && last.from ? (
            <>
              <del>{say.pick(last.from)}</del> <ins>{say.pick(clause.text)}</ins>
            </>
          ) : clause.added ? (
            <ins>{say.pick(clause.text)}</ins>
          ) : (
            say.pick(clause.text)
          )}
          {clause.history.map((change) => (
            <small key={`${change.round}/${change.kind}`} className="change">
              {words.table.changed[change.kind](change.round, change.for.map(say.seat).join(', '))}
            </small>
          ))}
        </div>
      </div>
      <ClauseMargin clause={clause} text={text} />
    </li>
  );
}

/** In the margin of a clause: who brackets it, reserves on it or objects to it, and what would meet them. */
function ClauseMargin({ clause, text }: Omit<ClauseProps, 'number'>) {
  const { words, say } = useDesk();
  const notes = text.members.flatMap((member) => {
    const said = findPosition(text, member)?.clauses.find((row) => row.clause === clause.id);
    return said ? [{ member, said }] : [];
  });
  if (notes.length === 0) return null;
  return (
    <ul className="margin">
      {notes.map(({ member, said }) => (
        <li key={member} data-stand={said.position}>
          <StandMark stand={said.position} /> <b>{say.seat(member)}</b> {words.positions[said.position]}
          {said.why ? <span lang="en">: {said.why}</span> : null}
          {said.ask.kind === 'none' ? null : <em> {words.asks[said.ask.kind] ?? ''}</em>}
        </li>
      ))}
    </ul>
  );
}
