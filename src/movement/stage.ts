import type { Stage, Timed } from '../kernel/stage.ts';
import type { MovementCommand } from './commands.ts';
import { decideMovement } from './decide.ts';
import type { MovementEvent } from './events.ts';
import { evolveMovement } from './evolve.ts';
import type { MovementFacts, MovementState } from './state.ts';

/** When do they arrive? Contingents in, arrivals by plan out. */
export const movementStage: Stage<MovementFacts, MovementState, MovementCommand, MovementEvent> = {
  initial: () => ({ orders: [], progress: {}, unreachable: {} }),
  decide: decideMovement,
  evolve: evolveMovement,
  due(event): readonly Timed<MovementCommand>[] {
    if (event.type !== 'MovementPlanned') return [];
    const { contingent, arrival } = event;
    return [
      { at: arrival.departFirstAt, command: { type: 'RecordDeparture', contingent } },
      { at: arrival.arriveFirstAt, command: { type: 'RecordFirstArrival', contingent }, priority: 1 },
      { at: arrival.arriveCompleteAt, command: { type: 'RecordClosure', contingent }, priority: 2 },
    ];
  },
};
