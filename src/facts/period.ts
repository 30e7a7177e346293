import type { IsoDate } from '../words/time.ts';

/** True where `date` lies from `from` to `to`, both days included; null is open. */
export function isWithinPeriod(period: { readonly from: IsoDate | null; readonly to: IsoDate | null }, date: IsoDate): boolean {
  return (period.from === null || period.from <= date) && (period.to === null || date <= period.to);
}
