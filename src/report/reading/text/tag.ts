import type { Compiled } from './compile.ts';
import { singular } from './inflect.ts';
import type { Tag, Token } from './tokenize.ts';
import { BE, isAlsoPast, isVerbHere, POSSESSIVE } from './verb-or-noun.ts';

const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve']);
const MODALS = new Set(['ought', 'cannot']);
const NOT = new Set(['not', "n't", 'n’t', 'never']);

function closedClass(token: Token, compiled: Compiled): Tag | null {
  const { sets } = compiled;
  const word = token.lower;
  if (NOT.has(word)) return 'neg';
  if (word === 'to') return 'to';
  if (sets.conditional.has(word) || sets.future.has(word) || sets.obligation.has(word) || MODALS.has(word)) return 'modal';
  if (sets.auxiliaries.has(word)) return 'aux';
  if (sets.coordinators.has(word)) return 'coord';
  if (sets.possessives.has(word) && word !== 'her') return 'poss';
  if (word === 'who' || word === 'which' || word === 'whom') return 'rel';
  if (sets.pronouns.has(word) && word !== 'one') return 'pron';
  if (sets.determiners.has(word) && word !== 'that') return 'det';
  if (sets.subordinators.has(word)) return 'sub';
  if (sets.prepositions.has(word)) return 'prep';
  if (sets.adverbs.has(word)) return 'adv';
  if (sets.numbers.has(word)) return 'num';
  return null;
}

/** 's after a name: possessive, unless a participle or "not" follows ("it's clear"). */
function cliticTag(tokens: readonly Token[], at: number, compiled: Compiled): Tag {
  const left = tokens[at - 1];
  const right = tokens[at + 1];
  const pronoun = left !== undefined && (left.tag === 'pron' || left.lower === 'that' || left.lower === 'there');
  if (pronoun) return 'aux';
  if (right?.tag === 'neg') return 'aux';
  const verb = right && compiled.verbs.get(right.lower);
  if (verb?.form === 'ing' && tokens[at + 2]?.tag === 'det') return 'aux';
  return 'poss';
}

/** Gives every token its tag and lemma, from closed lists and the words beside it. In place. */
export function tagTokens(tokens: readonly Token[], compiled: Compiled): void {
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    token.noun = singular(token.lower);
    token.tag = token.text === 'US' ? 'name' : (closedClass(token, compiled) ?? 'noun');
  }
  tokens.forEach((token, at) => {
    if (token.lower === 'so' && tokens[at + 1]?.lower === 'far') {
      token.tag = 'adv';
      (tokens[at + 1] ?? token).tag = 'adv';
    }
  });
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    if (POSSESSIVE.has(token.lower)) {
      token.tag = cliticTag(tokens, at, compiled);
      return;
    }
    const reading = compiled.verbs.get(token.lower);
    if (token.tag === 'adv' && reading?.form === 'base' && helperBefore(tokens, at)) token.tag = 'noun';
    if (token.tag === 'noun' && reading) {
      token.verb = reading.lemma;
      token.form = reading.form;
      if (isVerbHere(tokens, at, compiled)) {
        token.tag = 'verb';
        if (isAlsoPast(token.lower, compiled) && tokens[at - 1]?.tag !== 'to' && tokens[at - 1]?.tag !== 'modal')
          token.form = 'past';
      } else if (token.capital && at > 0) token.tag = 'name';
      return;
    }
    if (token.tag === 'aux') auxiliaryAsVerb(tokens, at);
    else if (token.tag === 'noun' && token.capital && (at > 0 || tokens[1]?.capital === true)) token.tag = 'name';
  });
}

/** "could back a war", "to further the aim": an adverb's form in a verb's place. */
function helperBefore(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1];
  const right = tokens[at + 1];
  return (
    (left?.tag === 'modal' || left?.tag === 'to') &&
    right !== undefined &&
    right.kind === 'word' &&
    right.tag !== 'verb' &&
    right.tag !== 'aux'
  );
}

/** "have", "had" and "be" without another verb are verbs themselves. */
function auxiliaryAsVerb(tokens: readonly Token[], at: number): void {
  const token = tokens[at];
  if (!token) return;
  if (BE.has(token.lower)) token.verb = 'be';
  else if (HAVE.has(token.lower)) token.verb = 'have';
  else token.verb = 'do';
  token.form = /^(been|was|were|had|did)$/.test(token.lower) ? 'past' : token.lower.endsWith('ing') ? 'ing' : 's';
}
