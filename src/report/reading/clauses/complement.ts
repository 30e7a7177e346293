import type { ReadSentence } from '../document.ts';

const HARD = new Set([';', ':', '—', '–', '(', '"', '“', '”']);

/** A mark that ends a clause: semicolon, colon, dash, bracket, quotation mark. */
export const isHard = (sentence: ReadSentence, at: number): boolean => {
  const token = sentence.tokens[at];
  if (token?.kind !== 'mark') return false;
  if (HARD.has(token.text)) return true;
  return token.text === '-' && sentence.tokens[at - 1]?.end !== token.start;
};

/** End (exclusive) of what belongs to the verb on its right: objects and phrases up to the next clause. */
export function complementEnd(sentence: ReadSentence, k: number): number {
  const group = sentence.groups[k];
  if (!group) return 0;
  const { tokens } = sentence;
  let i = group.head + 1;
  while (i < tokens.length && i < group.head + 26) {
    const token = tokens[i];
    if (!token) break;
    if (token.tag === 'rel' || (token.tag === 'sub' && token.lower !== 'as') || isStop(sentence, i)) break;
    if (token.lower === 'what' && i > group.head + 1) break;
    if (token.text === ',' && !isListComma(sentence, i) && !/^(such|including)$/.test(tokens[i + 1]?.lower ?? '')) break;
    const other = sentence.groups.find((g) => g.from === i && g.kind === 'finite' && g.head !== group.head);
    if (other && !(other.from === group.head + 1)) return beforeNextSubject(sentence, group.head + 1, i);
    i += 1;
  }
  while (i > group.head + 1 && /^(coord|mark)$/.test(tokens[i - 1]?.tag ?? '')) i -= 1;
  return i;
}

/** The next clause begins with its subject: cut at the conjunction before it. */
function beforeNextSubject(sentence: ReadSentence, from: number, to: number): number {
  for (let i = to - 1; i > from; i -= 1) {
    const token = sentence.tokens[i];
    if (token?.tag === 'coord' && i < to - 1) return sentence.tokens[i - 1]?.text === ',' ? i - 1 : i;
    if (token?.kind === 'mark') break;
  }
  let end = to;
  while (end > from && /^(coord|mark)$/.test(sentence.tokens[end - 1]?.tag ?? '')) end -= 1;
  return end;
}

function isStop(sentence: ReadSentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token?.kind !== 'mark') return false;
  if ('.!?…'.includes(token.text)) return true;
  return isHard(sentence, at) && !/["“”]/.test(token.text);
}

/** A comma inside a list of names or nouns: "Poland, Estonia and Latvia". */
function isListComma(sentence: ReadSentence, at: number): boolean {
  const { tokens } = sentence;
  for (let i = at + 1; i < tokens.length && i < at + 6; i += 1) {
    const token = tokens[i];
    if (!token) return false;
    if (
      token.tag === 'verb' ||
      token.tag === 'aux' ||
      token.tag === 'modal' ||
      token.tag === 'sub' ||
      token.tag === 'rel' ||
      token.tag === 'pron'
    )
      return false;
    if (token.tag === 'coord' || token.text === ',') {
      const next = tokens[i + 1];
      return i > at + 1 && (next?.tag === 'name' || next?.tag === 'noun' || next?.tag === 'num') && tokens[i + 2]?.tag !== 'verb';
    }
  }
  return false;
}
