import type { World } from '../../chain/world.ts';
import type { Spread } from '../fan.ts';
import type { Executor } from './executors/executor.ts';
import { countWorkers, threadExecutor } from './executors/threads.ts';
import { openScenario } from './plan/open-campaign.ts';
import { type WithProvenance, withProvenance } from './plan/provenance.ts';
import { type ChunkKeeper, memoryKeeper } from './reduce/keeper.ts';
import { Reducer } from './reduce/reducer.ts';
import type { RowFailure } from './task.ts';

export interface CampaignRun {
  readonly plan: WithProvenance;
  readonly executor: Executor;
  readonly keeper: ChunkKeeper;
  /** After each chunk: rows that have come in, and what has been reduced so far. */
  readonly onProgress?: (rows: number, reducer: Reducer) => void;
  readonly onNote?: (text: string) => void;
  /** Ends the campaign early, keeping what is done. */
  readonly signal?: AbortSignal;
}

/** What a campaign came to. */
export interface CampaignOutcome {
  /** `enough`: the stopping rule ended it; `interrupted`: not all rows were played. */
  readonly ended: 'complete' | 'enough' | 'interrupted';
  /** Rows behind the figures: all, those up to the round that was enough, or the first that were played without a gap. */
  readonly rows: number;
  /** Rows that were played now, and not read back. */
  readonly played: number;
  /** SHA-256 over every figure of every row, in the order of rows: equal however the campaign was played. */
  readonly hash: string;
  readonly reducer: Reducer;
  readonly failures: readonly RowFailure[];
  readonly spent: Spent;
}

interface Spent {
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

/** Plays what is not kept yet and reduces everything in the order of rows. @throws Error where it cannot go on; what is kept stays */
export async function playCampaign({
  plan,
  executor,
  keeper,
  onProgress,
  onNote,
  signal,
}: CampaignRun): Promise<CampaignOutcome> {
  const started = performance.now();
  const reducer = new Reducer(plan, keeper);
  const done = new Set(keeper.list());
  for (const index of done) {
    reducer.take(await keeper.read(index), true);
    await reducer.settled();
  }
  const before = reducer.rowsCome;
  const ending = new AbortController();
  signal?.addEventListener('abort', () => ending.abort(), { once: true });
  if (signal?.aborted || reducer.enough !== null) ending.abort();
  const wanted = Array.from({ length: plan.chunks }, (_, index) => index).filter((index) => !done.has(index));
  let clock = startClock();
  if (!ending.signal.aborted && wanted.length > 0) {
    await executor.play(
      plan,
      wanted,
      {
        result: (result) => {
          reducer.take(result);
          onProgress?.(reducer.rowsCome, reducer);
          if (reducer.enough !== null) ending.abort();
        },
        ...(onNote ? { note: onNote } : {}),
        started: () => {
          clock = startClock();
        },
      },
      ending.signal,
    );
  }
  const spent = clock();
  await reducer.settled();
  const ended = reducer.enough !== null ? 'enough' : reducer.reduced === plan.chunks ? 'complete' : 'interrupted';
  const wallSeconds = (performance.now() - started) / 1000;
  return {
    ended,
    rows: reducer.rows,
    played: reducer.rowsCome - before,
    hash: reducer.hash(),
    reducer,
    failures: reducer.failures,
    spent: { wallSeconds, ...spent },
  };
}

function startClock(): () => Pick<Spent, 'playSeconds' | 'cpuSeconds'> {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { playSeconds: (performance.now() - wall) / 1000, cpuSeconds: (user + system) / 1e6 };
  };
}

export interface CampaignOptions {
  readonly world: World;
  /** Path of the scenario: each worker reads it for itself. */
  readonly scenario: string;
  readonly seed: number;
  readonly replicates: number;
  readonly workers?: number;
  readonly onProgress?: (done: number) => void;
}

export interface CampaignResult extends Spent {
  readonly seed: number;
  readonly replicates: number;
  readonly workers: number;
  readonly hash: string;
  readonly spreads: readonly Spread[];
}

/** Many runs of one scenario on worker threads, nothing written. @throws Error where the scenario cannot be read or a worker fails */
export async function runCampaign(options: CampaignOptions): Promise<CampaignResult> {
  const { scenario, seed, replicates, workers, onProgress } = options;
  const opening = openScenario(scenario, replicates, seed);
  if (!opening.ok) throw new Error(opening.problems.map(({ message }) => message).join('; '));
  const plan = withProvenance(opening.plan);
  const run = { plan, executor: threadExecutor(workers), keeper: memoryKeeper() };
  const outcome = await playCampaign({ ...run, ...(onProgress ? { onProgress } : {}) });
  if (outcome.failures.length > 0) throw new Error(`row ${outcome.failures[0].row}: ${outcome.failures[0].says}`);
  const { hash, reducer, spent } = outcome;
  return { seed, replicates, workers: countWorkers(plan.chunks, workers), hash, spreads: reducer.spreads(), ...spent };
}
