import { useState } from 'react';
import type { ConcernView } from '../../../src/formats/seat-view/concern-view.ts';
import { ActButton, acts } from '../desk/act.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { Why } from '../desk/live-inspector.tsx';

/** What the Council was told of a concern, who asked to consult on it, and what this seat may ask for. */
export function ConcernSheet({ concern }: { readonly concern: ConcernView }) {
  const { words, say, seat, mayAct, exercise } = useDesk();
  const { id, attacker, victims, requests, meeting, held, assistance } = concern;
  const isAlly = exercise.allies.includes(seat);
  const hasAsked = requests.some(({ member }) => member === seat);
  const mayConsult = mayAct && isAlly && !hasAsked && held === null && concern.concern?.article4Available === true;
  return (
    <article className="sheet" aria-labelledby="sheet-title">
      <p className="sheet-kind">{words.table.concern}</p>
      <h2 id="sheet-title">
        {[attacker ? say.seat(attacker) : '', victims.map(say.seat).join(', ')].filter(Boolean).join(' → ') || id}
      </h2>
      {concern.concern ? <p lang="en">{concern.concern.about}</p> : null}
      {requests.length > 0 ? (
        <>
          <h3>{words.table.requests}</h3>
          <ul className="lines">
            {requests.map(({ member, at, why }) => (
              <li key={member}>
                {say.seat(member)}, {say.time(at)}: <span lang="en">{why}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {held ? (
        <p>
          <Why id={`consultation/${id}`}>{words.decision.met(say.time(held.at), held.requesters.map(say.seat).join(', '))}</Why>
        </p>
      ) : meeting ? (
        <p>{words.table.meets(say.dtg(meeting.at))}</p>
      ) : null}
      {assistance.map(({ member, treaty, at }) => (
        <p key={`${member}/${treaty}`}>
          <Why id={`assistance/${id}/${treaty}/${member.toLowerCase()}`}>
            {words.log.help(say.seat(member), say.treaty(treaty))}
          </Why>
          , {say.time(at)}
        </p>
      ))}
      {mayConsult ? <RequestConsultation id={id} /> : null}
      {mayAct ? <AskForHelp concern={concern} /> : null}
    </article>
  );
}

function RequestConsultation({ id }: { readonly id: string }) {
  const { words, seat } = useDesk();
  const [why, setWhy] = useState('');
  return (
    <section className="actions">
      <h3>{words.table.article4}</h3>
      <div className="position-form">
        <label htmlFor="consult-why">{words.table.reason}</label>
        <input id="consult-why" value={why} maxLength={200} onChange={(event) => setWhy(event.target.value)} />
        <ActButton
          isMain
          label={words.table.requestConsultation}
          consequence={words.consequences.consult}
          command={() =>
            acts(seat, {
              stage: 'decision',
              command: { type: 'RequestConsultation', member: seat, concern: id, why: why.trim() || words.table.threatened },
            })
          }
        />
      </div>
    </section>
  );
}

/** Help under a commitment: only a party that was struck may ask, once. */
function AskForHelp({ concern }: { readonly concern: ConcernView }) {
  const { words, say, seat } = useDesk();
  const commitments = (concern.concern?.commitments ?? []).filter(
    ({ treaty, verdict, victims }) =>
      verdict !== 'not-engaged' &&
      victims.includes(seat) &&
      !concern.assistance.some((row) => row.member === seat && row.treaty === treaty),
  );
  return commitments.map(({ treaty, decidedBy }) => (
    <section key={treaty} className="actions">
      <ActButton
        label={words.table.askForHelp(say.treaty(treaty))}
        consequence={words.consequences.help(decidedBy === null ? null : say.body(decidedBy))}
        command={() =>
          acts(seat, { stage: 'decision', command: { type: 'RequestAssistance', member: seat, treaty, concern: concern.id } })
        }
      />
    </section>
  ));
}
