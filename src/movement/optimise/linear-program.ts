/**
 * A linear program that grows: least cost, columns of 0 and more, rows of at most or exactly so much. Who calls brings the
 * solver, so that nothing here depends on one.
 */
export interface LinearProgram {
  /** Rows by their order of adding. Entries go to columns that there are. */
  addRow(limit: number, isEqual: boolean, columns: readonly number[], values: readonly number[]): void;
  addColumn(cost: number, rows: readonly number[], values: readonly number[]): void;
  /** @throws Error where there is no optimum */
  solve(): LinearOptimum;
  dispose(): void;
}

export interface LinearOptimum {
  readonly cost: number;
  /** By column. */
  readonly values: Float64Array;
  /** By row: how much the cost grows where the limit does; at most 0 for rows of at most so much. */
  readonly duals: Float64Array;
}
