import { complementEnd } from '../clauses/complement.ts';
import type { ReadSentence, ReportDocument } from '../document.ts';
import { spanOf } from '../setting/evidence-span.ts';
import type { Subject } from './argue.ts';
import type { Attributor, Draft } from './draft.ts';
import { matchVerb } from './match-triggers.ts';

/** "promised to send": the promise is told by the act promised, where that act is known. */
export function leavesToInfinitive(document: ReportDocument, sentence: ReadSentence, k: number): boolean {
  const group = sentence.groups[k];
  const next = sentence.groups[k + 1];
  if (!group || next?.kind !== 'infinitive' || next.from > group.head + 4) return false;
  // an offer is an act of its own; whether it will be taken up is open
  if (document.compiled.verbGovernors.get(group.lemma) !== 'planned' || group.lemma === 'offer') return false;
  const spans = { subject: [0, 0] as const, complement: [next.head + 1, complementEnd(sentence, k + 1)] as const };
  return matchVerb(sentence, next, spans, document.compiled) !== null;
}

/** "Russia must stop": what somebody says another party must do is his demand. */
export function codeDemand(
  document: ReportDocument,
  sentence: ReadSentence,
  k: number,
  subject: Subject,
  end: number,
  speaker: Attributor,
): Draft | null {
  const group = sentence.groups[k];
  if (group?.modal !== 'obligation' || group.passive || group.negated || !document.compiled.sets.demandVerbs.has(group.lemma))
    return null;
  if (!speaker.code || subject.by !== 'name' || subject.codes.includes(speaker.code) || subject.clause.opener === 'if')
    return null;
  const [first, last] = spanOf(sentence, k, subject, Math.max(end, group.head + 1));
  return {
    type: 'DEMAND',
    mode: 'yield',
    actor: [speaker.code],
    recipient: subject.codes,
    status: 'requested',
    date: null,
    place: null,
    start: sentence.tokens[first]?.start ?? sentence.start,
    end: sentence.tokens[last]?.end ?? sentence.end,
    attribution: speaker.code,
    context: ['diplomatic'],
    sentence: sentence.index,
    headline: sentence.headline,
    nominal: false,
    guessed: false,
  };
}
