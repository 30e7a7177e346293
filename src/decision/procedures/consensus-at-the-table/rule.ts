import { defineProcedure } from '../../define.ts';

/** Every member has spoken in this round, none objects, and no bracket is left. */
export const consensusAtTheTable = defineProcedure({
  id: 'consensus-at-the-table',
  title: 'Consensus at the table',
  source: 'crs-rs21510-decision-making',
  silenceMinutes: () => null,
  isBrokenBy: (position) => position === 'object',
  stands: (proposal) =>
    proposal.members.every((member) => {
      const stated = proposal.positions[member];
      if (stated === undefined || stated.round !== proposal.round) return false;
      return stated.position === 'accept' || stated.position === 'reserve';
    }),
});
