import type { LinearProgram } from '../../../src/movement/index.ts';
import type { FlowNetwork, Terminal } from './flow-over-time.ts';

/**
 * Quickest transshipment as a linear program on the network expanded by steps: what does not come to its sink within the
 * horizon costs 1 a unit, so that the cost is what is missing. Rows of nodes and steps come first and hold exactly.
 */
export function missingProgram(
  { nodes, arcs }: FlowNetwork,
  sources: readonly Terminal[],
  sinks: readonly Terminal[],
  horizon: number,
): LinearProgram {
  const steps = horizon + 1;
  const balances = new Float64Array(nodes * steps);
  const capacities: number[] = [];
  const columns: { readonly cost: number; readonly entries: readonly (readonly [row: number, value: number])[] }[] = [];
  for (const { node, amount } of sources) balances[node * steps] = (balances[node * steps] as number) + amount;
  for (const { node, amount } of sinks) {
    const row = node * steps + horizon;
    balances[row] = (balances[row] as number) - amount;
    columns.push({ cost: 1, entries: [[row, -1]] });
  }
  for (let node = 0; node < nodes; node++) {
    for (let step = 0; step < horizon; step++) {
      const row = node * steps + step;
      columns.push({
        cost: 0,
        entries: [
          [row, 1],
          [row + 1, -1],
        ],
      });
    }
    // what nobody asks for stays where it is
    columns.push({ cost: 0, entries: [[node * steps + horizon, 1]] });
  }
  for (const arc of arcs) {
    for (let step = 0; step + arc.steps <= horizon; step++) {
      const limit = nodes * steps + capacities.length;
      capacities.push(arc.capacity);
      columns.push({
        cost: 0,
        entries: [
          [arc.from * steps + step, 1],
          [arc.to * steps + step + arc.steps, -1],
          [limit, 1],
        ],
      });
    }
  }
  return programOf(columns, Float64Array.from([...balances, ...capacities]), nodes * steps);
}

/** Columns with their entries as a program of our own shape. */
export function programOf(
  columns: readonly { readonly cost: number; readonly entries: readonly (readonly [row: number, value: number])[] }[],
  limits: Float64Array,
  equalRows: number,
): LinearProgram {
  const starts = new Int32Array(columns.length + 1);
  columns.forEach(({ entries }, column) => {
    starts[column + 1] = (starts[column] as number) + entries.length;
  });
  const entries = columns.flatMap((column) => column.entries);
  return {
    costs: Float64Array.from(columns, ({ cost }) => cost),
    starts,
    rows: Int32Array.from(entries, ([row]) => row),
    values: Float64Array.from(entries, ([, value]) => value),
    limits,
    equalRows,
  };
}
