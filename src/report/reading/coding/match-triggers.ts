import type { VerbGroup } from '../clauses/verb-groups.ts';
import type { ReadSentence } from '../document.ts';
import type { Compiled, Phrase, Trigger } from '../text/compile.ts';

/** Does this phrase stand at token `at`? Words match on form, singular or verb lemma. */
export function phraseAt(sentence: ReadSentence, at: number, words: Phrase): boolean {
  const first = words[0];
  if (first === undefined) return false;
  if (first.startsWith('@')) return classAt(sentence, at, first);
  for (let k = 0; k < words.length; k += 1) {
    const token = sentence.tokens[at + k];
    const word = words[k];
    if (!token || (token.lower !== word && token.noun !== word && !(token.verb === word && words.length > 1))) return false;
  }
  return true;
}

function classAt(sentence: ReadSentence, at: number, name: string): boolean {
  const mention = sentence.mentions[sentence.mentionAt[at] ?? -1];
  if (!mention || mention.from !== at) return false;
  if (name === '@actor') return !mention.asPlace && mention.code !== '';
  return name === '@place' && (mention.place !== null || mention.kind === 'capital' || mention.kind === 'name');
}

/** First position in `[from, to)` at which one of the phrases stands, or -1. */
export function findPhrase(sentence: ReadSentence, from: number, to: number, phrases: readonly Phrase[]): number {
  for (let at = from; at < to; at += 1) for (const words of phrases) if (phraseAt(sentence, at, words)) return at;
  return -1;
}

export interface Spans {
  /** Subject tokens. */
  readonly subject: readonly [number, number];
  /** Tokens after the verb, up to the end of the clause. */
  readonly complement: readonly [number, number];
}

export interface Match {
  readonly trigger: Trigger;
  /** The verb's object is in the subject position ("was shut", "soldiers massed"). */
  readonly inverted: boolean;
}

/** Tokens after the verb in which its object must begin. */
const OBJECT_REACH = 12;

/** "the brigade stationed there": a state, no act. */
const STATES = new Set(['station', 'base']);

/** Tokens in which the content of a warning may be told. */
const CLAUSE_REACH = 34;

function objectFits(
  sentence: ReadSentence,
  group: VerbGroup,
  spans: Spans,
  trigger: Trigger,
  compiled: Compiled,
): 'right' | 'left' | null {
  if (trigger.inClause) {
    const to = Math.min(sentence.tokens.length, group.head + CLAUSE_REACH);
    return !group.passive && findPhrase(sentence, group.head + 1, to, trigger.inClause) >= 0 ? 'right' : null;
  }
  if (!trigger.object) return isHeadlinePassive(sentence, group, compiled) ? 'left' : 'right';
  const clause = sentence.tokens[spans.complement[1]]?.lower === 'that' && trigger.row.recipient?.includes('that') === true;
  const right = clause
    ? Math.min(sentence.tokens.length, spans.complement[1] + OBJECT_REACH)
    : Math.min(spans.complement[1], group.head + 1 + (trigger.row.objectFirst ? 2 : OBJECT_REACH));
  const reach = trigger.row.objectDirect ? directEnd(sentence, group.head + 1, right) : right;
  if (findPhrase(sentence, group.head + 1, reach, trigger.object) >= 0 && !group.passive) return 'right';
  const after = sentence.tokens[group.head + 1];
  const bare =
    !STATES.has(group.lemma) &&
    group.form === 'past' &&
    group.from === group.head &&
    (!after || after.tag === 'prep' || after.kind === 'mark');
  const gathers =
    trigger.row.type === 'MOBILIZE' && !STATES.has(group.lemma) && (!after || after.tag === 'prep' || after.kind === 'mark');
  if (group.passive || group.kind === 'participle' || bare || gathers) {
    if (findPhrase(sentence, spans.subject[0], spans.subject[1], trigger.object) >= 0) return 'left';
    if (group.passive && findPhrase(sentence, group.head + 1, right, trigger.object) >= 0) return 'left';
  }
  return null;
}

