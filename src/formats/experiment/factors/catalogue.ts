import { decisionKinds } from './decision-factors.ts';
import type { FactorKind } from './factor-kind.ts';
import { forceKinds } from './force-factors.ts';
import { movementKinds } from './movement-factors.ts';
import { scenarioKinds } from './scenario-factors.ts';

/** Every kind of number that an experiment may change. A path is `KIND/FIGURE`, with `*` for any run of characters. */
export const factorKinds: readonly FactorKind[] = [...decisionKinds, ...forceKinds, ...movementKinds, ...scenarioKinds];

/** What one may well want to change and cannot, with the reason. */
export const notYet: Readonly<Record<string, string>> = {
  adversary:
    'no seat of the adversary takes decisions in a run, so its resolve has nothing to act on yet; the models of deterrence (foedus model) take it as a parameter',
  policies:
    'policies are rules without a free number; let a seat fall silent with a setting (change: silence SEAT) or change stances',
  network: 'lengths and capacities of arcs are not a factor yet; change movement/roadSpeedKmh and its like',
  reinforcements:
    'dates of national orders are not a factor yet; change the scenario, or use a setting (change: order UNIT to PLACE)',
};
