import { isoTime } from '../../../kernel/calendar.ts';
import type { PlannedSerial } from '../../../movement/index.ts';
import type { Arrival, Contingent } from '../../../words/forces.ts';
import type { Minutes } from '../../../words/time.ts';
import { EXERCISE } from '../../network-map/network-words.ts';
import type { CertifiedPlan } from '../certified-plan.ts';

/** What is required, under the names of time-phased force and deployment data; then what the plan makes of it; the marking last. */
export const PLAN_COLUMNS = [
  'ULN',
  'NATION',
  'UNIT',
  'PAX',
  'STON',
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
  'DEPARTS_POE',
  'FIRST_AT_POD',
  'LAST_AT_POD',
  'CLOSURE',
  'LATE_HOURS',
  'PRIORITY',
  'EXERCISE',
] as const;

type Column = (typeof PLAN_COLUMNS)[number];
type Row = Partial<Record<Column, string | number>>;

/** First signs at which a spreadsheet takes a cell for a formula. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** In a metric ton. */
const SHORT_TONS = 1.10231;

/**
 * A line for each package, main mode and pair of ports, with the columns of time-phased force and deployment data; docs/formats.md
 * says what each holds. Packages that cannot go have a line in which what is planned is empty. EAD is always empty: an instance
 * states no day before which a port takes nothing.
 */
export function planToCsv(certified: CertifiedPlan): string {
  const { instance, plan } = certified;
  const contingents = new Map(instance.packages.map(({ contingent }) => [contingent.id, contingent]));
  const serialsOf = new Map<string, PlannedSerial[]>();
  for (const serial of plan.serials) serialsOf.set(serial.contingent, [...(serialsOf.get(serial.contingent) ?? []), serial]);
  const rows = plan.arrivals.flatMap((arrival): Row[] => {
    const contingent = contingents.get(arrival.contingent);
    return contingent ? rowsOf(certified, contingent, arrival, serialsOf.get(contingent.id) ?? []) : [];
  });
  for (const { contingent: id } of plan.unreachable) {
    const contingent = contingents.get(id);
    if (contingent) rows.push(requiredOf(certified, contingent));
  }
  const lines = rows.map((row) => PLAN_COLUMNS.map((column) => cell(row[column] ?? '')).join(','));
  return `${[PLAN_COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

/** What holds of a package whether it goes or not. */
function requiredOf({ instance }: CertifiedPlan, contingent: Contingent): Row {
  const { id, nation, unit, cargo, personnel, origin, destination, readyAt, requiredBy, priority } = contingent;
  return {
    ULN: id,
    NATION: nation,
    UNIT: unit,
    PAX: cargo.passengers > 0 ? cargo.passengers : personnel,
    ORIGIN: origin,
    RLD: isoTime(instance.start, readyAt),
    DEST: destination,
    RDD: requiredBy === null ? '' : isoTime(instance.start, requiredBy),
    PRIORITY: priority,
    EXERCISE,
  };
}

function rowsOf(certified: CertifiedPlan, contingent: Contingent, arrival: Arrival, serials: readonly PlannedSerial[]): Row[] {
  const { instance, counted } = certified;
  const time = (minutes: Minutes) => isoTime(instance.start, minutes);
  const countsAt = counted.get(contingent.id) ?? arrival.arriveCompleteAt;
  const late = contingent.requiredBy === null ? 0 : Math.max(0, countsAt - contingent.requiredBy);
  const whole = { ...requiredOf(certified, contingent), CLOSURE: time(countsAt), LATE_HOURS: Math.round(late / 6) / 10 };
  const groups = [...byPorts(serials)];
  // it stands where it should already
  if (groups.length === 0) return [whole];
  const reception = receptionMinutes(certified, contingent.id, serials);
  return groups.map((legs): Row => {
    const [first] = legs;
    const sum = (of: (serial: PlannedSerial) => number) => legs.reduce((total, { serial }) => total + of(serial), 0);
    const onward = Math.max(...legs.map(({ serial, landsAt }) => serial.arriveAt - landsAt));
    return {
      ...whole,
      PAX: sum((serial) => serial.personnel),
      STON: Math.round(sum((serial) => serial.tonnes) * SHORT_TONS * 10) / 10,
      POE: first?.poe ?? '',
      ALD: time(Math.max(...legs.map(({ standsAt }) => standsAt ?? contingent.readyAt))),
      MODE: first?.serial.mode ?? '',
      POD: first?.pod ?? '',
      LAD: contingent.requiredBy === null ? '' : time(contingent.requiredBy - reception - onward),
      DEPARTS_POE: time(Math.min(...legs.map(({ departsAt }) => departsAt))),
      FIRST_AT_POD: time(Math.min(...legs.map(({ landsAt }) => landsAt))),
      LAST_AT_POD: time(Math.max(...legs.map(({ landsAt }) => landsAt))),
    };
  });
}

/** Between the last serial and the moment at which the package, or its cohesion group, counts as complete. */
function receptionMinutes({ instance, plan, counted }: CertifiedPlan, id: string, serials: readonly PlannedSerial[]): Minutes {
  const cohesion = instance.packages.find(({ contingent }) => contingent.id === id)?.cohesion;
  const group = instance.packages.filter((row) => cohesion !== undefined && row.cohesion === cohesion);
  const members = new Set([id, ...group.map(({ contingent }) => contingent.id)]);
  const together = plan.arrivals.filter((row) => members.has(row.contingent)).map((row) => row.arriveCompleteAt);
  const own = plan.arrivals.find((row) => row.contingent === id)?.arriveCompleteAt ?? 0;
  const afterSerials = own - Math.max(...serials.map((serial) => serial.arriveAt));
  return afterSerials + Math.max(0, (counted.get(id) ?? own) - Math.max(own, ...together));
}

/** The main leg of a serial, from its port of embarkation to that of debarkation; a train that changes gauge has one for all. */
interface MainLeg {
  readonly serial: PlannedSerial;
  readonly poe: string;
  readonly pod: string;
  /** All of it stands at the port of embarkation; undefined where it starts there. */
  readonly standsAt: Minutes | undefined;
  readonly departsAt: Minutes;
  readonly landsAt: Minutes;
}

/** Main legs by mode and ports, in the order in which they were planned. */
function byPorts(serials: readonly PlannedSerial[]): Iterable<readonly MainLeg[]> {
  const groups = new Map<string, MainLeg[]>();
  for (const serial of serials) {
    const main = serial.legs.filter((leg) => leg.mode === serial.mode);
    const [first, last] = [main[0], main.at(-1)];
    if (!first || !last) continue;
    const before = serial.legs[serial.legs.indexOf(first) - 1];
    const leg = {
      serial,
      poe: first.from,
      pod: last.to,
      standsAt: before?.arriveAt,
      departsAt: first.departAt,
      landsAt: last.arriveAt,
    };
    const key = `${serial.mode} ${leg.poe} ${leg.pod}`;
    groups.set(key, [...(groups.get(key) ?? []), leg]);
  }
  return groups.values();
}

function cell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
