import { useState } from 'react';
import type { Draft } from '../../../src/play/live/drafts.ts';
import { ActButton, drafts } from '../desk/act.tsx';
import { useDesk } from '../desk/desk-context.ts';

const HOURS = [2, 4, 12, 24, 48, 72] as const;

/** The chair puts the text before the body: under silence with a deadline, or at the table; who has not spoken is said before. */
export function TableDraft({ draft, members }: { readonly draft: Draft; readonly members: readonly string[] }) {
  const { words, say, seat, now } = useDesk();
  const [hours, setHours] = useState(24);
  const spoken = new Set([
    ...draft.amendments.map(({ by }) => by),
    ...draft.clauses.flatMap(({ by, brackets }) => [by, ...brackets.map((row) => row.by)]),
  ]);
  const silent = members.filter((member) => !spoken.has(member));
  const holders = [...new Set(draft.clauses.flatMap(({ brackets }) => brackets.map(({ by }) => by)))];
  const open = draft.amendments.filter(({ status }) => status === 'proposed').length;
  const deadline = Math.round(now + hours * 60);
  const preview = (
    <>
      {words.consequences.openEnds(holders.map(say.seat).join(', '), open)}{' '}
      {words.consequences.notSpoken(silent.length, members.length, silent.map(say.seat).join(', '))}
    </>
  );
  return (
    <section className="actions" aria-label={words.table.putForward}>
      <h3>{words.table.putForward}</h3>
      <div className="choices-row">
        <label>
          {words.table.silenceHours}{' '}
          <select value={hours} onChange={(event) => setHours(Number(event.target.value))}>
            {HOURS.map((one) => (
              <option key={one} value={one}>
                {words.span.hours(one)}
              </option>
            ))}
          </select>
        </label>
        <ActButton
          isMain
          label={words.table.underSilence}
          consequence={
            <>
              {words.consequences.underSilence(say.dtg(deadline))} {preview}
            </>
          }
          command={() => drafts(seat, { type: 'TableDraft', draft: draft.id, silenceHours: hours })}
        />
        <ActButton
          label={words.table.atTheTable}
          consequence={
            <>
              {words.consequences.atTheTable(members.length)} {preview}
            </>
          }
          command={() => drafts(seat, { type: 'TableDraft', draft: draft.id })}
        />
      </div>
    </section>
  );
}
