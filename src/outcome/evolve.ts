import type { Minutes } from '../words/time.ts';
import type { OutcomeEvent } from './events.ts';
import type { OutcomeState } from './state.ts';

export function initialOutcomeState(): OutcomeState {
  return { indicators: {} };
}

export function evolveOutcome(state: OutcomeState, event: OutcomeEvent, at: Minutes): void {
  const { indicator, unit, rows } = event;
  state.indicators[indicator] = { indicator, unit, rows, at };
}
