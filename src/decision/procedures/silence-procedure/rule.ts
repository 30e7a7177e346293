import { defineProcedure } from '../../define.ts';
import { holdoutsOf, isOpenPosition } from '../../text/positions.ts';

const DEFAULT_HOURS = 24;

/** Silence is assent: the text stands at the deadline unless somebody objected, or asked for other words, before it. */
export const silenceProcedure = defineProcedure({
  id: 'silence-procedure',
  title: 'Silence procedure',
  source: 'crs-rs21510-decision-making',
  silenceMinutes: (hours) => (hours ?? DEFAULT_HOURS) * 60,
  isBrokenBy: isOpenPosition,
  stands: (open, atDeadline) => atDeadline && holdoutsOf(open).length === 0,
});
