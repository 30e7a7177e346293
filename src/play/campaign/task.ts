import type { Experiment } from '../../formats/experiment/experiment.ts';

/** What a worker thread is told once, when it starts. */
export interface WorkerTask {
  readonly experiment: Experiment;
  /** Chunks to be played, in order. */
  readonly wanted: Int32Array;
  /** Two 32-bit numbers, shared: at `NEXT_CHUNK` the place in `wanted` that nobody has taken, at `GATE` 1 once all may begin. */
  readonly shared: SharedArrayBuffer;
}

export const NEXT_CHUNK = 0;
export const GATE = 1;

/** A row that could not be played: its figures are missing, and it can be played again alone. */
export interface RowFailure {
  readonly row: number;
  readonly says: string;
}

/** The figures of one chunk: as many numbers for each of its rows as the plan has columns, in the order of the rows. */
export interface ChunkResult {
  readonly index: number;
  readonly figures: Float64Array<ArrayBuffer>;
  readonly failures: readonly RowFailure[];
}

/** `ready`: the world is loaded and the worker waits at the gate. */
export type WorkerMessage = 'ready' | ChunkResult;
