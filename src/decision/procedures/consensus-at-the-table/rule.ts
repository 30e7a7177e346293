import { defineProcedure } from '../../define.ts';

/** Every member has spoken in this round and none objects. */
export const consensusAtTheTable = defineProcedure({
  id: 'consensus-at-the-table',
  title: 'Consensus at the table',
  source: 'crs-rs21510-decision-making',
  silenceMinutes: () => null,
  stands: (proposal) =>
    proposal.members.every((member) => {
      const stated = proposal.positions[member];
      return stated !== undefined && stated.round === proposal.round && stated.position !== 'object';
    }),
});
