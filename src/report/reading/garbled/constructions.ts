import type { ActorId } from '../../../words/ids.ts';
import type { Construction } from '../../lexicon.ts';
import type { Attributor, Draft } from '../coding/draft.ts';
import { phraseAt } from '../coding/match-triggers.ts';
import { anyParties } from '../coding/noun-phrases.ts';
import type { Discourse, ReadSentence, ReportDocument } from '../document.ts';
import type { Garbling } from './garbling.ts';
import { garbling } from './known-words.ts';

/** Words that `*` may skip. */
const GAP = 6;

type Span = readonly [number, number];

function wordFits(document: ReportDocument, sentence: ReadSentence, at: number, words: readonly string[]): number {
  const token = sentence.tokens[at];
  if (!token) return 0;
  for (const word of words) {
    if (word === '@actor') {
      const mention = sentence.mentions[sentence.mentionAt[at] ?? -1];
      if (mention && mention.from === at && mention.code !== '') return mention.to - at;
    } else if (word.startsWith('@')) {
      for (const phrase of document.compiled.classes.get(word.slice(1)) ?? [])
        if (phraseAt(sentence, at, phrase)) return phrase.length;
    } else if (token.lower === word.toLowerCase() || token.noun === word || (token.verb === word && token.verb !== null))
      return 1;
  }
  return 0;
}

/** Lays a pattern over the tokens from `at`; the span of each element, or null. */
function lay(
  document: ReportDocument,
  sentence: ReadSentence,
  at: number,
  pattern: readonly string[],
  elements: readonly (readonly string[])[],
): Span[] | null {
  const spans: Span[] = [];
  let i = at;
  for (let p = 0; p < pattern.length; p += 1) {
    const part = pattern[p] ?? '';
    const words = elements[p] ?? [];
    if (part === '*') {
      const next = elements[p + 1] ?? [];
      let skip = 0;
      while (skip <= GAP && wordFits(document, sentence, i + skip, next) === 0) skip += 1;
      if (skip > GAP) return null;
      spans.push([i, i + skip]);
      i += skip;
    } else if (part.startsWith('*')) {
      let skip = 0;
      let length = 0;
      while (skip <= GAP && length === 0) {
        length = wordFits(document, sentence, i + skip, words);
        if (length === 0) skip += 1;
      }
      if (length === 0) return null;
      spans.push([i, i + skip + length]);
      i += skip + length;
    } else {
      const optional = part.startsWith('?');
      const length = wordFits(document, sentence, i, words);
      if (length === 0 && !optional) return null;
      spans.push([i, i + length]);
      i += length;
    }
  }
  return spans;
}

function render(document: ReportDocument, sentence: ReadSentence, template: string, spans: readonly Span[]): string {
  const filled = template.replace(/\{(\d+)\}/g, (_, digit: string) => {
    const span = spans[Number(digit) - 1];
    const first = span && sentence.tokens[span[0]];
    const last = span && sentence.tokens[span[1] - 1];
    return span && span[1] > span[0] && first && last ? document.text.slice(first.start, last.end) : '';
  });
  return filled
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;])/g, '$1')
    .trim();
}

/** Who the alternative addresses: the party or its members inside the phrase, else the side of the speaker. */
function addressee(sentence: ReadSentence, span: Span, speaker: Attributor, subject: readonly ActorId[]): readonly ActorId[] {
  const inside = anyParties(sentence, span[0], span[1], false).codes.filter((code) => !subject.includes(code));
  if (inside.length) return inside;
  return speaker.code && !subject.includes(speaker.code) ? [speaker.code] : [];
}

function coder(sentence: ReadSentence, construction: Construction, spans: readonly Span[], span: Span) {
  const party = (index: number): readonly ActorId[] => {
    const where = spans[index - 1];
    return where ? anyParties(sentence, where[0], where[1], false).codes : [];
  };
  return (subject: readonly ActorId[], discourse: Discourse, speaker: Attributor): Draft[] => {
    const foreign = subject.filter((code) => code !== speaker.code);
    return construction.codes.flatMap((code): Draft[] => {
      const actor = typeof code.actor === 'number' ? party(code.actor) : foreign.length ? foreign : discourse.adversary;
      const recipient =
        typeof code.recipient === 'number'
          ? party(code.recipient)
          : code.recipient === 'addressee'
            ? addressee(sentence, span, speaker, actor)
            : code.recipient === 'speaker'
              ? speaker.code
                ? [speaker.code]
                : []
              : code.recipient === 'subject'
                ? subject
                : [];
      const others = recipient.filter((one) => !actor.includes(one));
      if (actor.length === 0) return [];
      return [
        {
          type: code.type,
          mode: code.mode ?? null,
          actor,
          recipient: others,
          status: code.status,
          date: null,
          place: null,
          start: sentence.tokens[span[0]]?.start ?? sentence.start,
          end: sentence.tokens[span[1] - 1]?.end ?? sentence.end,
          attribution: speaker.code,
          context: [],
          sentence: sentence.index,
          headline: sentence.headline,
          nominal: false,
          guessed: false,
        },
      ];
    });
  };
}

/** Patterns whose words only make sense another way. */
export function readConstructions(document: ReportDocument, sentence: ReadSentence): Garbling[] {
  const found: Garbling[] = [];
  for (const construction of document.compiled.lexicon.garbled.constructions) {
    const elements = document.compiled.constructions.get(construction.id) ?? [];
    const first = elements[0] ?? [];
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      if (wordFits(document, sentence, at, first) === 0) continue;
      const spans = lay(document, sentence, at, construction.pattern, elements);
      const end = spans?.at(-1)?.[1];
      if (!spans || end === undefined) continue;
      const one = garbling(
        document,
        sentence,
        at,
        end,
        render(document, sentence, construction.reading, spans),
        construction.confidence,
        construction.basis,
        true,
      );
      if (!one) continue;
      const k = construction.codes.length ? groupAt(sentence, at) : -1;
      found.push({ ...one, at: k, code: k >= 0 ? coder(sentence, construction, spans, [at, end]) : one.code });
    }
  }
  return found;
}

/** The verb group in which the pattern begins. */
function groupAt(sentence: ReadSentence, at: number): number {
  let best = -1;
  sentence.groups.forEach((group, k) => {
    if (group.from <= at + 1 && group.head >= at - 1 && best < 0) best = k;
  });
  return best >= 0 ? best : sentence.groups.length - 1;
}
