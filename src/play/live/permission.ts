import type { World } from '../../chain/world.ts';
import type { CrisisCommand, CrisisState } from '../../crisis.ts';
import { getChair } from '../../decision/index.ts';
import type { Minutes } from '../../words/time.ts';
import type { ClockSetting } from './journal.ts';
import type { Seat } from './seats.ts';

/** Why a seat may not give a command; undefined where it may. Control may give any: an umpire overrules on the record. */
export function refusalOf({ id, kind }: Seat, given: CrisisCommand, state: CrisisState, world: World): string | undefined {
  if (kind === 'control') return undefined;
  if (given.stage !== 'decision') return `${given.command.type} is for control`;
  const { command } = given;
  switch (command.type) {
    case 'RequestConsultation':
    case 'RequestAssistance':
      return command.member === id ? undefined : `${id} cannot ask for ${command.member}`;
    case 'StatePosition': {
      if (command.member !== id) return `${id} cannot speak for ${command.member}`;
      const open = state.decision.proposals[command.proposal];
      // who does not sit there is not told whether it lies there
      if (!open?.members.includes(id)) return `no text ${command.proposal} lies before a body in which ${id} sits`;
      return open.status === 'open' ? undefined : `${command.proposal} is not open`;
    }
    case 'TableProposal': {
      const body = command.body ?? command.proposal.body;
      if (getChair(world.decision, body) === id) return undefined;
      return `only the chair tables a text before ${body}`;
    }
    case 'AmendProposal':
    case 'ShiftForum':
    case 'WithdrawProposal': {
      const open = state.decision.proposals[command.proposal];
      if (open && getChair(world.decision, open.body) === id) return undefined;
      return `no text ${command.proposal} lies before a body that ${id} chairs`;
    }
    case 'TakeActivationStep':
      return kind === 'commander' ? undefined : 'only the Supreme Allied Commander gives activation orders';
    default:
      return `${command.type} follows by itself or is for control`;
  }
}

/** Why the clock cannot be set so; undefined where it can. */
export function refusalOfClock(clock: ClockSetting, now: Minutes): string | undefined {
  if (clock.kind === 'turns') {
    if (!Number.isInteger(clock.turnMinutes) || clock.turnMinutes < 1) return 'a turn is a whole number of minutes, one or more';
    return (clock.deadlineHours ?? 1) > 0 ? undefined : 'the deadline lies in the past';
  }
  if (!(clock.minutesPerSecond > 0)) return 'the clock goes forward only';
  return clock.stopAt !== undefined && clock.stopAt <= now ? `minute ${clock.stopAt} has passed` : undefined;
}
