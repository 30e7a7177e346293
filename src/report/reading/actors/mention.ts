import type { ActorId } from '../../../words/ids.ts';
import type { IsoDate } from '../../../words/time.ts';
import type { PlaceRow } from '../../lexicon.ts';
import type { Alias, Compiled } from '../text/compile.ts';
import type { Token } from '../text/tokenize.ts';

/** A run of tokens `[from, to)` that names a party, a person or a place. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly kind: Alias['kind'] | 'learned';
  readonly code: ActorId;
  readonly person: string | null;
  readonly place: PlaceRow | null;
  /** A place and not a party here ("in Moscow"). */
  readonly asPlace: boolean;
}

const LOCATIVE = new Set(['in', 'near', 'at', 'into', 'outside', 'inside', 'around', 'through', 'across', 'over']);

function fits(tokens: readonly Token[], at: number, alias: Alias): boolean {
  for (let k = 0; k < alias.words.length; k += 1) {
    const token = tokens[at + k];
    if (!token || (token.lower !== alias.words[k] && (alias.cased || token.noun !== alias.words[k]))) return false;
    if (alias.capitals[k] && !token.capital && token.kind === 'word' && isWordOfName(alias.words[k] ?? '')) return false;
  }
  return true;
}

/** Words of a name that many papers write small. */
const isWordOfName = (word: string): boolean => !LOWER_TAIL.test(word);
const LOWER_TAIL =
  /^(countries|nations|leaders|chief|secretary|general|group|militants|rebels|foreign|ministers|governments|bloc|alliance|ambassadors|allied|defence|council|eastern|western|southern|northern)$/;

function valid(alias: Alias, date: IsoDate): boolean {
  return (alias.from === null || alias.from <= date) && (alias.to === null || date <= alias.to);
}

/** "US" the country is not "us" the pronoun, "May" the premier not the month or the verb. */
function plausible(tokens: readonly Token[], at: number, alias: Alias, compiled: Compiled): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (alias.words.length === 1 && (alias.words[0] === 'us' || alias.words[0] === 'who' || alias.words[0] === 'au'))
    return token.text === token.text.toUpperCase();
  if (alias.words.length === 1 && alias.words[0] === 'may')
    return tokens[at - 1]?.capital === true && tokens[at - 1]?.kind === 'word';
  if (alias.words.length === 1 && alias.words[0] === 'turkey') return token.capital;
  // a surname alone must not be the tail of another person's name
  if (alias.kind === 'person' && alias.words.length === 1 && alias.person !== null) {
    // "UN" is no surname, and "Brown" alone hardly one
    if (token.text.length < 3 && token.text === token.text.toUpperCase()) return false;
    if (compiled.sets.surnamesThatAreWords.has(token.lower) && !TITLED.test(tokens[at - 1]?.lower ?? '')) return false;
    const before = tokens[at - 1];
    const first = alias.person.split(' ')[0]?.toLowerCase();
    if (
      before?.tag === 'name' &&
      before.lower !== first &&
      before.kind === 'word' &&
      before.text !== before.text.toUpperCase() &&
      !TITLED.test(before.lower)
    )
      return false;
  }
  return true;
}

const TITLED =
  /^(president|minister|secretary|chancellor|general|premier|king|commissioner|ambassador|chief|mr|mrs|ms|spokesman|spokeswoman|fm|pm|admiral|leader|presidents|ministers|chancellors|leaders)$/;

function isPlaceHere(tokens: readonly Token[], at: number, alias: Alias, compiled: Compiled): boolean {
  if (alias.kind === 'place') return true;
  const after = tokens[at + alias.words.length];
  if (alias.kind === 'capital' && after && compiled.sets.documents.has(after.noun)) return true;
  const before = tokens[at - 1]?.lower ?? '';
  if (after?.tag === 'poss') return false;
  return alias.kind === 'capital' && LOCATIVE.has(before);
}

function best(tokens: readonly Token[], at: number, compiled: Compiled, date: IsoDate): Mention | null {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return null;
  const list = compiled.aliases.get(token.lower) ?? (token.noun !== token.lower ? compiled.aliases.get(token.noun) : undefined);
  let party: Alias | null = null;
  let place: Alias | null = null;
  for (const alias of list ?? []) {
    const longest: Alias | null = party ?? place;
    if (longest && alias.words.length < longest.words.length) break;
    if (!valid(alias, date) || !fits(tokens, at, alias) || !plausible(tokens, at, alias, compiled)) continue;
    // "the North Atlantic Treaty", "the Vienna Convention" are no places
    const after = tokens[at + alias.words.length];
    if (alias.kind === 'place' && after?.capital && compiled.sets.documents.has(after.noun)) continue;
    if (alias.kind === 'place') place ??= alias;
    else party ??= alias;
  }
  const alias = party ?? place;
  if (!alias) return null;
  const asPlace = isPlaceHere(tokens, at, alias, compiled);
  return {
    from: at,
    to: at + alias.words.length,
    kind: alias.kind,
    code: alias.code,
    person: alias.person,
    place: place?.place ?? null,
    asPlace,
  };
}

const OWNED = /^(.+)-(owned|flagged|registered|operated|run|built)$/;

/** "Greek-owned", "Panama-flagged": a party inside a word. */
function ownerWithin(tokens: readonly Token[], at: number, compiled: Compiled, date: IsoDate): Mention | null {
  const token = tokens[at];
  const stem = token ? OWNED.exec(token.lower)?.[1] : undefined;
  if (stem === undefined) return null;
  const alias = compiled.aliases
    .get(stem)
    ?.find((one) => one.words.length === 1 && (one.kind === 'adjective' || one.kind === 'name') && valid(one, date));
  if (!alias) return null;
  return { from: at, to: at + 1, kind: 'adjective', code: alias.code, person: null, place: null, asPlace: false };
}

/** Every mention in a sentence, longest first at each position, none overlapping. */
export function findMentions(tokens: readonly Token[], compiled: Compiled, date: IsoDate): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = best(tokens, at, compiled, date) ?? ownerWithin(tokens, at, compiled, date);
    if (!found) continue;
    mentions.push(found);
    for (let k = found.from; k < found.to; k += 1) {
      const token = tokens[k];
      if (token && token.kind === 'word' && token.tag !== 'poss') token.tag = 'name';
    }
    at = found.to - 1;
  }
  return mentions;
}

/** ISO alpha-2 codes in a bare list of capitals ("BG CZ EE LV"): flashes write them so. */
export function findCodeList(
  tokens: readonly Token[],
  alpha2: ReadonlyMap<string, ActorId>,
): { from: number; to: number; codes: ActorId[] } | null {
  for (let at = 0; at < tokens.length; at += 1) {
    const codes: ActorId[] = [];
    let i = at;
    while (i < tokens.length) {
      const token = tokens[i];
      if (token?.lower === ',' || token?.lower === 'and') {
        i += 1;
        continue;
      }
      const found = token && /^[A-Z]{2}$/.test(token.text) ? alpha2.get(token.text) : undefined;
      if (found === undefined) break;
      codes.push(found);
      i += 1;
    }
    if (codes.length >= 3) return { from: at, to: i, codes };
  }
  return null;
}
