/** What a worker is told once, when it starts. */
export interface WorkerTask {
  readonly scenario: string;
  readonly seed: number;
  readonly replicates: number;
  readonly chunk: number;
  /** One 32-bit counter, shared: the next chunk that nobody has taken. */
  readonly next: SharedArrayBuffer;
}

/** The figures of one chunk: `width` numbers for each of its replicates, in replicate order. */
export interface ChunkResult {
  readonly index: number;
  readonly figures: Float64Array<ArrayBuffer>;
  /** Processor time of the worker for this chunk. */
  readonly cpuSeconds: number;
}
