import type { CodedReport } from '../coded-report/coded-report.ts';

export type MarkKind = 'event' | 'quote' | 'reading';

/** A passage that is marked; `index` counts events, quotes or readings of the report from 0. */
export interface Mark {
  readonly kind: MarkKind;
  readonly index: number;
  readonly span: readonly [number, number];
  /** The passage that the thing is found by; the others are further mentions. */
  readonly isMain: boolean;
}

/** A piece of text under the same marks throughout. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Outermost first. */
  readonly marks: readonly Mark[];
  /** Those that begin or end with it. */
  readonly opens: readonly Mark[];
  readonly closes: readonly Mark[];
}

/** All passages of a report that its views mark, in the order of the text. */
export function marksOf({ events, quotes, readings }: CodedReport): Mark[] {
  return [
    ...quotes.map(({ span }, index): Mark => ({ kind: 'quote', index, span, isMain: true })),
    ...events.flatMap(({ span, evidenceAlso }, index): Mark[] => [
      { kind: 'event', index, span, isMain: true },
      ...evidenceAlso.map((one): Mark => ({ kind: 'event', index, span: one.span, isMain: false })),
    ]),
    ...readings.map(({ span }, index): Mark => ({ kind: 'reading', index, span, isMain: true })),
  ]
    .filter(({ span }) => span[0] < span[1])
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** A stretch of text cut wherever a mark begins or ends. Together the segments are the stretch. */
export function segmentsOf(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter(({ span }) => span[0] < end && span[1] > start);
  const edges = new Set([start, end]);
  for (const { span } of inside) for (const edge of span) if (edge > start && edge < end) edges.add(edge);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index): Segment => {
    const to = cuts[index + 1] ?? end;
    const here = inside.filter(({ span }) => span[0] <= from && span[1] >= to);
    return {
      start: from,
      end: to,
      marks: here,
      opens: here.filter(({ span }) => span[0] === from),
      closes: here.filter(({ span }) => span[1] === to).reverse(),
    };
  });
}

/** The paragraphs of a text: what stands between empty lines. */
export function paragraphsOf(text: string): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    const blank = match[0].length - match[0].trimStart().length;
    if (blank < match[0].length) found.push([match.index + blank, match.index + match[0].length]);
  }
  return found;
}