/** Where the direct object ends: before the first preposition but "of"; one right behind the verb belongs to it. */
function directEnd(sentence: ReadSentence, from: number, to: number): number {
  for (let i = from + 1; i < to; i += 1) {
    const token = sentence.tokens[i];
    if ((token?.tag === 'prep' && token.lower !== 'of') || token?.tag === 'to') return i;
  }
  return to;
}

/** "two soldiers wounded", "protesters detained in the capital": wire style leaves "were" out. */
function isHeadlinePassive(sentence: ReadSentence, group: VerbGroup, compiled: Compiled): boolean {
  if (group.form !== 'past' || group.from !== group.head) return false;
  const transitive = compiled.classes.get('transitive') ?? [];
  if (!transitive.some((words) => words[0] === group.lemma)) return false;
  const after = sentence.tokens[group.head + 1];
  return !after || after.tag === 'prep' || after.kind === 'mark';
}

/** The first row that fits a verb group. */
export function matchVerb(sentence: ReadSentence, group: VerbGroup, spans: Spans, compiled: Compiled): Match | null {
  return matchVerbs(sentence, group, spans, compiled, 1)[0] ?? null;
}

/** The rows that fit a verb group, in the order of the table. */
export function matchVerbs(
  sentence: ReadSentence,
  group: VerbGroup,
  spans: Spans,
  compiled: Compiled,
  most = Number.POSITIVE_INFINITY,
): Match[] {
  const found: Match[] = [];
  for (const trigger of compiled.verbTriggers.get(group.lemma) ?? []) {
    const { row } = trigger;
    if (
      row.particle &&
      !row.particle.includes(sentence.tokens[group.head + 1]?.lower ?? '') &&
      !particleLater(sentence, group, row.particle)
    )
      continue;
    const side = objectFits(sentence, group, spans, trigger, compiled);
    if (side === null) continue;
    if (trigger.also && findPhrase(sentence, group.head + 1, sentence.tokens.length, trigger.also) < 0) continue;
    if (trigger.subject && (side === 'right' || !trigger.object) && !subjectFits(sentence, group, spans, trigger)) continue;
    if (
      trigger.not &&
      (findPhrase(sentence, group.head + 1, spans.complement[1], trigger.not) >= 0 ||
        findPhrase(sentence, spans.subject[0], spans.subject[1], trigger.not) >= 0)
    )
      continue;
    const inverted = group.passive || group.kind === 'participle' || side === 'left';
    found.push({ trigger, inverted });
    if (found.length >= most) break;
  }
  return found;
}

/** "shot a drone down": the particle after a short object. */
function particleLater(sentence: ReadSentence, group: VerbGroup, particles: readonly string[]): boolean {
  if (!particles.includes('down') && !particles.includes('back')) return false;
  for (let i = group.head + 2; i <= group.head + 6; i += 1) if (particles.includes(sentence.tokens[i]?.lower ?? '')) return true;
  return false;
}

function subjectFits(sentence: ReadSentence, group: VerbGroup, spans: Spans, trigger: Trigger): boolean {
  const phrases = trigger.subject ?? [];
  if (findPhrase(sentence, spans.subject[0], spans.subject[1], phrases) >= 0) return true;
  return group.passive && findPhrase(sentence, group.head + 1, spans.complement[1], phrases) >= 0;
}

/** The rows that fit a noun at `at`, of the longest phrase that stands there, in the order of the table. */
export function matchNouns(sentence: ReadSentence, at: number, compiled: Compiled): { trigger: Trigger; length: number }[] {
  const token = sentence.tokens[at];
  if (token?.kind !== 'word' || (token.tag !== 'noun' && token.tag !== 'name')) return [];
  const found: { trigger: Trigger; length: number }[] = [];
  for (const key of token.noun === token.lower ? [token.lower] : [token.lower, token.noun]) {
    for (const entry of compiled.nounTriggers.get(key) ?? []) {
      if (entry.words.length >= (found[0]?.length ?? 0) && phraseAt(sentence, at, entry.words))
        found.push({ trigger: entry.trigger, length: entry.words.length });
    }
  }
  return found;
}
