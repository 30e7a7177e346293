import type { ReadSentence, ReportDocument } from '../document.ts';
import type { Subject } from './argue.ts';
import { complementEnd } from './clauses.ts';
import type { Draft } from './draft.ts';
import { findPhrase } from './match-triggers.ts';

/** "The Kremlin denied any involvement": a denial that names no act of its own. */
export function codeDenial(document: ReportDocument, sentence: ReadSentence, k: number, subject: Subject): Draft | null {
  const { compiled } = document;
  const group = sentence.groups[k];
  if (!group || !compiled.sets.denials.has(group.lemma) || subject.codes.length === 0 || group.kind === 'infinitive') return null;
  let end = complementEnd(sentence, k);
  const objects = compiled.classes.get('deny-object') ?? [];
  const strict = group.lemma !== 'deny';
  const clause = sentence.tokens[group.head + 1]?.lower === 'that' || sentence.groups[k + 1]?.from === group.head + 1;
  if (strict && findPhrase(sentence, group.head + 1, Math.min(end, group.head + 6), objects) < 0) return null;
  if (!strict && clause) end = Math.max(end, complementEnd(sentence, k + 1));
  const from = subject.from >= 0 && subject.clause.inherits < 0 ? subject.from : group.from;
  return {
    type: 'REJECT',
    mode: 'x-deny',
    actor: subject.codes,
    recipient: [],
    status: group.negated ? 'happened' : 'denied',
    date: null,
    place: null,
    start: sentence.tokens[from]?.start ?? sentence.start,
    end: sentence.tokens[Math.max(end, group.head + 1) - 1]?.end ?? sentence.end,
    attribution: subject.codes[0] ?? null,
    context: ['diplomatic'],
    sentence: sentence.index,
    headline: sentence.headline,
    nominal: false,
    guessed: false,
  };
}
