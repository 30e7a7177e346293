import type { Minutes } from '../words/time.ts';
import type { ForceEvent } from './events.ts';
import type { ForceState } from './state.ts';

/** Changes `state` in place, from the event alone. */
export function evolve(state: ForceState, event: ForceEvent, at: Minutes): void {
  switch (event.type) {
    case 'ActivationWarningIssued':
      state.warnedAt ??= at;
      return;
    case 'ForceGenerationHeld':
      state.generatedAt = at;
      for (const requirement of event.requirements) {
        state.requirements = state.requirements.filter((known) => known.id !== requirement.id);
        state.requirements.push(requirement);
        state.shortfalls = state.shortfalls.filter((known) => known.requirement !== requirement.id);
      }
      return;
    case 'ContributionOffered':
      state.offers.push(event.assignment);
      state.usedUnits.push(event.unit);
      return;
    case 'RequirementUnfilled':
      state.shortfalls.push(event.shortfall);
      return;
    case 'ForceActivated':
      state.activatedAt ??= at;
      return;
    case 'ContingentReady':
      state.contingents.push(event.contingent);
      if (!state.usedUnits.includes(event.contingent.unit)) state.usedUnits.push(event.contingent.unit);
      return;
    case 'AuthorityTransferred':
      state.contingents = state.contingents.map((contingent) =>
        contingent.id === event.contingent ? { ...contingent, command: event.to } : contingent,
      );
      return;
    case 'ForceStepRefused':
      return;
  }
}
