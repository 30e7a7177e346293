import type { OrganisationId, StateId } from '../words/ids.ts';
import type { Membership } from '../words/states.ts';
import type { IsoDate } from '../words/time.ts';
import type { FoedusData } from './foedus-data.ts';
import { isWithinPeriod } from './period.ts';

type Memberships = Pick<FoedusData, 'memberships'>;

/** Ids of the members of an organisation on a day, in code-unit order. First and last day count. */
export function membersOf(data: Memberships, organisation: OrganisationId, date: IsoDate): readonly StateId[] {
  const members = new Set<StateId>();
  for (const row of data.memberships) {
    if (row.organisation === organisation && isWithinPeriod(row, date)) members.add(row.state);
  }
  return [...members].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

export function isMember(data: Memberships, state: StateId, organisation: OrganisationId, date: IsoDate): boolean {
  return findMembership(data, state, organisation, date) !== undefined;
}

/** The row that makes a state a member on a day; its provenance is the reason to show. */
export function findMembership(
  data: Memberships,
  state: StateId,
  organisation: OrganisationId,
  date: IsoDate,
): Membership | undefined {
  return data.memberships.find((row) => row.state === state && row.organisation === organisation && isWithinPeriod(row, date));
}

/** Ids of the organisations that a state belongs to on a day, in code-unit order. */
export function organisationsOf(data: Memberships, state: StateId, date: IsoDate): readonly OrganisationId[] {
  const organisations = new Set<OrganisationId>();
  for (const row of data.memberships) {
    if (row.state === state && isWithinPeriod(row, date)) organisations.add(row.organisation);
  }
  return [...organisations].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
