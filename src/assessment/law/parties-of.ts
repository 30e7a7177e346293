import { membersOf } from '../../facts/index.ts';
import type { OrganisationId, StateId } from '../../words/ids.ts';
import type { IsoDate } from '../../words/time.ts';
import type { AssessmentFacts } from './assessment-facts.ts';

/** The parties of a treaty: the members of its organisation on a day. */
export function partiesOf(organisation: OrganisationId) {
  return (date: IsoDate, facts: Pick<AssessmentFacts, 'memberships'>): readonly StateId[] => membersOf(facts, organisation, date);
}
