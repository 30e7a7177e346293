import { useEffect, useState } from 'react';
import type { RunView } from '../../src/formats/view/run-view.ts';

export type Loaded<T> = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; value: T };

/** The JSON behind `path` of this server. */
export function useJson<T>(path: string): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  useEffect(() => {
    const controller = new AbortController();
    fetch(path, { signal: controller.signal })
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status)))))
      .then((value: T) => setLoaded({ state: 'ready', value }))
      .catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) setLoaded({ state: 'failed' });
      });
    return () => controller.abort();
  }, [path]);
  return loaded;
}

export const useRun = (): Loaded<RunView> => useJson<RunView>('/api/run');
