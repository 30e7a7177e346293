import type { ReactNode } from 'react';
import type { ReportMark, RunView } from '../../src/formats/view/run-view.ts';
import type { Messages } from '../messages/messages.ts';
import type { Address } from './address.ts';
import type { Go } from './app.tsx';

interface Props {
  readonly run: RunView;
  readonly address: Address;
  readonly go: Go;
  readonly words: Messages;
}

/** The report with the words marked that carry an event; garbled phrases beside what they were probably meant to say. */
export function ReportPage({ run, address, go, words }: Props) {
  const { text, marks, readings } = run.report;
  return (
    <article className="document report">
      <h2>{words.questions.report}</h2>
      {paragraphsOf(text).map(({ start, end }) => (
        <p key={start}>{marked(text, start, end, marks, address.selected, (selected) => go({ selected }))}</p>
      ))}
      {readings.length > 0 ? (
        <section>
          <h3>{words.garbled}</h3>
          <dl className="readings">
            {readings.map((reading) => (
              <div key={reading.span[0]}>
                <dt>
                  <small>{words.written}</small> {reading.text}
                </dt>
                <dd>
                  <small>{words.reading}</small> {reading.reading}
                  <br />
                  <small>
                    {words.basis}: {reading.basis} ({reading.confidence})
                  </small>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </article>
  );
}

function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    if (match[0].trim() !== '') paragraphs.push({ start: match.index, end: match.index + match[0].length });
  }
  return paragraphs;
}

/** Marks may overlap; a character belongs to the first mark that begins before it and still covers it. */
function marked(
  text: string,
  start: number,
  end: number,
  marks: readonly ReportMark[],
  selected: string | null,
  select: (id: string) => void,
): ReactNode[] {
  const nodes: ReactNode[] = [];
  let at = start;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (from >= to) continue;
    if (from > at) nodes.push(text.slice(at, from));
    nodes.push(
      <button
        key={`${mark.id}/${from}`}
        type="button"
        className="mark"
        data-status={mark.status}
        aria-pressed={selected === mark.id}
        title={mark.label}
        onClick={() => select(mark.id)}
      >
        {text.slice(from, to)}
      </button>,
    );
    at = to;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}
