import type { Compiled } from './compile.ts';
import { singular } from './inflect.ts';
import type { Tag, Token } from './tokenize.ts';

const POSSESSIVE = new Set(["'s", '’s', "'", '’']);
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'re", '’re', "'m", '’m']);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve']);
const DO = new Set(['do', 'does', 'did']);
const MODALS = new Set(['ought', 'cannot']);
const ASKING = new Set(['demand', 'insist', 'propose', 'request', 'recommend', 'ask', 'urge', 'suggest', 'require']);
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

/** May this tag stand right before a noun and not before a finite verb? */
const NOMINAL_LEFT: ReadonlySet<Tag> = new Set(['det', 'poss', 'prep', 'num']);

function skipAdverbs(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
  let i = at + step;
  while (tokens[i] && (tokens[i]?.tag === 'adv' || tokens[i]?.tag === 'neg')) i += step;
  return tokens[i];
}

const isQuoteMark = (token: Token | undefined): boolean => token !== undefined && /["“”‘]/.test(token.text);

/** Is an ambiguous base form ("attack", "plan") a verb here? */
function baseIsVerb(tokens: readonly Token[], at: number, nounFirst: boolean): boolean {
  const left = skipAdverbs(tokens, at, -1);
  const right = tokens[at + 1];
  if (!left || left.tag === 'mark') return !nounFirst && right !== undefined && right.tag !== 'mark' && right.tag !== 'prep';
  if (left.tag === 'to' || left.tag === 'modal') return true;
  if (left.lower === 'that' && tokens[at - 2]?.lower.endsWith('s') && right?.tag !== 'mark') return true;
  if (left.tag === 'aux' && (DO.has(left.lower) || left.lower === 'let')) return true;
  if (left.tag === 'pron' || left.tag === 'rel') return left.lower !== 'it' && left.lower !== 'him' && left.lower !== 'them';
  if (subjunctive(tokens, at)) return true;
  if (NOMINAL_LEFT.has(left.tag) || left.tag === 'aux' || POSSESSIVE.has(left.lower)) return false;
  if (left.tag === 'coord' && left.lower !== 'but' && tokens[at - 2]?.tag === 'verb' && tokens[at - 2]?.form === 'base')
    return true;
  if (left.tag === 'coord' || left.tag === 'verb') return left.tag === 'coord' && coordinatedVerb(tokens, at) && !nounFirst;
  // plural noun + base form: "officials say", "allies plan to"
  const plural = left.kind === 'word' && left.lower.endsWith('s') && !left.lower.endsWith('ss');
  if (plural || left.lower === 'people' || left.lower === 'police' || left.lower === 'men') {
    return (
      !nounFirst ||
      right?.tag === 'to' ||
      right?.tag === 'det' ||
      right?.lower === 'that' ||
      (right?.tag === 'prep' && !hasOtherVerb(tokens, at))
    );
  }
  return false;
}

/** "demanded that NATO withdraw": a base form after "that" and a name, under a verb of asking. */
function subjunctive(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 1 && i > at - 6; i -= 1) {
    const token = tokens[i];
    if (!token || token.tag === 'verb' || token.tag === 'aux' || token.tag === 'modal' || token.kind === 'mark') return false;
    if (token.lower === 'that') return ASKING.has(tokens[i - 1]?.verb ?? '') && i < at - 1;
  }
  return false;
}

/** Is there a sure verb elsewhere in the sentence? */
function hasOtherVerb(tokens: readonly Token[], at: number): boolean {
  return tokens.some(
    (token, i) =>
      i !== at &&
      (token.tag === 'aux' || token.tag === 'modal' || (token.form === 'past' && token.verb !== null && Math.abs(i - at) < 30)),
  );
}

function coordinatedVerb(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 2; i >= 0 && i > at - 14; i -= 1) {
    const token = tokens[i];
    if (!token || token.tag === 'sub') return false;
    if (token.tag === 'verb' && (token.form === 'base' || token.form === 's')) return true;
  }
  return false;
}

