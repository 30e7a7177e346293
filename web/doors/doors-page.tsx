import { DoorsFrame, PathLink } from './doors-frame.tsx';
import { JoinForm } from './join-form.tsx';
import { MyExercises } from './my-exercises.tsx';
import { Tour } from './tour/tour.tsx';

const DOORS = [
  { name: 'look', path: '/look' },
  { name: 'play', path: '/play' },
  { name: 'direct', path: '/direct' },
] as const;

/** Three ways in, and the way back to what one takes part in. */
export function DoorsPage() {
  return (
    <DoorsFrame>
      {({ words, language }) => (
        <>
          <p className="lead">{words.lead}</p>
          <Tour words={words} />
          <ul className="three-doors">
            {DOORS.map(({ name, path }) => (
              <li key={name}>
                <h2>{words[name].name}</h2>
                <p>{words[name].says}</p>
                <PathLink to={path} className="press">
                  {words[name].open}
                </PathLink>
              </li>
            ))}
          </ul>
          <div className="ways-back">
            <section>
              <h2>{words.join.heading}</h2>
              <p className="quiet">{words.join.says}</p>
              <JoinForm words={words} language={language} />
            </section>
            <MyExercises words={words} language={language} />
          </div>
        </>
      )}
    </DoorsFrame>
  );
}
