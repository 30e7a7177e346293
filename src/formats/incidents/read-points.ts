import { z } from 'zod';
import type { AreaPoint } from '../../assessment/index.ts';
import { type ListReading, readList } from '../placed/read-list.ts';
import { day, latitude, longitude } from './incident-fields.ts';

const point = z
  .object({
    id: z.string(),
    name: z.string().optional(),
    lat: latitude,
    lon: longitude,
    date: day.nullish(),
    validFrom: day.nullish(),
    validTo: day.nullish(),
    party: z.string().nullish(),
    kind: z.string().nullish(),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= validTo, {
    path: ['validTo'],
    message: 'lies before validFrom (exchange the two days)',
  });

/** Dated points for `foedus area`. */
export function readPoints(file: string, text: string): ListReading<AreaPoint & { readonly id: string }> {
  return readList(file, text, point) as ListReading<AreaPoint & { readonly id: string }>;
}
