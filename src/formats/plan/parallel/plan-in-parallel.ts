import { Worker } from 'node:worker_threads';
import type { Certificate, CompiledNetwork, MovementPlan } from '../../../movement/index.ts';
import { type CertifiedPlan, certify } from '../certified-plan.ts';
import type { PlanInstance } from '../read-instance.ts';
import type { PlanMessage, PlanTask } from './plan-task.ts';

/** Costs in minutes; -Infinity where nothing is known yet. */
export interface PlanProgress {
  readonly seconds: number;
  readonly cost: number;
  readonly bound: number;
}

export interface ParallelOptions {
  readonly seconds: number;
  readonly onProgress?: (progress: PlanProgress) => void;
  /** Given a function that ends the planning at once with the best so far. */
  readonly onStart?: (stop: () => void) => void;
}

/** Looks for a plan and for a bound at the same time, each on a thread of its own, and certifies what they find. */
export async function planInParallel(
  instance: PlanInstance,
  network: CompiledNetwork,
  { seconds, onProgress, onStart }: ParallelOptions,
): Promise<CertifiedPlan> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  onStart?.(() => Atomics.store(stop, 0, 1));
  const began = performance.now();
  const best = { cost: -Infinity, bound: -Infinity };
  const onMessage = (message: PlanMessage) => {
    if (message.type !== 'progress') return;
    best[message.phase === 'plan' ? 'cost' : 'bound'] = message.best;
    onProgress?.({ seconds: (performance.now() - began) / 1000, ...best });
  };
  const tasks = (['plan', 'bound'] as const).map((phase): PlanTask => ({ phase, instance, seconds, stop }));
  const workers = tasks.map(startWorker);
  try {
    const [plan, certificate] = await Promise.all([
      resultOf<MovementPlan>(workers[0] as Worker, onMessage, (message) => (message.type === 'plan' ? message.plan : undefined)),
      resultOf<Certificate>(workers[1] as Worker, onMessage, (message) =>
        message.type === 'bound' ? message.certificate : undefined,
      ),
    ]);
    return certify(instance, network, plan, certificate);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startWorker(task: PlanTask): Worker {
  // the same file runs from source (in tests on a Node that reads TypeScript) and as built
  const file = import.meta.url.endsWith('.ts') ? './plan-worker.ts' : './plan-worker.js';
  return new Worker(new URL(file, import.meta.url), { workerData: task });
}

function resultOf<Result>(
  worker: Worker,
  onMessage: (message: PlanMessage) => void,
  find: (message: PlanMessage) => Result | undefined,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: PlanMessage) => {
      onMessage(message);
      const result = find(message);
      if (result !== undefined) resolve(result);
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('planning ended without a result')));
  });
}
