import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { World } from '../../chain/world.ts';
import { type Spread, spreadOf } from '../fan.ts';
import { openCrisis } from '../once.ts';
import { type Output, outputsOf } from '../outputs.ts';
import type { ChunkResult, WorkerTask } from './task.ts';

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
  readonly wallSeconds: number;
  /** Processor time in replicates, all workers together, without start-up. */
  readonly cpuSeconds: number;
}

const CHUNK = 25;
/** A replicate leaves a megabyte behind; with room for many, most of it is dead before anything is copied. */
const YOUNG_MB = 128;

/** Plays `replicates` runs on worker threads and reduces them in replicate order, never in order of arrival. */
export async function runCampaign(options: CampaignOptions): Promise<CampaignResult> {
  const { world, seed, replicates } = options;
  const started = performance.now();
  const workers = Math.max(1, Math.min(options.workers ?? availableParallelism(), Math.ceil(replicates / CHUNK)));
  const chunks: Float64Array[] = [];
  let cpuSeconds = 0;
  let done = 0;
  const task: WorkerTask = { scenario: options.scenario, seed, replicates, chunk: CHUNK, next: new SharedArrayBuffer(4) };
  await Promise.all(
    Array.from({ length: workers }, () =>
      work(task, (result) => {
        chunks[result.index] = result.figures;
        cpuSeconds += result.cpuSeconds;
        done += Math.min(CHUNK, replicates - result.index * CHUNK);
        options.onProgress?.(done);
      }),
    ),
  );
  const names = outputsOf(world, openCrisis(world, { seed, replicate: 0 }).state);
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  return {
    seed,
    replicates,
    workers,
    hash: hash.digest('hex'),
    spreads: spreadsOf(names, chunks, replicates),
    wallSeconds: (performance.now() - started) / 1000,
    cpuSeconds,
  };
}

function work(task: WorkerTask, onResult: (result: ChunkResult) => void): Promise<void> {
  // the same file runs from source (in tests on a Node that reads TypeScript) and as built
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js';
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: task,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    worker.on('message', onResult);
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
  });
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
