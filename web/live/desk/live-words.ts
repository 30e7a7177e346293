import type { ExerciseView, Place } from '../../../src/formats/live-api/contract.ts';
import { placeWords } from '../../../src/formats/seat-view/lanes.ts';
import type { SeatView } from '../../../src/formats/seat-view/seat-view.ts';
import type { WordedItem } from '../../../src/formats/view/lane-words.ts';
import { dateTimeGroup, isoTime } from '../../../src/kernel/calendar.ts';
import type { Language } from '../../messages/languages.ts';
import type { LiveMessages } from '../../messages/live/live-languages.ts';
import type { Messages } from '../../messages/messages.ts';
import { seatName } from '../client/seat-names.ts';
import { shortCode } from '../stages/actor-codes.ts';

/** How the exercise's own things are called in the reader's language, and its times. */
export interface LiveWords {
  /** Of a seat, a state or an organisation. */
  readonly seat: (id: string) => string;
  readonly body: (id: string) => string;
  readonly treaty: (id: string) => string;
  readonly place: (node: string) => string;
  readonly pick: (text: { readonly en: string; readonly fr: string }) => string;
  /** `251200ZFEB22` */
  readonly dtg: (minute: number) => string;
  readonly iso: (minute: number) => string;
  /** `24 Feb 03:26` */
  readonly time: (minute: number) => string;
  /** `24 Feb` */
  readonly day: (minute: number) => string;
  readonly longTime: (minute: number) => string;
  readonly interval: (interval: { readonly p10: number; readonly p90: number }) => string;
  /** A length of time: minutes below an hour, hours up to 72, then days. */
  readonly span: (minutes: number) => string;
  readonly count: (value: number) => string;
  readonly item: (item: WordedItem) => string;
}

interface Known {
  readonly exercise: ExerciseView;
  readonly language: Language;
  readonly words: LiveMessages;
  readonly common: Messages;
  readonly places: Readonly<Record<string, Place>>;
  readonly view: SeatView;
}

export function liveWords({ exercise, language, words, common, places, view }: Known): LiveWords {
  const seat = (id: string) => seatName(shortCode(id), language, exercise.seats);
  const pick = (text: { readonly en: string; readonly fr: string }) => text[language];
  const place = (node: string) => places[node]?.name ?? placeWords(node);
  const treaty = (id: string) => common.treaties[id] ?? id;
  const bodies = new Map(exercise.bodies.map((body) => [body.id, body.title[language]]));
  return {
    ...{ seat, pick, place, treaty },
    body: (id) => bodies.get(id) ?? id.replaceAll('-', ' '),
    item: (item) => itemWords(item, { view, seat, place, treaty, common, pick }),
    span: (minutes) => spanWords(minutes, words),
    ...times(exercise.scenario.start, language),
  };
}

export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

function times(start: string, language: Language) {
  const locale = localeOf(language);
  const date = (minutes: number) => new Date(isoTime(start, minutes).replace('Z', ':00Z'));
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale);
  const day = (minutes: number) => days.format(date(minutes));
  return {
    day,
    dtg: (minutes: number) => dateTimeGroup(start, minutes),
    iso: (minutes: number) => isoTime(start, minutes),
    time: (minutes: number) => `${day(minutes)} ${clock.format(date(minutes))}`,
    longTime: (minutes: number) => `${long.format(date(minutes))} UTC`,
    interval: ({ p10, p90 }: { p10: number; p90: number }) => days.formatRange(date(p10), date(Math.max(p10, p90))),
    count: (value: number) => numbers.format(value),
  };
}

const HOURS_UP_TO = 72;

function spanWords(minutes: number, { span }: LiveMessages): string {
  const length = Math.max(0, Math.round(minutes));
  if (length < 60) return span.minutes(length);
  if (length < 600) return span.hoursMinutes(Math.floor(length / 60), length % 60);
  const hours = Math.round(length / 60);
  return hours <= HOURS_UP_TO ? span.hours(hours) : span.days(Math.round(hours / 24));
}

interface ItemWords {
  readonly view: SeatView;
  readonly seat: LiveWords['seat'];
  readonly place: LiveWords['place'];
  readonly treaty: LiveWords['treaty'];
  readonly pick: LiveWords['pick'];
  readonly common: Messages;
}

/** Ids that the time line bears give way to names, as far as the page has them. */
function itemWords(item: WordedItem, { view, seat, place, treaty, pick, common }: ItemWords): string {
  const [kind, id = '', third = ''] = item.id.split('/');
  if (kind === 'determination') {
    const parties = view.concerns.get(id)?.victims.map(seat).join(', ') ?? '';
    return `${treaty(third)}${parties ? ` (${parties})` : ''}${common.colon}${common.results[item.form] ?? item.form}`;
  }
  const contingent = kind === 'arrival' || kind === 'ready' ? view.force.contingents.get(id) : undefined;
  if (contingent) {
    const unit = `${seat(contingent.contingent.nation)}${common.colon}${contingent.name}`;
    return kind === 'arrival' ? `${unit} → ${place(contingent.contingent.destination)}` : `${unit}, ${common.results.ready}`;
  }
  return pick(item.words);
}
