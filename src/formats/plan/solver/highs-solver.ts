import type { LinearProgram, SolveLinear } from '../../../movement/index.ts';

/** An interior point is accurate enough for prices; its status says so. */
const ACCEPTED = ['optimal', 'unknown'] as const;

/** Solves linear programs with HiGHS. It is loaded when first asked for: few commands need it. */
export async function loadHighs(): Promise<SolveLinear> {
  const module = await import('highs');
  // the types are those of the CommonJS build, what is loaded is the other one
  const load = module.default as unknown as (typeof module)['default']['default'];
  const highs = await load();
  return (program) => {
    const model = highs.createModel(modelOf(program, highs.infinity));
    try {
      model.options.set({ output_flag: false, random_seed: 0, solver: 'ipm', run_crossover: 'off' });
      model.run();
      const { modelStatus } = highs.constants;
      const isSolved = () => ACCEPTED.some((name) => modelStatus[name] === model.getModelStatus());
      if (!isSolved()) {
        // the interior point loses its way where rows are nearly alike; the simplex does not
        model.options.set({ solver: 'simplex' });
        model.run();
      }
      if (!isSolved()) throw new Error(`the linear program has no optimum (status ${model.getModelStatus()})`);
      const { colValue, rowDual } = model.getSolution();
      return { cost: model.getObjectiveValue(), values: colValue, duals: rowDual };
    } finally {
      model.dispose();
    }
  };
}

function modelOf({ costs, starts, rows, values, limits, equalRows }: LinearProgram, infinity: number) {
  const [numCols, numRows] = [costs.length, limits.length];
  return {
    numCols,
    numRows,
    colCost: costs,
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(infinity),
    rowLower: limits.map((limit, row) => (row < equalRows ? limit : -infinity)),
    rowUpper: limits,
    matrix: { format: 'csc' as const, numRows, numCols, starts, indices: rows, values },
  };
}
