import { definePolicy, type SeatCommand } from '../../define.ts';
import { authorityFor, getInterval } from '../../facts/decision-facts.ts';
import { type ActivationStep, isWaitingForCondition } from '../../state.ts';

const CHAIN: readonly ActivationStep[] = ['ACTWARN', 'FORCE-GENERATION', 'ACTREQ', 'ACTORD'];

/**
 * The steps from decision to order, one after the other, by SACEUR. With defence plans active they take hours,
 * since authority is delegated; without them, days.
 */
export const activation = definePolicy({
  id: 'activation',
  title: 'SACEUR takes the steps of the activation chain',
  on: ['DecisionTaken', 'ConditionMet', 'ActivationStepTaken'],
  act(event, state, facts, moment): readonly SeatCommand[] {
    const next = nextStep(event);
    if (next === null) return [];
    const agreed = state.proposals[next.proposal];
    const { proposal } = agreed;
    if (proposal.effect.kind !== 'deploy' || isWaitingForCondition(agreed)) return [];
    const authority = authorityFor(facts, next.step, proposal, state.plansActive) ? 'delegated' : 'reserved';
    const interval = getInterval(facts, `activation.${next.step.toLowerCase()}.${authority}.hours`);
    const hours = moment.chance.stream('decision/activation', `${next.proposal}/${next.step}`).within(interval);
    const command = { type: 'TakeActivationStep', proposal: next.proposal, step: next.step } as const;
    return [{ seat: 'SACEUR', at: moment.at + Math.round(hours * 60), command }];
  },
});

function nextStep(event: {
  type: string;
  proposal?: unknown;
  step?: ActivationStep;
}): { proposal: string; step: ActivationStep } | null {
  if (typeof event.proposal !== 'string') return null;
  if (event.type === 'DecisionTaken' || event.type === 'ConditionMet') return { proposal: event.proposal, step: CHAIN[0] };
  if (event.type !== 'ActivationStepTaken' || event.step === undefined) return null;
  const step = CHAIN[CHAIN.indexOf(event.step) + 1];
  return step === undefined ? null : { proposal: event.proposal, step };
}
