import { defineProcedure } from '../../define.ts';
import { isOpenPosition } from '../../text/positions.ts';

/** Every member has spoken in this round, none objects, and no bracket is left. */
export const consensusAtTheTable = defineProcedure({
  id: 'consensus-at-the-table',
  title: 'Consensus at the table',
  source: 'crs-rs21510-decision-making',
  silenceMinutes: () => null,
  isBrokenBy: (position) => position === 'object',
  stands: ({ members, positions, round }) =>
    members.every((member) => {
      const stated = positions[member];
      return stated?.round === round && !isOpenPosition(stated.position);
    }),
});
