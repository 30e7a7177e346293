import type { ActorId } from '../../words/ids.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Mention } from './actors/mention.ts';
import type { VerbGroup } from './clauses/verb-groups.ts';
import type { Compiled } from './text/compile.ts';
import type { Sentence } from './text/sentences.ts';

/** A party of the text as last met, for pronouns and roles. */
export interface Speaker {
  readonly name: string;
  readonly code: ActorId | null;
}

export interface ReadSentence extends Sentence {
  readonly index: number;
  /** The first line, where it does not end like a sentence. */
  readonly headline: boolean;
  readonly mentions: readonly Mention[];
  /** Index of the mention that covers a token, or -1. */
  readonly mentionAt: readonly number[];
  readonly groups: readonly VerbGroup[];
  /** Speaker before a colon, as wire flashes have it ("Kremlin: …"), and where the message starts. */
  readonly prefix: { readonly from: number; readonly speaker: Speaker; readonly codes: readonly ActorId[] } | null;
  readonly label: 'none' | 'conditional' | 'void' | null;
  /** First token after time stamps and labels. */
  readonly bodyFrom: number;
}

/** Words between quotation marks. Offsets into the text, marks excluded. */
export interface QuoteSpan {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

export interface ReportDocument {
  readonly text: string;
  readonly date: IsoDate;
  readonly compiled: Compiled;
  readonly sentences: readonly ReadSentence[];
  /** State of the dateline, else of the party most spoken of. */
  readonly home: ActorId | null;
  /** The body that issues a statement: its "we". */
  readonly voice: ActorId | null;
  readonly learned: ReadonlyMap<string, Speaker>;
}

/** What earlier clauses leave behind. Changed in place while reading on. */
export interface Discourse {
  subject: readonly ActorId[];
  /** Last party that is a state or body, for "it" and "they". */
  body: readonly ActorId[];
  person: Speaker | null;
  /** The person spoken of before that one: "him", where the other one acts. */
  formerPerson: Speaker | null;
  /** Who says "we" at this point. */
  speaker: Speaker | null;
  adversary: readonly ActorId[];
  /** Who did the last act of weight: what "it", "the move", "the attack" point to. */
  culprit: readonly ActorId[];
  /** Whom sanctions are against where the text does not repeat it. */
  target: readonly ActorId[];
  /** With whom each party last was at odds. */
  feuds: Readonly<Record<string, ActorId>>;
  /** The two parties last at odds: "the two countries", "both sides". */
  pair: readonly ActorId[];
  /** Day at the head of the entry or flash that is being read, and its paragraph. */
  heading: { readonly date: string; readonly paragraph: number } | null;
  /** States and others last named, latest first. */
  recent: readonly ActorId[];
}

export const freshDiscourse = (): Discourse => ({
  subject: [],
  body: [],
  person: null,
  formerPerson: null,
  speaker: null,
  adversary: [],
  culprit: [],
  target: [],
  feuds: {},
  pair: [],
  heading: null,
  recent: [],
});
