import { defineProcedure } from '../../define.ts';
import { holdoutsOf, isOpenPosition } from '../../text/positions.ts';

/** Opened in the evening, closed the next morning. */
const DEFAULT_HOURS = 12;

/** Delegations vote in writing by a deadline; a vote against stops the text, an abstention or a declaration does not. */
export const writtenProcedure = defineProcedure({
  id: 'written-procedure',
  title: 'Written procedure',
  source: 'pravda-2025-eu-package-19',
  silenceMinutes: (hours) => (hours ?? DEFAULT_HOURS) * 60,
  isBrokenBy: isOpenPosition,
  stands: (open, atDeadline) => atDeadline && holdoutsOf(open).length === 0,
});
