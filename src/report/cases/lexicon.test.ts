import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../formats/lexicon/load-lexicon.ts';
import type { IsoDate } from '../../words/time.ts';
import type { PersonRow } from '../lexicon.ts';
import type { Mention } from '../reading/actors/mention.ts';
import { complementEnd } from '../reading/clauses/complement.ts';
import { matchNouns, matchVerbs } from '../reading/coding/match-triggers.ts';
import type { ReadSentence } from '../reading/document.ts';
import { prepare } from '../reading/prepare.ts';
import { compileLexicon } from '../reading/text/compile.ts';

const lexicon = loadLexicon('data/lexicon');
const compiled = compileLexicon(lexicon);

const read = (text: string, date: IsoDate): ReadSentence | undefined => prepare(text, date, lexicon).sentences[0];

/** The mention that begins with the sentence's first words. */
function firstMention(name: string, date: IsoDate): Mention | undefined {
  const mention = read(`The ${name.replace(/^[Tt]he /, '')} has condemned the attack.`, date)?.mentions[0];
  return mention && mention.from <= 1 ? mention : undefined;
}

const isNamed = (name: string, code: string, date: IsoDate): boolean => firstMention(name, date)?.code === code;

const midTerm = ([, from, to]: PersonRow): IsoDate => (from ?? to ?? '2020-01-01') as IsoDate;
const before = ([, from]: PersonRow): IsoDate => `${Number((from ?? '').slice(0, 4)) - 1}-06-15` as IsoDate;

describe('actors.json', () => {
  it('has every party once, states by alpha-3 with alpha-2', () => {
    const codes = lexicon.actors.map((row) => row.code);
    expect(new Set(codes).size).toBe(codes.length);
    const badly = lexicon.actors.filter((row) => row.kind === 'state' && !(/^[A-Z]{3}$/.test(row.code) && row.alpha2));
    expect(badly.map((row) => row.code)).toEqual([]);
  });

  it('knows every member of the UN in Europe, NATO and its neighbourhood, and every great power', () => {
    const known = new Set(lexicon.actors.map((row) => row.code));
    const wanted =
      'ALB AND ARM AUT AZE BEL BIH BLR BGR CAN CHE CHN CYP CZE DEU DNK DZA EGY ESP EST FIN FRA GBR GEO GRC HRV HUN IND IRL IRN IRQ ISL ISR ITA JOR JPN KAZ KGZ KOR KWT LBN LBY LIE LTU LUX LVA MAR MCO MDA MEX MKD MLT MNE NLD NOR OMN POL PRK PRT PSE QAT ROU RUS SAU SMR SRB SVK SVN SWE SYR TJK TKM TUN TUR TWN UKR USA UZB VAT XKX YEM';
    expect(wanted.split(' ').filter((code) => !known.has(code))).toEqual([]);
  });

  it('is found by every name, adjective, capital, body and office', () => {
    const lost = lexicon.actors.flatMap((row) =>
      [...row.names, ...(row.adjectives ?? []), ...(row.capitals ?? []), ...(row.bodies ?? []), ...(row.offices ?? [])]
        .filter((name) => !isNamed(name, row.code, '2022-02-25'))
        .map((name) => `${row.code}: ${name}`),
    );
    expect(lost).toEqual([]);
  });

  it('is spoken for by every person within the term of office, and not before', () => {
    const lost = lexicon.actors.flatMap((row) =>
      (row.people ?? [])
        .filter((person) => !isNamed(person[0], row.code, midTerm(person)))
        .map((person) => `${row.code}: ${person[0]}`),
    );
    expect(lost).toEqual([]);
    const early = lexicon.actors.flatMap((row) =>
      (row.people ?? [])
        .filter((person) => person[1] !== null && !row.people?.some((other) => other !== person && other[0] === person[0]))
        .filter((person) => {
          const mention = firstMention(person[0], before(person));
          return mention?.person === person[0] && mention.code === row.code;
        })
        .map((person) => `${row.code}: ${person[0]}`),
    );
    expect(early).toEqual([]);
  });

  it('gives terms that end after they begin', () => {
    const bad = lexicon.actors.flatMap((row) =>
      (row.people ?? []).filter(([, from, to]) => from !== null && to !== null && to < from),
    );
    expect(bad).toEqual([]);
  });
});

