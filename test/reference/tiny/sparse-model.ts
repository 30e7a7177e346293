import type { Highs } from 'highs';

/** A mixed-integer program put together column by column and row by row. */
export class SparseModel {
  readonly #costs: number[] = [];
  readonly #uppers: number[] = [];
  readonly #whole: boolean[] = [];
  readonly #columns: { readonly rows: number[]; readonly values: number[] }[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];

  get columns(): number {
    return this.#costs.length;
  }

  get rows(): number {
    return this.#lower.length;
  }

  /** From 0 to `upper`. */
  addColumn(cost: number, upper: number, whole: boolean): number {
    this.#costs.push(cost);
    this.#uppers.push(upper);
    this.#whole.push(whole);
    this.#columns.push({ rows: [], values: [] });
    return this.#costs.length - 1;
  }

  addRow(lower: number, upper: number): number {
    this.#lower.push(lower);
    this.#upper.push(upper);
    return this.#lower.length - 1;
  }

  /** Once for each row and column. */
  set(row: number, column: number, value: number): void {
    const { rows, values } = this.#columns[column] as { rows: number[]; values: number[] };
    rows.push(row);
    values.push(value);
  }

  /** The optimum, to the tolerances of HiGHS. @throws where there is none, or none was proved in the time */
  solve(highs: Highs, mostSeconds: number): { readonly cost: number; readonly values: Float64Array } {
    const { variableType } = highs.constants;
    const [numCols, numRows] = [this.columns, this.rows];
    const starts = new Int32Array(numCols + 1);
    this.#columns.forEach(({ rows }, column) => {
      starts[column + 1] = (starts[column] as number) + rows.length;
    });
    const model = highs.createModel({
      numCols,
      numRows,
      colCost: Float64Array.from(this.#costs),
      colLower: new Float64Array(numCols),
      colUpper: Float64Array.from(this.#uppers, (upper) => (Number.isFinite(upper) ? upper : highs.infinity)),
      rowLower: Float64Array.from(this.#lower, (lower) => (Number.isFinite(lower) ? lower : -highs.infinity)),
      rowUpper: Float64Array.from(this.#upper, (upper) => (Number.isFinite(upper) ? upper : highs.infinity)),
      integrality: this.#whole.map((whole) => (whole ? variableType.integer : variableType.continuous)),
      matrix: {
        format: 'csc',
        numRows,
        numCols,
        starts,
        indices: Int32Array.from(this.#columns.flatMap(({ rows }) => rows)),
        values: Float64Array.from(this.#columns.flatMap(({ values }) => values)),
      },
    });
    try {
      model.options.set({
        output_flag: false,
        random_seed: 0,
        mip_rel_gap: 0,
        mip_abs_gap: 1e-4,
        time_limit: mostSeconds,
      });
      model.run();
      const status = model.getModelStatus();
      if (status !== highs.constants.modelStatus.optimal) throw new Error(`no optimum was proved (status ${status})`);
      const { colValue } = model.getSolution();
      return { cost: model.getObjectiveValue(), values: colValue };
    } finally {
      model.dispose();
    }
  }
}

/** HiGHS itself, which solves mixed-integer programs too. */
export async function loadMixedHighs(): Promise<Highs> {
  const module = await import('highs');
  // the types are those of the CommonJS build, what is loaded is the other one
  const load = module.default as unknown as (typeof module)['default']['default'];
  return await load();
}
