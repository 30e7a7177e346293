import type { Compiled } from './compile.ts';
import type { Tag, Token } from './tokenize.ts';

/** Endings that make the word before them an owner, or stand for "is" and "has". */
export const POSSESSIVE = new Set(["'s", '’s', "'", '’']);
export const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'re", '’re', "'m", '’m']);
const DO = new Set(['do', 'does', 'did']);
const ASKING = new Set(['demand', 'insist', 'propose', 'request', 'recommend', 'ask', 'urge', 'suggest', 'require']);

/** May this tag stand right before a noun and not before a finite verb? */
const NOMINAL_LEFT: ReadonlySet<Tag> = new Set(['det', 'poss', 'prep', 'num']);

function skipAdverbs(tokens: readonly Token[], at: number, step: 1 | -1): Token | undefined {
  let i = at + step;
  while (tokens[i] && (tokens[i]?.tag === 'adv' || tokens[i]?.tag === 'neg' || (step < 0 && floats(tokens, i)))) i += step;
  return tokens[i];
}

/** "France and Italy each send": a quantifier that floats behind its noun phrase. */
function floats(tokens: readonly Token[], at: number): boolean {
  if (!/^(each|both|all)$/.test(tokens[at]?.lower ?? '')) return false;
  const left = tokens[at - 1];
  return left !== undefined && left.kind === 'word' && (left.tag === 'noun' || left.tag === 'name' || left.tag === 'pron');
}

/** "Britain, France and Germany impose": names joined by "and" make a plural subject. */
function endsNameList(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (tokens[i]?.capital && tokens[i]?.kind === 'word' && tokens[i]?.tag !== 'coord') i -= 1;
  // wire style: "Canada, Britain condemn"
  if (i !== at - 1 && tokens[i]?.text === ',' && opensWithName(tokens, i)) return true;
  if (i === at - 1 || tokens[i]?.lower !== 'and') return false;
  let j = i - 1;
  while (tokens[j]?.capital && tokens[j]?.kind === 'word') j -= 1;
  return j < i - 1 && tokens[i - 1]?.capital === true;
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
  if (!hasOtherVerb(tokens, at) && right !== undefined && (right.tag !== 'mark' || isQuoteMark(right))) {
    if (endsNameList(tokens, tokens.indexOf(left, Math.max(0, at - 4)) + 1)) return true;
    if (headlinePlural(tokens, at)) return true;
  }
  if (left.tag === 'coord' && coordinatedVerb(tokens, at))
    return !nounFirst || /^(on|upon|that)$/.test(right?.lower ?? '') || right?.tag === 'det' || right?.tag === 'to';
  if (left.tag === 'coord' || left.tag === 'verb') return false;
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

/** Is everything before `to` one name, but for a time of day and labels? */
function opensWithName(tokens: readonly Token[], to: number): boolean {
  let from = to;
  while (from > 0 && tokens[from - 1]?.capital && tokens[from - 1]?.kind === 'word') from -= 1;
  return (
    from < to && (from === 0 || (from <= 3 && tokens.slice(0, from).every((token) => token.kind !== 'word' || token.capital)))
  );
}

/** Is there a sure verb elsewhere in the sentence? */
function hasOtherVerb(tokens: readonly Token[], at: number): boolean {
  return tokens.some(
    (token, i) =>
      i !== at &&
      ((token.tag === 'aux' && !POSSESSIVE.has(token.lower)) ||
        token.tag === 'modal' ||
        (token.form === 'past' && token.verb !== null && Math.abs(i - at) < 30)),
  );
}

function coordinatedVerb(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 2; i >= 0 && i > at - 20; i -= 1) {
    const token = tokens[i];
    if (!token || token.tag === 'sub') return false;
    if (token.tag === 'verb' && (token.form === 'base' || token.form === 's')) return true;
  }
  return false;
}

/** "US jets strike depots", "Iranian commandos board the tanker": a plural of people or arms, then what they hit. */
function headlinePlural(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1];
  const right = tokens[at + 1];
  if (!left || !right || left.kind !== 'word' || !left.lower.endsWith('s') || left.lower.endsWith('ss')) return false;
  const opens = tokens[at - 2] === undefined || tokens[at - 2]?.tag === 'num' || tokens[at - 2]?.tag === 'mark';
  if (left.capital ? !opens : left.tag !== 'noun') return false;
  return right.tag === 'noun' || right.tag === 'det' || right.tag === 'num' || right.tag === 'poss';
}

function sFormIsVerb(tokens: readonly Token[], at: number, nounFirst: boolean): boolean {
  const left = skipAdverbs(tokens, at, -1);
  const right = tokens[at + 1];
  if (!left) return false;
  if (NOMINAL_LEFT.has(left.tag) || POSSESSIVE.has(left.lower) || left.tag === 'modal' || left.tag === 'to') return false;
  if (left.tag === 'aux' || left.tag === 'verb') return false;
  if (left.tag === 'pron' || left.tag === 'rel' || left.lower === 'that') return true;
  // after a colon a capital begins anew, as at the start: "April 17: Mines damage …"
  if (left.tag === 'mark' && left.text !== ',' && tokens[at]?.capital) return false;
  if (!nounFirst) return true;
  if (right?.tag === 'aux' || right?.tag === 'modal') return false;
  if (tokens[at - 2]?.tag === 'sub') return true;
  if (left.tag === 'coord') {
    if (
      /^(on|upon|for)$/.test(right?.lower ?? '') &&
      tokens.some((token, i) => i < at && token.tag === 'verb' && token.form === 's')
    )
      return true;
    return right?.tag === 'det' || right?.tag === 'to' || right?.lower === 'that';
  }
  // "condemns in the strongest terms the …": its clause already has a verb
  if (left.tag === 'noun' && !left.capital && verbInClause(tokens, at)) return false;
  if (left.tag === 'mark') {
    // "Baghdad condemns strike, opens probe": wire style leaves the subject out
    if (left.text === ',' && right?.tag === 'noun' && verbInS(tokens, at)) return true;
    return isQuoteMark(left) === false && right?.tag === 'det';
  }
  if (!right || right.tag === 'coord' || right.tag === 'mark') return false;
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

function verbInClause(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i -= 1) {
    const token = tokens[i];
    if (!token || token.tag === 'mark' || token.tag === 'sub' || token.tag === 'rel' || token.tag === 'coord') return false;
    if (token.tag === 'verb' && token.verb !== 'say') return true;
  }
  return false;
}

function verbInS(tokens: readonly Token[], at: number): boolean {
  return tokens.some((token, i) => i < at && token.tag === 'verb' && token.form === 's') && !hasOtherVerb(tokens, at);
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

/** Is a form that may be a verb one here? The words beside it decide. */
export function isVerbHere(tokens: readonly Token[], at: number, compiled: Compiled): boolean {
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

/** Is a base form its own past ("hit", "put")? */
export function isAlsoPast(lower: string, compiled: Compiled): boolean {
  return compiled.lexicon.words.irregular.some((row) => row[0] === lower && row[1] === lower);
}
