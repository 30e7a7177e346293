import { type ForceFacts, getTypeFactors } from '../../../force/index.ts';
import type { Interval } from '../../../words/time.ts';
import type { PresenceReadiness } from '../../data/rows/force-row-schemas.ts';

/** The framework of what the run itself has brought, in `data/forces/readiness.json`. */
export const BROUGHT_BY_RUN = 'run';

/** Hours until a force that stands forward is ready to move: the first row that fits; without one, as from home. */
export function readinessInPlace(
  rows: readonly PresenceReadiness[],
  { factors }: ForceFacts,
  framework: string,
  type: string,
): Interval {
  const row = rows.find(
    ({ frameworks, unitTypes }) =>
      (frameworks === undefined || frameworks.includes(framework)) && (unitTypes === undefined || unitTypes.includes(type)),
  );
  return row?.readinessHours ?? getTypeFactors(factors, type).readinessHours;
}
