import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Language, languages } from '../../messages/languages.ts';
import { findKept, keep } from './kept.ts';

export { findKept, keep } from './kept.ts';

export type Theme = 'light' | 'dark' | 'auto';

/** How the reader wants the page: in the address where it is there, else as chosen last on this machine. */
export interface Reader {
  readonly language: Language;
  readonly theme: Theme;
  readonly setLanguage: (language: Language) => void;
  /** From light to dark and back. */
  readonly switchTheme: () => void;
}

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

export function useReader(): Reader {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const fields = useMemo(() => new URLSearchParams(hash.slice(1)), [hash]);
  const language = languageOf(fields.get('lang') ?? findKept('language') ?? navigator.language.slice(0, 2));
  const theme = themeOf(fields.get('theme') ?? findKept('theme'));
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  const setLanguage = useCallback((chosen: Language) => choose('lang', 'language', chosen), []);
  const switchTheme = useCallback(() => {
    const isDark = theme === 'dark' || (theme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);
    choose('theme', 'theme', isDark ? 'light' : 'dark');
  }, [theme]);
  return { language, theme, setLanguage, switchTheme };
}

function choose(field: string, kept: string, value: string): void {
  keep(kept, value);
  const fields = new URLSearchParams(window.location.hash.slice(1));
  fields.set(field, value);
  window.history.replaceState(null, '', `#${fields}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

const languageOf = (value: string): Language => (value in languages ? (value as Language) : 'en');
const themeOf = (value: string | null | undefined): Theme => (value === 'light' || value === 'dark' ? value : 'auto');
