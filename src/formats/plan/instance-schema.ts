import { z } from 'zod';
import { alpha2, count, day, kebab, rowId, text } from '../data/rows/fields.ts';
import { arcRow, liftRow, nodeRow, permissionRow } from '../data/rows/row-schemas.ts';
import { moment } from '../incidents/incident-fields.ts';

/** Own rows need not say what they rest on: the instance does. */
const unsourced = {
  source: kebab.default('judgement').describe('id of a row of data/sources, "judgement" or "unverified"'),
  asOf: day.default('2022-02-24').describe('day for which the row holds'),
  confidence: z.enum(['high', 'medium', 'low']).default('low'),
};
const amount = z.number().min(0);

/** A day or a minute, with its pattern for readers of the JSON Schema. */
const at = (says: string) =>
  moment.meta({
    description: `${says}: YYYY-MM-DDTHH:MMZ (UTC), or a day, which counts from its first minute`,
    pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}Z)?$',
  });

const cargo = z
  .strictObject({
    passengers: count.default(0).describe('people; 0: as personnel'),
    wheeledVehicles: count.default(0).describe('vehicles that march on their own wheels'),
    trackedVehicles: count.default(0).describe('vehicles that need a transporter or a train'),
    containers: count.default(0).describe('20-foot containers'),
    tonnes: amount.default(0).describe('metric tons of all items; 0: worked out from the numbers'),
    laneMetres: amount.default(0).describe('metres of deck or wagon floor of all items; 0: worked out from the numbers'),
    maxLoadClass: amount.default(0).describe('military load class of the worst item'),
    maxAxleTonnes: amount.default(0).describe('metric tons on the worst axle, as on the road'),
    maxHeightMetres: z.number().positive().optional().describe('metres, as loaded; left out: within what every way lets pass'),
  })
  .describe('what has to be moved; left out: worked out from type and personnel by the declared factors');

const onePackage = z.strictObject({
  id: rowId.describe('its own; letters and digits, parted by - _ or .'),
  unit: text.optional().describe('name for people; left out: the id'),
  nation: alpha2.describe('ISO 3166-1 alpha-2: whose lift it may use, who need not give leave'),
  component: z.enum(['land', 'air', 'maritime', 'GBAD', 'HQ', 'logistics', 'SOF', 'multi']).default('land'),
  type: text.optional().describe('type of unit in data/forces; left out: the ordinary one of the component'),
  personnel: count.default(0).describe('people'),
  cargo: cargo.optional(),
  origin: rowId.describe('id of a node'),
  destination: rowId.describe('id of a node'),
  modes: z
    .array(z.enum(['air', 'road', 'rail', 'sea']))
    .min(1)
    .optional()
    .describe('that may be used, in order of preference; left out: those of the type'),
  ready: at('nothing of it moves before'),
  required: at('wanted at the destination by')
    .nullable()
    .default(null)
    .describe('day or time by which it is wanted complete; null: none'),
  priority: z.int().min(1).default(1).describe('1 is planned first by the list scheduler; costs nothing in itself'),
  weight: z.number().positive().default(1).describe('what a minute of its lateness counts'),
  cohesion: rowId.optional().describe('packages of one name count as complete only together'),
});

const closure = z
  .strictObject({
    arc: rowId.optional().describe('id of an arc, in both directions'),
    node: rowId.optional().describe('id of a node: its ramps, berths, stands and gauge-change tracks'),
    lift: rowId.optional().describe('id of a pool of lift'),
    from: at('shut from'),
    to: at('open again from'),
    note: text.optional(),
  })
  .describe('nobody may hold it from then until then; one of arc, node, lift');

const slowdown = z
  .strictObject({
    arc: rowId.describe('id of an arc'),
    factor: z.number().gt(1).describe('times as long'),
    note: text.optional(),
  })
  .describe('the kilometres of an arc take so many times as long, over the whole run');

const background = z
  .strictObject({
    arc: rowId.optional().describe('id of an arc by road or rail'),
    node: rowId.optional().describe('id of a node'),
    share: z.number().min(0).max(0.95).describe('share of its rate, or of its ramps, berths and stands, that others take'),
    note: text.optional(),
  })
  .describe('civil traffic and sustainment; one of arc, node');

