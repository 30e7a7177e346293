import type { ReactNode } from 'react';
import type { ReportMark } from '../../src/formats/view/run-view.ts';
import { type Address, format } from './address.ts';
import { Lines } from './brief-lines.tsx';
import type { DeskProps } from './desk-props.ts';
import type { RunWords } from './run-words.ts';

/** The report with the words marked that carry an event; garbled phrases beside what they were probably meant to say. */
export function ReportPage({ run, address, go, words, say }: DeskProps) {
  const { text, marks, readings } = run.report;
  const section = run.brief[address.language].sections.find(({ stage }) => stage === 'report');
  return (
    <article className="document report">
      <h2>{words.stages.report}</h2>
      <p className="question">{words.questions.report}</p>
      <div className="report-text" lang="en">
        {paragraphsOf(text).map(({ start, end }) => (
          <p key={start}>{marked(text, start, end, marks, address, say)}</p>
        ))}
      </div>
      <MarkLegend words={words} />
      {section ? (
        <section>
          <h3>{section.heading}</h3>
          <Lines lines={section.lines} run={run} selected={address.selected} go={go} words={words} />
        </section>
      ) : null}
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

const STATUSES = ['happened', 'planned', 'threatened', 'denied'] as const;

/** How a mark is underlined says whether the act is done, to come, threatened or denied. */
function MarkLegend({ words }: Pick<DeskProps, 'words'>) {
  return (
    <ul className="mark-legend">
      {STATUSES.map((status) => (
        <li key={status}>
          <span className="mark" data-status={status}>
            {words.statuses[status]}
          </span>
        </li>
      ))}
    </ul>
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
  address: Address,
  say: RunWords,
): ReactNode[] {
  const nodes: ReactNode[] = [];
  let at = start;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (from >= to) continue;
    if (from > at) nodes.push(text.slice(at, from));
    nodes.push(
      <a
        key={`${mark.id}/${from}`}
        href={format({ ...address, selected: mark.id })}
        className="mark"
        data-status={mark.status}
        data-opens={mark.id}
        aria-current={address.selected === mark.id ? 'true' : undefined}
        title={say.title(mark.id) ?? mark.label}
      >
        {text.slice(from, to)}
      </a>,
    );
    at = to;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}
