import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { World } from '../../chain/world.ts';
import { type Spread, spreadOf } from '../fan.ts';
import { openCrisis } from '../once.ts';
import { type Output, outputsOf } from '../outputs.ts';
import { type ChunkResult, GATE, type WorkerMessage, type WorkerTask } from './task.ts';

export interface CampaignOptions {
  readonly world: World;
  /** Path of the scenario: each worker reads it for itself. */
  readonly scenario: string;
  readonly seed: number;
  readonly replicates: number;
  readonly workers?: number;
  readonly onProgress?: (done: number) => void;
}

export interface CampaignResult {
  readonly seed: number;
  readonly replicates: number;
  readonly workers: number;
  /** SHA-256 over every figure of every replicate, in replicate order: equal for any number of workers. */
  readonly hash: string;
  readonly spreads: readonly Spread[];
  /** From the call to the result, start-up included. */
  readonly wallSeconds: number;
  /** As `cpuSeconds`, by the clock on the wall. */
  readonly playSeconds: number;
  /**
   * Processor time of the whole process, all threads together, from the moment when every worker has loaded the world to
   * the last figures: replicates with their collector and compiler, the workers' warming up, and the little that the
   * coordinator does. Starting the workers and loading the world are not in it.
   */
  readonly cpuSeconds: number;
}

const CHUNK = 25;
/** A replicate leaves two megabytes behind; with room for many, nearly all of it is dead before anything is copied. */
const YOUNG_MB = 128;

/** Plays `replicates` runs on worker threads and reduces them in replicate order, never in order of arrival. */
export async function runCampaign(options: CampaignOptions): Promise<CampaignResult> {
  const { world, seed, replicates } = options;
  const started = performance.now();
  const count = Math.max(1, Math.min(options.workers ?? availableParallelism(), Math.ceil(replicates / CHUNK)));
  const chunks: Float64Array[] = [];
  let done = 0;
  const spent = await play(count, { ...options, chunk: CHUNK }, (result) => {
    chunks[result.index] = result.figures;
    done += Math.min(CHUNK, replicates - result.index * CHUNK);
    options.onProgress?.(done);
  });
  const names = outputsOf(world, openCrisis(world, { seed, replicate: 0 }).state);
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  return {
    seed,
    replicates,
    workers: count,
    hash: hash.digest('hex'),
    spreads: spreadsOf(names, chunks, replicates),
    wallSeconds: (performance.now() - started) / 1000,
    ...spent,
  };
}

type Spent = Pick<CampaignResult, 'playSeconds' | 'cpuSeconds'>;

/** Lets `count` workers load the world, opens the gate for all at once, and measures from there until all chunks are in. */
async function play(
  count: number,
  { scenario, seed, replicates, chunk }: Omit<WorkerTask, 'shared'>,
  onResult: (result: ChunkResult) => void,
): Promise<Spent> {
  const shared = new SharedArrayBuffer(8);
  const task: WorkerTask = { scenario, seed, replicates, chunk, shared };
  const workers = Array.from({ length: count }, () => startWorker(task));
  try {
    return await new Promise<Spent>((resolve, reject) => {
      let ready = 0;
      let missing = Math.ceil(replicates / chunk);
      let stop: () => Spent = () => ({ playSeconds: 0, cpuSeconds: 0 });
      const onMessage = (message: WorkerMessage) => {
        if (message !== 'ready') {
          missing--;
          onResult(message);
        } else if (++ready === count) {
          stop = startClock();
          openGate(shared);
        }
        if (missing === 0 && ready === count) resolve(stop());
      };
      for (const worker of workers) {
        worker.on('message', onMessage);
        worker.on('error', reject);
        // one that ends in order has sent all its figures before; any other end leaves figures missing
        worker.on('exit', (code) => code !== 0 && reject(new Error(`a worker ended with ${code}`)));
      }
    });
  } finally {
    // also when one has failed: the others would wait at the gate for ever
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function startWorker(task: WorkerTask): Worker {
  // the same file runs from source (in tests on a Node that reads TypeScript) and as built
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
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

function startClock(): () => Spent {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { playSeconds: (performance.now() - wall) / 1000, cpuSeconds: (user + system) / 1e6 };
  };
}

function spreadsOf(names: readonly Output[], chunks: readonly Float64Array[], replicates: number): Spread[] {
  const width = names.length;
  return names.map(({ id, unit }, column) => {
    const seen: number[] = [];
    for (const chunk of chunks) {
      for (let at = column; at < chunk.length; at += width) if (!Number.isNaN(chunk[at])) seen.push(chunk[at]);
    }
    return spreadOf(id, unit, seen, replicates);
  });
}
