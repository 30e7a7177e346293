import type { ActorId } from '../../../words/ids.ts';
import { findCodeList } from '../actors/mention.ts';
import type { Discourse, ReadSentence, ReportDocument } from '../document.ts';
import { afterPreposition, type Subject } from './argue.ts';
import type { Attributor } from './draft.ts';
import type { Match } from './match-triggers.ts';
import { anyParties, NOBODY, type Parties } from './noun-phrases.ts';

const HARMFUL = new Set(['ASSAULT', 'COERCE']);

/** Who does it, tried in the order that the row gives. */
export function findActor(
  document: ReportDocument,
  sentence: ReadSentence,
  match: Match,
  subject: Subject,
  complement: readonly [number, number],
  discourse: Discourse,
  speaker: Attributor,
): Parties {
  const { row } = match.trigger;
  const list =
    subject.by === 'name' && subject.codes[0] !== 'NATO' ? null : findCodeList(sentence.tokens, document.compiled.alpha2);
  if (list && !match.inverted) return { codes: list.codes, from: subject.region[0], to: subject.region[1], by: 'name' };
  for (const slot of row.actor ?? ['subject']) {
    if (slot === 'none') continue;
    if (slot === 'patient') {
      if (subject.codes.length) return subject;
    } else if (slot === 'subject') {
      if (match.inverted) {
        const agent = afterPreposition(sentence, complement[0], complement[1], 'by', false, discourse);
        if (agent.codes.length) return agent;
      } else if (subject.codes.length) return subject;
    } else if (slot === 'speaker') {
      const code = speaker.code ?? discourse.speaker?.code ?? null;
      if (code) return { codes: [code], from: subject.from, to: subject.to, by: 'pronoun' };
    } else {
      const found = afterPreposition(sentence, complement[0], complement[1], slot, false, discourse);
      if (found.codes.length) return found;
    }
  }
  if (match.inverted && row.type === 'MOBILIZE') {
    const owners = anyParties(sentence, subject.region[0], subject.region[1], false);
    if (owners.codes.length) return owners;
  }
  if (!HARMFUL.has(row.type) && !match.inverted && subject.region[1] > subject.region[0] && !row.actor) {
    // "forces massed on the border": unnamed forces are those of the party just spoken of
    const before = anyParties(sentence, 0, subject.region[0], false);
    if (before.codes.length && row.type === 'MOBILIZE') {
      const last = lastMentionBefore(sentence, subject.region[0]);
      return last ?? before;
    }
  }
  if (!match.inverted && subject.codes.length === 0 && isUnknownAgent(document, sentence, subject))
    return { codes: ['UNK'], from: subject.region[0], to: subject.region[1], by: 'role' };
  const codes = defaultActor(document, sentence, row.actorDefault, subject, discourse);
  return codes.length ? { ...NOBODY, codes } : NOBODY;
}

/** "the attackers", "gunmen": somebody, but the words do not say who. */
function isUnknownAgent(document: ReportDocument, sentence: ReadSentence, subject: Subject): boolean {
  const agents = document.compiled.classes.get('unknown-agent') ?? [];
  const [from, to] = subject.region;
  for (let i = from; i < to; i += 1) {
    const token = sentence.tokens[i];
    if (token?.tag === 'prep' || token?.tag === 'rel') return false;
    if (token?.tag === 'noun' && agents.some((words) => words[0] === token.noun)) return true;
  }
  return false;
}

/** Whom a row names where the words name nobody; see `TriggerRow.actorDefault`. */
function defaultActor(
  document: ReportDocument,
  sentence: ReadSentence,
  fallback: ActorId | undefined,
  subject: Subject,
  discourse: Discourse,
): readonly ActorId[] {
  if (fallback === undefined || fallback === 'recipient') return [];
  if (fallback === 'home') return document.home ? [document.home] : [];
  if (fallback === 'pair') return discourse.pair;
  if (fallback !== 'place-of-subject') return [fallback];
  const seat = sentence.mentions.find(
    (mention) => mention.kind === 'capital' && mention.from >= subject.region[0] && mention.to <= subject.region[1],
  );
  return seat ? [seat.code] : [];
}

function lastMentionBefore(sentence: ReadSentence, at: number): Parties | null {
  const last = sentence.mentions.filter((mention) => mention.to <= at && !mention.asPlace && mention.code !== '').at(-1);
  return last ? { codes: [last.code], from: last.from, to: last.to, by: 'name' } : null;
}
