import type { Compiled } from './compile.ts';
import type { Token } from './tokenize.ts';

/** Different strong words that settle it; foreign words that do where no word of security stands. */
const SURE = 2;
const WITHOUT_SECURITY = 4;

/** Words of one other walk of life that make a text a mixed one. */
const MIXED = 4;

/** A text of two worlds, a flood and an army: acts of force in it are coded only where both sides are named. */
export function isMixed(tokens: readonly Token[], compiled: Compiled): boolean {
  const counts = new Map<string, number>();
  let security = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    if (compiled.sets.security.has(token.lower) || compiled.sets.strong.has(token.lower)) security += 1;
    for (const domain of compiled.domainsOf.get(token.lower) ?? []) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return most >= MIXED && most > security;
}

/** Which walk of life a stretch of text belongs to: null = security, or open. */
export function foreignDomain(tokens: readonly Token[], compiled: Compiled, least: number): string | null {
  const { ratio } = compiled.lexicon.gate;
  const strong = new Set<string>();
  let security = 0;
  const counts = new Map<string, number>();
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    if (compiled.sets.security.has(token.lower)) security += 1;
    if (compiled.sets.strong.has(token.lower)) strong.add(token.lower);
    for (const domain of compiled.domainsOf.get(token.lower) ?? []) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  if (strong.size >= SURE) return null;
  let best: string | null = null;
  let most = 0;
  for (const [domain, count] of counts) {
    if (count > most) {
      best = domain;
      most = count;
    }
  }
  const enough = security === 0 ? Math.min(least, WITHOUT_SECURITY) : least;
  return most >= enough && most > ratio * security ? best : null;
}