function sFormIsVerb(tokens: readonly Token[], at: number, nounFirst: boolean): boolean {
  const left = skipAdverbs(tokens, at, -1);
  const right = tokens[at + 1];
  if (!left) return false;
  if (NOMINAL_LEFT.has(left.tag) || POSSESSIVE.has(left.lower) || left.tag === 'modal' || left.tag === 'to') return false;
  if (left.tag === 'aux' || left.tag === 'verb') return false;
  if (left.tag === 'pron' || left.tag === 'rel' || left.lower === 'that') return true;
  if (!nounFirst || tokens[at - 2]?.tag === 'sub') return true;
  if (left.tag === 'coord') return right?.tag === 'det' || right?.tag === 'to' || right?.lower === 'that';
  if (left.tag === 'mark') return isQuoteMark(left) === false && right?.tag === 'det';
  if (!right || right.tag === 'aux' || right.tag === 'modal' || right.tag === 'coord' || right.tag === 'mark') return false;
  if (right.tag === 'prep') return right.lower === 'on' || right.lower === 'for' ? left.capital : false;
  return (
    right.tag === 'det' ||
    (right.tag === 'to' && left.capital) ||
    right.lower === 'that' ||
    right.tag === 'poss' ||
    right.capital ||
    right.tag === 'num' ||
    left.capital
  );
}

function pastIsVerb(tokens: readonly Token[], at: number): boolean {
  const left = skipAdverbs(tokens, at, -1);
  const right = tokens[at + 1];
  if (!left) return right !== undefined && right.tag !== 'noun';
  if (isQuoteMark(left) && tokens[at - 2]?.tag === 'det') return false;
  if (left.tag === 'coord' && tokens[at - 2]?.form === 'past' && tokens[at - 2]?.tag === 'noun') return false;
  if (left.tag === 'det' || left.tag === 'poss' || left.tag === 'num' || POSSESSIVE.has(left.lower)) return false;
  if (left.tag === 'prep' || /^(him|them|us|her|me)$/.test(left.lower)) return false;
  // "forces massed on the border": after a noun it is a verb or a participle, both of use
  return true;
}

function ingIsVerb(tokens: readonly Token[], at: number): boolean {
  const left = skipAdverbs(tokens, at, -1);
  const right = tokens[at + 1];
  if (left && (left.tag === 'det' || left.tag === 'poss' || POSSESSIVE.has(left.lower))) return false;
  if (left?.tag === 'aux' && BE.has(left.lower)) return true;
  if (right && right.tag === 'prep' && right.lower === 'of') return false;
  return true;
}

function isVerbHere(tokens: readonly Token[], at: number, compiled: Compiled): boolean {
  const token = tokens[at];
  const reading = token && compiled.verbs.get(token.lower);
  if (!token || !reading) return false;
  const nounFirst = compiled.sets.nounsFirst.has(reading.lemma);
  const both = reading.form === 'base' ? compiled.sets.nounsFirst.has(token.lower) : nounFirst;
  const left = tokens[at - 1];
  const nextLower = tokens[at + 1]?.lower ?? '';
  if (token.capital && at > 0 && left?.tag !== 'mark' && tokens[at - 1]?.capital && token.lower !== token.text) return false;
  if (left?.tag === 'aux' && reading.form === 'past') return true;
  if (POSSESSIVE.has(nextLower) && nextLower !== '') return false;
  // a form that is base and past at once ("put", "hit"): after a singular subject it is past
  if (
    reading.form === 'base' &&
    isAlsoPast(token.lower, compiled) &&
    left &&
    left.tag !== 'mark' &&
    left.tag !== 'det' &&
    left.tag !== 'prep'
  ) {
    return left.tag !== 'poss' && left.tag !== 'num' && !POSSESSIVE.has(left.lower);
  }
  if (reading.form === 'base') return baseIsVerb(tokens, at, both);
  if (reading.form === 's') return sFormIsVerb(tokens, at, nounFirst);
  if (reading.form === 'past') return pastIsVerb(tokens, at);
  return ingIsVerb(tokens, at);
}

function isAlsoPast(lower: string, compiled: Compiled): boolean {
  return compiled.lexicon.words.irregular.some((row) => row[0] === lower && row[1] === lower);
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
    token.tag = closedClass(token, compiled) ?? 'noun';
  }
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
