import { z } from 'zod';
import type { Provenance } from '../../../words/source.ts';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? SameKeys<A, B> : false) : false;
type SameKeys<A, B> = [keyof A] extends [keyof B] ? ([keyof B] extends [keyof A] ? true : false) : false;

/** Hands a schema through, and fails to compile where it and the word type allow different rows. */
export function rowOf<Row>() {
  return <S extends z.ZodType>(schema: Same<z.infer<S>, Row> extends true ? S : never): S => schema;
}

export const text = z.string().trim().min(1);
export const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not in kebab-case');
export const rowId = z
  .string()
  .regex(/^[A-Za-z0-9]+([-_.]+[A-Za-z0-9]+)*$/, 'is not an id: letters and digits, parted by - _ or .');
export const alpha2 = z.string().regex(/^[A-Z]{2}$/, 'is not two capital letters');
export const alpha3 = z.string().regex(/^[A-Z]{3}$/, 'is not three capital letters');
export const day = z.iso.date();
export const count = z.int().nonnegative();
export const positive = z.number().positive();
export const share = z.number().min(0).max(1);
export const latitude = z.number().min(-90).max(90);
export const longitude = z.number().min(-180).max(180);

export const interval = z
  .strictObject({ p10: z.number().nonnegative(), p50: z.number().nonnegative(), p90: z.number().nonnegative() })
  .readonly()
  .refine((value) => value.p10 <= value.p50 && value.p50 <= value.p90, 'does not rise from p10 over p50 to p90');

export const provenanceFields = {
  source: kebab,
  asOf: day,
  confidence: z.enum(['high', 'medium', 'low']),
  note: text.optional(),
};
const provenance = rowOf<Provenance>()(z.strictObject(provenanceFields));
export const attributeProvenance = z.record(text, provenance).readonly().optional();
export const period = { from: day, to: day.nullable() };
