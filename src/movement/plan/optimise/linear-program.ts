/**
 * A linear program: least cost over columns of 0 and more, with rows of exactly or at most so much. The matrix stands by
 * column: entries from `starts[c]` to `starts[c + 1]` of `rows` and `values` are those of column c.
 */
export interface LinearProgram {
  readonly costs: Float64Array;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  readonly limits: Float64Array;
  /** So many rows, the first ones, hold exactly. */
  readonly equalRows: number;
}

export interface LinearOptimum {
  readonly cost: number;
  /** By column. */
  readonly values: Float64Array;
  /** By row: how much the cost grows where the limit does; at most 0 for rows of at most so much. */
  readonly duals: Float64Array;
}

/**
 * Solves a linear program; who plans brings the solver, so that nothing here depends on one. Duals from the middle of the
 * optimal face serve best. @throws Error where there is no optimum
 */
export type SolveLinear = (program: LinearProgram) => LinearOptimum;
