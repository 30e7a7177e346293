import { isoTime } from '../../../kernel/calendar.ts';
import type { CertifiedPlan } from '../certified-plan.ts';

const COLUMNS = [
  'ULN',
  'NATION',
  'UNIT',
  'PAX',
  'STONS',
  'ORIGIN',
  'RLD',
  'POE',
  'ALD',
  'MODE',
  'POD',
  'EAD',
  'LAD',
  'DEST',
  'RDD',
  'CLOSURE',
  'LATE_HOURS',
  'PRIORITY',
] as const;

/** First signs at which a spreadsheet takes a cell for a formula. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A line for each package and main mode, with the columns of time-phased force and deployment data: ready at origin (RLD),
 * first load at the port of embarkation (ALD), first and last off at the port of debarkation (EAD, LAD), required (RDD).
 */
export function planToCsv({ instance, plan, counted }: CertifiedPlan): string {
  const lines = [COLUMNS.join(',')];
  const time = (minutes: number) => isoTime(instance.start, minutes);
  for (const arrival of plan.arrivals) {
    const contingent = instance.packages.find((row) => row.contingent.id === arrival.contingent)?.contingent;
    if (!contingent) continue;
    const mine = plan.serials.filter((serial) => serial.contingent === contingent.id);
    const countsAt = counted.get(contingent.id) ?? arrival.arriveCompleteAt;
    const late = contingent.requiredBy === null ? 0 : Math.max(0, countsAt - contingent.requiredBy);
    for (const mode of new Set(mine.map((serial) => serial.mode))) {
      const serials = mine.filter((serial) => serial.mode === mode);
      const main = serials.map((serial) => serial.legs.filter((leg) => leg.mode === mode));
      const sum = (of: (serial: (typeof serials)[number]) => number) => serials.reduce((total, one) => total + of(one), 0);
      const departs = main.flatMap((legs) => legs.slice(0, 1).map((leg) => leg.departAt));
      const arrives = main.flatMap((legs) => legs.slice(-1).map((leg) => leg.arriveAt));
      lines.push(
        [
          contingent.id,
          contingent.nation,
          contingent.unit,
          sum((serial) => serial.personnel),
          Math.round(sum((serial) => serial.tonnes) * SHORT_TONS * 10) / 10,
          contingent.origin,
          time(contingent.readyAt),
          main[0]?.[0]?.from ?? '',
          departs.length > 0 ? time(Math.min(...departs)) : '',
          mode,
          main[0]?.at(-1)?.to ?? '',
          arrives.length > 0 ? time(Math.min(...arrives)) : '',
          arrives.length > 0 ? time(Math.max(...arrives)) : '',
          contingent.destination,
          contingent.requiredBy === null ? '' : time(contingent.requiredBy),
          time(arrival.arriveCompleteAt),
          Math.round(late / 6) / 10,
          contingent.priority,
        ]
          .map(cell)
          .join(','),
      );
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** In a metric ton. */
const SHORT_TONS = 1.10231;

function cell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
