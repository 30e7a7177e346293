import type { LinearProgram } from '../../../src/movement/index.ts';
import { programOf } from '../flow/expanded-program.ts';

/** What tells the programs of the family apart; all else is the same from period to period. */
export interface Staircase {
  readonly periods: number;
  /** What three activities take of the resources of a period, by activity. */
  readonly takes: readonly (readonly number[])[];
  /** What there is of each resource in a period. */
  readonly limits: readonly number[];
  /** How the output of a period is put together, by row of the stocks. */
  readonly output: readonly number[];
  /** The last period: entries of the three activities and of the output in the rows that close the books. */
  readonly closing: readonly (readonly number[])[];
}

/** Netlib's SC50A (5 periods with 170 and 130 of the two resources) and SC105 (10 periods with 200 and 100). */
export const scA = (periods: number, limits: readonly number[]): Staircase => ({
  periods,
  limits,
  takes: [
    [2, 1],
    [1, 2],
    [1.5, 1.5],
  ],
  output: [0, 0, 1],
  closing: [
    [-0.8, 0.1, 0],
    [0.1, -0.8, 0],
    [0.15, 0.15, -1],
    [0, 0, 1],
  ],
});

/** Netlib's SC50B (5 periods). */
export const scB = (periods: number): Staircase => ({
  periods,
  takes: [[3], [3], [3]],
  limits: [300],
  output: [0, 0.4, 0.6],
  closing: [
    [-0.7, 0, 0],
    [0.3, -1, 0],
    [0.3, 0, -1],
    [0, 0.4, 0.6],
  ],
});

interface Column {
  readonly cost: number;
  readonly entries: readonly (readonly [row: string, value: number])[];
}

/**
 * A staircase program. In each period three activities take resources and add to stocks, which pass from period to period and
 * feed the output; the output grows by a tenth each period at least, and the first is made as large as can be.
 */
export function staircaseProgram(staircase: Staircase): LinearProgram & { readonly entries: number } {
  const { periods, limits } = staircase;
  const rows = rowsOf(staircase);
  const columns: Column[] = [];
  for (let period = 1; period < periods; period++) columns.push(...columnsOf(staircase, period));
  columns.push(...closingColumns(staircase));
  const equal = rows.filter(({ holds }) => holds);
  const order = [...equal, ...rows.filter(({ holds }) => !holds)];
  const numbers = new Map(order.map(({ name }, index) => [name, index]));
  const limitOf = (name: string) => (name.startsWith('use') ? (limits[Number(name.split('/')[1])] ?? 0) : 0);
  const program = programOf(
    columns.map(({ cost, entries }) => ({
      cost,
      entries: entries.filter(([, value]) => value !== 0).map(([name, value]) => [numbers.get(name) as number, value] as const),
    })),
    Float64Array.from(order, ({ name }) => limitOf(name)),
    equal.length,
  );
  return { ...program, entries: program.values.length + columns.filter(({ cost }) => cost !== 0).length };
}

/** `holds`: exactly. Three rows of use or stock begin each period, whether there are as many resources or not. */
function rowsOf({ periods }: Staircase): { readonly name: string; readonly holds: boolean }[] {
  return Array.from({ length: periods }, (_, i) => i + 1).flatMap((period) => {
    const three = (kind: string, holds: boolean) => [0, 1, 2].map((row) => ({ name: `${kind}/${row}/${period}`, holds }));
    const grows = period > 1 ? [{ name: `grow/${period}`, holds: true }] : [];
    if (period === periods) return [...three('use', false), ...grows, ...three('close', false)];
    return [
      ...three('use', false),
      ...grows,
      { name: `out/${period}`, holds: true },
      ...three('flow', true),
      ...three('stock', false),
    ];
  });
}

function columnsOf({ periods, takes, output }: Staircase, period: number): Column[] {
  const next = period + 1;
  const isLast = next === periods;
  return [
    ...takes.map((uses, activity): Column => {
      const used = uses.map((amount, resource) => [`use/${resource}/${period}`, amount] as const);
      return { cost: 0, entries: [...used, [`flow/${activity}/${period}`, -1]] };
    }),
    {
      cost: period === 1 ? -1 : 0,
      entries: [...(period === 1 ? [] : [[`grow/${period}`, -1] as const]), [`out/${period}`, 1], [`grow/${next}`, 1.1]],
    },
    {
      cost: 0,
      entries: [
        [`out/${period}`, -1],
        ...output.map((share, row) => [`use/${row}/${next}`, share] as const),
        ...(isLast ? [] : [[`out/${next}`, 1] as const]),
      ],
    },
    ...[0, 1, 2].map((row): Column => {
      const on = isLast ? [] : [[`flow/${row}/${next}`, -1] as const];
      return { cost: 0, entries: [[`flow/${row}/${period}`, 1], [`stock/${row}/${period}`, -1], ...on] };
    }),
    ...[0, 1, 2].map(
      (row): Column => ({
        cost: 0,
        entries: [
          [`stock/${row}/${period}`, 1],
          [`use/${row}/${next}`, -1],
        ],
      }),
    ),
  ];
}

function closingColumns({ periods, takes, closing }: Staircase): Column[] {
  return closing.map((entries, column): Column => {
    const uses = (takes[column] ?? []).map((amount, resource) => [`use/${resource}/${periods}`, amount] as const);
    const grows = column === 3 ? [[`grow/${periods}`, -1] as const] : [];
    return { cost: 0, entries: [...uses, ...grows, ...entries.map((value, row) => [`close/${row}/${periods}`, value] as const)] };
  });
}
