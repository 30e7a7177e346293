import { describe, expect, it } from 'vitest';
import { readReport } from '../../report/index.ts';
import type { State } from '../../words/states.ts';
import type { CodedReport } from '../coded-report/coded-report.ts';
import { loadData } from '../data/load-data.ts';
import { loadLexicon } from '../lexicon/load-lexicon.ts';
import { mergeReports } from '../merge-reports/merge-reports.ts';
import { eventsToJsonLines } from './events-jsonl.ts';
import { ploverName, ploverTypes } from './plover-names.ts';
import { type StixObject, stixBundle } from './stix-bundle.ts';
import { uuid5 } from './stix-ids.ts';

const lexicon = loadLexicon('data/lexicon');
const states: readonly State[] = loadData().states;

const coded = (name: string, text: string, day = '2022-11-16'): CodedReport => {
  const reading = readReport(text, day, lexicon);
  return {
    document: { name, kind: 'text', title: null, date: null, text },
    day,
    dayFrom: 'given',
    ...reading,
    events: reading.events.map((event) => ({ ...event, by: ['rules'] })),
  };
};

const REPORTS = [
  coded(
    'a.txt',
    'Explosion in a village\n\nA missile struck the Polish village of Przewodow on Tuesday. Russia attacked Kyiv on Tuesday, killing 3 people.',
  ),
  coded(
    'b.txt',
    'Russia attacked Kyiv on Tuesday and killed five people, officials said. Moscow warned Estonia of serious consequences.',
    '2022-11-15',
  ),
  coded('c.txt', 'The weather was fine on Monday.'),
];
const ACTS = mergeReports(REPORTS);

describe('JSON Lines', () => {
  const lines = eventsToJsonLines(REPORTS, ACTS)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

  it('hold an event each, by names of PLOVER 2.0, with words at their offsets, status and who coded it', () => {
    expect(lines).toHaveLength(REPORTS.reduce((sum, { events }) => sum + events.length, 0));
    for (const line of lines) {
      expect(ploverTypes).toContain(line.type);
      expect(line).toMatchObject({ exercise: 'EXERCISE EXERCISE EXERCISE', by: ['rules'], status: expect.any(String) });
      const { text } = REPORTS.find(({ document }) => document.name === line.document.name)?.document ?? { text: '' };
      for (const { text: words, start, end } of line.evidence) expect(text.slice(start, end)).toBe(words);
    }
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });

  it('say which lines tell of one act', () => {
    const attacks = lines.filter(({ codedAs, recipient }) => codedAs.type === 'ASSAULT' && recipient.includes('UKR'));
    expect(attacks.map(({ document, act }) => [document.name, act])).toEqual([
      ['a.txt', attacks[0].act],
      ['b.txt', attacks[0].act],
    ]);
  });

  it.each([
    ['DEMAND', 'yield', 'requested', 'REQUEST', 'yield'],
    ['YIELD', null, 'happened', 'CONCEDE', null],
    ['ASSAULT', 'x-invade', 'happened', 'ASSAULT', null],
    ['ASSAULT', 'drone', 'planned', 'ASSAULT', 'drone'],
    ['AID', 'military', 'planned', 'AGREE', null],
    ['AID', 'military', 'happened', 'AID', 'military'],
  ] as const)('%s/%s, %s is %s/%s there', (type, mode, status, there, thereMode) => {
    expect(ploverName({ type, mode, status })).toEqual({ type: there, mode: thereMode });
  });
});

const TYPE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ID = /^[a-z0-9-]+--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const MILLIS = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const PROPERTY = /^[a-z0-9_]{3,250}$/;
/** Own properties of the published schemas; what is required of each; those with an open vocabulary. */
const SCHEMAS: Readonly<Record<string, { required: readonly string[]; known: readonly string[] }>> = {
  report: { required: ['name', 'published', 'object_refs'], known: ['description', 'report_types'] },
  incident: { required: ['name'], known: ['description'] },
  identity: { required: ['name'], known: ['description', 'identity_class', 'sectors'] },
  location: { required: [], known: ['name', 'description', 'latitude', 'longitude', 'precision', 'region', 'country', 'city'] },
  relationship: { required: ['relationship_type', 'source_ref', 'target_ref'], known: ['description'] },
  'extension-definition': {
    required: ['name', 'schema', 'version', 'extension_types', 'created_by_ref'],
    known: ['description'],
  },
  'marking-definition': { required: ['definition', 'definition_type'], known: ['name'] },
};
const COMMON = [
  'type',
  'spec_version',
  'id',
  'created',
  'modified',
  'created_by_ref',
  'labels',
  'external_references',
  'object_marking_refs',
  'extensions',
];
const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  report_types: [
    'attack-pattern',
    'campaign',
    'identity',
    'indicator',
    'intrusion-set',
    'malware',
    'observed-data',
    'threat-actor',
    'threat-report',
    'tool',
    'vulnerability',
  ],
  identity_class: ['individual', 'group', 'system', 'organization', 'class', 'unknown'],
  sectors: ['government', 'government-national'],
  extension_types: ['new-sdo', 'new-sco', 'new-sro', 'property-extension', 'toplevel-property-extension'],
};

