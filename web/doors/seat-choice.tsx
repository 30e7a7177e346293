import { type ReactNode, useState } from 'react';
import type { SeatInfo } from '../../src/formats/live-api/contract.ts';
import { SEAT_GROUPS, seatsOf } from '../live/client/seat-names.ts';
import type { DoorsProps } from './doors-frame.tsx';

interface SeatChoiceProps extends DoorsProps {
  readonly seats: readonly SeatInfo[];
  readonly chosen: string;
  readonly choose: (seat: string) => void;
}

/** Seats by kind, found by name. */
export function SeatChoice({ seats, chosen, choose, words, language }: SeatChoiceProps) {
  const [wanted, setWanted] = useState('');
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const fits = (seat: SeatInfo) => plain(seat.name[language]).includes(plain(wanted.trim()));
  const groups = SEAT_GROUPS.map((group) => ({ group, found: seatsOf(group, seats, language).filter(fits) })).filter(
    ({ found }) => found.length > 0,
  );
  return (
    <fieldset className="choice">
      <legend>{words.seat}</legend>
      <label className="field find">
        <span>{words.filter}</span>
        <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      </label>
      {groups.length === 0 ? <p>{words.noSeat}</p> : null}
      {groups.map(({ group, found }) => (
        <fieldset key={group} className="seat-group">
          <legend>{words.groups[group]}</legend>
          <Folded label={words.seats(found.length)} isFolded={group === 'others' && wanted.trim() === ''}>
            {found.map(({ id, name }) => (
              <label key={id} className="choice-line">
                <input type="radio" name="seat" value={id} checked={id === chosen} onChange={() => choose(id)} />
                <span>{name[language]}</span>
              </label>
            ))}
          </Folded>
        </fieldset>
      ))}
    </fieldset>
  );
}

/** Dozens of seats that few look for. */
function Folded({ label, isFolded, children }: { label: string; isFolded: boolean; children: ReactNode }) {
  const names = <div className="seat-names">{children}</div>;
  if (!isFolded) return names;
  return (
    <details>
      <summary>{label}</summary>
      {names}
    </details>
  );
}
