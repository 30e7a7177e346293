import { z } from 'zod';
import { alpha2, count, day, kebab, rowId, text } from '../data/rows/fields.ts';
import { arcRow, liftRow, nodeRow, permissionRow } from '../data/rows/row-schemas.ts';
import { moment } from '../incidents/incident-fields.ts';

/** Own rows need not say what they rest on: the instance does. */
const unsourced = {
  source: kebab.default('judgement'),
  asOf: day.default('2022-02-24'),
  confidence: z.enum(['high', 'medium', 'low']).default('low'),
};
const amount = z.number().min(0);

const cargo = z.strictObject({
  passengers: count.default(0),
  wheeledVehicles: count.default(0),
  trackedVehicles: count.default(0),
  containers: count.default(0),
  tonnes: amount.default(0),
  laneMetres: amount.default(0),
  maxLoadClass: amount.default(0),
  maxAxleTonnes: amount.default(0),
  maxHeightMetres: z.number().positive().optional(),
});

const onePackage = z.strictObject({
  id: rowId,
  unit: text.optional(),
  nation: alpha2,
  component: z.enum(['land', 'air', 'maritime', 'GBAD', 'HQ', 'logistics', 'SOF', 'multi']).default('land'),
  type: text.optional(),
  personnel: count.default(0),
  cargo: cargo.optional(),
  origin: rowId,
  destination: rowId,
  modes: z
    .array(z.enum(['air', 'road', 'rail', 'sea']))
    .min(1)
    .optional(),
  ready: moment,
  required: moment.nullable().default(null),
  priority: z.int().min(1).default(1),
  weight: z.number().positive().default(1),
  cohesion: rowId.optional(),
});

/** Nobody may hold it from then until then: one of `arc`, `node`, `lift`. */
const closure = z.strictObject({
  arc: rowId.optional(),
  node: rowId.optional(),
  lift: rowId.optional(),
  from: moment,
  to: moment,
  note: text.optional(),
});

/** The kilometres of an arc take so many times as long, over the whole run. */
const slowdown = z.strictObject({ arc: rowId, factor: z.number().gt(1), note: text.optional() });

/** Civil traffic and sustainment take this share of an arc's rate, or of a node's ramps, berths and stands. */
const background = z.strictObject({
  arc: rowId.optional(),
  node: rowId.optional(),
  share: z.number().min(0).max(0.95),
  note: text.optional(),
});

/** The shape of a movement instance, `foedus-plan/1`. */
export const instanceSchema = z.strictObject({
  schema: z.literal('foedus-plan/1'),
  title: text.optional(),
  start: moment,
  packages: z.array(onePackage).min(1),
  network: z
    .strictObject({
      nodes: z.array(nodeRow.extend(unsourced)).optional(),
      arcs: z.array(arcRow.extend(unsourced)).optional(),
      lift: z.array(liftRow.extend(unsourced)).optional(),
      permissions: z.array(permissionRow.extend(unsourced)).optional(),
    })
    .optional(),
  closures: z.array(closure).optional(),
  slowdowns: z.array(slowdown).optional(),
  background: z.array(background).optional(),
});

export type InstanceFile = z.infer<typeof instanceSchema>;
