import { type ReactNode, useEffect } from 'react';
import { isStep, navigate } from '../live/client/routes.ts';
import { type Reader, useReader } from '../live/client/use-reader.ts';
import type { DoorsWords } from '../messages/doors-english.ts';
import { doorsLanguages } from '../messages/doors-languages.ts';
import { type Language, languages } from '../messages/languages.ts';

export interface DoorsProps {
  readonly words: DoorsWords;
  readonly language: Language;
}

/** The frame of every page before the desk: marking, name, language and theme. `heading`: of a page behind a door. */
export function DoorsFrame({
  heading,
  children,
}: {
  readonly heading?: (words: DoorsWords) => string;
  readonly children: (props: DoorsProps) => ReactNode;
}) {
  const reader = useReader();
  const { language } = reader;
  const words = doorsLanguages[language];
  const title = heading?.(words);
  useEffect(() => {
    document.title = title ? `${title} · Foedus` : 'Foedus';
  }, [title]);
  useEffect(() => {
    if (isStep()) document.getElementById('centre')?.focus();
  }, []);
  return (
    <div className="doors">
      <button type="button" className="skip" onClick={() => document.getElementById('centre')?.focus()}>
        {words.skip}
      </button>
      <DoorsBar reader={reader} words={words} isHome={title === undefined} />
      <main id="centre" tabIndex={-1} className="doors-page">
        {title ? <h2>{title}</h2> : null}
        {children({ words, language })}
      </main>
    </div>
  );
}

function DoorsBar({ reader, words, isHome }: { reader: Reader; words: DoorsWords; isHome: boolean }) {
  const { language, setLanguage, switchTheme } = reader;
  return (
    <header className="top-bar">
      <p className="marking">
        <strong>{languages[language].exercise}</strong> <span>{words.marking}</span>
      </p>
      <h1>
        {isHome ? (
          words.title
        ) : (
          <PathLink to="/" label={words.home}>
            {words.title}
          </PathLink>
        )}
      </h1>
      <p className="choices">
        {(Object.keys(languages) as Language[]).map((one) => (
          <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => setLanguage(one)}>
            {languages[one].language}
          </button>
        ))}
        <button type="button" onClick={switchTheme}>
          {languages[language].theme}
        </button>
      </p>
    </header>
  );
}

interface LinkProps {
  readonly to: string;
  readonly className?: string;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link inside the product. With a key held it opens where the reader wants it. */
export function PathLink({ to, className, label, children }: LinkProps) {
  return (
    <a
      href={to}
      {...(className ? { className } : {})}
      {...(label ? { title: label } : {})}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}
