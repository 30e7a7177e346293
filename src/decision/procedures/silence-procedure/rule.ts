import { defineProcedure } from '../../define.ts';

const DEFAULT_HOURS = 24;

/** Silence is assent: the text stands at the deadline unless somebody objected in writing before it. */
export const silenceProcedure = defineProcedure({
  id: 'silence-procedure',
  title: 'Silence procedure',
  source: 'crs-rs21510-decision-making',
  silenceMinutes: (hours) => (hours ?? DEFAULT_HOURS) * 60,
  stands: (proposal, atDeadline) =>
    atDeadline &&
    Object.values(proposal.positions).every((stated) => stated.round !== proposal.round || stated.position !== 'object'),
});
