import { z } from 'zod';
import type { Scenario } from '../../words/scenario.ts';
import { day, moment, state, strictIncidentFields, time } from '../incidents/incident-fields.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'is not a kebab-case id (lower case, digits, hyphens)');
const title = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) });
const mode = z.enum(['air', 'road', 'rail', 'sea']);

const effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('activate-plans') }),
  z.strictObject({ kind: z.literal('deploy'), requirements: z.array(id) }),
  z.strictObject({ kind: z.literal('sanctions'), package: id }),
  z.strictObject({ kind: z.literal('support'), partners: z.array(state) }),
  z.strictObject({ kind: z.literal('statement') }),
]);

const proposal = z.strictObject({
  id,
  body: id,
  title,
  issue: id,
  procedure: id,
  silenceHours: z
    .number()
    .positive()
    .max(24 * 30)
    .optional(),
  clauses: z.array(z.strictObject({ id, text: z.string().min(1) })).min(1),
  after: z.strictObject({
    when: z.enum(['incident', 'demand', 'consultation', 'decision']),
    of: id.optional(),
    delayHours: z
      .number()
      .min(0)
      .max(24 * 365),
  }),
  effect,
});

const requirement = z.strictObject({
  id,
  title: z.string().min(1),
  component: z.enum(['land', 'air', 'maritime', 'GBAD', 'HQ', 'logistics', 'SOF', 'multi']),
  personnel: z.number().int().positive(),
  destination: id,
  requiredBy: z.number().int().positive().nullable(),
  priority: z.number().int().min(1),
  pool: z.string().optional(),
  types: z.array(z.string()).optional(),
});

const reinforcement = z.strictObject({
  unit: id,
  destination: id,
  decided: moment,
  modes: z.array(mode).min(1).optional(),
  record: id.optional(),
});

const incident = z.strictObject(strictIncidentFields);

/** The schema of `scenario.yaml`. Every key is known: a misspelt one is an error, never ignored. */
export const scenarioSchema = z.strictObject({
  schema: z.literal('foedus-scenario/1'),
  id,
  title,
  marking: z.string().min(1),
  start: time,
  end: time,
  report: z.strictObject({ file: z.string().min(1), date: day }),
  alliance: z.string().regex(/^[A-Z][A-Z0-9-]+$/, 'is not an organisation (an id of data/organisations, such as NATO)'),
  adversary: state,
  seed: z.number().int().min(0).max(4294967295),
  demand: z
    .strictObject({
      joinedAfter: day,
      source: z.string(),
      asOf: day,
      confidence: z.enum(['high', 'medium', 'low']),
      note: z.string().optional(),
    })
    .optional(),
  partners: z.array(state).default([]),
  clauses: z.array(z.strictObject({ id, title, kind: z.enum(['cyber', 'hybrid']) })).default([]),
  incidents: z.array(incident).default([]),
  proposals: z.array(proposal).default([]),
  requirements: z.array(requirement).default([]),
  reinforcements: z.array(reinforcement).default([]),
});

export type ScenarioFile = z.infer<typeof scenarioSchema>;

/** The scenario that a valid file describes. */
export function toScenario(file: ScenarioFile): Scenario {
  const { schema: _schema, report, demand, ...rest } = file;
  return {
    ...rest,
    reportDate: report.date,
    reportFile: report.file,
    ...(demand === undefined ? {} : { demandAfter: demand.joinedAfter, demandProvenance: demand }),
  };
}
