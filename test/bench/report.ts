/** One measured figure. `ratio` and `target` are in terms of `reference`, which was run in the same session. */
export interface BenchRow {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly reference?: string;
  readonly ratio?: number;
  /** What was promised, in words: `<= 2.0`. */
  readonly target?: string;
  readonly met?: boolean;
}

/** What a benchmark found, and on what. */
export interface BenchReport {
  readonly name: string;
  /** Processor, cores, operating system and the versions that took part. */
  readonly machine: string;
  readonly rows: readonly BenchRow[];
  /** What stands under the rows, for people. */
  readonly lines?: readonly string[];
  /** The same one by one, for machines. */
  readonly instances?: readonly object[];
}
