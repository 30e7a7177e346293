import type { Moment } from '../../../src/kernel/stage.ts';
import type { CrisisCommand } from './commands.ts';
import type { CrisisEvent } from './events.ts';
import type { CrisisFigures } from './figures.ts';
import type { CrisisState } from './state.ts';

/** What a command brings about. */
export function decide(
  command: CrisisCommand,
  state: CrisisState,
  figures: CrisisFigures,
  { at }: Moment,
): readonly CrisisEvent[] {
  switch (command.type) {
    case 'BeginCrisis':
      return [{ type: 'CrisisBegan', members: figures.members.length }];
    case 'GiveInstruction':
      return [{ type: 'InstructionGiven', member: command.member }];
    case 'TableText':
      return tabled(1, at, figures);
    case 'BreakSilence':
      return isOpen(command.round, state) ? [{ type: 'SilenceBroken', round: command.round, member: command.member }] : [];
    case 'CloseSilence':
      return isOpen(command.round, state) ? [{ type: 'DecisionTaken', rounds: command.round }] : [];
    case 'ConsultMembers':
      return [{ type: 'MembersConsulted', round: command.round }, ...tabled(command.round + 1, at, figures)];
    case 'TakeStep':
      return [{ type: 'ActivationStepTaken', step: command.step }];
    case 'OfferContingent':
      return [{ type: 'ContingentOffered', contingent: command.contingent }];
    case 'CloseForceGeneration':
      return [{ type: 'ForceGenerationClosed', offers: state.offers }];
    default:
      return decideConvoy(command, state, figures);
  }
}

type ConvoyCommand = Extract<CrisisCommand, { type: 'DepartConvoy' | 'ReachStation' | 'EndService' | 'CloseConvoy' }>;

function decideConvoy(command: ConvoyCommand, state: CrisisState, { passages, contingents }: CrisisFigures): CrisisEvent[] {
  switch (command.type) {
    case 'DepartConvoy': {
      const { contingent, serials, route } = command;
      return [{ type: 'ConvoyDeparted', contingent, serials, route }];
    }
    case 'ReachStation': {
      const { serial } = command;
      const { taken, places } = state.stations[serial.station];
      return taken < places ? [{ type: 'ServiceBegan', serial, waited: false }] : [{ type: 'SerialWaits', serial }];
    }
    case 'EndService': {
      const { serial } = command;
      const events: CrisisEvent[] = [{ type: 'ServiceEnded', serial }];
      if (serial.passage + 1 === passages.length)
        events.push({ type: 'SerialArrived', contingent: serial.contingent, serial: serial.serial });
      const { waiting } = state.stations[serial.station];
      if (waiting.length > 0) events.push({ type: 'ServiceBegan', serial: waiting[0], waited: true });
      return events;
    }
    case 'CloseConvoy': {
      const { contingent } = command;
      const closed: CrisisEvent = { type: 'ConvoyClosed', contingent, serials: state.convoys[contingent].serials };
      if (state.closed + 1 < contingents.length) return [closed];
      return [closed, { type: 'ForceClosed', convoys: contingents.length }];
    }
  }
}

function tabled(round: number, at: number, { silenceMinutes }: CrisisFigures): CrisisEvent[] {
  return [
    { type: 'TextTabled', round },
    { type: 'SilenceSet', round, deadline: at + silenceMinutes },
  ];
}

function isOpen(round: number, state: CrisisState): boolean {
  return state.isSilent && state.round === round;
}
