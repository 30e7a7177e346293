import { useState } from 'react';
import { localeOf } from '../../app/run-words.ts';
import { ActKey } from './act-key.tsx';
import type { ControlProps } from './control-props.ts';

const MINUTES = { hours: 60, days: 1440, weeks: 10_080, months: 43_200 } as const;
type LengthUnit = keyof typeof MINUTES;
const UNITS = Object.keys(MINUTES) as LengthUnit[];

/** The largest unit in which a turn is a whole number. */
export function lengthOf(minutes: number): { readonly count: number; readonly unit: LengthUnit } {
  const unit = UNITS.findLast((one) => minutes % MINUTES[one] === 0) ?? 'hours';
  return { count: minutes / MINUTES[unit], unit };
}

/** Time stands, and jumps once all who hold a seat are ready, or at the deadline: homework over days, months of crisis in a day. */
export function TurnKeys(props: ControlProps) {
  const { exercise, view, words, language } = props;
  const turns = view.clock?.kind === 'turns' ? view.clock : null;
  const before = lengthOf(turns?.turnMinutes ?? 1440);
  const [count, setCount] = useState(String(before.count));
  const [unit, setUnit] = useState<LengthUnit>(before.unit);
  const [deadline, setDeadline] = useState(turns?.deadlineHours === undefined ? '' : String(turns.deadlineHours));
  const turnMinutes = Math.round(Number(count) * MINUTES[unit]);
  const set = () =>
    exercise.send({
      type: 'SetClock',
      clock: { kind: 'turns', turnMinutes, ...(Number(deadline) > 0 ? { deadlineHours: Number(deadline) } : {}) },
    });
  const key = { words, language };
  return (
    <>
      {turns ? <TurnNow {...props} turnMinutes={turns.turnMinutes} /> : null}
      <div className="inline-form">
        <label className="field">
          <span>{words.clock.turnLength}</span>
          <input type="number" min="1" step="any" value={count} onChange={(event) => setCount(event.target.value)} />
        </label>
        <label className="field">
          <span className="visually-hidden">{words.clock.turnLength}</span>
          <select value={unit} onChange={(event) => setUnit(event.target.value as LengthUnit)}>
            {UNITS.map((one) => (
              <option key={one} value={one}>
                {words.clock.units[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className="field">
        <span>{words.clock.deadline}</span>
        <input
          type="number"
          min="0.01"
          max="2000"
          step="any"
          value={deadline}
          onChange={(event) => setDeadline(event.target.value)}
        />
        <small>{words.clock.deadlineHint}</small>
      </label>
      <ActKey {...key} className="press-plain" isOff={!(turnMinutes >= 1)} act={set}>
        {words.clock.setTurns}
      </ActKey>
    </>
  );
}

/** Who is ready, who is awaited, and when the turn ends without them. */
function TurnNow({ exercise, view, words, language, name, held, turnMinutes }: ControlProps & { readonly turnMinutes: number }) {
  const { clock } = exercise;
  const isReady = (seat: string) => view.ready.has(seat) && view.readyAt === clock.minute;
  const awaited = held.filter((seat) => !isReady(seat));
  const { count, unit } = lengthOf(turnMinutes);
  const time = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'short', timeStyle: 'short' });
  return (
    <div className="turn-now" aria-live="polite">
      <p>
        {words.clock.turnIs(`${count.toLocaleString(language)} ${(count === 1 ? words.clock.one : words.clock.units)[unit]}`)}{' '}
        {clock.turnEndsAt === undefined ? null : words.clock.turnEnds(time.format(clock.turnEndsAt))}
      </p>
      <p>
        <strong>{words.clock.ready(held.length - awaited.length, held.length)}</strong>
        {awaited.length > 0 ? ` ${words.clock.waiting} ${awaited.map(name).join(', ')}` : null}
      </p>
      <ActKey
        words={words}
        language={language}
        className="press-plain"
        isOff={clock.phase === 'before'}
        act={() => exercise.step({ to: 'minutes', minutes: turnMinutes })}
      >
        {words.clock.endTurn}
      </ActKey>
    </div>
  );
}
