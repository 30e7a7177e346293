import { findMembership, membersOf } from '../../facts/index.ts';
import type { ActorId, OrganisationId, RuleId, StateId } from '../../words/ids.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';
import type { AssessmentFacts } from '../law/assessment-facts.ts';
import { TREATIES } from '../treaties.ts';

/** What somebody asks of an alliance. */
export interface Demand {
  readonly id: string;
  readonly by: ActorId;
  readonly alliance: OrganisationId;
  /** The day of the demand: members are counted on it. */
  readonly date: IsoDate;
  /** It concerns those that joined after this day; null: all members. */
  readonly afterDate: IsoDate | null;
  readonly says: string;
}

export interface DemandAssessment {
  /** The allies concerned, in code-unit order. */
  readonly allies: readonly StateId[];
  readonly members: number;
  readonly afterDate: IsoDate | null;
  /** Clauses that the demand touches: those that a threat to members may engage. */
  readonly touches: readonly RuleId[];
  readonly reason: Reason;
}

/** Whom a demand concerns, and which commitments it would touch. A demand is a threat at most: no attack, so never Article 5. */
export function assessDemand(demand: Demand, facts: AssessmentFacts): DemandAssessment {
  const { afterDate } = demand;
  const members = membersOf(facts, demand.alliance, demand.date);
  const accession = (state: StateId): IsoDate => findMembership(facts, state, demand.alliance, demand.date)?.from ?? demand.date;
  const allies = afterDate === null ? members : members.filter((state) => accession(state) > afterDate);
  const touches = TREATIES.filter(
    (rule) => isConsultation(rule.id) && rule.parties(demand.date, facts).some((party) => allies.includes(party)),
  );
  const scope = afterDate === null ? 'all members' : `those that joined after ${afterDate}`;
  return {
    allies,
    members: members.length,
    afterDate,
    touches: touches.map((rule) => rule.id),
    reason: {
      id: `demand/${demand.id}`,
      says: `${demand.by} to ${demand.alliance}: ${demand.says}. It concerns ${scope}: ${allies.length} of ${members.length}`,
      wouldChange: 'the demand being withdrawn or widened, or force being used',
      because: [
        ...allies.map((state) => joinedOn(state, accession(state), facts, demand)),
        {
          says: 'a demand, even under threat, is no armed attack; each Ally may ask for consultation, Article 5 is not engaged',
          result: 'not-engaged',
          source: 'emory-article-4',
          wouldChange: 'force being used',
        },
      ],
    },
  };
}

function joinedOn(state: StateId, day: IsoDate, facts: Pick<AssessmentFacts, 'memberships'>, { alliance, date }: Demand): Reason {
  const source = findMembership(facts, state, alliance, date)?.source;
  return { says: `${state}: ${alliance} since ${day}`, ...(source === undefined ? {} : { source }) };
}

/** Clauses that open consultation on a threat, without an attack. */
function isConsultation(id: RuleId): boolean {
  return id === 'nat-4';
}
