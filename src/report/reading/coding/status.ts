import type { EventStatus } from '../../../words/reported.ts';
import type { Clause } from '../clauses/clauses.ts';
import type { VerbGroup } from '../clauses/verb-groups.ts';
import type { ReadSentence } from '../document.ts';
import type { Compiled } from '../text/compile.ts';

/** What stands around an act: `drop` = no event, `status` null = as it is. */
export interface Realis {
  readonly drop: boolean;
  readonly status: EventStatus | null;
  readonly why: string;
}

const KEEP: Realis = { drop: false, status: null, why: 'reported' };
const DROP = (why: string): Realis => ({ drop: true, status: null, why });
const AS = (status: EventStatus, why: string): Realis => ({ drop: false, status, why });

/** Does the last verb before `at` stand in the content of a demand, threat or request? */
export function inContent(sentence: ReadSentence, at: number, compiled: Compiled): boolean {
  let k = -1;
  sentence.groups.forEach((group, i) => {
    if (group.head < at) k = i;
  });
  const group = sentence.groups[k];
  if (group?.kind !== 'infinitive' || at - group.head > 8) return false;
  return governorEffect(sentence, k, compiled)?.effect === 'content';
}

function thatBefore(sentence: ReadSentence, at: number): number {
  for (let i = at - 1; i > 0 && i > at - 6; i -= 1) if (sentence.tokens[i]?.lower === 'that') return i;
  return -1;
}

/** Effect of what governs an infinitive, gerund or that-clause. */
function governorEffect(
  sentence: ReadSentence,
  k: number,
  compiled: Compiled,
): { effect: string; negated: boolean; word: string } | null {
  const group = sentence.groups[k];
  if (!group) return null;
  const before = sentence.tokens[group.from - 1];
  const noun = before?.tag === 'prep' ? sentence.tokens[group.from - 2] : before;
  if (noun && (noun.tag === 'noun' || noun.tag === 'name')) {
    const effect = compiled.nounGovernors.get(noun.noun) ?? compiled.nounGovernors.get(noun.lower);
    const at = sentence.tokens.indexOf(noun);
    const negated = nounNegated(sentence, at, compiled);
    if (effect) return { effect, negated, word: noun.lower };
  }
  const that = thatBefore(sentence, group.from);
  const claim = that > 0 ? compiled.nounGovernors.get(sentence.tokens[that - 1]?.noun ?? '') : undefined;
  if (claim) return { effect: claim, negated: false, word: sentence.tokens[that - 1]?.lower ?? '' };
  const previous = sentence.groups[k - 1];
  if (!previous || previous.head < group.from - 14) return null;
  // "to hand over 30 people and to lift an embargo": both hang on the same verb
  if (group.kind === 'infinitive' && before?.tag === 'coord' && previous.kind === 'infinitive')
    return governorEffect(sentence, k - 1, compiled);
  for (let i = previous.head + 1; i < group.from; i += 1) {
    const token = sentence.tokens[i];
    if (token?.text === ';' || token?.tag === 'rel' || (token?.tag === 'coord' && i === group.from - 1)) return null;
    if (token?.text === ',' && group.kind !== 'infinitive') return null;
  }
  const effect = compiled.verbGovernors.get(previous.lemma);
  return effect ? { effect, negated: previous.negated, word: previous.lemma } : null;
}

/** "no plans", "not a plan": a negator just before the noun. */
export function nounNegated(sentence: ReadSentence, at: number, compiled: Compiled): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 4; i -= 1) {
    const token = sentence.tokens[i];
    if (!token || token.tag === 'verb' || token.kind === 'mark') return false;
    if (compiled.sets.negators.has(token.lower)) return true;
    if (token.tag !== 'noun' && token.tag !== 'name' && token.tag !== 'det' && token.tag !== 'num' && token.tag !== 'adv')
      return false;
  }
  return false;
}

/** Is one of these whole phrases in `[from, to)`? */
export function hasPhrase(sentence: ReadSentence, from: number, to: number, phrases: readonly string[]): boolean {
  const first = sentence.tokens[Math.max(0, from)];
  const last = sentence.tokens[Math.min(to, sentence.tokens.length) - 1];
  if (!first || !last || to <= from) return false;
  const words = ` ${sentence.tokens
    .slice(Math.max(0, from), to)
    .map((token) => token.lower)
    .join(' ')} `;
  return phrases.some((text) => words.includes(` ${text} `));
}

function isHypothetical(sentence: ReadSentence, clause: Clause, group: VerbGroup, compiled: Compiled): boolean {
  const { hypotheticalOpeners } = compiled.lexicon.cues;
  if (clause.opener !== null && (clause.opener === 'if' || clause.opener === 'unless' || clause.opener === 'lest')) return true;
  const first = sentence.tokens[clause.opens]?.lower ?? '';
  if (
    (first === 'should' || first === 'were' || first === 'had') &&
    clause.opens === sentence.bodyFrom &&
    sentence.tokens[clause.opens]?.capital
  )
    return true;
  return hasPhrase(
    sentence,
    clause.opens,
    group.from,
    hypotheticalOpeners.filter((text) => text.includes(' ')),
  );
}

