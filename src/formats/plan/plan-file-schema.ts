import { z } from 'zod';

const minute = z.int().describe('minutes since start');
const minutes = z.number().describe('minutes');
const mode = z.enum(['air', 'road', 'rail', 'sea']);
const node = z.string().describe('id of a node of the network');
const packageId = z.string().describe('id of a package of the instance');
const resource = z
  .string()
  .describe(
    'an arc in one direction ("ARC ahead", "ARC back"), a place at a node ("NODE ramp", "berth", "parking", "gauge change"), or the id of a pool of lift',
  );

/** Why something is so; the same shape everywhere. */
const reason = z
  .looseObject({
    says: z.string().describe('what is claimed, one plain sentence or noun phrase'),
    id: z.string().optional().describe('what it can be asked for by'),
    result: z.string().optional(),
    source: z.string().optional().describe('id of a row of data/sources, "judgement" or "unverified"'),
    wouldChange: z.string().optional().describe('what would change the answer'),
    get because() {
      return z.array(reason).optional();
    },
  })
  .meta({ id: 'Reason' });

const plannedPackage = z.object({
  id: packageId,
  way: z.array(mode).describe('main modes of its serials'),
  depart: minute.describe('minutes since start: the first serial leaves'),
  first: minute.describe('minutes since start: the first serial is there'),
  complete: minute.describe('minutes since start: closure; the last serial is there, and reception over where people came apart'),
  cohesion: z.string().optional().describe('its cohesion group, where it has one'),
  together: minute.optional().describe('minutes since start: the whole cohesion group counts as complete'),
  required: minute.nullable().describe('minutes since start; null: no day required'),
  lateness: minutes.min(0).describe('minutes after required at which it counts as complete; 0 in time'),
  weight: z.number().positive().describe('what a minute of its lateness counts'),
  why: reason.describe('what the time of its last serial went into'),
});

const unreachable = z.object({ id: packageId, why: reason.describe('the filter that cut it off') });

const leg = z
  .object({
    mode,
    from: node,
    to: node,
    departAt: minute.describe('minutes since start'),
    arriveAt: minute.describe('minutes since start: its head is there; of a road leg to or from a terminal, all of it'),
    asset: z.string().nullable().describe('pool of lift that carries it; null on its own wheels'),
    number: z.int().min(0).describe('which one of the pool, from 1; 0 on its own wheels'),
  })
  .describe('one stage of the way of a serial');

const serial = z
  .object({
    package: packageId,
    kind: z.enum(['passengers', 'wheeled', 'wheeled-heavy', 'tracked', 'containers', 'warship']),
    mode: mode.describe('of its main leg'),
    count: z.int().min(0).describe('people or items'),
    personnel: z.int().min(0).describe('people in it, those who ride with their vehicles included'),
    tonnes: z.number().min(0).describe('metric tons'),
    departAt: minute.describe('minutes since start: its first leg departs'),
    arriveAt: minute.describe('minutes since start: all of it is at the destination, unloaded'),
    legs: z.array(leg).describe('in order; each begins where the one before ended'),
  })
  .describe('what moves as one: a train, a column, a share of a ship, a sortie');

const reservation = z.object({
  resource,
  lane: z.int().min(1).describe('which one of the resource, from 1'),
  from: minute.describe('minutes since start'),
  to: minute.describe('minutes since start, not included'),
  serial: z.int().min(0).describe('index in serials, from 0'),
});

const certificate = z.object({
  horizon: minute.describe('minutes since start: nothing has a price from there on'),
  prices: z
    .array(
      z.object({
        resource: z
          .string()
          .describe('as in reservations; for sets of lift that may replace each other, their ids joined by " + "'),
        bucket: z.int().min(0).describe('from 0; bucket b is the time from b to b + 1 spans'),
        price: z.number().min(0).describe('weighted minutes of cost for a minute of use'),
      }),
    )
    .describe('what is not here has no price'),
  spans: z.record(z.string(), z.int()).describe('minutes of a bucket, by resource, for those that have a price'),
});

/** All of a plan.json, `foedus-movement-plan/1`. */
export const planFileSchema = z.object({
  schema: z.literal('foedus-movement-plan/1'),
  title: z.string().describe('of the instance'),
  start: z.string().describe('of the instance: YYYY-MM-DD or YYYY-MM-DDTHH:MMZ (UTC); all moments count from here'),
  packages: z.array(plannedPackage).describe('those that go, in the order in which they were planned'),
  unreachable: z.array(unreachable).describe('those that cannot go'),
  objective: z.object({
    cost: minutes.describe('weighted minutes: lateness, and a twentieth of the time from ready to complete'),
    lateness: minutes.describe('weighted minutes after what is required, over all packages'),
    lastArrival: minute.describe('minutes since start: the last package counts as complete'),
    assetHours: z.number().describe('hours for which lift is loaded, or being loaded or emptied'),
  }),
  bound: z
    .object({
      cost: minutes.describe('weighted minutes: no plan costs less'),
      lateness: minutes.describe('weighted minutes: no plan has less'),
      packages: z.array(
        z.object({
          id: packageId,
          complete: minute.describe('minutes since start: no plan has it complete before, whatever the others do'),
          lateness: minutes.describe('minutes after required that follow from it'),
        }),
      ),
    })
    .describe('what the certificate proves of every plan'),
  certificate: certificate.describe('prices from which anybody can work the bound out again'),
  excess: z.object({
    absolute: minutes.describe('weighted minutes: cost of the plan less that of the bound'),
    percent: z.number().nullable().describe('of the bound; null where that is 0'),
  }),
  binds: z
    .array(z.object({ resource, hours: z.number().describe('hours that serials waited for it, added up') }))
    .describe('most first, ten at most'),
  whatIf: z
    .array(
      z.object({
        says: z.string().describe('the change'),
        cost: z.number().describe('weighted hours'),
        lateness: z.number().describe('weighted hours'),
        saves: z.number().describe('weighted hours of cost, against the plan without it'),
      }),
    )
    .optional()
    .describe('only with --what-if: changes, each with all planned anew, that which saves most first'),
  serials: z.array(serial),
  reservations: z.array(reservation).describe('what is held by which serial when'),
});

/** What `--check` reads of it. Other keys are for people and other programs. */
export const checkedPlanSchema = planFileSchema
  .pick({ schema: true, objective: true, certificate: true, serials: true, reservations: true })
  .extend({
    packages: z.array(plannedPackage.pick({ id: true, complete: true })),
    unreachable: z.array(unreachable.pick({ id: true })),
    bound: planFileSchema.shape.bound.pick({ cost: true, lateness: true }),
  });
