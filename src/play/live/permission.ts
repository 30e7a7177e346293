import type { World } from '../../chain/world.ts';
import type { CrisisCommand, CrisisState } from '../../crisis.ts';
import { getChair } from '../../decision/index.ts';
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
      if (!open) return `no text ${command.proposal} has been tabled`;
      if (open.status !== 'open') return `${command.proposal} is not open`;
      return open.members.includes(id) ? undefined : `${id} has no seat at the body before which ${command.proposal} lies`;
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
      if (!open) return `no text ${command.proposal} has been tabled`;
      return getChair(world.decision, open.body) === id ? undefined : `only the chair of ${open.body} may do that`;
    }
    case 'TakeActivationStep':
      return kind === 'commander' ? undefined : 'only the Supreme Allied Commander gives activation orders';
    default:
      return `${command.type} follows by itself or is for control`;
  }
}
