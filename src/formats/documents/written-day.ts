import { dayNumber } from '../../kernel/calendar.ts';
import type { IsoDate } from '../../words/time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day in "2022-02-25T10:00:00+01:00" or "Fri, 25 Feb 2022 10:00:00 +0100", as it is written there: no zone is applied. */
export function findWrittenDay(text: string | null | undefined): IsoDate | null {
  const head = (text ?? '').slice(0, 100);
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(head) ?? /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/.exec(head);
  if (iso) return realDay(`${iso[1]}-${iso[2]}-${iso[3]}`);
  const mail = /(?<!\d)(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})(?!\d)/.exec(head);
  const month = MONTHS.indexOf((mail?.[2] ?? '').toLowerCase());
  if (!mail || month < 0) return null;
  return realDay(`${mail[3]}-${String(month + 1).padStart(2, '0')}-${mail[1]?.padStart(2, '0')}`);
}

function realDay(day: string): IsoDate | null {
  try {
    dayNumber(day);
    return day;
  } catch {
    return null;
  }
}
