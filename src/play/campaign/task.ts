/** What a worker is told once, when it starts. */
export interface WorkerTask {
  readonly scenario: string;
  readonly seed: number;
  readonly replicates: number;
  readonly chunk: number;
  /** Two 32-bit numbers, shared: at `NEXT_CHUNK` the next chunk that nobody has taken, at `GATE` 1 once all may begin. */
  readonly shared: SharedArrayBuffer;
}

export const NEXT_CHUNK = 0;
export const GATE = 1;

/** The figures of one chunk: `width` numbers for each of its replicates, in replicate order. */
export interface ChunkResult {
  readonly index: number;
  readonly figures: Float64Array<ArrayBuffer>;
}

/** `ready`: the world is loaded and the worker waits at the gate. */
export type WorkerMessage = 'ready' | ChunkResult;
