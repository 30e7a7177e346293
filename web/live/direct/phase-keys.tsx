import '../../styles/direct.css';
import { useMinute } from '../client/use-minute.ts';
import { ActKey } from './act-key.tsx';
import { type ControlProps, useControl } from './control-props.ts';

/** STARTEX, PAUSEX and ENDEX, each announced to all. */
export function PhaseKeys({ exercise, words, language, held, dtg }: ControlProps) {
  const { clock, send } = exercise;
  const minute = useMinute(clock);
  const { phase } = clock;
  const key = { words, language };
  return (
    <div className="phase-keys">
      <p className="phase-now">
        <strong>{words.phase.names[phase]}</strong> <time className="mono">{dtg(minute)}</time>
      </p>
      <div className="key-row">
        {phase === 'before' ? (
          <ActKey
            {...key}
            className="press"
            consequence={words.phase.startConsequence(held.length)}
            act={() => send({ type: 'StartExercise' })}
          >
            {words.phase.start}
          </ActKey>
        ) : null}
        {phase === 'paused' ? (
          <ActKey {...key} className="press" act={() => send({ type: 'StartExercise' })}>
            {words.phase.resume}
          </ActKey>
        ) : null}
        {phase === 'running' ? (
          <ActKey
            {...key}
            className="press"
            consequence={words.phase.pauseConsequence}
            act={() => send({ type: 'PauseExercise' })}
          >
            {words.phase.pause}
          </ActKey>
        ) : null}
        {phase === 'ended' ? null : (
          <ActKey
            {...key}
            className="press-plain"
            consequence={words.phase.endConsequence}
            act={() => send({ type: 'EndExercise' })}
          >
            {words.phase.end}
          </ActKey>
        )}
      </div>
    </div>
  );
}

/** For whoever plays alone: the clock at a glance, since they hold control too. Nothing for others. */
export function PaceKeys() {
  const control = useControl();
  const { exercise, info, words, language, view } = control;
  const { phase, minutesPerSecond } = exercise.clock;
  if (!info.mine.includes('control') || phase === 'ended' || view.clock?.kind === 'turns') return null;
  const key = { words, language, className: 'press-plain' };
  const speed = (minutes: number) => exercise.send({ type: 'SetClock', clock: { kind: 'flow', minutesPerSecond: minutes } });
  return (
    <div className="directing pace-keys">
      <div className="key-row">
        <ActKey {...key} act={() => exercise.send({ type: phase === 'running' ? 'PauseExercise' : 'StartExercise' })}>
          {phase === 'running' ? words.phase.pause : phase === 'paused' ? words.phase.resume : words.phase.start}
        </ActKey>
        {words.clock.speeds.map(({ label, minutesPerSecond: minutes }) => (
          <ActKey key={label} {...key} isOff={phase !== 'running'} act={() => speed(minutes)}>
            {minutes === minutesPerSecond ? `● ${label}` : label}
          </ActKey>
        ))}
        <ActKey {...key} isOff={phase === 'before'} act={() => exercise.step({ to: 'next' })}>
          {words.clock.next}
        </ActKey>
      </div>
    </div>
  );
}
