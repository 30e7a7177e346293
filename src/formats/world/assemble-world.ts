import type { TreatyAreas } from '../../assessment/index.ts';
import type { World } from '../../chain/world.ts';
import { compileDecisionFacts, type DecisionFactor } from '../../decision/index.ts';
import { type FoedusData, membersOf } from '../../facts/index.ts';
import type { ForceFacts } from '../../force/index.ts';
import type { EffectRow, PartnerArrangement } from '../../measure/index.ts';
import { compileNetwork, type MovementFactors } from '../../movement/index.ts';
import type { ReportFacts } from '../../report/index.ts';
import type { Land } from '../../words/place.ts';
import type { Scenario } from '../../words/scenario.ts';

/** Everything that a world is made of, as read: plain data, which JSON carries from one engine to another unchanged. */
export interface WorldRows {
  readonly scenario: Scenario;
  readonly reportText: string;
  readonly data: FoedusData;
  readonly lands: readonly Land[];
  readonly areas: TreatyAreas;
  readonly lexicon: ReportFacts['lexicon'];
  readonly decisionFactors: readonly DecisionFactor[];
  readonly forceFactors: ForceFacts['factors'];
  readonly movementFactors: MovementFactors;
  readonly arrangements: readonly PartnerArrangement[];
  readonly effects: readonly EffectRow[];
}

/** The world that rows describe. Pure and without files, so that a browser can do it too. @throws RangeError as compiling does */
export function assembleWorld(rows: WorldRows): World {
  const { scenario, reportText, data, areas, lexicon } = rows;
  const { states, memberships, nodes, pools, units, presence, commands } = data;
  const date = scenario.start.slice(0, 10);
  const decision = decisionOf(rows);
  const countryOfNode = Object.fromEntries(nodes.flatMap((node) => (node.country === null ? [] : [[node.id, node.country]])));
  const force = {
    start: scenario.start,
    pools,
    units,
    presence,
    commands,
    factors: rows.forceFactors,
    countryOfNode,
    caveats: [],
    authorities: data.authorities,
  };
  const network = compileNetwork(nodes, data.arcs, data.lift, data.permissions, rows.movementFactors);
  const movement = { network, sampled: true };
  const measure = {
    start: scenario.start,
    packages: data.packages,
    trade: data.trade,
    partnerSupport: data.partnerSupport,
    arrangements: rows.arrangements,
    effects: rows.effects,
    memberships,
    states,
  };
  const allies = decision.members.get(scenario.alliance) ?? membersOf(data, scenario.alliance, date);
  return {
    scenario,
    reportText,
    data,
    report: { lexicon, states },
    assessment: {
      memberships,
      states,
      start: scenario.start,
      // read when first asked for, where the rows are
      get lands() {
        return rows.lands;
      },
      areas,
    },
    decision,
    force,
    movement,
    measure,
    outcome: { scenario, date, states, allies, nodes, force, movement, measure },
  };
}

function decisionOf({ scenario, data, decisionFactors }: WorldRows): World['decision'] {
  return compileDecisionFacts({
    scenario,
    states: data.states,
    memberships: data.memberships,
    factors: decisionFactors,
    gates: data.gates,
    groups: data.stateGroups,
    stances: data.stances,
    authorities: data.authorities,
  });
}
