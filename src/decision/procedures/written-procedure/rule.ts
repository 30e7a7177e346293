import { defineProcedure } from '../../define.ts';

/** Opened in the evening, closed the next morning. */
const DEFAULT_HOURS = 12;

/** Delegations vote in writing by a deadline; a vote against stops the text, an abstention or a declaration does not. */
export const writtenProcedure = defineProcedure({
  id: 'written-procedure',
  title: 'Written procedure',
  source: 'pravda-2025-eu-package-19',
  silenceMinutes: (hours) => (hours ?? DEFAULT_HOURS) * 60,
  isBrokenBy: (position) => position === 'object' || position === 'bracket',
  stands: ({ positions, round: open }, atDeadline) =>
    atDeadline &&
    Object.values(positions).every(({ round, position }) => round !== open || position === 'accept' || position === 'reserve'),
});
