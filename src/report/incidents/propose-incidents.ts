import type { ActorId, StateId } from '../../words/ids.ts';
import type { Incident, IncidentFacts, IncidentParty } from '../../words/incident.ts';
import type { Reading, ReportedEvent } from '../../words/reported.ts';
import type { State } from '../../words/states.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Reason } from '../../words/verdict.ts';

export interface ProposedIncident {
  readonly incident: Incident;
  /** Ids of the reported events that it rests on. */
  readonly events: string[];
  readonly reasons: Reason[];
}

/** Modes of COERCE that can be an incident between parties; arrests, curfews and bans are not. */
const COERCIVE_MODES = new Set(['cyber', 'x-airspace', 'seize', 'x-annex', 'restrict']);
const UTTERED = new Set(['happened', 'threatened', 'requested', 'conditional']);
const ORGANISATION = 'organisation';

interface Kind {
  readonly force: IncidentFacts['force'];
  readonly means: string;
  readonly objectType: string | null;
  readonly place: IncidentFacts['place'];
  /** "Invaded" says by itself that ground is being taken by war. */
  readonly conquest?: boolean;
}

/** What the words of an event carry about force, means and object; null where it is no incident. */
function kindOf(event: ReportedEvent): Kind | null {
  if (event.type === 'THREATEN' && UTTERED.has(event.status))
    return { force: 'threatened', means: 'coercion/threat', objectType: 'territory', place: null };
  if (event.type === 'DEMAND' && UTTERED.has(event.status))
    return { force: 'threatened', means: 'coercion/threat', objectType: 'forces', place: null };
  if (event.status !== 'happened') return null;
  if (event.type === 'ASSAULT')
    return event.mode === 'x-invade'
      ? { force: 'used', means: 'armed attack', objectType: 'territory', place: 'land', conquest: true }
      : { force: 'used', means: meansOf(event.mode), objectType: null, place: null };
  if (event.type !== 'COERCE' || event.mode === null || !COERCIVE_MODES.has(event.mode)) return null;
  if (event.mode === 'cyber') return { force: 'none', means: 'cyber', objectType: 'network', place: 'network' };
  if (event.mode === 'x-airspace') return { force: 'none', means: 'airspace violation', objectType: 'territory', place: null };
  if (event.mode === 'x-annex') return { force: null, means: 'other', objectType: 'territory', place: 'land' };
  if (event.mode === 'seize') return { force: null, means: 'other', objectType: null, place: null };
  return null;
}

function meansOf(mode: string | null): string {
  if (mode === 'drone' || mode === 'aerial' || mode === 'heavy-weapons') return 'missile/drone';
  if (mode === 'destroy') return 'sabotage';
  return 'armed attack';
}

/** A bare demand is only an incident with a threat behind it, or towards a party that it would disarm. */
const isPressing = (event: ReportedEvent, all: readonly ReportedEvent[]): boolean =>
  event.type !== 'DEMAND' ||
  all.some((other) => other.type === 'THREATEN' && other.actor.some((code) => event.actor.includes(code)));

function nothingKnown(kind: Kind, direction: IncidentFacts['direction'], flag: StateId | null): IncidentFacts {
  return {
    force: kind.force,
    // an attack or a threat is meant; what was an error or an accident is told as one
    intent: kind.force === 'threatened' || kind.means === 'armed attack' ? 'deliberate' : 'unknown',
    direction,
    deaths: null,
    injured: null,
    physicalEffect: kind.conquest ? 'mass' : kind.means === 'cyber' || kind.force === 'threatened' ? 'none' : null,
    functionalEffect: null,
    duration: kind.conquest ? 'sustained' : null,
    objectOwner: null,
    objectFlag: null,
    place: kind.place,
    placeSovereign: flag,
    placeStatus: null,
    seaArea: null,
    attackerIsParty: null,
    knownAt: [],
  };
}

interface Names {
  readonly alpha2: ReadonlyMap<ActorId, StateId>;
  readonly names: ReadonlyMap<ActorId, string>;
}

function party(code: ActorId, names: Names): IncidentParty {
  const alpha2 = names.alpha2.get(code);
  if (alpha2 !== undefined) return { code: alpha2, name: names.names.get(code) ?? code, kind: 'state' };
  if (code === 'UNK') return { code: null, name: 'unknown', kind: 'unknown' };
  if (code.startsWith('X-')) return { code: null, name: code.slice(2), kind: 'non-state' };
  return { code, name: code, kind: ORGANISATION };
}

function attackerOf(event: ReportedEvent, names: Names): IncidentParty {
  const codes = event.actor.length ? event.actor : ['UNK'];
  const parties = codes.map((code) => party(code, names));
  const first = parties[0] ?? party('UNK', names);
  return parties.length === 1 ? first : { ...first, name: parties.map((one) => one.name).join(' and ') };
}

