import { z } from 'zod';
import { alpha2, day, kebab, text } from '../data/rows/fields.ts';
import { arcRow, nodeRow } from '../data/rows/row-schemas.ts';

/** What a user's own row need not say. */
const unsourced = {
  source: kebab.optional(),
  asOf: day.optional(),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
};

/** Properties of a Point: a row of `data/network/nodes.json` without its place. */
export const nodeShape = nodeRow.omit({ lat: true, lon: true }).extend({
  name: text.optional(),
  country: alpha2.nullable().optional(),
  ...unsourced,
});

/** Properties of a LineString: a row of `data/network/arcs.json`, of which id, ends and length can be worked out. */
export const arcShape = arcRow.extend({
  id: arcRow.shape.id.optional(),
  from: arcRow.shape.from.optional(),
  to: arcRow.shape.to.optional(),
  lengthKm: arcRow.shape.lengthKm.optional(),
  ...unsourced,
});

export type NodeProperties = z.infer<typeof nodeShape>;
export type ArcProperties = z.infer<typeof arcShape>;

export const NODE_KEYS: readonly string[] = Object.keys(nodeShape.shape);
export const ARC_KEYS: readonly string[] = Object.keys(arcShape.shape);