describe('places.json', () => {
  it('is found by every name and alias', () => {
    const lost = lexicon.places.flatMap((place) =>
      [place.name, ...(place.aliases ?? [])].filter((name) => {
        const mentions = read(`Troops met in ${name} again.`, '2022-02-25')?.mentions ?? [];
        return !mentions.some((mention) => mention.place === place);
      }),
    );
    expect(lost).toEqual([]);
  });
});

/** A word that stands for a phrase of a row. */
const spoken = (phrase: string): string => (phrase === '@actor' ? 'Ukraine' : phrase === '@place' ? 'Kyiv' : phrase);

const expand = (items: readonly string[]): string[] =>
  items.flatMap((item) => (item.startsWith('@') ? (lexicon.classes[item.slice(1)] ?? [item]) : [item])).map(spoken);

function pastOf(verb: string): string {
  for (const [form, reading] of compiled.verbs) if (reading.lemma === verb && reading.form === 'past') return form;
  return verb;
}

/** Does a row fit any verb of a sentence? */
function fitsRow(text: string, index: number): boolean {
  const sentence = read(text, '2022-02-25');
  if (!sentence) return false;
  return sentence.groups.some((group, k) => {
    const spans = { subject: [0, group.from] as const, complement: [group.head + 1, complementEnd(sentence, k)] as const };
    return matchVerbs(sentence, group, spans, compiled).some((match) => match.trigger.index === index);
  });
}

describe('triggers.json', () => {
  it('names only word classes that exist', () => {
    const items = lexicon.triggers.flatMap((row) => [
      ...(row.object ?? []),
      ...(row.subject ?? []),
      ...(row.not ?? []),
      ...(row.also ?? []),
    ]);
    const unknown = items.filter(
      (item) => item.startsWith('@') && !(item.slice(1) in lexicon.classes) && !/^@(actor|place|none)$/.test(item),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('reaches every row by every verb and by every object', () => {
    const lost = lexicon.triggers.flatMap((row, index) => {
      const verbs = row.verbs ?? [];
      const objects = expand(row.objectInClause ?? row.object ?? ['matter']);
      const subject = row.subject ? `The ${expand(row.subject)[0]}` : 'Russia';
      const tail = row.also ? ` ${expand(row.also)[0]}` : '';
      const say = (verb: string, object: string) =>
        `${subject} ${pastOf(verb)} ${row.particle ? `${row.particle[0]} ` : ''}${/^[A-Z]|^(to|the|in|on|it|them|him|her|what|that) ?/.test(object) ? '' : 'the '}${object}${tail}.`;
      const first = objects[0] ?? 'matter';
      const cases = [
        ...verbs.map((verb) => say(verb, first)),
        ...objects.slice(0, 24).map((object) => say(verbs[0] ?? '', object)),
      ];
      return verbs.length === 0
        ? []
        : cases.filter((text) => !fitsRow(text, index)).map((text) => `${index} ${row.type}: ${text}`);
    });
    expect(lost).toEqual([]);
  });

  it('reaches every row by every noun', () => {
    const lost = lexicon.triggers.flatMap((row, index) =>
      (row.nouns ?? []).filter((noun) => {
        const sentence = read(`Russia denounced the ${noun} on Monday.`, '2022-02-25');
        return !sentence?.tokens.some((_, at) =>
          matchNouns(sentence, at, compiled).some((match) => match.trigger.index === index),
        );
      }),
    );
    expect(lost).toEqual([]);
  });
});
