import { type ForceFacts, getTypeFactors } from '../../../force/index.ts';
import type { SourceId } from '../../../words/ids.ts';
import type { Interval } from '../../../words/time.ts';
import type { PresenceReadiness } from '../../data/rows/force-row-schemas.ts';

/** The framework of what the run itself has brought, in `data/forces/readiness.json`. */
export const BROUGHT_BY_RUN = 'run';

/** How soon a force is ready to move, and the row that says so. */
export interface Readiness {
  readonly hours: Interval;
  readonly says: string;
  readonly source: SourceId;
}

/** Of a force that stands forward: the first row that fits; without one, as from home. */
export function readinessInPlace(
  rows: readonly PresenceReadiness[],
  { factors }: ForceFacts,
  framework: string,
  type: string,
): Readiness {
  const row = rows.find(
    ({ frameworks, unitTypes }) =>
      (frameworks === undefined || frameworks.includes(framework)) && (unitTypes === undefined || unitTypes.includes(type)),
  );
  if (row) return { hours: row.readinessHours, says: `row ${row.id} of data/forces/readiness.json`, source: row.source };
  const { readinessHours: hours, source } = getTypeFactors(factors, type);
  return { hours, says: `type ${type} of data/forces/factors.json`, source };
}
