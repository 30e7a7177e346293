import type { z } from 'zod';
import type { FoedusData } from '../../facts/foedus-data.ts';
import * as council from './rows/council-row-schemas.ts';
import * as force from './rows/force-row-schemas.ts';
import * as rows from './rows/row-schemas.ts';

export type CollectionName = Exclude<keyof FoedusData, 'sources'> | keyof force.ReachRows;

export interface Collection {
  readonly name: CollectionName;
  /** Path under `data/`, without `.json`. */
  readonly path: string;
  readonly schema: z.ZodType;
  /** What makes a row unique, read off the row. */
  readonly key: readonly string[];
}

/** Where each collection lies. `sources` is every file of `data/sources/` taken together. */
export const collections: readonly Collection[] = [
  { name: 'states', path: 'states/states', schema: rows.stateRow, key: ['id'] },
  { name: 'territories', path: 'states/territories', schema: rows.territoryRow, key: ['id'] },
  { name: 'organisations', path: 'organisations/organisations', schema: rows.organisationRow, key: ['id'] },
  { name: 'memberships', path: 'organisations/memberships', schema: rows.membershipRow, key: ['organisation', 'state', 'from'] },
  { name: 'offices', path: 'offices/offices', schema: rows.officeRow, key: ['office', 'of', 'from'] },
  { name: 'nodes', path: 'network/nodes', schema: rows.nodeRow, key: ['id'] },
  { name: 'arcs', path: 'network/arcs', schema: rows.arcRow, key: ['id'] },
  { name: 'lift', path: 'network/lift', schema: rows.liftRow, key: ['id'] },
  { name: 'permissions', path: 'network/permissions', schema: rows.permissionRow, key: ['nation', 'mode'] },
  { name: 'pools', path: 'forces/pools', schema: rows.poolRow, key: ['id'] },
  { name: 'units', path: 'forces/units', schema: rows.unitRow, key: ['id'] },
  { name: 'presence', path: 'forces/presence', schema: rows.presenceRow, key: ['id'] },
  { name: 'commands', path: 'forces/commands', schema: rows.commandRow, key: ['id'] },
  { name: 'forcePackages', path: 'forces/packages', schema: force.forcePackageRow, key: ['id'] },
  { name: 'presenceReadiness', path: 'forces/readiness', schema: force.presenceReadinessRow, key: ['id'] },
  { name: 'packages', path: 'measures/packages', schema: rows.packageRow, key: ['id'] },
  { name: 'trade', path: 'measures/trade', schema: rows.tradeRow, key: ['state', 'partner', 'year'] },
  { name: 'partnerSupport', path: 'measures/partner-support', schema: rows.partnerSupportRow, key: ['id'] },
  { name: 'stateGroups', path: 'decision/groups', schema: council.stateGroupRow, key: ['id', 'from'] },
  { name: 'stances', path: 'decision/stances', schema: council.stanceRow, key: ['id'] },
  { name: 'authorities', path: 'decision/authorities', schema: council.authorityRow, key: ['id'] },
  { name: 'gates', path: 'decision/gates', schema: council.gateRow, key: ['state', 'for', 'from'] },
];

export const sourceSchema: z.ZodType = rows.sourceRow;