const node = nodeRow.shape;
const ownNode = nodeRow
  .extend(unsourced)
  .extend({
    country: node.country.describe('ISO 3166-1 alpha-2: who gives leave; null only at sea'),
    lat: node.lat.describe('degrees north, WGS 84'),
    lon: node.lon.describe('degrees east, WGS 84'),
    runwayMetres: node.runwayMetres.describe('metres; left out: taken as sufficient'),
    aircraftParking: node.aircraftParking.describe('large aircraft handled at once'),
    berths: node.berths.describe('ships handled at once; the fewer of berths and roroRamps bind'),
    roroRamps: node.roroRamps.describe('ships that vehicles may leave at once'),
    railGaugesMm: node.railGaugesMm.describe('track gauges in millimetres; two: loads change gauge here'),
    railRamps: node.railRamps.describe('trains loaded or unloaded at once'),
  })
  .describe('a place where things start, change mode, or end; a number left out takes the declared factor');

const arc = arcRow.shape;
const ownArc = arcRow
  .extend(unsourced)
  .extend({
    from: arc.from.describe('id of a node'),
    to: arc.to.describe('id of a node'),
    lengthKm: arc.lengthKm.describe('kilometres'),
    gaugeMm: arc.gaugeMm.describe('rail: track gauge in millimetres; left out: 1435'),
    rate: arc.rate.describe('rail: trains a day in each direction; road: vehicles an hour; left out: the declared factor'),
    maxAxleTonnes: arc.maxAxleTonnes.describe('metric tons an axle; left out: the declared factor'),
    maxLoadClass: arc.maxLoadClass.describe('military load class; left out: the declared factor'),
    maxHeightMetres: arc.maxHeightMetres.describe('metres; left out: taken as sufficient'),
  })
  .describe('two-way; flights need no arcs');

const lift = liftRow.shape;
const ownLift = liftRow
  .extend(unsourced)
  .extend({
    asset: lift.asset.describe('what it is, for people'),
    count: lift.count.describe('carriers: aircraft, ships, train sets; by road single transporters, which go in troops'),
    payloadTonnes: lift.payloadTonnes.describe('metric tons on one carrier'),
    passengers: lift.passengers.describe('seats on one carrier'),
    laneMetres: lift.laneMetres.describe('metres on one carrier'),
    speedKmh: lift.speedKmh.describe('kilometres an hour; of trains and transporters only when empty'),
    loadHours: lift.loadHours.describe('hours'),
    unloadHours: lift.unloadHours.describe('hours'),
    home: lift.home.describe('id of a node: it comes from here first'),
    availability: lift.availability.describe('share at hand on an ordinary day, 0 to 1'),
    crews: z
      .strictObject({
        count: z.int().min(1).describe('crews at hand: one goes with each load, from loading until the carrier is empty'),
        restHours: z.number().min(0).describe('hours for which a crew rests after a load'),
      })
      .optional()
      .describe('left out, there are always enough'),
  })
  .describe('carriers that come back before they go again');

const ownPermission = permissionRow
  .extend(unsourced)
  .extend({ hours: permissionRow.shape.hours.describe('hours from asking, at the start, to leave; the planner takes p50') })
  .describe('how long a nation takes to let others in by a mode; not listed: the declared factor');

/** The shape of a movement instance, `foedus-plan/1`. */
export const instanceSchema = z.strictObject({
  schema: z.literal('foedus-plan/1'),
  title: text.optional(),
  start: at('movement is ordered, leave is asked and lift sets out'),
  packages: z.array(onePackage).min(1),
  network: z
    .strictObject({
      nodes: z.array(ownNode).optional(),
      arcs: z.array(ownArc).optional(),
      lift: z.array(ownLift).optional(),
      permissions: z.array(ownPermission).optional(),
    })
    .optional()
    .describe("own rows, each list in place of the project's; own nodes need own arcs and lift"),
  closures: z.array(closure).optional(),
  slowdowns: z.array(slowdown).optional(),
  background: z.array(background).optional(),
});

export type InstanceFile = z.infer<typeof instanceSchema>;
