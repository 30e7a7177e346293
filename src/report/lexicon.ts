import type { ActorId } from '../words/ids.ts';
import type { EventStatus, EventType } from '../words/reported.ts';
import type { Confidence, Provenance } from '../words/source.ts';
import type { IsoDate } from '../words/time.ts';

/** One party and every way in which press English names it. Open ends of an office are null. */
export interface ActorRow {
  readonly code: ActorId;
  /** ISO alpha-2, of states: flashes list them so, and incidents are written with it. */
  readonly alpha2?: string;
  readonly kind: 'state' | 'organisation' | 'other';
  readonly names: readonly string[];
  readonly adjectives?: readonly string[];
  /** Seats of government: an actor as a subject ("Moscow said"), a place after a preposition ("in Moscow"). */
  readonly capitals?: readonly string[];
  /** Institutions that speak for it ("the Kremlin", "the White House"). */
  readonly bodies?: readonly string[];
  readonly people?: readonly PersonRow[];
  /** Its people are named family name first: "Xi Jinping" is Xi. */
  readonly familyFirst?: boolean;
  /** Only this party has the office: "Secretary General", "Foreign Secretary". */
  readonly offices?: readonly string[];
}

/** Full name, first and last day on which the person speaks for the party. */
export type PersonRow = readonly [name: string, from: IsoDate | null, to: IsoDate | null];

/** Where an argument stands: `object`, `subject`, or after a preposition ("on", "against"). */
export type Slot = string;

/**
 * What a verb or noun means. Words in lists are lemmas; `@x` is the word class `x` of `classes.json`,
 * `@actor` any party, `@place` any place.
 */
export interface TriggerRow {
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
  /** The word right after the verb ("pull" + "back"). */
  readonly particle?: readonly string[];
  /** One of these must stand after the verb, in its clause (before it in the passive). */
  readonly object?: readonly string[];
  /** One of these must stand in the subject. */
  readonly subject?: readonly string[];
  /** The object must begin right behind the verb ("wants Austria to"). */
  readonly objectFirst?: boolean;
  /** The object must stand before the first preposition but "of" ("withdraw from the treaty" is another row). */
  readonly objectDirect?: boolean;
  /** Besides the object, one of these must stand in the clause ("ordered diplomats … out"). */
  readonly also?: readonly string[];
  /** In place of the object: one of these stands in the clause or in the that-clause after it. */
  readonly objectInClause?: readonly string[];
  /** None of these may stand in the clause. */
  readonly not?: readonly string[];
  readonly type: EventType;
  readonly mode?: string | null;
  /** Tried in this order. */
  readonly recipient?: readonly Slot[];
  /** Where the actor stands if not in the subject. */
  readonly actor?: readonly Slot[];
  /** Used where no recipient is named. */
  readonly recipientDefault?: ActorId;
  /**
   * Used where no actor is named; `UNK` for acts whose author may be unknown. `home`: the state of the dateline;
   * `recipient`: whoever it is done to (own citizens arrested); `pair`: the two parties last at odds;
   * `place-of-subject`: the state whose capital stands in the subject ("the ambassador in Athens was summoned").
   */
  readonly actorDefault?: ActorId;
  /** Status when nothing in the clause says otherwise. */
  readonly status?: EventStatus;
  /** `together`: subject and recipient act jointly (meetings). */
  readonly together?: boolean;
  /** A noun that only counts with a party beside it. */
  readonly needsParty?: boolean;
  /** Only counts where the other side is named. */
  readonly needsRecipient?: boolean;
  /** Only counts where a place of the gazetteer or a party is named as the scene ("explosions were heard in Kyiv"). */
  readonly needsPlace?: boolean;
  /** Only counts as the act of a party that is named (not of an unknown). */
  readonly needsActor?: boolean;
  readonly context?: readonly string[];
}

/** How a verb (or noun) with a complement bears on the act in it. `content` = not an act of its own. */
export interface GovernorRow {
  readonly verbs?: readonly string[];
  readonly nouns?: readonly string[];
  readonly phrases?: readonly string[];
  readonly effect: 'content' | 'planned' | 'denied' | 'conditional' | 'happened' | 'none';
}

export interface Cues {
  readonly negators: readonly string[];
  /** Whole phrases that negate what follows ("stopped short of"). */
  readonly negatingPhrases: readonly string[];
  readonly conditionalModals: readonly string[];
  readonly futureModals: readonly string[];
  readonly obligationModals: readonly string[];
  readonly hypotheticalOpeners: readonly string[];
  readonly questionOpeners: readonly string[];
  readonly doubtWords: readonly string[];
  readonly historyPhrases: readonly string[];
  readonly governors: readonly GovernorRow[];
  /** What another party "must" or "should" do is a demand: stop, withdraw … */
  readonly demandVerbs: readonly string[];
  /** Labels at the head of a wire flash and what they do to its status. */
  readonly flashLabels: Readonly<Record<string, 'none' | 'conditional' | 'void'>>;
}

