/** The sentence in which a span stands: its first and last offset. Headlines and paragraphs end a sentence too. */
export function sentenceAround(text: string, span: readonly [number, number]): readonly [number, number] {
  let start = Math.min(span[0], text.length);
  while (start > 0 && !endsBefore(text, start)) start -= 1;
  let end = Math.max(span[1], start);
  while (end < text.length && !endsBefore(text, end)) end += 1;
  while (start < span[0] && /\s/.test(text[start] ?? '')) start += 1;
  return [start, end];
}

/** Whether a sentence ends right before an offset: an end mark with a blank after it, or an empty line. */
function endsBefore(text: string, at: number): boolean {
  const sign = text[at] ?? '';
  if (sign === '\n' && text[at - 1] === '\n') return true;
  if (sign !== ' ' && sign !== '\n') return false;
  const before = text.slice(Math.max(0, at - 12), at);
  // "U.S. ", "Gen. " and the like end none
  return /[.!?]["”’')]?$/.test(before) && !/(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|St|No|Art))\.$/.test(before);
}
