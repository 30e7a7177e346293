import type { ActorRow, GovernorRow, Lexicon, PlaceRow, TriggerRow } from '../../lexicon.ts';
import { inflectAll, singular, type VerbReading } from './inflect.ts';
import { tokenize } from './tokenize.ts';

/** A phrase as lower-case words, ready to be laid over tokens. */
export type Phrase = readonly string[];

export interface Trigger {
  readonly row: TriggerRow;
  readonly index: number;
  readonly object: readonly Phrase[] | null;
  readonly subject: readonly Phrase[] | null;
  readonly not: readonly Phrase[] | null;
  readonly also: readonly Phrase[] | null;
  readonly inClause: readonly Phrase[] | null;
}

export interface Alias {
  readonly words: Phrase;
  readonly kind: 'name' | 'adjective' | 'capital' | 'body' | 'office' | 'person' | 'place';
  /** Must be written with a capital letter. */
  readonly cased: boolean;
  /** Which of the words; a name's small words ("al-Sisi", "of") stay small. */
  readonly capitals: readonly boolean[];
  readonly code: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly person: string | null;
  readonly place: PlaceRow | null;
}

/** The lexicon, indexed for reading. Built once for each lexicon object. */
export interface Compiled {
  readonly lexicon: Lexicon;
  readonly abbreviations: ReadonlySet<string>;
  readonly verbs: ReadonlyMap<string, VerbReading>;
  readonly verbTriggers: ReadonlyMap<string, readonly Trigger[]>;
  readonly nounTriggers: ReadonlyMap<string, readonly { readonly words: Phrase; readonly trigger: Trigger }[]>;
  readonly aliases: ReadonlyMap<string, readonly Alias[]>;
  readonly actors: ReadonlyMap<string, ActorRow>;
  /** ISO alpha-2 → code. */
  readonly alpha2: ReadonlyMap<string, string>;
  readonly classes: ReadonlyMap<string, readonly Phrase[]>;
  readonly sets: Readonly<Record<WordSet, ReadonlySet<string>>>;
  readonly verbGovernors: ReadonlyMap<string, GovernorRow['effect']>;
  readonly nounGovernors: ReadonlyMap<string, GovernorRow['effect']>;
  readonly titles: readonly Phrase[];
  readonly roles: readonly Phrase[];
  /** Titles by their first word, longest first. */
  readonly titlesAt: ReadonlyMap<string, readonly Phrase[]>;
  /** Word → the walks of life that it belongs to. */
  readonly domainsOf: ReadonlyMap<string, readonly string[]>;
  /** Elements of garbled constructions, alternatives split, by construction id. */
  readonly constructions: ReadonlyMap<string, readonly (readonly string[])[]>;
}

export type WordSet =
  | 'determiners'
  | 'prepositions'
  | 'coordinators'
  | 'subordinators'
  | 'relatives'
  | 'auxiliaries'
  | 'pronouns'
  | 'possessives'
  | 'adverbs'
  | 'numbers'
  | 'nounsFirst'
  | 'collectives'
  | 'notTheState'
  | 'months'
  | 'weekdays'
  | 'speechVerbs'
  | 'denials'
  | 'negators'
  | 'conditional'
  | 'future'
  | 'obligation'
  | 'doubt'
  | 'plainSpeakers'
  | 'security'
  | 'strong'
  | 'roleWords'
  | 'documents'
  | 'demandVerbs'
  | 'noReport'
  | 'surnamesThatAreWords';

export function phrase(text: string): Phrase {
  return tokenize(text, 0, text.length, new Set()).map((token) => token.lower);
}

function expand(items: readonly string[] | undefined, lexicon: Lexicon): readonly Phrase[] | null {
  if (!items) return null;
  const phrases: Phrase[] = [];
  for (const item of items) {
    if (!item.startsWith('@')) phrases.push(phrase(item));
    else if (lexicon.classes[item.slice(1)]) {
      for (const word of lexicon.classes[item.slice(1)] ?? []) phrases.push(word.startsWith('@') ? [word] : phrase(word));
    } else phrases.push([item]);
  }
  return phrases;
}

function compileTriggers(lexicon: Lexicon): Pick<Compiled, 'verbTriggers' | 'nounTriggers'> {
  const verbs = new Map<string, Trigger[]>();
  const nouns = new Map<string, { words: Phrase; trigger: Trigger }[]>();
  lexicon.triggers.forEach((row, index) => {
    const trigger: Trigger = {
      row,
      index,
      object: expand(row.object, lexicon),
      subject: expand(row.subject, lexicon),
      not: expand(row.not, lexicon),
      also: expand(row.also, lexicon),
      inClause: expand(row.objectInClause, lexicon),
    };
    for (const verb of row.verbs ?? []) verbs.set(verb, [...(verbs.get(verb) ?? []), trigger]);
    for (const noun of row.nouns ?? []) {
      const words = phrase(noun);
      const first = words[0];
      if (first !== undefined) nouns.set(first, [...(nouns.get(first) ?? []), { words, trigger }]);
    }
  });
  for (const list of nouns.values()) list.sort((a, b) => b.words.length - a.words.length || a.trigger.index - b.trigger.index);
  return { verbTriggers: verbs, nounTriggers: nouns };
}

const ALIAS_KINDS = [
  ['names', 'name'],
  ['adjectives', 'adjective'],
  ['capitals', 'capital'],
  ['bodies', 'body'],
  ['offices', 'office'],
] as const;