export interface Speech {
  readonly verbs: readonly string[];
  /** Verbs of speech that also carry a stance: denial, doubt. */
  readonly denials: readonly string[];
  /** Verbs of speech that report no clause ("called", "urged"). */
  readonly withoutReport: readonly string[];
  readonly titles: readonly string[];
  readonly roles: readonly string[];
  readonly plainSpeakers: readonly string[];
}

export interface Gate {
  /** Words of other walks of life, by domain. */
  readonly domains: Readonly<Record<string, readonly string[]>>;
  readonly security: readonly string[];
  /** Two different ones of these make a text one of security. */
  readonly strong: readonly string[];
  /** A domain outweighs security when its words exceed this multiple of the security words. */
  readonly ratio: number;
  readonly least: number;
}

/** A family of garbled phrases. Every pattern is a row that can be read and extended. */
export interface Garbled {
  /** Terms that a misspelt word may stand for. */
  readonly terms: readonly string[];
  /** Words by which a paraphraser replaces the right one: right word → wrong ones. */
  readonly substitutes: Readonly<Record<string, readonly string[]>>;
  readonly knownPhrases: readonly KnownPhrase[];
  readonly clauses: readonly KnownClause[];
  readonly constructions: readonly Construction[];
}

export interface KnownPhrase {
  readonly words: readonly string[];
  readonly meaning?: string;
  readonly confidence: Confidence;
  readonly basis: string;
}

/** A clause known by heart; `_` is the slot, `slot` lists what may stand there, `right` what belongs there. */
export interface KnownClause {
  readonly words: readonly string[];
  readonly slot: readonly string[];
  readonly right: string;
  readonly confidence: Confidence;
  readonly basis: string;
}

/**
 * A pattern over tokens. Elements: a lemma, `a|b`, `@class`, `@actor`, `*` (up to six words), `?x` optional.
 * `{1}` in `reading` repeats the words that element 1 matched; `codes` says what to code from the reading.
 */
export interface Construction {
  readonly id: string;
  readonly pattern: readonly string[];
  readonly reading: string;
  readonly confidence: Confidence;
  readonly basis: string;
  /** Id of a row of `data/sources`, where a document bears the basis out. */
  readonly source?: string;
  readonly codes: readonly {
    readonly type: EventType;
    readonly mode?: string | null;
    readonly status: EventStatus;
    readonly actor: 'subject' | number;
    readonly recipient: 'addressee' | 'speaker' | 'subject' | number | null;
  }[];
}

export interface PlaceRow extends Partial<Provenance> {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** ISO alpha-3 of the country that holds it in law; null for the sea. */
  readonly country: string | null;
  readonly kind: 'city' | 'town' | 'region' | 'sea' | 'base' | 'site' | 'country';
  readonly lat?: number;
  readonly lon?: number;
}

export interface Words {
  readonly determiners: readonly string[];
  readonly prepositions: readonly string[];
  readonly coordinators: readonly string[];
  readonly subordinators: readonly string[];
  readonly relatives: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly pronouns: readonly string[];
  readonly possessives: readonly string[];
  readonly adverbs: readonly string[];
  readonly numbers: readonly string[];
  readonly abbreviations: readonly string[];
  /** Verbs without a meaning of their own here; needed to see where clauses end. */
  readonly verbs: readonly string[];
  /** base, past, participle */
  readonly irregular: readonly (readonly [string, string, string])[];
  /** Nouns that look like verbs and are nouns more often. */
  readonly nounsFirst: readonly string[];
  /** Words that keep "of X" from being cut off: "members of the European Union". */
  readonly collectives: readonly string[];
  /** Alone these name a person only behind a title: "Secretary Rice", not "rice". */
  readonly surnamesThatAreWords: readonly string[];
  /** Heads that are not the state whose adjective they carry: "Turkish company". */
  readonly notTheState: readonly string[];
  /** Modifiers of a force noun that do not make it an actor of the state. */
  /** After the name of a capital they make a document of it: "Washington Treaty". */
  readonly documents: readonly string[];
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
}

/** Everything the reader knows. Plain data, handed in; see `data/lexicon`. */
export interface Lexicon {
  readonly actors: readonly ActorRow[];
  readonly triggers: readonly TriggerRow[];
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly cues: Cues;
  readonly speech: Speech;
  readonly gate: Gate;
  readonly garbled: Garbled;
  readonly places: readonly PlaceRow[];
  readonly words: Words;
}
