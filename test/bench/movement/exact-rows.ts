import highsLoader, { type Highs } from 'highs';
import { loadHighs } from '../../../src/formats/plan/solver/highs-solver.ts';
import { compareTiny, comparisonLine, faultsOf, isBest, type TinyComparison } from '../../reference/tiny/compare-tiny.ts';
import type { BenchRow } from '../report.ts';
import { median } from './timing.ts';

/** Of the planner, counted: equal programs find equal plans. */
const STEPS = 20_000;

/** The planner against the least cost there is, on tiny instances: rows for all seeds, a line for each. */
export async function exactRows(seeds: number): Promise<{ rows: BenchRow[]; lines: string[] }> {
  // the types are those of the CommonJS build, what is loaded is the other one
  const highs = await (highsLoader as unknown as () => Promise<Highs>)();
  const solve = await loadHighs();
  const found: TinyComparison[] = [];
  for (let seed = 1; seed <= seeds; seed++) found.push(compareTiny(seed, { highs, solve, steps: STEPS }));
  return { rows: rowsOf(found), lines: found.map(comparisonLine) };
}

function rowsOf(found: readonly TinyComparison[]): BenchRow[] {
  const row = (measure: string, value: number, unit: string): BenchRow => ({ measure: `tiny-exact: ${measure}`, value, unit });
  const over = found.map(({ planned, optimum }) => (100 * (planned - optimum)) / optimum);
  const equal = found.filter(isBest).length;
  const faults = found.filter((one) => faultsOf(one).length > 0).length;
  return [
    { ...row('plans of least cost', equal, ''), target: String(found.length), met: equal === found.length },
    row('plan over the optimum, worst', Math.max(...over), '%'),
    row('bound to the optimum, median', median(found.map(({ bound, optimum }) => (100 * bound) / optimum)), '%'),
    row('time of the planner', median(found.map(({ seconds }) => seconds)), 's'),
    { ...row('plan below, bound above the optimum, or a breach', faults, ''), target: '0', met: faults === 0 },
  ];
}
