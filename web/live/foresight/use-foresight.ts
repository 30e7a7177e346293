import { useCallback, useEffect, useRef, useState } from 'react';
import type { Odds } from '../../../src/play/foresight.ts';

export interface OddsSoFar {
  readonly continuations: number;
  readonly of: number;
  readonly odds: readonly Odds[];
}

export interface Asked {
  readonly soFar: OddsSoFar | null;
  readonly state: 'idle' | 'playing' | 'failed';
  readonly ask: () => void;
  readonly stop: () => void;
}

/** Asks the server what continuations from now come to; figures come while they are played. */
export function useForesight(exercise: string): Asked {
  const [soFar, setSoFar] = useState<OddsSoFar | null>(null);
  const [state, setState] = useState<Asked['state']>('idle');
  const source = useRef<EventSource | null>(null);

  const end = useCallback((how: Asked['state']) => {
    source.current?.close();
    source.current = null;
    setState(how);
  }, []);
  useEffect(() => () => source.current?.close(), []);

  const ask = () => {
    source.current?.close();
    const stream = new EventSource(`/api/exercises/${exercise}/foresight?continuations=1000`);
    source.current = stream;
    setState('playing');
    stream.addEventListener('odds', ({ data }) => setSoFar(JSON.parse(data)));
    stream.addEventListener('done', () => end('idle'));
    stream.addEventListener('failed', () => end('failed'));
    // it would begin anew by itself
    stream.onerror = () => end('failed');
  };
  return { soFar, state, ask, stop: () => end('idle') };
}
