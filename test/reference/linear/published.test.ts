import { beforeAll, describe, expect, it } from 'vitest';
import { loadHighs } from '../../../src/formats/plan/solver/highs-solver.ts';
import type { SolveLinear } from '../../../src/movement/index.ts';
import { programOf } from '../flow/expanded-program.ts';
import { scA, scB, staircaseProgram } from './staircase-programs.ts';

let solve: SolveLinear;
beforeAll(async () => {
  solve = await loadHighs();
});

/** As the table of https://netlib.org/lp/data/readme has them; rows without that of the cost, entries with it. */
const PUBLISHED = [
  { name: 'SC50A', staircase: scA(5, [170, 130]), rows: 50, columns: 48, entries: 131, optimum: -6.4575077059e1 },
  { name: 'SC50B', staircase: scB(5), rows: 50, columns: 48, entries: 119, optimum: -7.0e1 },
  { name: 'SC105', staircase: scA(10, [200, 100]), rows: 105, columns: 103, entries: 281, optimum: -5.2202061212e1 },
];

describe('linear programs with published optima', () => {
  it.each(PUBLISHED)('$name: $optimum', ({ staircase, rows, columns, entries, optimum }) => {
    const program = staircaseProgram(staircase);
    expect([program.limits.length, program.costs.length, program.entries]).toEqual([rows, columns, entries]);
    expect(Math.abs(solve(program).cost / optimum - 1)).toBeLessThan(1e-6);
  });

  it('Dantzig 1963, 3.3: cases from two plants to three markets for 153.675 thousand dollars', () => {
    // data: http://web.mit.edu/1.731/www/Examples/EX03_6/trnsport.gms; the cases of an optimum, 300, 325 and 275 for 1.7, 2.5 and
    // 1.4 thousand miles: https://github.com/Pyomo/PyomoGallery/issues/11
    const supply = [350, 600];
    const demand = [325, 300, 275];
    const thousandMiles = [
      [2.5, 1.7, 1.8],
      [2.5, 1.8, 1.4],
    ];
    const columns = thousandMiles.flatMap((row, plant) =>
      row.map((distance, market) => ({
        cost: (90 * distance) / 1000,
        entries: [
          [market, 1],
          [3 + plant, 1],
        ] as const,
      })),
    );
    const { cost } = solve(programOf(columns, Float64Array.from([...demand, ...supply]), 3));
    expect(Math.abs(cost / 153.675 - 1)).toBeLessThan(1e-6);
  });
});
