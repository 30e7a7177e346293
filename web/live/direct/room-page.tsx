import '../../styles/direct.css';
import { useState } from 'react';
import type { Invitation } from '../../../src/formats/live-api/contract.ts';
import { ProblemNote } from '../../doors/problem-note.tsx';
import { useAsked } from '../../doors/use-asked.ts';
import { doorsLanguages } from '../../messages/doors-languages.ts';
import { SEAT_GROUPS, type SeatGroup, seatsOf } from '../client/seat-names.ts';
import { type ControlProps, useControl } from './control-props.ts';
import { InvitationCards } from './invitation-cards.tsx';
import { SeatRow } from './seat-row.tsx';

/** Everybody's seat, who sits there, and how others get there. */
export function RoomPage() {
  const control = useControl();
  const { exercise, info, words, language, held } = control;
  const asked = useAsked<readonly Invitation[]>(`/api/exercises/${encodeURIComponent(exercise.id)}/invitations`);
  const [onlyHeld, setOnlyHeld] = useState(false);
  const [printed, setPrinted] = useState<'all' | SeatGroup | null>(null);
  const invitations = new Map(asked.state === 'here' ? asked.value.map((row) => [row.seat, row]) : []);
  const isLocal = asked.state === 'here' && asked.value.some(({ link }) => /^https?:\/\/(127\.|localhost|\[::1\])/.test(link));
  const cards = SEAT_GROUPS.filter((group) => printed === 'all' || printed === group).flatMap((group) =>
    seatsOf(group, info.seats, language).filter(({ id }) => id !== 'control'),
  );

  return (
    <div className="directing">
      <article className="room">
        <h2>{words.room.heading}</h2>
        <p className="room-about">{words.room.about}</p>
        <div className="room-head">
          <p aria-live="polite">
            <strong>{words.room.count(held.length, info.seats.length - 1)}</strong>
          </p>
          <label>
            <input type="checkbox" checked={onlyHeld} onChange={(event) => setOnlyHeld(event.target.checked)} />{' '}
            {words.room.onlyHeld}
          </label>
          <button type="button" className="press-plain" disabled={asked.state !== 'here'} onClick={() => setPrinted('all')}>
            {words.room.print}
          </button>
        </div>
        {isLocal ? <p className="room-local">{words.room.local}</p> : null}
        {asked.state === 'asking' ? <p aria-busy="true">{words.room.loading}</p> : null}
        {asked.state === 'failed' ? <ProblemNote of={asked.problem} words={doorsLanguages[language]} /> : null}
        {SEAT_GROUPS.map((group) => (
          <Group
            key={group}
            {...control}
            group={group}
            invitations={invitations}
            onlyHeld={onlyHeld}
            print={asked.state === 'here' ? () => setPrinted(group) : null}
          />
        ))}
        {printed !== null ? (
          <InvitationCards {...control} seats={cards} invitations={invitations} done={() => setPrinted(null)} />
        ) : null}
      </article>
    </div>
  );
}

interface GroupProps extends ControlProps {
  readonly group: SeatGroup;
  readonly invitations: ReadonlyMap<string, Invitation>;
  readonly onlyHeld: boolean;
  readonly print: (() => void) | null;
}

function Group(props: GroupProps) {
  const { group, invitations, onlyHeld, print, info, view, words, language } = props;
  const all = seatsOf(group, info.seats, language);
  const seats = onlyHeld ? all.filter(({ id }) => view.seats.get(id)?.held) : all;
  if (seats.length === 0) return null;
  const held = all.filter(({ id }) => view.seats.get(id)?.held).length;
  return (
    <details className="seat-table" open={group !== 'others' || onlyHeld}>
      <summary>
        {words.room.groups[group]} <small>{words.room.count(held, all.length)}</small>
      </summary>
      {print ? (
        <button type="button" className="press-link" onClick={print}>
          {words.room.printGroup}
        </button>
      ) : null}
      <table>
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.room.columns.seat}</th>
            <th scope="col">{words.room.columns.holders}</th>
            <th scope="col">{words.room.columns.code}</th>
            <th scope="col">{words.room.columns.keys}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <SeatRow key={seat.id} {...props} seat={seat} invitation={invitations.get(seat.id)} />
          ))}
        </tbody>
      </table>
    </details>
  );
}
