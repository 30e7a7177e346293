import type { PoolDefinition, TypeFactors } from '../../../force/index.ts';
import type { PoolEntry } from '../../../words/forces.ts';
import type { Interval } from '../../../words/time.ts';
import { ANY, changeRows, type FactorKind, overRows, type RowFigure } from './factor-kind.ts';
import { withRows } from './with-rows.ts';

const readiness = overRows<TypeFactors>(
  {
    id: 'readiness',
    usage: 'readiness/TYPE',
    says: 'hours from the national order to ready to move, by type of unit, for units in no pool (data/forces/factors.json)',
  },
  (rows) => rows.forceFactors.types,
  (rows, list) => withRows(rows, { forceFactors: { ...rows.forceFactors, types: list } }),
  (row) => [
    {
      figure: { id: row.type, value: row.readinessHours, unit: 'hours', bounds: ANY, source: row.source },
      put: (old, now) => ({ ...old, readinessHours: now as Interval }),
    },
  ],
);

function noticeFigures<Row extends PoolEntry | PoolDefinition>(row: Row): readonly RowFigure<Row>[] {
  const id = 'id' in row ? `${row.pool}/${row.id}` : row.pool;
  return [
    {
      figure: { id, value: row.noticeToMoveHours, unit: 'hours', bounds: ANY, source: row.source },
      put: (old, now) => ({ ...old, noticeToMoveHours: now as Interval }),
    },
  ];
}

const notice: FactorKind = {
  id: 'notice',
  usage: 'notice/POOL or notice/POOL/ENTRY',
  says: 'notice to move of a pool as a whole and of its entries (data/forces/pools.json, factors.json)',
  list: (rows) => [
    ...rows.data.pools.flatMap(noticeFigures).map(({ figure }) => figure),
    ...rows.forceFactors.pools.flatMap(noticeFigures).map(({ figure }) => figure),
  ],
  change: (rows, change) =>
    withRows(rows, {
      data: { ...rows.data, pools: changeRows(rows.data.pools, noticeFigures, change) },
      forceFactors: { ...rows.forceFactors, pools: changeRows(rows.forceFactors.pools, noticeFigures, change) },
    }),
};

export const forceKinds: readonly FactorKind[] = [readiness, notice];
