/** Classes of hours, soonest first; `most` is included. */
export const REACH_CLASSES = [
  { id: 'day', most: 24 },
  { id: 'three-days', most: 72 },
  { id: 'week', most: 168 },
  { id: 'ten-days', most: 240 },
  { id: 'three-weeks', most: 504 },
  { id: 'later', most: Number.MAX_VALUE },
  { id: 'not-reached', most: Infinity },
] as const;

export type ReachClass = (typeof REACH_CLASSES)[number]['id'];

/** The class of a number of hours; Infinity is not reached. */
export function classOf(hours: number): ReachClass {
  return REACH_CLASSES.find(({ most }) => hours <= most)?.id ?? 'not-reached';
}
