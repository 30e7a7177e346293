import type { QuoteSpan } from '../document.ts';

const isEdge = (c: string | undefined): boolean => c === undefined || /[\s([{—–-]/.test(c);

/**
 * Words between double quotation marks, straight or curly, marks excluded. A mark left open ends with its
 * paragraph (press style repeats it at the next). One pass; single marks inside are left alone.
 */
export function findQuoteSpans(text: string): QuoteSpan[] {
  const spans: QuoteSpan[] = [];
  let open = -1;
  let paragraph = 0;
  const close = (end: number) => {
    if (open >= 0 && end > open) spans.push({ start: open, end, paragraph });
    open = -1;
  };
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === '\n') {
      close(i);
      if (i > 0 && text[i - 1] !== '\n') paragraph += 1;
    } else if (c === '“' || c === '«') {
      if (open < 0) open = i + 1;
    } else if (c === '”' || c === '»') close(i);
    else if (c === '"') {
      if (open >= 0) close(i);
      else if (isEdge(text[i - 1]) || !isEdge(text[i + 1])) open = i + 1;
    }
  }
  close(text.length);
  return spans;
}
