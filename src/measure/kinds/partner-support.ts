import type { StateId } from '../../words/ids.ts';
import type { Interval, IsoDate } from '../../words/time.ts';
import type { Reason, Verdict } from '../../words/verdict.ts';
import type { MeasureFacts } from '../facts.ts';
import type { Standing } from './assess-support.ts';
import { assessSupport } from './assess-support.ts';
import { SUPPORT_RULES } from './catalogue.ts';

export interface PartnerSupport {
  /** Id of a row of `data/measures/partner-support.json`. */
  readonly kind: string;
  readonly available: Verdict;
  readonly reason: Reason;
  /** Days from the Allies' decision until it begins to be felt. */
  readonly leadDays: Interval;
}

type SupportFacts = Pick<MeasureFacts, 'partnerSupport' | 'arrangements' | 'memberships'>;

/** Standings that follow from membership: the Alliance, the Partnership for Peace, enhanced opportunities. */
const BY_MEMBERSHIP: Readonly<Record<string, string>> = {
  NATO: 'ally',
  PFP: 'partnership-for-peace',
  EOP: 'enhanced-opportunities',
};

/** The standings of a partner on a day: its arrangements, and what follows from its memberships. */
export function listStandings(partner: StateId, date: IsoDate, facts: Omit<SupportFacts, 'partnerSupport'>): readonly Standing[] {
  const standings = new Map<string, Standing>();
  for (const row of facts.arrangements) {
    if (row.partner === partner && row.from <= date && (row.to === null || date <= row.to)) {
      standings.set(row.standing, { standing: row.standing, source: row.source });
    }
  }
  for (const row of facts.memberships) {
    if (row.state !== partner || row.from > date || (row.to !== null && date > row.to)) continue;
    const standing = BY_MEMBERSHIP[row.organisation];
    if (standing !== undefined) standings.set(standing, { standing, source: row.source });
  }
  return [...standings.values()].sort((a, b) => (a.standing < b.standing ? -1 : a.standing > b.standing ? 1 : 0));
}

/**
 * What can be done for a partner at risk, kind by kind, in the order of the data. A kind whose rule is missing is not
 * offered silently: it throws, since a row without a rule is an error in the data.
 */
export function partnerSupport(partner: StateId, date: IsoDate, facts: SupportFacts): readonly PartnerSupport[] {
  const standings = listStandings(partner, date, facts);
  return facts.partnerSupport.map((kind) => {
    const rule = SUPPORT_RULES.find((each) => each.id === kind.id);
    if (rule === undefined)
      throw new Error(`no rule for the kind of support "${kind.id}"; add src/measure/kinds/support/${kind.id}`);
    const { available, reason } = assessSupport(kind, rule, partner, standings);
    return { kind: kind.id, available, leadDays: kind.leadDays, reason };
  });
}
