import { z } from 'zod';
import { count, interval, kebab, provenanceFields, text } from './fields.ts';

/** What counts as a force of one kind where hours are asked for until it can stand somewhere. */
export const forcePackageRow = z
  .strictObject({
    id: kebab,
    /** With its article, for a sentence: `a brigade`. */
    name: text,
    nameFr: text,
    /** Fewer people are no such force. */
    leastPersonnel: count.min(1),
    /** Of a larger unit at most so many go; null: all. */
    mostPersonnel: count.min(1).nullable(),
    /** Types of `data/forces/factors.json` that can be one. */
    unitTypes: z.array(kebab).min(1).readonly(),
    modes: z
      .array(z.enum(['air', 'road', 'rail']))
      .min(1)
      .readonly(),
    /** Whether entries of a book of readiness are taken together until they are enough people; else each is one by itself. */
    together: z.boolean(),
    ...provenanceFields,
  })
  .readonly()
  .refine(({ leastPersonnel, mostPersonnel }) => mostPersonnel === null || mostPersonnel >= leastPersonnel, {
    path: ['mostPersonnel'],
    message: 'is less than leastPersonnel',
  });

/**
 * How soon a force that stands forward already is ready to move. The first row that fits counts; a list that is absent fits all.
 * The framework `run` is what the run itself has brought.
 */
export const presenceReadinessRow = z
  .strictObject({
    id: kebab,
    frameworks: z.array(text).min(1).readonly().optional(),
    unitTypes: z.array(kebab).min(1).readonly().optional(),
    readinessHours: interval,
    ...provenanceFields,
  })
  .readonly();

export type ForcePackage = z.infer<typeof forcePackageRow>;
export type PresenceReadiness = z.infer<typeof presenceReadinessRow>;

/** Collections that only the search for reach reads. */
export interface ReachRows {
  readonly forcePackages: readonly ForcePackage[];
  readonly presenceReadiness: readonly PresenceReadiness[];
}
