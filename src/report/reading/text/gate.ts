import type { Compiled } from './compile.ts';
import type { Token } from './tokenize.ts';

/** Which walk of life a stretch of text belongs to: null = security, or open. */
export function foreignDomain(tokens: readonly Token[], compiled: Compiled, least: number): string | null {
  const { ratio } = compiled.lexicon.gate;
  let security = 0;
  const counts = new Map<string, number>();
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    if (compiled.sets.security.has(token.lower)) security += 1;
    for (const [domain, words] of compiled.domains) if (words.has(token.lower)) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  let best: string | null = null;
  let most = 0;
  for (const [domain, count] of counts) {
    if (count > most) {
      best = domain;
      most = count;
    }
  }
  return most >= least && most > ratio * security ? best : null;
}
