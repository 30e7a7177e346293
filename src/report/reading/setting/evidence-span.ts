import type { Subject } from '../coding/argue.ts';
import type { ReadSentence } from '../document.ts';

/** First and last token of the evidence: the subject where it stands beside its verb, the verb, its complement. */
export function spanOf(sentence: ReadSentence, k: number, subject: Subject, end: number): [number, number] {
  const group = sentence.groups[k];
  const head = group?.from ?? 0;
  const own = subject.region[1] > subject.region[0] && head - subject.region[0] <= 24;
  const near = own && head - subject.region[1] <= 2 && subject.region[1] <= head && subject.clause.inherits < 0;
  const first = subject.from >= 0 ? Math.min(subject.region[0], subject.from) : subject.region[0];
  let from = near ? first : head;
  const outer = sentence.groups[subject.clause.inherits];
  if (group?.kind === 'infinitive' && outer && outer.from < head && head - outer.head <= 8) from = outer.from;
  while (from < head && /^(mark|coord)$/.test(sentence.tokens[from]?.tag ?? '')) from += 1;
  let last = end - 1;
  while (last > (group?.head ?? 0) && sentence.tokens[last]?.kind === 'mark' && !/["”%)]/.test(sentence.tokens[last]?.text ?? ''))
    last -= 1;
  return [from, last];
}
