import { z } from 'zod';
import type { Territory } from '../../../facts/foedus-data.ts';
import type { CommandPost, ForcePresence, PoolEntry, Unit } from '../../../words/forces.ts';
import type { PartnerSupportKind, SanctionsPackage, TradeShare } from '../../../words/measures.ts';
import type { BorderPermission, LiftPool, NetworkArc, NetworkNode } from '../../../words/network.ts';
import type { Source } from '../../../words/source.ts';
import type { Membership, Office, Organisation, State } from '../../../words/states.ts';
import {
  alpha2,
  alpha3,
  attributeProvenance,
  count,
  day,
  interval,
  kebab,
  latitude,
  longitude,
  period,
  positive,
  provenanceFields,
  rowId,
  rowOf,
  share,
  text,
} from './fields.ts';

export const stateRow = rowOf<State>()(
  z.strictObject({
    id: alpha2,
    alpha3,
    name: text,
    nameFr: text,
    adjective: text,
    capital: z.strictObject({ name: text, country: alpha2.nullable(), lat: latitude, lon: longitude }),
    landNeighbours: z.array(alpha2).readonly(),
    from: day.nullable(),
    to: day.nullable(),
    ...provenanceFields,
  }),
);

export const territoryRow = rowOf<Territory>()(
  z.strictObject({ id: alpha2, alpha3, name: text, nameFr: text, sovereign: alpha2.nullable(), ...provenanceFields }),
);

export const organisationRow = rowOf<Organisation>()(
  z.strictObject({
    id: rowId,
    name: text,
    nameFr: text,
    kind: z.enum(['alliance', 'union', 'group', 'partnership', 'arrangement']),
    ...provenanceFields,
  }),
);

export const membershipRow = rowOf<Membership>()(
  z.strictObject({ organisation: rowId, state: alpha2, ...period, ...provenanceFields }),
);

export const officeRow = rowOf<Office>()(
  z.strictObject({ office: kebab, of: rowId, holder: text, ...period, ...provenanceFields }),
);

export const sourceRow = rowOf<Source>()(
  z.strictObject({
    id: kebab,
    title: text,
    publisher: text,
    url: z.url({ protocol: /^https?$/ }),
    published: day.optional(),
    seen: z.boolean(),
  }),
);

export const nodeRow = rowOf<NetworkNode>()(
  z.strictObject({
    id: rowId,
    name: text,
    country: alpha2.nullable(),
    kind: z.enum([
      'airfield',
      'port',
      'railhead',
      'border-crossing',
      'gauge-change',
      'assembly-area',
      'junction',
      'sea-waypoint',
    ]),
    lat: latitude,
    lon: longitude,
    runwayMetres: positive.optional(),
    aircraftParking: count.optional(),
    berths: count.optional(),
    roroRamps: count.optional(),
    railGaugesMm: z.array(positive).readonly().optional(),
    railRamps: count.optional(),
    attributeProvenance,
    ...provenanceFields,
  }),
);

export const arcRow = rowOf<NetworkArc>()(
  z.strictObject({
    id: rowId,
    from: rowId,
    to: rowId,
    mode: z.enum(['road', 'rail', 'sea']),
    lengthKm: positive,
    gaugeMm: positive.optional(),
    rate: positive.optional(),
    maxAxleTonnes: positive.optional(),
    maxLoadClass: positive.optional(),
    maxHeightMetres: positive.optional(),
    attributeProvenance,
    ...provenanceFields,
  }),
);

export const liftRow = rowOf<LiftPool>()(
  z.strictObject({
    id: rowId,
    nation: alpha2,
    asset: text,
    mode: z.enum(['air', 'sea', 'rail', 'road']),
    count,
    payloadTonnes: z.number().nonnegative(),
    passengers: count,
    laneMetres: positive.optional(),
    speedKmh: positive,
    loadHours: z.number().nonnegative(),
    unloadHours: z.number().nonnegative(),
    home: rowId,
    availability: share,
    crews: z.strictObject({ count: z.int().min(1), restHours: z.number().min(0) }).optional(),
    attributeProvenance,
    ...provenanceFields,
  }),
);

export const permissionRow = rowOf<BorderPermission>()(
  z.strictObject({ nation: alpha2, mode: z.enum(['road', 'rail', 'air']), hours: interval, ...provenanceFields }),
);

const component = z.enum(['land', 'air', 'maritime', 'GBAD', 'HQ', 'logistics', 'SOF', 'multi']);

export const poolRow = rowOf<PoolEntry>()(
  z.strictObject({
    id: rowId,
    pool: text,
    nation: alpha2,
    role: z.enum(['lead', 'framework', 'contributor']),
    unit: text,
    component,
    personnel: count,
    ...period,
    noticeToMoveHours: interval,
    ...provenanceFields,
  }),
);

const cargo = z.strictObject({
  passengers: count,
  wheeledVehicles: count,
  trackedVehicles: count,
  containers: count,
  tonnes: z.number().nonnegative(),
  laneMetres: z.number().nonnegative(),
  maxLoadClass: z.number().nonnegative(),
  maxAxleTonnes: z.number().nonnegative(),
});

export const unitRow = rowOf<Unit>()(
  z.strictObject({
    id: rowId,
    nation: alpha2,
    name: text,
    component,
    type: kebab.or(z.literal('HQ')),
    personnel: count,
    origin: rowId,
    cargo: cargo.optional(),
    ...provenanceFields,
  }),
);

export const presenceRow = rowOf<ForcePresence>()(
  z.strictObject({
    id: rowId,
    country: alpha2,
    sender: alpha2,
    framework: text,
    unit: text,
    personnel: count,
    ...period,
    ...provenanceFields,
  }),
);

export const commandRow = rowOf<CommandPost>()(
  z.strictObject({
    id: rowId,
    name: text,
    level: z.enum(['strategic', 'operational', 'component', 'tactical']),
    place: text,
    nation: alpha2.nullable(),
    ...period,
    ...provenanceFields,
  }),
);

export const packageRow = rowOf<SanctionsPackage>()(
  z.strictObject({
    id: rowId,
    sender: rowId,
    target: alpha2,
    title: text,
    instruments: z.array(text).min(1).readonly(),
    proposed: day.nullable(),
    adopted: day,
    ...provenanceFields,
  }),
);

export const tradeRow = rowOf<TradeShare>()(
  z.strictObject({
    state: rowId,
    partner: alpha2,
    year: z.int().min(1900).max(2100),
    exportsShare: share,
    importsShare: share,
    energyShare: share.optional(),
    ...provenanceFields,
  }),
);

export const partnerSupportRow = rowOf<PartnerSupportKind>()(
  z.strictObject({
    id: rowId,
    name: text,
    nameFr: text,
    requires: z.array(text).readonly(),
    excludes: z.array(text).readonly(),
    leadDays: interval,
    ...provenanceFields,
  }),
);
