import { useState } from 'react';
import { useMinute } from '../client/use-minute.ts';
import { ActKey } from './act-key.tsx';
import type { ControlProps } from './control-props.ts';
import { TurnKeys } from './turn-keys.tsx';

/** How time goes: it flows at a speed, to the end of the sitting, or goes by turns. In both it can be stepped by hand. */
export function ClockKeys(props: ControlProps) {
  const { view, words, exercise } = props;
  const isByTurns = view.clock?.kind === 'turns';
  const [shown, setShown] = useState<'flow' | 'turns' | null>(null);
  const mode = shown ?? (isByTurns ? 'turns' : 'flow');
  const isOver = exercise.clock.phase === 'ended';
  if (isOver) return <p className="quiet">{words.phase.names.ended}</p>;
  return (
    <div className="clock-keys">
      <p className="key-row tabs">
        <button type="button" aria-pressed={mode === 'flow'} onClick={() => setShown('flow')}>
          {words.clock.flow}
        </button>
        <button type="button" aria-pressed={mode === 'turns'} onClick={() => setShown('turns')}>
          {words.clock.turns}
        </button>
      </p>
      {mode === 'flow' ? <FlowKeys {...props} /> : <TurnKeys {...props} />}
      <StepKeys {...props} />
    </div>
  );
}

function FlowKeys(props: ControlProps) {
  const { exercise, view, words, language } = props;
  const set = view.clock?.kind === 'flow' ? view.clock : null;
  // until somebody sets it, an exercise runs at a minute a second
  const speed = view.clock === null ? 1 : (set?.minutesPerSecond ?? null);
  const [own, setOwn] = useState('');
  const flow = (minutesPerSecond: number) => {
    const stopAt = set?.stopAt !== undefined && set.stopAt > exercise.clock.minute ? { stopAt: set.stopAt } : {};
    return exercise.send({ type: 'SetClock', clock: { kind: 'flow', minutesPerSecond, ...stopAt } });
  };
  return (
    <>
      <div className="key-row speeds">
        {words.clock.speeds.map(({ label, minutesPerSecond }) => (
          <SpeedKey key={label} {...props} isOn={speed === minutesPerSecond} act={() => flow(minutesPerSecond)}>
            {label}
          </SpeedKey>
        ))}
      </div>
      <form className="inline-form" onSubmit={(event) => event.preventDefault()}>
        <label className="field">
          <span>{words.clock.own}</span>
          <input type="number" min="0.001" max="10000" step="any" value={own} onChange={(event) => setOwn(event.target.value)} />
        </label>
        <ActKey
          words={words}
          language={language}
          className="press-plain"
          isOff={!(Number(own) > 0)}
          act={() => flow(Number(own))}
        >
          {words.clock.set}
        </ActKey>
      </form>
      {speed === null ? null : <p className="quiet">{words.clock.now(speed.toLocaleString(language))}</p>}
      <SittingKeys {...props} speed={speed ?? 1} stopAt={set?.stopAt ?? null} />
    </>
  );
}

interface SpeedKeyProps extends ControlProps {
  readonly isOn: boolean;
  readonly act: () => Promise<unknown>;
  readonly children: string;
}

function SpeedKey({ isOn, act, children, words, language }: SpeedKeyProps) {
  return (
    <span data-on={isOn}>
      <ActKey words={words} language={language} className="press-plain" act={act}>
        {isOn ? `● ${children}` : children}
      </ActKey>
    </span>
  );
}

interface SittingProps extends ControlProps {
  readonly speed: number;
  readonly stopAt: number | null;
}

/** The clock pauses by itself at the end of a sitting. */
function SittingKeys({ exercise, words, language, dtg, speed, stopAt }: SittingProps) {
  const minute = useMinute(exercise.clock);
  const [hours, setHours] = useState('');
  const set = (stop: number | null) =>
    exercise.send({
      type: 'SetClock',
      clock: { kind: 'flow', minutesPerSecond: speed, ...(stop === null ? {} : { stopAt: stop }) },
    });
  const isSet = stopAt !== null && stopAt > minute;
  return (
    <>
      <form className="inline-form" onSubmit={(event) => event.preventDefault()}>
        <label className="field">
          <span>{words.clock.sitting}</span>
          <input
            type="number"
            min="0.1"
            step="any"
            value={hours}
            placeholder={words.clock.sittingHours}
            onChange={(event) => setHours(event.target.value)}
          />
        </label>
        <ActKey
          words={words}
          language={language}
          className="press-plain"
          isOff={!(Number(hours) > 0)}
          act={() => set(minute + Math.max(1, Math.round(Number(hours) * 60)))}
        >
          {words.clock.set}
        </ActKey>
        {isSet ? (
          <ActKey words={words} language={language} className="press-plain" act={() => set(null)}>
            {words.clock.noSitting}
          </ActKey>
        ) : null}
      </form>
      <p className="quiet">{isSet ? words.clock.sittingAt(dtg(stopAt)) : words.clock.sittingHint}</p>
    </>
  );
}

function StepKeys({ exercise, words, language }: ControlProps) {
  const isOff = exercise.clock.phase === 'before';
  const key = { words, language, isOff, className: 'press-plain' };
  return (
    <>
      <div className="key-row step">
        <span className="field-name">{words.clock.step}</span>
        {words.clock.steps.map(({ label, minutes }) => (
          <ActKey
            key={label}
            {...key}
            label={`${words.clock.step} ${label}`}
            act={() => exercise.step({ to: 'minutes', minutes })}
          >
            {label}
          </ActKey>
        ))}
        <ActKey {...key} act={() => exercise.step({ to: 'next' })}>
          {words.clock.next}
        </ActKey>
      </div>
      <p className="quiet">{words.clock.nextNote}</p>
    </>
  );
}
