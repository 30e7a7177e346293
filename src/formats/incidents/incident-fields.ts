import { z } from 'zod';
import { dayNumber, parseIsoTime } from '../../kernel/calendar.ts';

/** A text that `parse` takes; what it says against others is the message. */
function checked(parse: (text: string) => unknown, shape: RegExp, notIt: string) {
  return z.string().superRefine((text, context) => {
    if (!shape.test(text)) {
      context.addIssue({ code: 'custom', message: notIt });
      return;
    }
    try {
      parse(text);
    } catch (error) {
      // the kernel's message begins with the text itself
      const says = error instanceof Error ? error.message.replace(/^"[^"]*" /, '') : String(error);
      context.addIssue({ code: 'custom', message: says, params: { wanted: 'a day of the calendar' } });
    }
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/;

/** A day of the calendar. */
export const day = checked(dayNumber, DAY, 'is not a day (YYYY-MM-DD)');
/** A minute in UTC. */
export const time = checked(parseIsoTime, TIME, 'is not a time (YYYY-MM-DDTHH:MMZ, in UTC)');
/** A minute or a day, which counts from its first minute. */
export const moment = checked(
  parseIsoTime,
  new RegExp(`${DAY.source}|${TIME.source}`),
  'is not a day or time (YYYY-MM-DD or YYYY-MM-DDTHH:MMZ)',
);
export const state = z.string().regex(/^[A-Z]{2}$/, 'is not a state (ISO 3166-1 alpha-2, such as FR)');
export const latitude = z.number().min(-90).max(90);
export const longitude = z.number().min(-180).max(180);

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

/** The input fields; `object` says whether a key that is not known is left out or refused. */
function fieldsWith(object: typeof z.object) {
  const actor = object({ code: z.string().nullable(), name: z.string(), kind: z.string() });
  const attributed = object({
    kind: z.string().nullable(),
    actor: z.string().nullable(),
    when: z.string().nullish(),
    status: z.string().nullable(),
  });
  const placed = { name: z.string(), lat: latitude.nullable(), lon: longitude.nullable(), approx: z.boolean().optional() };
  return {
    id: z.string().min(1),
    date: day,
    endDate: day.nullish(),
    attacker: actor.nullable(),
    victim: z.array(actor),
    location: object(placed).nullable(),
    objectType: z.string().nullable(),
    means: z.string().nullable(),
    attributed: attributed.nullable(),
    facts: object({
      ...factsShape,
      knownAt: z.array(object({ t: moment, fact: object({ ...factsShape, attributed }).partial() })),
    }),
  };
}

/** The input fields of an incident: what an assessment may read, and nothing else. Other keys in a file are not read. */
export const incidentFields = fieldsWith(z.object);

/** The same in a scenario, which has no commentary: a key that is not known is misspelt. */
export const strictIncidentFields = fieldsWith(z.strictObject as typeof z.object);

/** What an item of evidence may say: any of the facts. */
export const strictFact = strictIncidentFields.facts.shape.knownAt.element.shape.fact;
