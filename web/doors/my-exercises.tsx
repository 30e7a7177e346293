import type { ExerciseLine } from '../../src/formats/live-api/contract.ts';
import { seatPath } from '../live/client/routes.ts';
import { seatName } from '../live/client/seat-names.ts';
import { type DoorsProps, PathLink } from './doors-frame.tsx';
import { ProblemNote } from './problem-note.tsx';
import { useAsked } from './use-asked.ts';

/** A line an exercise, with a link to each seat that whoever looks holds there. */
export function MyExercises({ words, language }: DoorsProps) {
  const asked = useAsked<readonly ExerciseLine[]>('/api/exercises');
  return (
    <section>
      <h2>{words.mine.heading}</h2>
      {asked.state === 'failed' ? <ProblemNote of={asked.problem} words={words} /> : null}
      {asked.state === 'here' && asked.value.length === 0 ? <p className="quiet">{words.mine.none}</p> : null}
      {asked.state === 'here' && asked.value.length > 0 ? (
        <ul className="my-exercises">
          {asked.value.toReversed().map(({ id, title, phase, mine }) => (
            <li key={id}>
              <p>
                <strong>{title}</strong> <span className="phase">{words.mine.phases[phase]}</span>
              </p>
              <p>
                {words.mine.as}{' '}
                {mine.map((seat) => (
                  <PathLink key={seat} to={seatPath(id, seat)}>
                    {words.offices[seat] ?? seatName(seat, language)}
                  </PathLink>
                ))}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
