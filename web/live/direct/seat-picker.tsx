import { SEAT_GROUPS, seatsOf } from '../client/seat-names.ts';
import type { ControlProps } from './control-props.ts';

interface SeatPickerProps extends ControlProps {
  readonly chosen: readonly string[];
  readonly choose: (seats: readonly string[]) => void;
}

/** Seats by name, added one by one, or all Allies at once. */
export function SeatPicker({ chosen, choose, info, words, name, language }: SeatPickerProps) {
  const add = (seats: readonly string[]) => choose([...new Set([...chosen, ...seats])]);
  return (
    <div className="seat-picker">
      <label className="field">
        <span>{words.inject.to}</span>
        <select value="" onChange={(event) => event.target.value !== '' && add([event.target.value])}>
          <option value="">{words.inject.addSeat}</option>
          <SeatOptions info={info} words={words} language={language} without={[...chosen, 'control']} />
        </select>
      </label>
      <p className="key-row">
        <button type="button" className="press-plain" onClick={() => add(info.allies)}>
          {words.inject.allAllies}
        </button>
      </p>
      <ul className="picked" aria-live="polite">
        {chosen.map((seat) => (
          <li key={seat}>
            <button
              type="button"
              aria-label={words.inject.remove(name(seat))}
              onClick={() => choose(chosen.filter((one) => one !== seat))}
            >
              {name(seat)} ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SeatOptionsProps extends Pick<ControlProps, 'info' | 'words' | 'language'> {
  readonly without?: readonly string[];
}

export function SeatOptions({ info, words, language, without = [] }: SeatOptionsProps) {
  return SEAT_GROUPS.map((group) => (
    <optgroup key={group} label={words.room.groups[group]}>
      {seatsOf(group, info.seats, language)
        .filter(({ id }) => !without.includes(id))
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name[language]}
          </option>
        ))}
    </optgroup>
  ));
}
