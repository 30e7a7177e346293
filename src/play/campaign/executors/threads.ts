import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { GATE, type WorkerMessage, type WorkerTask } from '../task.ts';
import type { Executor } from './executor.ts';

/** A replicate leaves two megabytes behind; with room for many, nearly all of it is dead before anything is copied. */
const YOUNG_MB = 128;

/** How many threads play so many chunks. */
export function countWorkers(chunks: number, workers = availableParallelism()): number {
  return Math.max(1, Math.min(workers, chunks));
}

/** Worker threads of this process, which take one chunk after the other. */
export function threadExecutor(workers?: number): Executor {
  return {
    id: 'threads',
    play: async ({ experiment }, wanted, events, signal) => {
      if (wanted.length === 0 || signal.aborted) return;
      const shared = new SharedArrayBuffer(8);
      const task: WorkerTask = { experiment, wanted: Int32Array.from(wanted), shared };
      const count = countWorkers(wanted.length, workers);
      const threads = Array.from({ length: count }, () => startWorker(task));
      try {
        await new Promise<void>((resolve, reject) => {
          let ready = 0;
          let missing = wanted.length;
          const onMessage = (message: WorkerMessage) => {
            try {
              if (message !== 'ready') {
                missing--;
                events.result(message);
              } else if (++ready === count) {
                events.started?.();
                openGate(shared);
              }
              if (missing === 0 && ready === count) resolve();
            } catch (error) {
              reject(error);
            }
          };
          signal.addEventListener('abort', () => resolve(), { once: true });
          for (const thread of threads) {
            thread.on('message', onMessage);
            thread.on('error', reject);
            // one that ends in order has sent all its figures before; any other end leaves figures missing
            thread.on('exit', (code) => code !== 0 && reject(new Error(`a worker ended with ${code}`)));
          }
        });
      } finally {
        // also when one has failed: the others would wait at the gate for ever
        await Promise.all(threads.map((thread) => thread.terminate()));
      }
    },
  };
}

function startWorker(task: WorkerTask): Worker {
  // the same file runs from source (in tests on a Node that reads TypeScript) and as built
  const file = import.meta.url.endsWith('.ts') ? '../worker.ts' : '../worker.js';
  return new Worker(new URL(file, import.meta.url), {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
}

function openGate(shared: SharedArrayBuffer): void {
  const numbers = new Int32Array(shared);
  Atomics.store(numbers, GATE, 1);
  Atomics.notify(numbers, GATE);
}
