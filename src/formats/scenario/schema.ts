import { z } from 'zod';
import type { Clause, EvidenceItem, Proposal, Scenario, Title } from '../../words/scenario.ts';
import { day, moment, state, strictFact, strictIncidentFields, time } from '../incidents/incident-fields.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'is not a kebab-case id (lower case, digits, hyphens)');
const title = z.strictObject({ en: z.string().min(1), fr: z.string().min(1) });
const mode = z.enum(['air', 'road', 'rail', 'sea']);

const interval = z
  .strictObject({ p10: z.number().min(0), p50: z.number().min(0), p90: z.number().min(0) })
  .refine(({ p10, p50, p90 }) => p10 <= p50 && p50 <= p90, 'does not rise from p10 over p50 to p90');
const provenance = {
  source: z.string().min(1),
  asOf: day,
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.string().min(1).optional(),
};
const hours = z
  .number()
  .min(0)
  .max(24 * 365);
/** Words in one language stand for both until somebody translates them. */
const words = z.union([z.string().min(1), title]);

const effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('activate-plans') }),
  z.strictObject({ kind: z.literal('deploy'), requirements: z.array(id) }),
  z.strictObject({ kind: z.literal('sanctions'), package: id }),
  z.strictObject({ kind: z.literal('support'), partners: z.array(state) }),
  z.strictObject({ kind: z.literal('invoke'), treaty: id }),
  z.strictObject({ kind: z.literal('assist'), treaty: id, to: state }),
  z.strictObject({ kind: z.literal('statement') }),
]);

const clause = z.strictObject({
  id,
  text: words,
  issue: id.optional(),
  milder: z.array(words).min(1).optional(),
  severable: z.boolean().optional(),
});

const ask = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('milder') }),
  z.strictObject({ kind: z.literal('drop') }),
  z.strictObject({ kind: z.literal('add'), addition: id }),
  z.strictObject({ kind: z.literal('none') }),
]);

const share = z.number().min(0).max(1);

const stance = z.strictObject({
  id,
  members: z.array(z.string().min(1)).min(1),
  issue: id,
  body: id.optional(),
  position: z.enum(['reserve', 'bracket', 'object']),
  propensity: share,
  salience: share,
  redLine: z.boolean().default(false),
  ask,
  why: words,
  ...provenance,
});

const assumption = z
  .strictObject({ id: z.string().min(1), value: z.number().min(0).optional(), interval: interval.optional(), ...provenance })
  .refine(({ value, interval: range }) => (value === undefined) !== (range === undefined), 'needs either a value or an interval');

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
  clauses: z.array(clause).min(1),
  additions: z.array(clause).optional(),
  condition: z
    .strictObject({
      element: z.enum(['force', 'gravity', 'direction', 'externalOrigin', 'intent', 'otherwiseLawful']),
      says: words,
    })
    .optional(),
  matter: id.optional(),
  frameworkNation: state.optional(),
  protects: state.optional(),
  after: z.strictObject({
    when: z.enum(['incident', 'demand', 'consultation', 'decision', 'condition', 'blocked', 'time']),
    of: id.optional(),
    at: moment.optional(),
    delayHours: z.union([hours, interval]),
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

const evidenceOrigin = {
  id,
  incident: id,
  says: title,
  arrives: z
    .strictObject({ at: moment.optional(), afterDays: interval.optional() })
    .refine(({ at, afterDays }) => (at === undefined) !== (afterDays === undefined), 'needs either at or afterDays'),
  ...provenance,
};
const told = strictFact.refine((fact) => Object.keys(fact).length > 0, 'says nothing (one fact at least)');

const evidence = z.discriminatedUnion('kind', [
  z.strictObject({ ...evidenceOrigin, kind: z.literal('arrives'), fact: told }),
  z.strictObject({ ...evidenceOrigin, kind: z.literal('contradicts'), fact: told }),
  z.strictObject({ ...evidenceOrigin, kind: z.literal('withdraws'), withdraws: id }),
]);

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
  evidence: z.array(evidence).default([]),
  proposals: z.array(proposal).default([]),
  requirements: z.array(requirement).default([]),
  reinforcements: z.array(reinforcement).default([]),
  assumptions: z.array(assumption).default([]),
  stances: z.array(stance).default([]),
});

export type ScenarioFile = z.infer<typeof scenarioSchema>;

type Words = z.infer<typeof words>;

const inBoth = (said: Words): Title => (typeof said === 'string' ? { en: said, fr: said } : said);

/** The scenario that a valid file describes. */
export function toScenario(file: ScenarioFile): Scenario {
  const { schema: _schema, report, demand, proposals, stances, evidence, ...rest } = file;
  return {
    ...rest,
    evidence: evidence.map(toEvidence),
    reportDate: report.date,
    reportFile: report.file,
    ...(demand === undefined ? {} : { demandAfter: demand.joinedAfter, demandProvenance: demand }),
    proposals: proposals.map(toProposal),
    stances: stances.map(({ why, ...stance }) => {
      const { en, fr } = inBoth(why);
      return { ...stance, why: en, whyFr: fr, from: file.start.slice(0, 10), to: null };
    }),
  };
}

function toProposal({ clauses, additions, condition, ...proposal }: ScenarioFile['proposals'][number]): Proposal {
  return {
    ...proposal,
    clauses: clauses.map(toClause),
    ...(additions ? { additions: additions.map(toClause) } : {}),
    ...(condition ? { condition: { ...condition, says: inBoth(condition.says) } } : {}),
  };
}

function toClause({ text, milder, ...rest }: z.infer<typeof clause>): Clause {
  return { ...rest, text: inBoth(text), ...(milder ? { milder: milder.map(inBoth) } : {}) };
}

function toEvidence({ arrives: { at, afterDays }, ...item }: z.infer<typeof evidence>): EvidenceItem {
  // the schema lets one of them through, never both or neither
  return { ...item, arrives: afterDays === undefined ? { at: at as string } : { afterDays } };
}
