import type { ReactNode } from 'react';
import type { ReportedEvent } from '../../../src/words/reported.ts';
import { useDesk } from '../desk/desk-context.ts';
import { changedHash } from '../desk/live-address.ts';
import { Why } from '../desk/live-inspector.tsx';

const STATUSES = ['happened', 'planned', 'threatened', 'denied'] as const;

/** Each report as it came, with the words marked that carry an event; how they are underlined says whether it is done. */
export function ReportStage() {
  const { view, words, common } = useDesk();
  if (view.reports.length + view.events.length === 0) return <p className="quiet">{words.report.none}</p>;
  const loose = view.events.filter(({ report }) => report < 0).map(({ value }) => value);
  return (
    <>
      <ul className="mark-legend">
        {STATUSES.map((status) => (
          <li key={status}>
            <span className="mark" data-status={status}>
              {common.statuses[status]}
            </span>
          </li>
        ))}
      </ul>
      {view.reports.map((report, index) => (
        <section key={report.at}>
          <h3>{words.report.of(report.date)}</h3>
          <ReportText text={report.text} events={view.events.filter((row) => row.report === index).map(({ value }) => value)} />
        </section>
      ))}
      {loose.length > 0 ? <Acts events={loose} /> : null}
      {view.quotes.length > 0 ? (
        <section>
          <h3>{words.report.quotes}</h3>
          {view.quotes.map(({ value, report }) => (
            <figure key={`${report}/${value.span[0]}`} className="quoted">
              <blockquote lang="en">{value.kind === 'direct' ? `“${value.text}”` : value.text}</blockquote>
              <figcaption>{value.speaker}</figcaption>
            </figure>
          ))}
        </section>
      ) : null}
      {view.readings.length > 0 ? <Readings /> : null}
    </>
  );
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly event: ReportedEvent;
}

function ReportText({ text, events }: { readonly text: string; readonly events: readonly ReportedEvent[] }) {
  const { address } = useDesk();
  const marks = events
    .flatMap((event): Mark[] => [
      { start: event.span[0], end: event.span[1], event },
      ...event.evidenceAlso.map(({ span: [start, end] }) => ({ start, end, event })),
    ])
    .sort((a, b) => a.start - b.start);
  return (
    <div className="report-text" lang="en">
      {[...text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)].map((part) => (
        <p key={part.index}>{marked(text, part.index, part.index + part[0].length, marks, address.selected)}</p>
      ))}
    </div>
  );
}

/** Marks may overlap; a character belongs to the first mark that begins before it and still covers it. */
function marked(text: string, start: number, end: number, marks: readonly Mark[], selected: string | null): ReactNode[] {
  const nodes: ReactNode[] = [];
  let at = start;
  for (const { start: first, end: last, event } of marks) {
    const [from, to] = [Math.max(first, at), Math.min(last, end)];
    if (from >= to) continue;
    if (from > at) nodes.push(text.slice(at, from));
    nodes.push(
      // a link and not a button: it goes on from line to line
      <a
        key={`${event.id}/${from}`}
        href={changedHash(window.location.hash, { selected: `event/${event.id}` })}
        className="mark"
        data-status={event.status}
        data-opens={`event/${event.id}`}
        aria-current={selected === `event/${event.id}` ? 'true' : undefined}
      >
        {text.slice(from, to)}
      </a>,
    );
    at = to;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

/** Acts of a report whose text this seat was not sent. */
function Acts({ events }: { readonly events: readonly ReportedEvent[] }) {
  const { words, common, say } = useDesk();
  return (
    <section>
      <h3>{words.report.acts}</h3>
      <ol className="report-acts" lang="en">
        {events.map((event) => (
          <li key={event.id}>
            <Why id={`event/${event.id}`}>
              <span className="mark" data-status={event.status}>
                {event.evidence}
              </span>
            </Why>
            <small lang={document.documentElement.lang}>
              {event.actor.map(say.seat).join(', ')}
              {event.recipient.length > 0 ? ` → ${event.recipient.map(say.seat).join(', ')}` : ''} ·{' '}
              {common.results[event.status] ?? event.status}
              {event.date ? ` · ${event.date}` : ''}
              {event.attribution ? ` · ${words.report.says(event.attribution)}` : ''}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Readings() {
  const { view, common } = useDesk();
  return (
    <section>
      <h3>{common.garbled}</h3>
      <dl className="readings">
        {view.readings.map(({ value, report }) => (
          <div key={`${report}/${value.span[0]}`}>
            <dt>
              <small>{common.written}</small> {value.text}
            </dt>
            <dd>
              <small>{common.reading}</small> {value.reading}
              <br />
              <small>
                {common.basis}: {value.basis} ({value.confidence})
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
