import { z } from 'zod';
import { moment } from '../incidents/incident-fields.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'is not a kebab-case id (lower case, digits, hyphens)');
const pair = z.tuple([z.number(), z.number()]);

const rising = ([low, high]: readonly number[]) => low < high;

const law = z.union([
  z.strictObject({
    levels: z.array(z.number()).min(1).describe('values, each as often as any other; a grid takes each once, in this order'),
  }),
  z.strictObject({ uniform: pair.refine(rising, 'does not rise').describe('from, to') }),
  z.strictObject({
    loguniform: pair
      .refine((ends) => rising(ends) && ends[0] > 0, 'does not rise from above 0')
      .describe('from, to: uniform in the logarithm'),
  }),
  z.strictObject({
    triangular: z
      .tuple([z.number(), z.number(), z.number()])
      .refine(([a, b, c]) => a <= b && b <= c && a < c, 'does not rise')
      .describe('least, likeliest, most'),
  }),
  z.strictObject({ normal: pair.refine(([, sd]) => sd > 0, 'has no width').describe('mean, standard deviation') }),
  z.strictObject({
    interval: z
      .strictObject({ p10: z.number().min(0), p50: z.number().min(0), p90: z.number().min(0) })
      .refine(({ p10, p50, p90 }) => p10 <= p50 && p50 <= p90, 'does not rise from p10 over p50 to p90')
      .describe('10th, 50th and 90th percentile, drawn as the engine draws from intervals'),
  }),
]);

const factor = z
  .strictObject({
    id,
    title: z.string().min(1).optional(),
    path: z
      .string()
      .min(1)
      .describe('which number of the world: KIND/FIGURE, * for any run of characters, /width for the width of an interval'),
    to: law.optional().describe('the number itself; of an interval its median, the ends in proportion'),
    times: law.optional().describe('times what is declared'),
  })
  .refine(({ to, times }) => (to === undefined) !== (times === undefined), 'needs either to or times');

const points = z.number().int().min(2).max(65536);

const design = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('grid') }),
  z.strictObject({ kind: z.literal('latin-hypercube'), points: points.describe('points of the design') }),
  z.strictObject({ kind: z.literal('sobol'), points: points.describe('points of the design; a power of two is best') }),
  z.strictObject({
    kind: z.literal('sobol-indices'),
    points: points.describe('base points; the design has (factors + 2) times as many'),
  }),
]);

const setting = z
  .strictObject({
    id,
    title: z.string().min(1).optional(),
    factors: z.record(z.string(), z.number()).default({}).describe('values of factors, by id, in place of those of the design'),
    change: z.string().min(1).optional().describe('as foedus branch --change'),
    at: moment.optional().describe('moment of the change'),
  })
  .refine(({ change, at }) => (change === undefined) === (at === undefined), 'needs change and at together, or neither');

/** The schema of an experiment file. Every key is known: a misspelt one is an error, never ignored. */
export const experimentSchema = z.strictObject({
  schema: z.literal('foedus-experiment/1'),
  id,
  title: z.string().min(1),
  scenario: z.string().min(1).describe('folder of the scenario, from the folder of this file'),
  seed: z.number().int().min(0).max(4294967295).optional().describe("default: the scenario's"),
  replicates: z.number().int().min(1).max(1e9).describe('at each point, at most'),
  pairing: z.enum(['common', 'independent']).default('common'),
  factors: z.array(factor).default([]),
  design: design.default({ kind: 'none' }),
  settings: z
    .array(setting)
    .min(1)
    .default([{ id: 'as-declared', factors: {} }]),
  compare: z
    .array(z.tuple([z.string(), z.string()]))
    .default([])
    .describe('pairs of settings'),
  outputs: z.array(z.string().min(1)).min(1).default(['*']).describe('ids of outputs, * for any run of characters'),
  stop: z
    .strictObject({
      output: z.string().min(1),
      measure: z.enum(['mean', 'median', 'share']),
      halfWidth: z.number().positive().describe('of the 95 % interval, in the unit of the output (minutes); of a share 0 to 1'),
      least: z.number().int().min(2).default(50).describe('replicates at each point before it is looked at'),
    })
    .optional(),
  flag: z
    .strictObject({
      output: z.string().min(1),
      worst: z.enum(['latest', 'earliest']).default('latest'),
      count: z.number().int().min(1).max(50).default(3).describe('worst replicates of which the whole log is kept'),
    })
    .optional(),
});

export type ExperimentFile = z.infer<typeof experimentSchema>;