const directionOf = (attacker: IncidentParty): IncidentFacts['direction'] =>
  attacker.kind === 'state' || attacker.kind === ORGANISATION ? 'state-organs' : 'unknown';

/** A day, also where the text gives a month only. */
const dayOf = (date: string | null, documentDate: IsoDate): IsoDate => {
  if (date === null) return documentDate;
  return date.length === 10 ? date : date.length === 7 ? `${date}-01` : `${date}-01-01`;
};

function explain(event: ReportedEvent, kind: Kind): Reason[] {
  const evidence = [
    { text: event.evidence, start: event.span[0], end: event.span[1] },
    ...event.evidenceAlso.map((one) => ({ text: one.text, start: one.span[0], end: one.span[1] })),
  ];
  return [
    {
      says: `The report tells of ${event.type}${event.mode ? ` (${event.mode})` : ''} by ${event.actor.join(', ') || 'nobody named'}, status ${event.status}`,
      result: 'proposed',
      source: 'judgement',
      evidence,
      because: [
        {
          says:
            kind.force === 'used'
              ? 'force was used, the report says'
              : kind.force === 'threatened'
                ? 'uttered, not carried out: a threat or demand is no attack'
                : 'no physical force in the words',
          source: 'judgement',
        },
        { says: event.attribution ? `so says ${event.attribution}` : 'the reporter vouches for it', source: 'judgement' },
        { says: 'everything else (harm, intent, place) is left unknown until a person enters it', source: 'judgement' },
      ],
      wouldChange: 'a person who knows more than the words can correct every field before confirming',
    },
  ];
}

function toIncident(event: ReportedEvent, kind: Kind, documentDate: IsoDate, id: string, names: Names): Incident {
  const attacker = attackerOf(event, names);
  const victim = event.recipient.map((code) => party(code, names));
  const flag = victim.find((one) => one.kind === 'state')?.code ?? null;
  const placeCode = event.location?.country ? (names.alpha2.get(event.location.country) ?? null) : null;
  const named = event.attribution ? (names.names.get(event.attribution) ?? event.attribution) : null;
  const { location } = event;
  return {
    id,
    date: dayOf(event.date, documentDate),
    attacker,
    victim,
    location: location ? { name: location.name, lat: location.lat ?? null, lon: location.lon ?? null, approx: true } : null,
    objectType: kind.objectType,
    means: kind.means,
    attributed:
      attacker.kind === 'unknown'
        ? null
        : { kind: attacker.kind, actor: attacker.name, when: null, status: named ? `as ${named} says` : 'as reported' },
    facts: nothingKnown(
      kind,
      directionOf(attacker),
      kind.force === 'used' || kind.means === 'other' ? (placeCode ?? flag) : placeCode,
    ),
  };
}

const key = (event: ReportedEvent, kind: Kind): string =>
  [
    kind.force,
    kind.means === 'coercion/threat' ? kind.means : event.type,
    event.actor.join('+'),
    event.recipient.join('+'),
    event.type === 'ASSAULT' ? (event.mode ?? '') : (event.mode ?? ''),
  ].join('/');

/**
 * Incidents that the words of a reading carry: force used, territory or craft seized, airspace entered, systems
 * attacked (all only where reported as happened), and threats and demands that were uttered (force `threatened`,
 * never an attack). Conditional, planned and denied acts are none. Facts beyond the words stay null or unknown.
 * @param states rows of states: give alpha-2 codes and names
 * @param report running number of the report, part of the ids
 */
export function proposeIncidents(
  reading: Reading,
  documentDate: IsoDate,
  states: readonly State[],
  report = 1,
): ProposedIncident[] {
  const names: Names = {
    alpha2: new Map(states.map((state) => [state.alpha3, state.id])),
    names: new Map(states.map((state) => [state.alpha3, state.name])),
  };
  const byKey = new Map<string, { event: ReportedEvent; kind: Kind; events: string[]; reasons: Reason[] }>();
  for (const event of reading.events) {
    const kind = kindOf(event);
    if (!kind || !isPressing(event, reading.events)) continue;
    const known = byKey.get(key(event, kind));
    if (known) {
      known.events.push(event.id);
      known.reasons.push(...explain(event, kind));
    } else byKey.set(key(event, kind), { event, kind, events: [event.id], reasons: explain(event, kind) });
  }
  return [...byKey.values()].map((one, index) => ({
    incident: toIncident(one.event, one.kind, documentDate, `incident-${report}-${index + 1}`, names),
    events: one.events,
    reasons: one.reasons,
  }));
}
