import { holdoutsOf, type ProposalState } from '../decision/index.ts';
import type { Willing } from '../force/index.ts';
import type { Moment } from '../kernel/stage.ts';
import type { StateId } from '../words/ids.ts';
import type { World } from './world.ts';

/**
 * Who contributes after a text stands: members that did not object, each with its declared propensity, and the time its
 * parliament takes where the constitution asks for one.
 */
export function willingNations(agreed: ProposalState, world: World, moment: Moment): Willing[] {
  const { decision, force } = world;
  const leads = new Set(force.pools.filter((entry) => entry.role === 'lead').map((entry) => entry.nation));
  const propensityOf = (role: string) => decision.factors.get(role)?.value ?? 1;
  const out = stayingOut(agreed);
  const willing: Willing[] = [];
  for (const nation of agreed.members) {
    if (out.has(nation)) continue;
    const propensity = propensityOf(leads.has(nation) ? 'contribution.propensity.lead' : 'contribution.propensity');
    if (!moment.chance.stream('decision/contribution', `${agreed.proposal.id}/${nation}`).happens(propensity)) continue;
    const gate = decision.gates.find((row) => row.state === nation && row.gate === 'parliament-before');
    if (gate === undefined) {
      willing.push({ nation, caveats: [] });
      continue;
    }
    const days = moment.chance.stream('decision/gate', `${agreed.proposal.id}/${nation}`).within(gate.days);
    willing.push({ nation, caveats: [], gateMinutes: Math.round(days * 1440) });
  }
  return willing;
}

/** Who broke consensus, or kept a bracket or an objection where nobody could stop the others, sends nothing. */
function stayingOut(agreed: ProposalState): ReadonlySet<StateId> {
  return new Set([...holdoutsOf(agreed), ...agreed.breaks].map(({ member }) => member));
}
