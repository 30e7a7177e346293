import type { RunView } from '../../src/formats/view/run-view.ts';
import { dateTimeGroup, isoTime } from '../../src/kernel/calendar.ts';
import { type Language, languages, type Messages } from '../messages/messages.ts';
import type { Address } from './address.ts';
import type { Go } from './app.tsx';

interface Props {
  readonly run: RunView;
  readonly address: Address;
  readonly at: number;
  readonly go: Go;
  readonly words: Messages;
}

export function TopBar({ run, address, at, go, words }: Props) {
  const { start, title, marking } = run.scenario;
  return (
    <header className="top-bar">
      <p className="marking">
        <strong>{words.exercise}</strong> <span>{marking}</span>
      </p>
      <h1>{title[address.language]}</h1>
      <p className="clock">
        <time dateTime={isoTime(start, at)}>{dateTimeGroup(start, at)}</time>
        <span>{longTime(isoTime(start, at), address.language)}</span>
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

/** The reader's own format, in UTC. */
function longTime(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return `${format.format(new Date(iso.replace('Z', ':00Z')))} UTC`;
}