function compileAliases(lexicon: Lexicon): Map<string, Alias[]> {
  const index = new Map<string, Alias[]>();
  const put = (text: string, alias: Omit<Alias, 'words' | 'cased' | 'capitals'>) => {
    const bare = text.startsWith('the ') ? text.slice(4) : text;
    const tokens = tokenize(bare, 0, bare.length, new Set());
    const cased = text !== text.toLowerCase() && !text.startsWith('the ');
    const words = tokens.map((token) => token.lower);
    const capitals = tokens.map((token) => cased && token.capital);
    const first = words[0];
    if (first !== undefined) index.set(first, [...(index.get(first) ?? []), { ...alias, words, cased, capitals }]);
  };
  for (const row of lexicon.actors) {
    const base = { code: row.code, from: null, to: null, person: null, place: null };
    for (const [key, kind] of ALIAS_KINDS) for (const name of row[key] ?? []) put(name, { ...base, kind });
    for (const [name, from, to] of row.people ?? []) {
      const person = { ...base, kind: 'person' as const, from, to, person: name };
      put(name, person);
      const space = row.familyFirst ? name.indexOf(' ') : name.lastIndexOf(' ');
      if (space > 0) put(row.familyFirst ? name.slice(0, space) : name.slice(space + 1), person);
    }
  }
  for (const place of lexicon.places) {
    for (const name of [place.name, ...(place.aliases ?? [])]) {
      put(name, { kind: 'place', code: place.country ?? '', from: null, to: null, person: null, place });
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

function governors(lexicon: Lexicon, key: 'verbs' | 'nouns'): Map<string, GovernorRow['effect']> {
  const map = new Map<string, GovernorRow['effect']>();
  for (const row of lexicon.cues.governors) for (const word of row[key] ?? []) if (!map.has(word)) map.set(word, row.effect);
  return map;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const map = new Map<string, Item[]>();
  for (const item of items) {
    const list = map.get(key(item));
    if (list) list.push(item);
    else map.set(key(item), [item]);
  }
  return map;
}

function invert(lists: Readonly<Record<string, readonly string[]>>): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [name, words] of Object.entries(lists))
    for (const word of new Set(words)) map.set(word, [...(map.get(word) ?? []), name]);
  return map;
}

function compileSets(lexicon: Lexicon): Compiled['sets'] {
  const { words, cues, speech, gate } = lexicon;
  return {
    determiners: new Set(words.determiners),
    prepositions: new Set(words.prepositions),
    coordinators: new Set(words.coordinators),
    subordinators: new Set(words.subordinators),
    relatives: new Set(words.relatives),
    auxiliaries: new Set(words.auxiliaries),
    pronouns: new Set(words.pronouns),
    possessives: new Set(words.possessives),
    adverbs: new Set(words.adverbs),
    numbers: new Set(words.numbers),
    nounsFirst: new Set(words.nounsFirst),
    collectives: new Set(words.collectives),
    notTheState: new Set(words.notTheState),
    months: new Set(words.months),
    weekdays: new Set(words.weekdays),
    speechVerbs: new Set(speech.verbs),
    denials: new Set(speech.denials),
    negators: new Set(cues.negators),
    conditional: new Set(cues.conditionalModals),
    future: new Set(cues.futureModals),
    obligation: new Set(cues.obligationModals),
    doubt: new Set(cues.doubtWords),
    plainSpeakers: new Set(speech.plainSpeakers),
    security: new Set(gate.security),
    strong: new Set(gate.strong),
    documents: new Set(words.documents),
    demandVerbs: new Set(cues.demandVerbs),
    noReport: new Set(speech.withoutReport),
    surnamesThatAreWords: new Set(words.surnamesThatAreWords),
    roleWords: new Set(speech.roles.flatMap((role) => (role.includes(' ') ? [] : [role, singular(role)]))),
  };
}

function compile(lexicon: Lexicon): Compiled {
  const triggers = compileTriggers(lexicon);
  const governing = governors(lexicon, 'verbs');
  const bases = [
    ...triggers.verbTriggers.keys(),
    ...lexicon.speech.verbs,
    ...lexicon.speech.denials,
    ...governing.keys(),
    ...lexicon.words.verbs,
  ];
  const byLength = (list: readonly string[]) => list.map(phrase).sort((a, b) => b.length - a.length);
  return {
    lexicon,
    abbreviations: new Set(lexicon.words.abbreviations),
    verbs: inflectAll(bases, lexicon.words.irregular),
    ...triggers,
    aliases: compileAliases(lexicon),
    actors: new Map(lexicon.actors.map((row) => [row.code, row])),
    alpha2: new Map(lexicon.actors.flatMap((row) => (row.alpha2 ? [[row.alpha2, row.code] as const] : []))),
    classes: new Map(Object.entries(lexicon.classes).map(([key, list]) => [key, list.map(phrase)])),
    sets: compileSets(lexicon),
    verbGovernors: governing,
    nounGovernors: governors(lexicon, 'nouns'),
    titles: byLength(lexicon.speech.titles),
    roles: byLength(lexicon.speech.roles),
    titlesAt: groupBy(byLength(lexicon.speech.titles), (words) => words[0] ?? ''),
    domainsOf: invert(lexicon.gate.domains),
    constructions: new Map(
      lexicon.garbled.constructions.map((one) => [one.id, one.pattern.map((part) => part.replace(/^[?*]/, '').split('|'))]),
    ),
  };
}

const compiled = new WeakMap<Lexicon, Compiled>();

/** The index of a lexicon; the same object is indexed once. */
export function compileLexicon(lexicon: Lexicon): Compiled {
  const known = compiled.get(lexicon);
  if (known) return known;
  const fresh = compile(lexicon);
  compiled.set(lexicon, fresh);
  return fresh;
}
