import { findPhrase } from '../coding/match-triggers.ts';
import type { ReadSentence } from '../document.ts';
import type { Compiled } from '../text/compile.ts';

/** Types whose finer mode the words of the evidence decide, by the word classes `mode-TYPE-mode`. */
const BY_WORDS: Readonly<Record<string, readonly string[]>> = {
  THREATEN: ['violence', 'relations', 'expel', 'territory', 'arrest', 'restrict'],
  REQUEST: ['meet', 'x-accession', 'yield', 'assist'],
  DEMAND: ['meet', 'x-accession', 'yield', 'assist'],
};

function byWords(sentence: ReadSentence, type: string, from: number, to: number, compiled: Compiled): string | null {
  const family = type === 'DEMAND' ? 'REQUEST' : type;
  let best: string | null = null;
  let first = Number.POSITIVE_INFINITY;
  for (const mode of BY_WORDS[type] ?? []) {
    const at = findPhrase(sentence, from, to, compiled.classes.get(`mode-${family}-${mode}`) ?? []);
    if (at >= 0 && at < first) {
      best = mode;
      first = at;
    }
  }
  return best;
}

function isArticle4(sentence: ReadSentence): boolean {
  return sentence.tokens.some(
    (token, at) => (token.noun === 'article' || token.noun === 'art') && /^(4|four)$/.test(sentence.tokens[at + 1]?.noun ?? ''),
  );
}

/** Finer modes from the words around: an Article 4 meeting, a drone, a threat of force. */
export function modeOf(
  sentence: ReadSentence,
  mode: string | null,
  type: string,
  from: number,
  to: number,
  compiled: Compiled,
): string | null {
  if (type === 'CONSULT') return (mode === 'multilateral' || mode === 'meet') && isArticle4(sentence) ? 'x-article4' : mode;
  if (type === 'THREATEN') return mode ?? byWords(sentence, type, from, to, compiled);
  if (type === 'REQUEST' || type === 'DEMAND') {
    if (mode === 'meet' || mode === 'x-accession') return mode;
    return byWords(sentence, type, from, to, compiled) ?? 'change';
  }
  if (type !== 'ASSAULT' || (mode !== null && mode !== 'heavy-weapons' && mode !== 'firearms')) return mode;
  const words = new Set(sentence.tokens.slice(from, to).map((token) => token.noun));
  const has = (...list: string[]) => list.some((word) => words.has(word));
  if (has('drone')) return 'drone';
  if (has('airstrike', 'warplane', 'bomber', 'air', 'helicopter') || (mode !== 'firearms' && has('jet', 'aircraft')))
    return 'aerial';
  if (has('shell', 'mortar', 'artillery', 'shelling', 'bombardment', 'missile', 'rocket')) return 'heavy-weapons';
  if (has('gunman', 'fire', 'shot', 'gun', 'sniper')) return 'firearms';
  return mode;
}
