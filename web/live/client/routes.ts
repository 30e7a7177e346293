import { useMemo, useSyncExternalStore } from 'react';
import { findKept } from './kept.ts';

/** Fields of the address that go along from page to page, and what they are kept as on this machine. */
const READER_FIELDS = [
  ['lang', 'language'],
  ['theme', 'theme'],
] as const;

/** Where in the product the reader is; `control` as seat is the director's desk. */
export type Route =
  | { readonly page: 'doors' }
  | { readonly page: 'look' | 'play' | 'direct' }
  | { readonly page: 'join'; readonly code: string }
  | { readonly page: 'exercise'; readonly exercise: string; readonly seat: string };

/** The route behind a path; what is not known leads to the doors. */
export function routeOf(path: string): Route {
  const [first, second, third] = path.split('/').filter(Boolean).map(decoded);
  if (first === 'look' || first === 'play' || first === 'direct') return { page: first };
  if (first === 'join') return { page: 'join', code: second ?? '' };
  if (first === 'exercise' && second && third) return { page: 'exercise', exercise: second, seat: third };
  return { page: 'doors' };
}

export const seatPath = (exercise: string, seat: string): string =>
  `/exercise/${encodeURIComponent(exercise)}/${encodeURIComponent(seat)}`;

/** State of an entry of the history that a step inside the product made. */
const STEP = { isStep: true };

/** Whether the page was reached by a step inside the product: then its reader goes on from its beginning, with the keyboard too. */
export const isStep = (): boolean => (window.history.state as typeof STEP | null)?.isStep === true;

/** Opens a path of this product without loading the page anew. The reader's language and theme go along. */
export function navigate(path: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const [place = '/', hash = ''] = path.split('#');
  const fields = new URLSearchParams(hash);
  const before = new URLSearchParams(window.location.hash.slice(1));
  for (const [field, name] of READER_FIELDS) {
    const value = before.get(field) ?? findKept(name);
    if (value !== undefined && !fields.has(field)) fields.set(field, value);
  }
  const next = fields.size > 0 ? `${place}#${fields}` : place;
  if (replace) window.history.replaceState(STEP, '', next);
  else window.history.pushState(STEP, '', next);
  window.dispatchEvent(new PopStateEvent('popstate'));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  window.scrollTo(0, 0);
}

const subscribe = (changed: () => void) => {
  window.addEventListener('popstate', changed);
  return () => window.removeEventListener('popstate', changed);
};

export function useRoute(): Route {
  const path = useSyncExternalStore(subscribe, () => window.location.pathname);
  return useMemo(() => routeOf(path), [path]);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
