import { type Language, languages } from '../../messages/languages.ts';
import { useDesk } from './desk-context.ts';

export function LiveTopBar() {
  const { exercise, now, words, common, say, seat, reader, live, isReplay, mayAct } = useDesk();
  return (
    <header className="top-bar live">
      <p className="marking">
        <strong>{common.exercise}</strong> <span>{exercise.marking}</span>
      </p>
      <h1>{exercise.title}</h1>
      <p className="seat">
        {words.desk.youAre(say.seat(seat))}
        {mayAct || isReplay ? null : <span className="watching">{words.desk.readOnly}</span>}
      </p>
      <p className="clock" data-replay={isReplay || undefined}>
        <time dateTime={say.iso(now)}>{say.dtg(now)}</time>
        <span>{say.longTime(now)}</span>
        <Pace />
      </p>
      <p className="choices">
        {live.connection === 'live' ? null : (
          <span role="status" className="connection">
            {words.desk.connection[live.connection]}
          </span>
        )}
        {(Object.keys(languages) as Language[]).map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={reader.language === language}
            aria-label={`${language.toUpperCase()}, ${languages[language].language}`}
            onClick={() => reader.setLanguage(language)}
          >
            {language.toUpperCase()}
          </button>
        ))}
        <button type="button" onClick={reader.switchTheme}>
          {common.theme}
        </button>
      </p>
    </header>
  );
}

/** How time goes: the phase where it stands, else how fast; in a replay, that it is one. */
function Pace() {
  const { live, words, say, isReplay, view } = useDesk();
  const { phase, minutesPerSecond } = live.clock;
  if (isReplay) return <b className="pace">{words.desk.replay}</b>;
  const isTurns = view.clock?.kind === 'turns';
  const running = isTurns
    ? words.desk.turns(say.span(view.clock?.kind === 'turns' ? view.clock.turnMinutes : 0))
    : words.desk.speed(Math.round(minutesPerSecond * 60));
  return <b className="pace">{phase === 'running' ? running : words.desk.phases[phase]}</b>;
}
