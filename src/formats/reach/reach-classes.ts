/** Classes of hours, soonest first; `most` is included. */
export const REACH_CLASSES = [
  { id: 'day', most: 24, says: 'within 24 hours' },
  { id: 'three-days', most: 72, says: 'within 72 hours' },
  { id: 'week', most: 168, says: 'within 7 days' },
  { id: 'ten-days', most: 240, says: 'within 10 days' },
  { id: 'later', most: Number.MAX_VALUE, says: 'later than 10 days' },
  { id: 'not-reached', most: Infinity, says: 'not reached' },
] as const;

export type ReachClass = (typeof REACH_CLASSES)[number]['id'];

/** The class of a number of hours; Infinity is not reached. */
export function classOf(hours: number): ReachClass {
  return REACH_CLASSES.find(({ most }) => hours <= most)?.id ?? 'not-reached';
}
