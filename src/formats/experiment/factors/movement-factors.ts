import type { Factor as MovementFactor } from '../../../movement/index.ts';
import type { BorderPermission, LiftPool } from '../../../words/network.ts';
import type { Interval } from '../../../words/time.ts';
import { ANY, type FactorKind, overRows, SHARE } from './factor-kind.ts';
import { withRows } from './with-rows.ts';

const movement = overRows<MovementFactor>(
  { id: 'movement', usage: 'movement/ID', says: 'speeds, capacities and delays of movement (data/movement/factors.json)' },
  (rows) => rows.movementFactors.factors,
  (rows, list) => withRows(rows, { movementFactors: { ...rows.movementFactors, factors: list } }),
  (row) => [
    {
      figure: { id: row.id, value: row.value, unit: row.unit, bounds: row.unit === 'share' ? SHARE : ANY, source: row.source },
      put: (old, now) => ({ ...old, value: now }),
    },
  ],
);

const permissions = overRows<BorderPermission>(
  {
    id: 'permissions',
    usage: 'permissions/STATE/road|rail|air',
    says: 'hours until a state lets foreign forces cross (data/network/permissions.json)',
  },
  (rows) => rows.data.permissions,
  (rows, list) => withRows(rows, { data: { ...rows.data, permissions: list } }),
  (row) => [
    {
      figure: { id: `${row.nation}/${row.mode}`, value: row.hours, unit: 'hours', bounds: ANY, source: row.source },
      put: (old, now) => ({ ...old, hours: now as Interval }),
    },
  ],
);

const LIFT_FIELDS = [
  ['count', 'vehicles', ANY, true],
  ['availability', 'share', SHARE, false],
  ['speedKmh', 'km/h', [1, 2000], false],
  ['payloadTonnes', 't', ANY, false],
] as const;

const lift = overRows<LiftPool>(
  {
    id: 'lift',
    usage: `lift/ID/${LIFT_FIELDS.map(([field]) => field).join('|')}`,
    says: 'lift pools: how many, what share is at hand, how fast, how much each takes (data/network/lift.json)',
  },
  (rows) => rows.data.lift,
  (rows, list) => withRows(rows, { data: { ...rows.data, lift: list } }),
  (row) =>
    LIFT_FIELDS.map(([field, unit, bounds, whole]) => ({
      figure: { id: `${row.id}/${field}`, value: row[field], unit, bounds, whole, source: row.source },
      put: (old, now) => ({ ...old, [field]: now as number }),
    })),
);

export const movementKinds: readonly FactorKind[] = [movement, permissions, lift];
