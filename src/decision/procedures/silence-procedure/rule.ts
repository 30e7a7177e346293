import { defineProcedure } from '../../define.ts';

const DEFAULT_HOURS = 24;

/** Silence is assent: the text stands at the deadline unless somebody objected, or asked for other words, before it. */
export const silenceProcedure = defineProcedure({
  id: 'silence-procedure',
  title: 'Silence procedure',
  source: 'crs-rs21510-decision-making',
  silenceMinutes: (hours) => (hours ?? DEFAULT_HOURS) * 60,
  isBrokenBy: (position) => position === 'object' || position === 'bracket',
  stands: (proposal, atDeadline) =>
    atDeadline &&
    Object.values(proposal.positions).every(
      ({ round, position }) => round !== proposal.round || position === 'accept' || position === 'reserve',
    ),
});
