import { z } from 'zod';

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day (YYYY-MM-DD)');
export const state = z.string().regex(/^[A-Z]{2}$/, 'is not a state (ISO 3166-1 alpha-2, such as FR)');
export const latitude = z.number().min(-90).max(90);
export const longitude = z.number().min(-180).max(180);

const actor = z.object({ code: z.string().nullable(), name: z.string(), kind: z.string() });
const attributed = z.object({
  kind: z.string().nullable(),
  actor: z.string().nullable(),
  when: z.string().nullish(),
  status: z.string().nullable(),
});

const factsShape = {
  force: z.enum(['used', 'threatened', 'none']).nullable(),
  intent: z.enum(['deliberate', 'error', 'accident', 'disputed', 'unknown']).nullable(),
  direction: z
    .enum(['state-organs', 'state-proxy', 'non-state-from-abroad', 'non-state-domestic', 'disputed', 'unknown'])
    .nullable(),
  deaths: z.number().int().min(0).nullable(),
  injured: z.number().int().min(0).nullable(),
  physicalEffect: z.enum(['none', 'limited', 'serious', 'mass']).nullable(),
  functionalEffect: z.enum(['none', 'limited', 'serious', 'national']).nullable(),
  duration: z.enum(['single', 'repeated', 'sustained']).nullable(),
  objectOwner: z.enum(['state', 'private', 'mixed']).nullable(),
  objectFlag: state.nullable(),
  place: z
    .enum([
      'land',
      'internal-waters-or-port',
      'territorial-sea',
      'eez',
      'high-seas',
      'airspace-over-land',
      'airspace-over-sea',
      'network',
    ])
    .nullable(),
  placeSovereign: z.union([state, z.null(), z.array(state.nullable())]),
  placeStatus: z.enum(['undisputed', 'disputed', 'occupied', 'leased-base']).nullable(),
  seaArea: z.string().nullable(),
  attackerIsParty: z.boolean().nullable(),
};

/** The input fields of an incident: what an assessment may read, and nothing else. */
export const incidentFields = {
  id: z.string().min(1),
  date: day,
  endDate: day.nullish(),
  attacker: actor.nullable(),
  victim: z.array(actor),
  location: z
    .object({ name: z.string(), lat: latitude.nullable(), lon: longitude.nullable(), approx: z.boolean().optional() })
    .nullable(),
  objectType: z.string().nullable(),
  means: z.string().nullable(),
  attributed: attributed.nullable(),
  facts: z.object({
    ...factsShape,
    knownAt: z.array(z.object({ t: z.string(), fact: z.object({ ...factsShape, attributed }).partial() })),
  }),
};
