import { useCallback, useSyncExternalStore } from 'react';
import { type Language, languages } from '../messages/languages.ts';
import { type StageKey, stageKeys } from '../messages/messages.ts';

export type Page = StageKey | 'brief' | 'map';

/** Everything selected is in the address, so that a link shows another person the same thing. */
export interface Address {
  readonly page: Page;
  /** Minutes since the scenario's start; absent: the end of the run. */
  readonly at: number | null;
  readonly selected: string | null;
  readonly language: Language;
  readonly theme: 'light' | 'dark' | 'auto';
}

const PAGES: readonly string[] = [...stageKeys, 'brief', 'map'];

function parse(hash: string): Address {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const page = fields.get('page') ?? 'brief';
  const language = fields.get('lang') ?? (navigator.language.startsWith('fr') ? 'fr' : 'en');
  const theme = fields.get('theme');
  const at = Number(fields.get('at') ?? Number.NaN);
  return {
    page: (PAGES.includes(page) ? page : 'brief') as Page,
    at: Number.isFinite(at) ? at : null,
    selected: fields.get('sel'),
    language: (language in languages ? language : 'en') as Language,
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
  };
}

/** The hash that stands for an address: a link to the same thing. */
export function format(address: Address): string {
  const fields = new URLSearchParams({ page: address.page, lang: address.language });
  if (address.at !== null) fields.set('at', String(Math.round(address.at)));
  if (address.selected !== null) fields.set('sel', address.selected);
  if (address.theme !== 'auto') fields.set('theme', address.theme);
  return `#${fields}`;
}

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

export function useAddress(): [Address, (change: Partial<Address>) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const address = parse(hash);
  const go = useCallback((change: Partial<Address>) => {
    const before = parse(window.location.hash);
    const next = format({ ...before, ...change });
    if (next === window.location.hash) return;
    // pages and selections are steps that "back" undoes; scrubbing is not
    const isStep = (change.page ?? before.page) !== before.page || (change.selected ?? before.selected) !== before.selected;
    if (isStep) window.history.pushState(null, '', next);
    else window.history.replaceState(null, '', next);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }, []);
  return [address, go];
}
