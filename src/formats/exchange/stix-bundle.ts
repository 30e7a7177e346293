import { proposeIncidents } from '../../report/index.ts';
import type { State } from '../../words/states.ts';
import type { CodedReport } from '../coded-report/coded-report.ts';
import type { Act } from '../merge-reports/act.ts';
import { EXERCISE } from './events-jsonl.ts';
import { ploverName } from './plover-names.ts';
import { stixId, stixTime } from './stix-ids.ts';

/** An object of STIX 2.1. */
export interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

export interface StixBundle {
  readonly type: 'bundle';
  readonly id: string;
  readonly objects: readonly StixObject[];
}

/** What all objects carry; the moment is the day of the first document, never that of the export. */
interface Frame {
  readonly spec_version: '2.1';
  readonly created: string;
  readonly modified: string;
  readonly created_by_ref: string;
  readonly object_marking_refs: readonly string[];
}

const MAKER = stixId('identity', 'foedus');
const MARKING = stixId('marking-definition', EXERCISE);
const EXTENSION = stixId('extension-definition', 'reported-act', '1.0.0');
/** This project's definitions do not change with the documents. */
const DEFINED = stixTime('2024-01-01');

/**
 * A bundle of STIX 2.1: a report for each document; an incident for each act that is told of as done, and each threat or demand that was
 * uttered; identities of the parties; locations; what joins them. `attributed-to` only where a culprit is named, with who says so. The
 * same documents give the same bundle, byte for byte.
 */
export function stixBundle(reports: readonly CodedReport[], acts: readonly Act[], states: readonly State[]): StixBundle {
  const maker = new BundleMaker(reports, states);
  const incidents = acts.filter((act) => isIncident(act, states)).map((act) => maker.incident(act));
  reports.forEach((report, index) => {
    const refs = incidents.filter(({ tellers }) => tellers.has(index)).flatMap((one) => one.refs);
    maker.report(report, refs);
  });
  const objects = maker.objects();
  const id = stixId('bundle', ...objects.map((object) => JSON.stringify(object)));
  return { type: 'bundle', id, objects };
}

/** What `report` proposes as an incident: the same rule as for a scenario. */
function isIncident({ event }: Act, states: readonly State[]): boolean {
  // a bare demand is proposed only beside a threat; here it is exported with what was uttered
  if (event.type === 'DEMAND') return event.status !== 'denied' && event.status !== 'planned';
  return proposeIncidents({ events: [event], quotes: [], readings: [] }, '2000-01-01', states).length > 0;
}

class BundleMaker {
  readonly #byAlpha3: ReadonlyMap<string, State>;
  readonly #objects = new Map<string, StixObject>();
  readonly #first: string;

  constructor(reports: readonly CodedReport[], states: readonly State[]) {
    this.#byAlpha3 = new Map(states.map((state) => [state.alpha3, state]));
    this.#first = reports.map((report) => report.day).sort()[0] ?? '1970-01-01';
    this.#addDefinitions();
  }

