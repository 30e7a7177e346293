import type { LinearProgram } from '../../../movement/index.ts';

/** Makes linear programs that HiGHS solves. The solver is loaded when first asked for: few commands need it. */
export async function loadHighsPrograms(): Promise<() => LinearProgram> {
  const module = await import('highs');
  // the types are those of the CommonJS build, what is loaded is the other one
  const loadHighs = module.default as unknown as (typeof module)['default']['default'];
  const highs = await loadHighs();
  return () => {
    const model = highs.createModel();
    model.options.set({ output_flag: false, random_seed: 0 });
    const infinity = Number.POSITIVE_INFINITY;
    return {
      addRow(limit, isEqual, columns, values) {
        model.addRow(isEqual ? limit : -infinity, limit, { indices: [...columns], values: [...values] });
      },
      addColumn(cost, rows, values) {
        model.addCol(cost, 0, infinity, { indices: [...rows], values: [...values] });
      },
      solve() {
        model.run();
        if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
          throw new Error(`the linear program has no optimum (status ${model.getModelStatus()})`);
        }
        const { colValue, rowDual } = model.getSolution();
        return { cost: model.getObjectiveValue(), values: colValue, duals: rowDual };
      },
      dispose() {
        model.dispose();
      },
    };
  };
}
