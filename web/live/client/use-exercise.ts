import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Accepted, Sending, Stepping } from '../../../src/formats/live-api/contract.ts';
import { type ExerciseSnapshot, LiveConnection } from './live-connection.ts';

export { Refused } from './ask-server.ts';

export interface LiveExercise extends ExerciseSnapshot {
  readonly id: string;
  readonly seat: string;
  /** @throws Refused with the problem, and what to do about it */
  readonly send: (command: Sending['command']) => Promise<Accepted>;
  /** For control. @throws Refused */
  readonly step: (stepping: Stepping) => Promise<Accepted>;
  /** For control: sits down in a seat, beside whoever is there. @throws Refused */
  readonly take: (seat: string) => Promise<void>;
  /** Reads `view` again. @throws Refused */
  readonly reload: () => Promise<void>;
}

/** An exercise as one seat gets it, followed as it changes. Everything in the page is made of `items`. */
export function useExercise(id: string, seat: string): LiveExercise {
  const live = useMemo(() => new LiveConnection(id, seat), [id, seat]);
  useEffect(() => {
    live.open();
    return () => live.close();
  }, [live]);
  const snapshot = useSyncExternalStore(live.subscribe, live.snapshot);
  return useMemo(
    () => ({ id, seat, ...snapshot, send: live.send, step: live.step, take: live.take, reload: live.reload }),
    [id, seat, snapshot, live],
  );
}
