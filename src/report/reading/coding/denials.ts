import { complementEnd } from '../clauses/complement.ts';
import type { Discourse, ReadSentence, ReportDocument } from '../document.ts';
import type { Subject } from './argue.ts';
import type { Draft } from './draft.ts';
import { findPhrase, matchVerb } from './match-triggers.ts';
import { findRecipient } from './recipients.ts';

const WEIGHTY = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'SANCTION']);

/** The act inside a denial, where its verb is known: "denied that its planes had carried out the strike". */
function deniedAct(
  document: ReportDocument,
  sentence: ReadSentence,
  k: number,
  subject: Subject,
  discourse: Discourse,
): Pick<Draft, 'type' | 'mode' | 'recipient'> | null {
  const group = sentence.groups[k];
  if (!group) return null;
  const complement: [number, number] = [group.head + 1, complementEnd(sentence, k)];
  const before: [number, number] = [sentence.groups[k - 1]?.head ?? 0, group.from];
  const match = matchVerb(sentence, group, { subject: before, complement }, document.compiled);
  if (!match || !WEIGHTY.has(match.trigger.row.type)) return null;
  const { row } = match.trigger;
  const situation = { document, complement, subject, actor: subject.codes, inverted: false, discourse };
  return { type: row.type, mode: row.mode ?? null, recipient: findRecipient(sentence, match.trigger, situation).codes };
}

/** "rejected what he described as slander": the words lie beyond the clause. */
function describedEnd(sentence: ReadSentence, head: number, end: number): number {
  const described = sentence.tokens[head + 1]?.lower === 'what';
  return Math.min(described ? sentence.tokens.length : end, head + 9);
}

/** "had nothing to do with it", "had no part in the attack": a denial in other words. */
function disclaimsAll(sentence: ReadSentence, head: number): boolean {
  const words = sentence.tokens
    .slice(head, head + 5)
    .map((token) => token.lower)
    .join(' ');
  return /^(has|have|had|played) (nothing to do with|no (role|part|hand|involvement|connection|knowledge))/.test(words);
}

/** "The Kremlin denied any involvement": a denial that names no act of its own. */
export function codeDenial(
  document: ReportDocument,
  sentence: ReadSentence,
  k: number,
  subject: Subject,
  discourse: Discourse,
): Draft | null {
  const { compiled } = document;
  const group = sentence.groups[k];
  if (!group || subject.codes.length === 0 || group.kind === 'infinitive') return null;
  const disclaims = disclaimsAll(sentence, group.head);
  if (!disclaims && !compiled.sets.denials.has(group.lemma)) return null;
  let end = complementEnd(sentence, k);
  const objects = compiled.classes.get('deny-object') ?? [];
  const strict = group.lemma !== 'deny' && !disclaims;
  const clause = sentence.tokens[group.head + 1]?.lower === 'that' || sentence.groups[k + 1]?.from === group.head + 1;
  if (strict && findPhrase(sentence, group.head + 1, describedEnd(sentence, group.head, end), objects) < 0) return null;
  if (!strict && clause) end = Math.max(end, complementEnd(sentence, k + 1));
  const from = subject.from >= 0 && subject.clause.inherits < 0 ? subject.from : group.from;
  const act = clause ? deniedAct(document, sentence, k + 1, subject, discourse) : null;
  return {
    type: act?.type ?? 'REJECT',
    mode: act ? act.mode : 'x-deny',
    actor: subject.codes,
    recipient: act?.recipient ?? [],
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
