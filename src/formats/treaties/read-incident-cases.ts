import type { Incident, IncidentFacts } from '../../words/incident.ts';

/** A line of a `cases.txt`: what is expected, and of which incident. */
export interface IncidentCase {
  readonly line: number;
  readonly expected: string;
  readonly name: string;
  readonly incident: Incident;
}

/**
 * Reads a table of incidents. Columns, split by `|`:
 * expected | date | attacker > victims | place | object | means | act | effect | name. Within a column words are split by
 * blanks, `-` is null, `A/B` a dispute:
 * place: place, sovereign, then any of a status, `sea:…` and `lat,lon`; object: type, owner, flag; act: force, intent,
 * direction; effect: deaths, physical, functional, duration. Lines that start with `#` are remarks.
 * @throws Error with the number of a line that has not nine columns.
 */
export function readIncidentCases(text: string): readonly IncidentCase[] {
  return text
    .split('\n')
    .map((content, index) => ({ content: content.trim(), line: index + 1 }))
    .filter(({ content }) => content !== '' && !content.startsWith('#'))
    .map(({ content, line }) => readRow(content, line));
}

function readRow(content: string, line: number): IncidentCase {
  const columns = content.split('|').map((column) => column.trim());
  const [expected, date, parties, place, object, means, act, effect, name] = columns;
  if (!expected || !date || !parties || !place || !object || !means || !act || !effect || !name) {
    throw new Error(`line ${line}: nine columns expected, ${columns.length} found`);
  }
  const [attacker, victims] = parties.split('>').map((side) => side.trim());
  const located = readPlace(place);
  const [type, owner, flag] = words(object);
  const attackerCode = value(attacker);
  const incident: Incident = {
    id: `case-${line}`,
    date,
    endDate: null,
    attacker: { code: attackerCode, name: attacker ?? '', kind: attackerCode === null ? 'unknown' : 'state' },
    victim: words(victims ?? '').map((code) => ({ code: value(code), name: code, kind: 'state' })),
    location: { name, lat: located.lat, lon: located.lon },
    objectType: value(type),
    means: value(means),
    attributed: null,
    facts: {
      ...readFacts(act, effect),
      ...located.facts,
      objectOwner: value(owner),
      objectFlag: value(flag),
      knownAt: [],
    } as IncidentFacts,
  };
  return { line, expected, name, incident };
}

function readFacts(act: string, effect: string) {
  const [force, intent, direction] = words(act).map(value);
  const [deaths, physicalEffect, functionalEffect, duration] = words(effect);
  return {
    force,
    intent,
    direction,
    deaths: value(deaths) === null ? null : Number(deaths),
    injured: null,
    physicalEffect: value(physicalEffect),
    functionalEffect: value(functionalEffect),
    duration: value(duration),
    attackerIsParty: null,
  };
}

function readPlace(column: string) {
  const [place, sovereign, ...rest] = words(column);
  const position = rest
    .find((word) => /^-?[\d.]+,-?[\d.]+$/.test(word))
    ?.split(',')
    .map(Number);
  const sea = rest.find((word) => word.startsWith('sea:'))?.slice('sea:'.length);
  const status = rest.find((word) => ['undisputed', 'disputed', 'occupied', 'leased-base'].includes(word));
  const claims = (sovereign ?? '-').split('/').map(value);
  return {
    lat: position?.[0] ?? null,
    lon: position?.[1] ?? null,
    facts: {
      place: value(place),
      placeSovereign: claims.length > 1 ? claims : (claims[0] ?? null),
      placeStatus: status ?? 'undisputed',
      seaArea: sea ?? null,
    },
  };
}

function words(column: string): readonly string[] {
  return column.split(/\s+/).filter((word) => word !== '');
}

function value(word: string | undefined): string | null {
  return word === undefined || word === '-' ? null : word;
}
