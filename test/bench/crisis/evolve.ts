import type { CrisisEvent } from './events.ts';
import type { CrisisState } from './state.ts';

/** Changes `state` in place by what `event` says; uses nothing else. */
export function evolve(state: CrisisState, event: CrisisEvent): void {
  switch (event.type) {
    case 'InstructionGiven':
      state.instructed++;
      return;
    case 'TextTabled':
      state.round = event.round;
      return;
    case 'SilenceSet':
      state.isSilent = true;
      return;
    case 'SilenceBroken':
    case 'DecisionTaken':
      state.isSilent = false;
      return;
    case 'ContingentOffered':
      state.offers++;
      return;
    case 'ConvoyDeparted':
      state.convoys[event.contingent] = { serials: event.serials, route: event.route, arrived: 0 };
      return;
    case 'SerialWaits':
      state.stations[event.serial.station].waiting.push(event.serial);
      return;
    case 'ServiceBegan': {
      const station = state.stations[event.serial.station];
      station.taken++;
      if (event.waited) station.waiting.shift();
      return;
    }
    case 'ServiceEnded':
      state.stations[event.serial.station].taken--;
      return;
    case 'SerialArrived':
      state.convoys[event.contingent].arrived++;
      return;
    case 'ConvoyClosed':
      state.closed++;
  }
}
