import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type StageKey, stageKeys } from '../../messages/messages.ts';

export type LivePage = StageKey | 'now' | 'messages' | 'table' | 'order' | 'log' | 'map' | 'control' | 'room';

/** What the desk shows, all of it in the address: a link shows whoever sits here the same thing. */
export interface LiveAddress {
  readonly page: LivePage;
  /** Minute of a replay; null: live. */
  readonly at: number | null;
  /** Whose reasons are shown. */
  readonly selected: string | null;
  /** The text, draft, agreement or message that the page has open. */
  readonly open: string | null;
}

export type LiveGo = (change: Partial<LiveAddress>) => void;

const PAGES: readonly string[] = [...stageKeys, 'now', 'messages', 'table', 'order', 'log', 'map', 'control', 'room'];

export function parseAddress(hash: string): LiveAddress {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const page = fields.get('page') ?? 'now';
  const at = fields.get('at');
  const minute = Number(at ?? Number.NaN);
  return {
    page: (PAGES.includes(page) ? page : 'now') as LivePage,
    at: at !== null && Number.isFinite(minute) ? Math.round(minute) : null,
    selected: fields.get('sel'),
    open: fields.get('open'),
  };
}

/** The hash for a changed address; what else is in it (language, theme) stays. */
export function changedHash(hash: string, change: Partial<LiveAddress>): string {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const before = parseAddress(hash);
  // another page has nothing open yet
  const next = { ...before, ...(change.page && change.page !== before.page ? { open: null } : {}), ...change };
  const put = (name: string, value: string | null) => (value === null ? fields.delete(name) : fields.set(name, value));
  put('page', next.page);
  put('at', next.at === null ? null : String(Math.round(next.at)));
  put('sel', next.selected);
  put('open', next.open);
  return `#${fields}`;
}

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

export function useLiveAddress(): [LiveAddress, LiveGo] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const address = useMemo(() => parseAddress(hash), [hash]);
  const go = useCallback<LiveGo>((change) => {
    const next = changedHash(window.location.hash, change);
    if (next === window.location.hash) return;
    // pages and what is open are steps that "back" undoes; scrubbing is not
    const isStep = Object.keys(change).some((name) => name !== 'at');
    if (isStep) window.history.pushState(null, '', next);
    else window.history.replaceState(null, '', next);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }, []);
  return [address, go];
}
