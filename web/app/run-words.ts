import type { WordedItem } from '../../src/formats/view/lane-words.ts';
import type { LaneItem, RunView } from '../../src/formats/view/run-view.ts';
import { isoTime } from '../../src/kernel/calendar.ts';
import { type Language, languages } from '../messages/languages.ts';

/** What the run's own things are called in the reader's language, and its times. */
export interface RunWords {
  readonly item: (item: LaneItem) => string;
  /** The same beside its mark on the time line, where the mark says already what became of it. */
  readonly label: (item: LaneItem) => string;
  /** The heading of what is selected; null where the run has no words for it. */
  readonly title: (id: string) => string | null;
  readonly state: (code: string) => string;
  /** `24 Feb 03:26`, UTC. */
  readonly time: (minutes: number) => string;
  /** `24 Feb`. */
  readonly day: (minutes: number) => string;
  /** `24–26 Feb`. */
  readonly days: (from: number, to: number) => string;
  readonly longTime: (minutes: number) => string;
  readonly count: (value: number) => string;
}

export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

export function runWords(run: RunView, language: Language): RunWords {
  const lines = briefLines(run, language);
  const rows = briefRows(run, language);
  const item = (entry: LaneItem) => itemWords(run, entry, language, lines, rows);
  const first = new Map<string, LaneItem>();
  for (const lane of run.lanes) for (const entry of lane.items) if (!first.has(entry.id)) first.set(entry.id, entry);
  const state = stateNames(language);
  return {
    item,
    label: (entry) => (entry.id.startsWith('decision/') ? item(entry).replace(/^[^:]*: /, '') : item(entry)),
    title: (id) => {
      const row = rows.get(id);
      const entry = first.get(id);
      const incident = run.things.find((thing) => thing.id === id);
      return lines.get(id) ?? (entry ? item(entry) : row ? row[0] : incident ? placeName(incident.name, state) : null);
    },
    state,
    ...times(run.scenario.start, language),
  };
}

/** ISO codes stand for states; any other name is a name. */
export const placeName = (name: string, state: (code: string) => string): string =>
  /^[A-Z]{2}$/.test(name) ? state(name) : name;

function stateNames(language: Language): (code: string) => string {
  const names = new Intl.DisplayNames(localeOf(language), { type: 'region' });
  return (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
}

function times(start: string, language: Language) {
  const locale = localeOf(language);
  const date = (minutes: number) => new Date(isoTime(start, minutes).replace('Z', ':00Z'));
  const dayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale);
  const day = (minutes: number) => dayFormat.format(date(minutes));
  return {
    day,
    days: (from: number, to: number) => dayFormat.formatRange(date(from), date(Math.max(from, to))),
    time: (minutes: number) => `${day(minutes)} ${clock.format(date(minutes))}`,
    longTime: (minutes: number) => `${long.format(date(minutes))} UTC`,
    count: (value: number) => numbers.format(value),
  };
}

/** The brief's own sentence for an id: the first that names it. */
function briefLines(run: RunView, language: Language): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  const brief = run.brief[language];
  for (const line of [...brief.sections.flatMap((section) => section.lines), ...brief.summary]) {
    if (line.explain && !lines.has(line.explain)) lines.set(line.explain, line.text);
  }
  return lines;
}

function briefRows(run: RunView, language: Language): ReadonlyMap<string, readonly string[]> {
  const rows = run.brief[language].sections.flatMap((section) => section.table?.rows ?? []);
  return new Map(rows.flatMap((row) => (row.explain ? [[row.explain, row.cells] as const] : [])));
}

function itemWords(
  run: RunView,
  item: LaneItem,
  language: Language,
  lines: ReadonlyMap<string, string>,
  rows: ReadonlyMap<string, readonly string[]>,
): string {
  const [kind, ...rest] = item.id.split('/');
  const own = isWorded(item) ? item.words[language] : item.label;
  if (kind === 'event' || kind === 'demand' || kind === 'clause') return lines.get(item.id) ?? own;
  if (kind === 'arrival') {
    const cells = rows.get(item.id);
    const force = run.forces.find(({ id }) => id === item.id);
    return cells ? `${cells[0]} → ${cells[1]}` : force ? `${force.nation} ${force.unit}` : own;
  }
  if (kind === 'ready') {
    const unit = run.forces.find((force) => force.id === `arrival/${rest[0]}`);
    const says = run.reasons[item.id]?.says.match(/^(.*) is ready to move/)?.[1];
    const name = unit ? `${unit.nation} ${unit.unit}` : says;
    return name ? `${name}: ${languages[language].results.ready}` : own;
  }
  if (kind === 'determination') {
    const words = languages[language];
    const treaty = words.treaties[rest[1]] ?? rest[1];
    return `${treaty}${partiesOf(rest[0], lines)}${words.colon}${words.results[item.form] ?? item.form}`;
  }
  return own;
}

/** Who did it to whom, as the brief says it of the same incident: ` (Russia → Ukraine)`. */
function partiesOf(incident: string, lines: ReadonlyMap<string, string>): string {
  for (const treaty of ['nat-4', 'nat-5']) {
    const parties = lines.get(`determination/${incident}/${treaty}`)?.match(/\([^()]*→[^()]*\)/)?.[0];
    if (parties) return ` ${parties}`;
  }
  return '';
}

const isWorded = (item: LaneItem): item is WordedItem => 'words' in item;
