import type { StateId } from '../words/ids.ts';
import type { Minutes } from '../words/time.ts';
import type { MeasureEvent } from './events.ts';
import type { MeasureState, SupportState } from './state.ts';

/** Changes the state, in place, by one event. */
export function evolve(state: MeasureState, event: MeasureEvent, at: Minutes): void {
  switch (event.type) {
    case 'SanctionsImposed':
      state.imposed.push({ at, package: event.package, senders: event.senders });
      return;
    case 'SanctionsLifted':
      state.imposed = state.imposed.filter((each) => each.package.id !== event.packageId);
      return;
    case 'SanctionsRefused':
      state.refusals += 1;
      return;
    case 'SendersCounted': {
      const tally = { at, senders: event.senders, states: event.states };
      if (event.basis === 'imposed') state.imposing[event.target] = tally;
      else state.reported[event.target] = tally;
      return;
    }
    case 'EffectEstimated': {
      const effects = state.effects[event.target] ?? {};
      effects[event.who] = event.interval;
      state.effects[event.target] = effects;
      return;
    }
    case 'SupportOffered':
      setSupport(state, event.partner, event.kind, { at, available: event.available, leadDays: event.leadDays });
      return;
    case 'SupportUnavailable':
      setSupport(state, event.partner, event.kind, { at, available: 'not-engaged', leadDays: null });
      return;
  }
}

function setSupport(state: MeasureState, partner: StateId, kind: string, support: SupportState): void {
  const kinds = state.support[partner] ?? {};
  kinds[kind] = support;
  state.support[partner] = kinds;
}
