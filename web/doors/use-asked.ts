import { useEffect, useState } from 'react';
import { askAgain } from '../live/client/ask-server.ts';

export type Asked<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'failed'; readonly problem: unknown }
  | { readonly state: 'here'; readonly value: T };

/** The JSON behind a path of this server; waits while `path` is null. */
export function useAsked<T>(path: string | null): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'asking' });
  useEffect(() => {
    if (path === null) return;
    const controller = new AbortController();
    setAsked({ state: 'asking' });
    askAgain<T>(path, { signal: controller.signal }).then(
      (value) => setAsked({ state: 'here', value }),
      (problem) => {
        if (!controller.signal.aborted) setAsked({ state: 'failed', problem });
      },
    );
    return () => controller.abort();
  }, [path]);
  return asked;
}
