import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Odds, OddsCount } from '../../play/foresight.ts';
import type { Output } from '../../play/outputs.ts';
import type { ForesightTask } from './foresight-worker.ts';

export type ForesightQuestion = Omit<ForesightTask, 'first' | 'step' | 'end'> & { readonly continuations: number };

export interface OddsSoFar {
  readonly continuations: number;
  readonly of: number;
  readonly odds: readonly Odds[];
}

const MOST_WORKERS = 4;

/**
 * Plays continuations on several threads and tells the odds as they come in. Fulfilled with those of all; the same question has
 * the same answer. @throws what a worker throws, or the reason of `signal`
 */
export async function askForesight(
  { continuations, ...task }: ForesightQuestion,
  onOdds: (soFar: OddsSoFar) => void,
  signal?: AbortSignal,
): Promise<OddsSoFar> {
  const count = new OddsCount();
  const soFar = () => ({ continuations: count.continuations, of: continuations, odds: count.odds() });
  const step = Math.max(1, Math.min(MOST_WORKERS, availableParallelism(), continuations));
  const workers = Array.from({ length: step }, (_, first) => {
    const workerData: ForesightTask = { ...task, first, step, end: continuations };
    return new Worker(new URL('./foresight-worker.js', import.meta.url), { workerData });
  });
  const stop = () => Promise.all(workers.map((worker) => worker.terminate()));
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((done, fail) => {
            worker.on('message', (chunk: readonly Output[][]) => {
              for (const outputs of chunk) count.add(outputs);
              onOdds(soFar());
            });
            worker.once('error', fail);
            worker.once('exit', () => done());
          }),
      ),
    );
    signal?.throwIfAborted();
    return soFar();
  } finally {
    signal?.removeEventListener('abort', stop);
    await stop();
  }
}