/** Is there an if-clause anywhere in the sentence (its main clause is then conditional)? */
export function hasCondition(sentence: ReadSentence): boolean {
  return sentence.tokens.some(
    (token, at) =>
      (token.lower === 'if' && sentence.tokens[at - 1]?.lower !== 'as') ||
      token.lower === 'unless' ||
      (token.lower === 'should' && token.capital && at === sentence.bodyFrom),
  );
}

function governed(sentence: ReadSentence, k: number, clause: Clause, compiled: Compiled): Realis | null {
  const group = sentence.groups[k];
  if (!group) return null;
  const dependent = group.kind === 'infinitive' || group.kind === 'gerund' || clause.opener === 'that';
  if (!dependent) return null;
  const governor = governorEffect(sentence, k, compiled);
  if (!governor) {
    if (
      /^(last|first|only|latest)$/.test(sentence.tokens[group.from - 2]?.lower ?? '') ||
      /^(last|first|only|latest)$/.test(sentence.tokens[group.from - 3]?.lower ?? '')
    )
      return null;
    if (group.kind !== 'infinitive') return null;
    const previous = sentence.groups[k - 1];
    if (!previous) return AS('planned', 'announced with an infinitive');
    return purpose(sentence, k);
  }
  if (compiled.sets.denials.has(governor.word)) return DROP('content of a denial');
  const speech =
    clause.opener === 'that' && compiled.sets.speechVerbs.has(governor.word) && !/^(demand|urge|ask|insist)$/.test(governor.word);
  if (speech) return null;
  const compelled = /^(force|oblige|compel)$/.test(governor.word) && sentence.groups[k - 1]?.passive === true;
  if (governor.effect === 'content' && !compelled) return DROP(`content of "${governor.word}"`);
  if (governor.effect === 'denied') return governor.negated ? KEEP : AS('denied', `governed by "${governor.word}"`);
  if (governor.negated) return AS('denied', `negated "${governor.word}"`);
  if (governor.effect === 'planned') return group.kind === 'finite' ? null : AS('planned', `governed by "${governor.word}"`);
  if (governor.effect === 'conditional') return AS('conditional', `governed by "${governor.word}"`);
  const outer = sentence.groups[k - 1]?.modal;
  if (outer === 'conditional') return AS('conditional', 'may or could');
  if (outer === 'future') return AS(hasCondition(sentence) ? 'conditional' : 'planned', 'announced');
  return null;
}

/** "sent a ship to protect": an infinitive of purpose shares the status of the act, but is no act itself. */
function purpose(sentence: ReadSentence, k: number): Realis {
  const before = sentence.tokens[(sentence.groups[k]?.from ?? 0) - 1];
  return before?.tag === 'noun' || before?.tag === 'name' ? AS('planned', 'purpose') : AS('planned', 'infinitive');
}

/** Start of the chain of verbs that governs this one: "no sign that X intended to …". */
function chainStart(sentence: ReadSentence, k: number, clause: Clause): number {
  let start = clause.opens;
  for (let i = k; i > 0 && i > k - 3; i -= 1) {
    const group = sentence.groups[i];
    if (!group || (group.kind !== 'infinitive' && group.kind !== 'gerund' && sentence.tokens[start]?.lower !== 'that')) break;
    const outer = sentence.groups[i - 1];
    if (!outer) break;
    start = Math.max(0, Math.min(start, outer.from - 4));
    for (let j = outer.from - 1; j >= 0 && j > outer.from - 12 && sentence.tokens[j]?.kind !== 'mark'; j -= 1) {
      if (sentence.tokens[j]?.lower === 'that') start = Math.max(0, Math.min(start, j - 3));
    }
  }
  return start;
}

/** "in the strongest possible terms", "as soon as possible": no doubt. */
function isManner(sentence: ReadSentence, at: number): boolean {
  if (sentence.tokens[at]?.lower !== 'possible') return false;
  const left = sentence.tokens[at - 1]?.lower ?? '';
  return left.endsWith('est') || left === 'as' || left === 'where' || left === 'if';
}

/** Happened, planned, conditional, denied, or no event at all: from the clause around the verb. */
export function realisOf(sentence: ReadSentence, k: number, clause: Clause, end: number, compiled: Compiled): Realis {
  const group = sentence.groups[k];
  if (!group) return KEEP;
  const { cues } = compiled.lexicon;
  if (isHypothetical(sentence, clause, group, compiled)) return DROP('inside a condition');
  if (clause.opener !== null && cues.questionOpeners.includes(clause.opener)) return DROP('inside a question');
  if (hasPhrase(sentence, chainStart(sentence, k, clause), group.head + 1, cues.negatingPhrases)) return AS('denied', 'negated');
  const outer = governed(sentence, k, clause, compiled);
  if (outer?.drop) return outer;
  if (group.negated) return AS('denied', 'negated');
  const first = sentence.tokens[clause.from];
  if (clause.to > clause.from && first && compiled.sets.negators.has(first.lower)) return AS('denied', 'negated subject');
  if (outer) return outer;
  if (group.modal === 'conditional') return AS('conditional', 'may or could');
  if (group.modal === 'obligation') return AS('conditional', 'should or must');
  if (group.modal === 'future') return AS(hasCondition(sentence) ? 'conditional' : 'planned', 'announced');
  for (let i = clause.opens; i < end; i += 1)
    if (compiled.sets.doubt.has(sentence.tokens[i]?.lower ?? '') && !isManner(sentence, i)) return AS('conditional', 'doubted');
  return KEEP;
}