/** What the published JSON schemas of STIX 2.1 (oasis-open/cti-stix2-json-schemas) would complain of in an object. */
function faultsOf(object: StixObject, ids: ReadonlySet<string>): string[] {
  const schema = SCHEMAS[object.type];
  if (!schema || !TYPE.test(object.type)) return [`unknown type ${object.type}`];
  const faults: string[] = [];
  const must = (holds: boolean, says: string) => holds || faults.push(`${object.id}: ${says}`);
  must(ID.test(object.id) && object.id.startsWith(`${object.type}--`), 'id');
  must(object.spec_version === '2.1', 'spec_version');
  const times = object.type === 'marking-definition' ? ['created'] : ['created', 'modified'];
  for (const key of [...times, ...(object.type === 'report' ? ['published'] : [])]) must(MILLIS.test(String(object[key])), key);
  for (const key of schema.required) must(object[key] !== undefined, `${key} is required`);
  for (const [key, value] of Object.entries(object)) {
    must(
      [...COMMON, ...schema.required, ...schema.known].includes(key) && (PROPERTY.test(key) || key === 'id'),
      `no property ${key}`,
    );
    must(!(Array.isArray(value) && value.length === 0), `${key} is empty`);
    must(value !== null && value !== undefined && value !== '', `${key} has no value`);
    for (const ref of key.endsWith('_ref') ? [value] : key.endsWith('_refs') ? (value as string[]) : [])
      must(ids.has(String(ref)), `${key} leads nowhere`);
    for (const word of VOCABULARIES[key] ? [value].flat() : [])
      must(VOCABULARIES[key]?.includes(String(word)) === true, `${key}: ${word}`);
  }
  for (const [key, value] of Object.entries((object.extensions ?? {}) as Record<string, Record<string, unknown>>)) {
    must(ids.has(key) && key.startsWith('extension-definition--') && value.extension_type === 'property-extension', 'extension');
    for (const name of Object.keys(value)) must(PROPERTY.test(name), `extension property ${name}`);
  }
  if (object.type === 'location') {
    must(
      'country' in object || 'region' in object || ('latitude' in object && 'longitude' in object),
      'neither country, region nor point',
    );
    must('latitude' in object === 'longitude' in object, 'half a point');
    must(object.country === undefined || /^[A-Z]{2}$/.test(String(object.country)), 'country');
  }
  if (object.type === 'relationship') {
    const ends = /^(?!relationship|sighting|bundle|marking-definition|extension-definition)/;
    must(
      /^[a-z0-9-]+$/.test(String(object.relationship_type)) &&
        ends.test(String(object.source_ref)) &&
        ends.test(String(object.target_ref)),
      'ends',
    );
  }
  return faults;
}

describe('STIX 2.1', () => {
  const bundle = stixBundle(REPORTS, ACTS, states);
  const of = (type: string) => bundle.objects.filter((object) => object.type === type);
  const relations = (kind: string) => of('relationship').filter((object) => object.relationship_type === kind);
  const nameOf = (id: unknown) => bundle.objects.find((object) => object.id === id)?.name;

  it('holds to the published schemas', () => {
    const ids = new Set(bundle.objects.map(({ id }) => id));
    expect(bundle).toMatchObject({ type: 'bundle', id: expect.stringMatching(/^bundle--/) });
    expect(Object.keys(bundle)).toEqual(['type', 'id', 'objects']);
    expect(ids.size).toBe(bundle.objects.length);
    expect(bundle.objects.flatMap((object) => faultsOf(object, ids))).toEqual([]);
  });

  it('has a report for each document, dated by it, and an incident for each act', () => {
    expect(of('report').map(({ name, published }) => [name, published])).toEqual([
      ['Explosion in a village', '2022-11-16T00:00:00.000Z'],
      [expect.stringMatching(/^Russia attacked Kyiv/), '2022-11-15T00:00:00.000Z'],
      ['The weather was fine on Monday.', '2022-11-16T00:00:00.000Z'],
    ]);
    expect(of('incident').map(({ name }) => String(name).replace(/,.*/, ''))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^ASSAULT.*UNK → POL/),
        expect.stringMatching(/^ASSAULT.*RUS → UKR/),
        expect.stringMatching(/^THREATEN.*RUS → EST/),
      ]),
    );
    const attack = of('incident').find(({ name }) => /RUS → UKR/.test(String(name)));
    expect(attack?.description).toMatch(/a\.txt: “.*b\.txt: “.*differ on killed: 3 \(a\.txt\); 5 \(b\.txt\)/s);
  });

  it('attributes only what is claimed', () => {
    const unknown = of('incident').find(({ name }) => /UNK/.test(String(name)));
    expect(unknown).toBeDefined();
    expect(relations('attributed-to').some(({ source_ref }) => source_ref === unknown?.id)).toBe(false);
    expect(relations('attributed-to').map(({ target_ref }) => nameOf(target_ref))).toEqual(expect.arrayContaining(['Russia']));
    expect(bundle.objects.some(({ name }) => name === 'UNK' || name === 'unknown')).toBe(false);
    expect(relations('targets').map(({ target_ref }) => nameOf(target_ref))).toEqual(
      expect.arrayContaining(['Poland', 'Ukraine', 'Estonia']),
    );
  });

  it('is the same for the same documents, and knows no clock', () => {
    expect(JSON.stringify(stixBundle(REPORTS, ACTS, states))).toBe(JSON.stringify(bundle));
    const days = JSON.stringify(bundle).match(/\d{4}-\d{2}-\d{2}T/g) ?? [];
    expect(new Set(days)).toEqual(new Set(['2022-11-15T', '2022-11-16T', '2024-01-01T']));
  });

  it('makes identifiers of version 5 as RFC 9562 does', () => {
    // the example of RFC 9562, A.4: "www.example.com" in the namespace of domain names
    expect(uuid5('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });
});
