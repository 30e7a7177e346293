import { dateTimeGroup, isoTime } from '../../src/kernel/calendar.ts';
import { type Language, languages } from '../messages/languages.ts';
import type { Address } from './address.ts';
import type { DeskProps } from './desk-props.ts';

export function TopBar({ run, address, at, go, words, say }: DeskProps) {
  const { start, title, marking } = run.scenario;
  return (
    <header className="top-bar">
      <p className="marking">
        <strong>{words.exercise}</strong> <span>{marking}</span>
      </p>
      <h1>{title[address.language]}</h1>
      <p className="seat">{words.observer}</p>
      <p className="clock">
        <time dateTime={isoTime(start, at)}>{dateTimeGroup(start, at)}</time>
        <span>{say.longTime(at)}</span>
      </p>
      <p className="choices">
        {(Object.keys(languages) as Language[]).map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={address.language === language}
            onClick={() => go({ language })}
          >
            {languages[language].language}
          </button>
        ))}
        <button type="button" onClick={() => go({ theme: nextTheme(address.theme) })}>
          {words.theme}
        </button>
      </p>
    </header>
  );
}

function nextTheme(theme: Address['theme']): Address['theme'] {
  const dark = theme === 'dark' || (theme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? 'light' : 'dark';
}
