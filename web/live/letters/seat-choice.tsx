import { useId, useState } from 'react';
import { SEAT_GROUPS, seatsOf } from '../client/seat-names.ts';
import { useDesk } from '../desk/desk-context.ts';

interface Props {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly choose: (seats: readonly string[]) => void;
}

/** Seats to write to: a search, boxes by group, and all Allies at once. The desk's own seat is not among them. */
export function SeatChoice({ label, chosen, choose }: Props) {
  const { exercise, seat, say, words } = useDesk();
  const [typed, setTyped] = useState('');
  const id = useId();
  const wanted = typed.trim().toLowerCase();
  const has = new Set(chosen);
  const toggle = (one: string) => choose(has.has(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  const allies = exercise.allies.filter((ally) => ally !== seat);
  return (
    <fieldset className="seat-choice">
      <legend>{label}</legend>
      <p className="picked" role="status">
        {chosen.length === 0 ? <span className="quiet">{words.letters.nobody}</span> : null}
        {chosen.map((one) => (
          <button key={one} type="button" aria-label={words.letters.remove(say.seat(one))} onClick={() => toggle(one)}>
            {say.seat(one)} <span aria-hidden="true">✕</span>
          </button>
        ))}
      </p>
      <p className="choices-row">
        <label htmlFor={id} className="visually-hidden">
          {words.letters.findSeat}
        </label>
        <input
          id={id}
          type="search"
          placeholder={words.letters.findSeat}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="button" className="do" onClick={() => choose([...new Set([...chosen, ...allies])])}>
          {words.letters.allAllies}
        </button>
        {chosen.length > 0 ? (
          <button type="button" className="do" onClick={() => choose([])}>
            {words.letters.none}
          </button>
        ) : null}
      </p>
      <SeatBoxes wanted={wanted} has={has} toggle={toggle} />
    </fieldset>
  );
}

interface BoxesProps {
  readonly wanted: string;
  readonly has: ReadonlySet<string>;
  readonly toggle: (seat: string) => void;
}

function SeatBoxes({ wanted, has, toggle }: BoxesProps) {
  const { exercise, reader, seat, words } = useDesk();
  return (
    <div className="seat-boxes">
      {SEAT_GROUPS.map((group) => {
        const seats = seatsOf(group, exercise.seats, reader.language).filter(
          (one) => one.id !== seat && (wanted === '' || `${one.name.en} ${one.name.fr} ${one.id}`.toLowerCase().includes(wanted)),
        );
        if (seats.length === 0) return null;
        return (
          <section key={group} aria-label={words.letters.groups[group]}>
            <h3>{words.letters.groups[group]}</h3>
            {seats.map((one) => (
              <label key={one.id}>
                <input type="checkbox" checked={has.has(one.id)} onChange={() => toggle(one.id)} /> {one.name[reader.language]}
              </label>
            ))}
          </section>
        );
      })}
    </div>
  );
}
