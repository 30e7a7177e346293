import type { IsoTime } from '../../words/time.ts';

/** One contingent's way, flat, for a spreadsheet. Empty text or `null` where a thing is not known. */
export interface ArrivalRow {
  readonly contingent: string;
  readonly nation: string;
  readonly unit: string;
  readonly personnel: number | null;
  readonly tonnes: number | null;
  readonly origin: string;
  readonly destination: string;
  readonly mode: string;
  readonly readyAt: IsoTime | '';
  readonly departFirst: IsoTime | '';
  readonly arriveFirst: IsoTime | '';
  readonly arriveFirstP10: IsoTime | '';
  readonly arriveFirstP90: IsoTime | '';
  readonly arriveComplete: IsoTime | '';
  readonly arriveCompleteP10: IsoTime | '';
  readonly arriveCompleteP90: IsoTime | '';
  readonly command: string;
  /** Line of the statement of requirements that it fills. */
  readonly requirement: string;
}

const COLUMNS: readonly (keyof ArrivalRow)[] = [
  'contingent',
  'nation',
  'unit',
  'personnel',
  'tonnes',
  'origin',
  'destination',
  'mode',
  'readyAt',
  'departFirst',
  'arriveFirst',
  'arriveFirstP10',
  'arriveFirstP90',
  'arriveComplete',
  'arriveCompleteP10',
  'arriveCompleteP90',
  'command',
  'requirement',
];
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** First signs at which a spreadsheet takes a cell for a formula (OWASP, "CSV injection"), wide forms included. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * RFC 4180: comma, CRLF, header row, quoted where needed; to be written as UTF-8. A cell that a spreadsheet would run as a
 * formula gets a leading apostrophe, unless it is a number.
 */
export function arrivalsToCsv(rows: readonly ArrivalRow[]): string {
  const lines = [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','))];
  return `${lines.join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return '';
  const text = String(value).replace(/\p{Cs}/gu, '\ufffd');
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
