import { z } from 'zod';
import type { Ask, DelegatedAuthority, NationalGate, Stance, StateGroup } from '../../../words/council.ts';
import { alpha2, attributeProvenance, interval, kebab, period, provenanceFields, rowOf, share, text } from './fields.ts';

const office = z.string().regex(/^[A-Z]+(-[A-Z]+)*$/, 'is not an office in capital letters');

const ask = rowOf<Ask>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('milder') }),
    z.strictObject({ kind: z.literal('drop') }),
    z.strictObject({ kind: z.literal('add'), addition: kebab }),
    z.strictObject({ kind: z.literal('none') }),
  ]),
);

export const stateGroupRow = rowOf<StateGroup>()(
  z.strictObject({
    id: kebab,
    name: text,
    nameFr: text,
    members: z.array(alpha2).min(1).readonly(),
    ...period,
    ...provenanceFields,
  }),
);

export const stanceRow = rowOf<Stance>()(
  z
    .strictObject({
      id: kebab,
      members: z.array(alpha2.or(kebab)).min(1).readonly(),
      issue: kebab,
      body: kebab.optional(),
      position: z.enum(['reserve', 'bracket', 'object']),
      propensity: share,
      salience: share,
      redLine: z.boolean(),
      ask,
      why: text,
      whyFr: text,
      ...period,
      ...provenanceFields,
    })
    .refine(({ redLine, salience }) => !redLine || salience === 1, { path: ['salience'], error: 'a red line has salience 1' })
    .refine(({ redLine, position }) => !redLine || position !== 'reserve', {
      path: ['position'],
      error: 'a reservation lets the text stand: it is no red line',
    }),
);

export const authorityRow = rowOf<DelegatedAuthority>()(
  z.strictObject({
    id: kebab,
    office,
    act: z.enum(['alert', 'prepare', 'stage', 'move', 'deploy', 'task']),
    given: z.enum(['standing', 'plans-active', 'council-decision']),
    pool: text,
    ...period,
    ...provenanceFields,
  }),
);

export const gateRow = rowOf<NationalGate>()(
  z.strictObject({
    state: alpha2,
    for: z.enum(['deployment', 'combat', 'any']),
    gate: z.enum(['parliament-before', 'government', 'president']),
    days: interval,
    ...period,
    attributeProvenance,
    ...provenanceFields,
  }),
);
