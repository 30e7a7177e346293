import { useEffect } from 'react';
import type { LiveGo, LivePage } from './live-address.ts';

/** The seat of EXCON; its desk has two pages more. */
export const CONTROL = 'control';

/** One key each. */
export const PAGE_KEYS: Readonly<Record<LivePage, string>> = {
  ...{ report: '1', assessment: '2', decision: '3', force: '4', movement: '5', measure: '6', outcome: '7' },
  ...{ now: 'N', table: 'T', messages: 'M', map: 'K', order: 'O', log: 'L', control: 'X', room: 'R' },
};

const PAGE_OF = new Map(Object.entries(PAGE_KEYS).map(([page, key]) => [key.toLowerCase(), page as LivePage]));

/** What EXCON alone has. */
const FOR_CONTROL: ReadonlySet<LivePage> = new Set(['control', 'room']);

/** The pages' keys, Ctrl-K for the palette, Escape for the reasons; not while somebody is writing. */
export function usePageKeys(go: LiveGo, selected: string | null, isControl: boolean, openPalette: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        return openPalette();
      }
      const isWriting = event.target instanceof HTMLElement && event.target.matches('input:not([type=range]), textarea, select');
      const isInDialog = event.target instanceof HTMLElement && event.target.closest('dialog') !== null;
      if (event.key === 'Escape' && selected !== null && !isWriting && !isInDialog) return closeReasons(go, selected);
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting || isInDialog) return;
      const page = PAGE_OF.get(event.key.toLowerCase());
      if (page && (isControl || !FOR_CONTROL.has(page))) go({ page });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go, selected, isControl, openPalette]);
}

/** Closes the reasons and gives the focus back to what opened them. */
export function closeReasons(go: LiveGo, selected: string): void {
  const opener = document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(selected)}"]`);
  go({ selected: null });
  (opener ?? document.getElementById('centre'))?.focus();
}
