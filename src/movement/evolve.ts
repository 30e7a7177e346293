import type { Minutes } from '../words/time.ts';
import type { MovementEvent } from './events.ts';
import type { MovementState } from './state.ts';

/** Folds one event into the state, in place. */
export function evolveMovement(state: MovementState, event: MovementEvent, at: Minutes): void {
  if (event.type === 'MovementPlanned') {
    state.orders.push({ at, contingent: event.ordered });
    const { arrival, reason } = event;
    state.progress[event.contingent] = { arrival, reason, departedAt: null, arrivedFirstAt: null, closedAt: null };
    // asked first: `delete` makes the engine treat the whole record as a slow one, even where nothing was there
    if (event.contingent in state.unreachable) delete state.unreachable[event.contingent];
    return;
  }
  if (event.type === 'MovementUnreachable') {
    state.unreachable[event.contingent] = event.reason;
    return;
  }
  const progress = state.progress[event.contingent];
  if (!progress) return;
  if (event.type === 'ContingentDeparted') progress.departedAt = at;
  else if (event.type === 'ContingentArrivedFirst') progress.arrivedFirstAt = at;
  else progress.closedAt = at;
}
