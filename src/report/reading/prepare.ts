import type { ActorId } from '../../words/ids.ts';
import type { IsoDate } from '../../words/time.ts';
import type { Lexicon } from '../lexicon.ts';
import { findMentions, type Mention } from './actors/mention.ts';
import { findVerbGroups } from './clauses/verb-groups.ts';
import type { ReadSentence, ReportDocument, Speaker } from './document.ts';
import { type Compiled, compileLexicon } from './text/compile.ts';
import { type Sentence, splitSentences } from './text/sentences.ts';
import { tagTokens } from './text/tag.ts';
import type { Token } from './text/tokenize.ts';

/** "April 17, 2029:", "17 April:": the day at the head of an entry in a chronology. Tokens, or 0. */
function dateLabelEnd(tokens: readonly Token[], compiled: Compiled): number {
  const isMonth = (at: number) => tokens[at]?.capital === true && compiled.lexicon.words.months.includes(tokens[at]?.lower ?? '');
  const isNumber = (at: number) => tokens[at]?.kind === 'number';
  if (!(isMonth(0) && isNumber(1)) && !(isNumber(0) && isMonth(1))) return 0;
  let at = 2;
  if (tokens[at]?.text === ',') at += 1;
  if (isNumber(at)) at += 1;
  return /^[:–—-]$/.test(tokens[at]?.text ?? '') ? at + 1 : 0;
}

/** "HELSINKI, Oct 12 - ", "05:58 FLASH ": what stands before the message. */
function bodyStart(tokens: readonly Token[], compiled: Compiled): { bodyFrom: number; label: ReadSentence['label'] } {
  const labels = compiled.lexicon.cues.flashLabels;
  let at = 0;
  let label: ReadSentence['label'] = null;
  while (at < tokens.length && at < 8) {
    const token = tokens[at];
    if (!token) break;
    const known =
      token.text === token.text.toUpperCase()
        ? labels[token.text]
        : labels[token.text.toUpperCase()] && tokens[at + 1]?.text === ':'
          ? labels[token.text.toUpperCase()]
          : undefined;
    if (known !== undefined) {
      label = label === 'void' || label === 'conditional' ? label : known;
      at += 1;
    } else if (token.kind === 'number' && /^\d{1,2}:\d\d/.test(token.text)) at += 1;
    else if (at === 0 && dateLabelEnd(tokens, compiled) > 0) at = dateLabelEnd(tokens, compiled);
    else if (at > 0 && (token.text === ':' || token.text === '#')) at += 1;
    else break;
  }
  if (at > 0) return { bodyFrom: at, label };
  if (tokens[0] && tokens[0].text.length > 2 && tokens[0].text === tokens[0].text.toUpperCase() && tokens[0].kind === 'word') {
    for (let i = 1; i < Math.min(tokens.length, 10); i += 1) {
      const token = tokens[i];
      if (token && /^[-–—]$/.test(token.text) && tokens[i - 1]?.end !== token.start) return { bodyFrom: i + 1, label };
    }
  }
  return { bodyFrom: 0, label };
}

/** "Kremlin: …", "EU's VDL: …": a short name and a colon. */
function findPrefix(tokens: readonly Token[], mentions: readonly Mention[], from: number): ReadSentence['prefix'] {
  for (let i = from + 1; i < Math.min(tokens.length - 2, from + 6); i += 1) {
    if (tokens[i]?.text !== ':') {
      if (tokens[i]?.tag === 'verb') return null;
      continue;
    }
    const inside = mentions.filter((mention) => mention.from >= from && mention.to <= i && mention.code !== '');
    const speaker = inside.find((mention) => mention.person !== null) ?? inside[0];
    if (!speaker) return null;
    const name =
      speaker.person ??
      tokens
        .slice(speaker.from, speaker.to)
        .map((token) => token.text)
        .join(' ');
    return { from: i + 1, speaker: { name, code: speaker.code }, codes: [speaker.code] };
  }
  return null;
}

