import type { Entry } from '../../../src/kernel/log.ts';

export interface EvidenceCheck {
  /** How many quotations were looked at. */
  readonly checked: number;
  readonly wrong: readonly string[];
}

/** Every quotation in every event (or other thing with a type), wherever it stands: verbatim in the text, at its offsets? */
export function checkEvidence(log: readonly Entry<{ readonly type: string }>[], text: string): EvidenceCheck {
  const wrong: string[] = [];
  let checked = 0;
  for (const { seq, event } of log) {
    for (const { words, start, end } of quotationsIn(event)) {
      checked++;
      const found = text.slice(start, end);
      if (found !== words) wrong.push(`entry ${seq} (${event.type}): "${words}", but ${start} to ${end} is "${found}"`);
    }
  }
  return { checked, wrong };
}

interface Quotation {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Words with offsets have two shapes in events: `{ text, start, end }`, and `{ text | evidence, span }`. */
function quotationsIn(value: unknown): Quotation[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(quotationsIn);
  const { text, evidence, span, start, end } = value as Record<string, unknown>;
  const words = typeof evidence === 'string' ? evidence : text;
  if (typeof words !== 'string') return inside;
  if (typeof start === 'number' && typeof end === 'number') return [{ words, start, end }, ...inside];
  if (Array.isArray(span)) return [{ words, start: Number(span[0]), end: Number(span[1]) }, ...inside];
  return inside;
}
