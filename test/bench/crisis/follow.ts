import type { Chance } from '../../../src/kernel/chance.ts';
import type { Moment, Timed } from '../../../src/kernel/stage.ts';
import type { CrisisCommand } from './commands.ts';
import type { ActivationStep, CrisisEvent, EventOf } from './events.ts';
import type { CrisisFigures, Delay } from './figures.ts';
import type { CrisisState } from './state.ts';

type Due = readonly Timed<CrisisCommand>[];
const NOTHING: Due = [];

/** What falls due because of `event`, in the order in which ties are to be broken. */
export function follow(event: CrisisEvent, state: CrisisState, figures: CrisisFigures, moment: Moment): Due {
  const { at, chance } = moment;
  switch (event.type) {
    case 'CrisisBegan':
      return figures.members.map((member) => ({
        at: at + drawn(chance, figures.instruction, 'instruction', member),
        command: { type: 'GiveInstruction', member },
      }));
    case 'InstructionGiven':
      return state.instructed === figures.members.length ? [{ at, command: { type: 'TableText' } }] : NOTHING;
    case 'SilenceSet':
      return silence(event, figures, moment);
    case 'SilenceBroken': {
      const { round } = event;
      const consulted = at + drawn(chance, figures.consultation, 'consultation', String(round));
      return [{ at: consulted, command: { type: 'ConsultMembers', round } }];
    }
    case 'DecisionTaken':
      return step('ACTWARN', figures, moment);
    case 'ActivationStepTaken':
      return afterStep(event, figures, moment);
    case 'ContingentOffered':
      return state.offers === figures.contingents.length ? [{ at, command: { type: 'CloseForceGeneration' } }] : NOTHING;
    case 'ForceGenerationClosed':
      return step('ACTORD', figures, moment);
    case 'ConvoyDeparted':
      return fork(event, at);
    case 'ServiceBegan': {
      const { serial } = event;
      const { name, service } = figures.passages[serial.passage];
      return [
        { at: at + drawn(chance, service, name, serial.contingent, serial.serial), command: { type: 'EndService', serial } },
      ];
    }
    case 'ServiceEnded':
      return onward(event, state, figures, moment);
    case 'SerialArrived': {
      const { serials, arrived } = state.convoys[event.contingent];
      return arrived === serials ? [{ at, command: { type: 'CloseConvoy', contingent: event.contingent } }] : NOTHING;
    }
    default:
      return NOTHING;
  }
}

/** The deadline, and before it whoever will not let the text stand. */
function silence({ round, deadline }: EventOf<'SilenceSet'>, figures: CrisisFigures, { at, chance }: Moment): Due {
  const due: Timed<CrisisCommand>[] = [{ at: deadline, command: { type: 'CloseSilence', round } }];
  const objecting = figures.objections[round - 1];
  for (const member of figures.members) {
    const stream = chance.stream('objection', member, String(round));
    if (!stream.happens(objecting)) continue;
    due.push({ at: at + stream.integer(figures.silenceMinutes), command: { type: 'BreakSilence', round, member } });
  }
  return due;
}

function step(name: ActivationStep, figures: CrisisFigures, { at, chance }: Moment): Due {
  return [{ at: at + drawn(chance, figures.steps[name], 'step', name), command: { type: 'TakeStep', step: name } }];
}

function afterStep(event: EventOf<'ActivationStepTaken'>, figures: CrisisFigures, moment: Moment): Due {
  const { at, chance } = moment;
  switch (event.step) {
    case 'ACTWARN':
      return step('ACTREQ', figures, moment);
    case 'ACTREQ':
      return figures.contingents.map((contingent) => ({
        at: at + drawn(chance, figures.offer, 'offer', contingent),
        command: { type: 'OfferContingent', contingent },
      }));
    case 'ACTORD':
      return figures.contingents.map((contingent) => departure(contingent, figures, moment));
  }
}

function departure(contingent: string, figures: CrisisFigures, { at, chance }: Moment): Timed<CrisisCommand> {
  const { least, most } = figures.serials;
  const convoy = chance.stream('convoy', contingent);
  const serials = least + convoy.integer(most - least + 1);
  const route = figures.passages.map(({ stations }) => stations[convoy.integer(stations.length)].id);
  const ready = at + drawn(chance, figures.notice, 'notice', contingent);
  return { at: ready, command: { type: 'DepartConvoy', contingent, serials, route } };
}

function fork({ contingent, serials, route }: EventOf<'ConvoyDeparted'>, at: number): Due {
  return Array.from({ length: serials }, (_, index) => {
    const serial = { contingent, serial: String(index + 1), passage: 0, station: route[0] };
    return { at, command: { type: 'ReachStation', serial } };
  });
}

function onward({ serial: at }: EventOf<'ServiceEnded'>, state: CrisisState, figures: CrisisFigures, moment: Moment): Due {
  const passage = at.passage + 1;
  if (passage === figures.passages.length) return NOTHING;
  const { contingent, serial } = at;
  const { leg, approach } = figures.passages[passage];
  const reached = moment.at + drawn(moment.chance, leg, approach, contingent, serial);
  const station = state.convoys[contingent].route[passage];
  return [{ at: reached, command: { type: 'ReachStation', serial: { contingent, serial, passage, station } } }];
}

/** Not rounded to whole minutes: a difference in the last bit of one draw shows in the log. */
function drawn(chance: Chance, { baseMinutes, meanMinutes }: Delay, purpose: string, entity: string, part?: string): number {
  return baseMinutes + chance.stream(purpose, entity, part).exponential(meanMinutes);
}