function read(sentence: Sentence, index: number, compiled: Compiled, date: IsoDate): ReadSentence {
  const { tokens } = sentence;
  tagTokens(tokens, compiled);
  const mentions = findMentions(tokens, compiled, date);
  const mentionAt = new Array<number>(tokens.length).fill(-1);
  mentions.forEach((mention, m) => {
    for (let i = mention.from; i < mention.to; i += 1) mentionAt[i] = m;
  });
  const { bodyFrom, label } = bodyStart(tokens, compiled);
  const prefix = findPrefix(tokens, mentions, bodyFrom);
  const headline = index === 0 && !/[.!?”"]/.test(tokens.at(-1)?.text ?? '.') && bodyFrom === 0;
  return {
    ...sentence,
    index,
    headline,
    mentions,
    mentionAt,
    groups: findVerbGroups(tokens, compiled).filter((group) => group.head >= (prefix ? prefix.from : bodyFrom)),
    prefix,
    label,
    bodyFrom: prefix ? prefix.from : bodyFrom,
  };
}

/** State of the dateline; else the state most often named. */
function findHome(sentences: readonly ReadSentence[], compiled: Compiled): ActorId | null {
  const first = sentences[0];
  if (first && first.bodyFrom > 0 && !first.prefix) {
    const inLine = first.mentions.find((mention) => mention.to <= first.bodyFrom && mention.code !== '');
    const code = inLine?.place?.country ?? inLine?.code;
    if (code && compiled.actors.get(code)?.kind === 'state' && !(inLine?.place?.name === 'Brussels')) return code;
    if (inLine?.place?.name === 'Brussels') return null;
  }
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    for (const mention of sentence.mentions)
      if (compiled.actors.get(mention.code)?.kind === 'state') counts.set(mention.code, (counts.get(mention.code) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [code, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = code;
  return best;
}

/** "Statement by the North Atlantic Council": who says "we" in a communique. */
function findVoice(sentences: readonly ReadSentence[]): ActorId | null {
  for (const sentence of sentences.slice(0, 3)) {
    const at = sentence.tokens.findIndex((token) => /^(statement|communiqu[eé]|declaration|conclusions)$/.test(token.lower));
    if (at < 0 || sentence.tokens.length > 24) continue;
    const issuer = sentence.mentions.find((mention) => mention.code !== '' && !mention.asPlace);
    if (issuer) return issuer.code;
  }
  return null;
}

/** "Slovak Prime Minister Robert Fico": title + unknown name, and the party whose title it is. */
function learnPersons(sentences: readonly ReadSentence[], compiled: Compiled, home: ActorId | null): Map<string, Speaker> {
  const learned = new Map<string, Speaker>();
  let recent: ActorId | null = home;
  let lead: ActorId | null = null;
  let paragraph = -1;
  // under a dateline a title without an owner is that of the country one writes from
  const dated = home !== null && (sentences[0]?.bodyFrom ?? 0) > 0;
  for (const sentence of sentences) {
    const { tokens, mentions, mentionAt } = sentence;
    // "Kyiv urged … President X offered …": the state that the paragraph's last sentence was about
    const opening = mentions.find((one) => one.from <= sentence.bodyFrom + 1 && !one.asPlace);
    const previous = sentence.paragraph === paragraph ? lead : null;
    paragraph = sentence.paragraph;
    lead = opening && compiled.actors.get(opening.code)?.kind === 'state' ? opening.code : null;
    for (let at = 0; at < tokens.length; at += 1) {
      const mention = mentions[mentionAt[at] ?? -1];
      if (mention && mention.from === at && !mention.asPlace && mention.code !== '') recent = mention.code;
      const title = titleAt(tokens, at, compiled);
      if (!title) continue;
      // "the foreign minister, Ingrid Solheim, said": the name in apposition
      const nameFrom = at + title.length + (tokens[at + title.length]?.text === ',' ? 1 : 0);
      let nameTo = nameFrom;
      while (tokens[nameTo]?.capital && tokens[nameTo]?.kind === 'word' && tokens[nameTo]?.tag !== 'verb') nameTo += 1;
      if (nameTo - nameFrom < 2 || nameTo - nameFrom > 4 || (mentionAt[nameFrom] ?? -1) >= 0) continue;
      const apposed = nameFrom > at + title.length;
      if (apposed && !/^[,.]$/.test(tokens[nameTo]?.text ?? '')) continue;
      const name = tokens
        .slice(nameFrom, nameTo)
        .map((token) => token.text)
        .join(' ');
      const last = tokens[nameTo - 1]?.lower;
      const owner = mentions.filter((one) => one.to <= at && one.to >= at - 4 && one.code !== '').at(-1);
      if (last) learned.set(last, { name, code: owner?.code ?? previous ?? (dated ? home : recent) });
    }
  }
  for (const sentence of sentences) nameLearned(sentence, learned);
  return learned;
}

/** The longest title that begins at a token; its first word may stand in the plural. */
function titleAt(tokens: readonly Token[], at: number, compiled: Compiled): readonly string[] | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  let best: readonly string[] | undefined;
  for (const key of token.noun === token.lower ? [token.lower] : [token.lower, token.noun]) {
    const fits = compiled.titlesAt.get(key)?.find((words) => words.every((word, k) => k === 0 || tokens[at + k]?.lower === word));
    if (fits && (best === undefined || fits.length > best.length)) best = fits;
  }
  return best;
}

/** "Vardakas said": at the start of a sentence only what was learned elsewhere tells a name from a noun. */
function nameLearned(sentence: ReadSentence, learned: ReadonlyMap<string, Speaker>): void {
  for (const token of sentence.tokens) if (token.capital && token.tag === 'noun' && learned.has(token.lower)) token.tag = 'name';
}

/** Everything that later steps look at: sentences with tags, mentions, verb groups. */
/** "A:" in an interview is whoever is interviewed; a speaker before a colon keeps the floor for his paragraph. */
function passFloor(sentences: readonly ReadSentence[], interviewee: Speaker | null): ReadSentence[] {
  let floor: ReadSentence['prefix'] = null;
  let paragraph = -1;
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) floor = null;
    paragraph = sentence.paragraph;
    const answers = sentence.tokens[0]?.text === 'A' && sentence.tokens[1]?.text === ':';
    if (answers && interviewee) {
      floor = { from: 2, speaker: interviewee, codes: interviewee.code ? [interviewee.code] : [] };
      return { ...sentence, prefix: floor, bodyFrom: 2, groups: sentence.groups.filter((group) => group.head >= 2) };
    }
    if (sentence.prefix) floor = sentence.prefix;
    else if (floor) return { ...sentence, prefix: { ...floor, from: 0 } };
    return sentence;
  });
}

function findInterviewee(
  sentences: readonly ReadSentence[],
  learned: ReadonlyMap<string, Speaker>,
  home: ActorId | null,
): Speaker | null {
  for (const sentence of sentences.slice(0, 6)) {
    const person = sentence.mentions.find((mention) => mention.person !== null);
    if (person?.person) return { name: person.person, code: person.code };
  }
  const [first] = learned.values();
  return first ?? (home ? { name: home, code: home } : null);
}

export function prepare(text: string, date: IsoDate, lexicon: Lexicon): ReportDocument {
  const compiled = compileLexicon(lexicon);
  const sentences = splitSentences(text, compiled).map((sentence, index) => read(sentence, index, compiled, date));
  const home = findHome(sentences, compiled);
  const learned = learnPersons(sentences, compiled, home);
  const heard = passFloor(sentences, findInterviewee(sentences, learned, home));
  return { text, date, compiled, sentences: heard, home, voice: findVoice(sentences), learned };
}