  objects(): StixObject[] {
    return [...this.#objects.values()];
  }

  /** The objects of an act, and which reports tell of it. */
  incident(act: Act): { refs: string[]; tellers: ReadonlySet<number> } {
    const { event, tellings } = act;
    const codes = (list: readonly string[]) => (list.length === 0 ? 'nobody named' : list.join(', '));
    const id = stixId(
      'incident',
      ...tellings.map((one) => `${one.document} ${one.documentDay} ${one.span.join('-')} ${one.evidence}`),
      event.type,
    );
    const words = tellings.map((one) => `${one.document}: “${one.evidence}”`);
    const differences = act.differences.map(
      ({ of, says }) =>
        `The documents differ on ${of}: ${says.map(({ value, documents }) => `${value} (${documents.join(', ')})`).join('; ')}.`,
    );
    const day = tellings.map((one) => one.documentDay).sort()[0] ?? this.#first;
    const refs = [id];
    this.#add({
      type: 'incident',
      id,
      ...this.#frame(day),
      name: `${event.type}${event.mode ? `/${event.mode}` : ''}: ${codes(event.actor)} → ${codes(event.recipient)}${event.date ? `, ${event.date}` : ''}`,
      description: [...words, ...differences].join('\n'),
      extensions: { [EXTENSION]: extensionOf(act) },
    });
    for (const code of event.actor) if (code !== 'UNK') refs.push(this.#attribution(id, code, act, day));
    for (const code of event.recipient) refs.push(...this.#relate(id, 'targets', this.#party(code), day));
    const place = this.#location(event.location, day);
    if (place) refs.push(place, ...this.#relate(id, 'located-at', place, day));
    for (const code of [...event.actor, ...event.recipient]) if (code !== 'UNK') refs.push(this.#party(code));
    return { refs, tellers: new Set(tellings.map((one) => one.report)) };
  }

  report(report: CodedReport, refs: readonly string[]): void {
    const { document, day } = report;
    // a report must refer to something, also one that tells of no incident
    const parties = report.events.flatMap((event) => [...event.actor, ...event.recipient]).filter((code) => code !== 'UNK');
    const others = parties.map((code) => this.#party(code));
    const object_refs = [...new Set([...refs, ...others])];
    this.#add({
      type: 'report',
      id: stixId('report', document.name, day, document.text),
      ...this.#frame(day),
      name: document.title ?? firstLine(document.text) ?? document.name,
      description: `Read from ${document.name}: ${report.events.length} events, ${report.quotes.length} quotes. What it says is reported, not established.`,
      report_types: ['threat-report'],
      published: stixTime(day),
      object_refs: object_refs.length > 0 ? object_refs : [MAKER],
    });
  }

  #frame(day: string): Frame {
    const at = stixTime(day);
    return { spec_version: '2.1', created: at, modified: at, created_by_ref: MAKER, object_marking_refs: [MARKING] };
  }

  #add(object: StixObject): string {
    if (!this.#objects.has(object.id)) this.#objects.set(object.id, object);
    return object.id;
  }

  #addDefinitions(): void {
    const created = { spec_version: '2.1', created: DEFINED };
    this.#add({
      type: 'marking-definition',
      id: MARKING,
      ...created,
      name: 'Exercise',
      definition_type: 'statement',
      definition: { statement: EXERCISE },
    });
    this.#add({
      type: 'identity',
      id: MAKER,
      ...created,
      modified: DEFINED,
      name: 'Foedus',
      identity_class: 'system',
      object_marking_refs: [MARKING],
    });
    this.#add({
      type: 'extension-definition',
      id: EXTENSION,
      ...this.#frame('2024-01-01'),
      name: 'Reported act',
      description:
        'How a press text tells of an act: category and mode of PLOVER 2.0, status, who says so, and the words it rests on.',
      schema:
        'Properties: event_type, event_mode, coded_type, coded_mode, reported_status, event_date, said_by, coded_by, evidence (list of document, text, start, end; offsets in UTF-16 code units of the text that was read).',
      version: '1.0.0',
      extension_types: ['property-extension'],
    });
  }

  /** A culprit that is named, with who names it. */
  #attribution(incident: string, code: string, { event, tellings }: Act, day: string): string {
    const told = tellings.filter((one) => one.actor.includes(code));
    const said = told.map((one) => `${one.document}: ${one.attribution ? `as ${one.attribution} says` : 'the reporter says so'}`);
    const denied = tellings.some((one) => one.status === 'denied') || event.status === 'denied';
    const description = [...said, ...(denied ? ['It is denied, too.'] : [])].join('\n');
    return this.#relate(incident, 'attributed-to', this.#party(code), day, description)[0] ?? incident;
  }

  #relate(source: string, kind: string, target: string, day: string, description?: string): string[] {
    const id = stixId('relationship', kind, source, target);
    const says = description === undefined ? {} : { description };
    this.#add({
      type: 'relationship',
      id,
      ...this.#frame(day),
      relationship_type: kind,
      ...says,
      source_ref: source,
      target_ref: target,
    });
    return [id];
  }

  #party(code: string): string {
    const state = this.#byAlpha3.get(code);
    const group = code.startsWith('X-');
    return this.#add({
      type: 'identity',
      id: stixId('identity', code),
      ...this.#frame(this.#first),
      name: state?.name ?? (group ? code.slice(2) : code),
      identity_class: group ? 'group' : 'organization',
      ...(state ? { sectors: ['government-national'] } : {}),
      external_references: [{ source_name: state ? 'ISO 3166-1 alpha-3' : 'foedus', external_id: code }],
    });
  }

  /** A place with a country or a point; a sea without either has no form in STIX and stays in the words. */
  #location(place: Act['event']['location'], day: string): string | null {
    const country = place?.country ? this.#byAlpha3.get(place.country)?.id : undefined;
    const point = place?.lat === undefined || place.lon === undefined ? {} : { latitude: place.lat, longitude: place.lon };
    if (!place || (country === undefined && !('latitude' in point))) return null;
    const id = stixId('location', place.name, place.country ?? '');
    return this.#add({
      type: 'location',
      id,
      ...this.#frame(day),
      name: place.name,
      ...(country === undefined ? {} : { country }),
      ...point,
    });
  }
}

function extensionOf({ event, tellings }: Act): object {
  const name = ploverName(event);
  const optional = (key: string, value: string | null) => (value === null ? {} : { [key]: value });
  return {
    extension_type: 'property-extension',
    event_type: name.type,
    ...optional('event_mode', name.mode),
    coded_type: event.type,
    ...optional('coded_mode', event.mode),
    reported_status: event.status,
    ...optional('event_date', event.date),
    ...optional('said_by', event.attribution),
    coded_by: event.by,
    evidence: tellings.map(({ document, evidence, span }) => ({ document, text: evidence, start: span[0], end: span[1] })),
  };
}

const firstLine = (text: string): string | undefined =>
  text
    .split('\n', 20)
    .map((line) => line.trim())
    .find((line) => line !== '')
    ?.slice(0, 200);
