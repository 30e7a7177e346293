import { useMemo, useState } from 'react';
import { countUntil } from '../../../src/formats/seat-view/fold-item.ts';
import { useDesk } from '../desk/desk-context.ts';
import { VirtualRows } from '../letters/virtual-rows.tsx';
import { LOG_KINDS, type LogKind, type LogLine, lineOf } from './log-lines.ts';
import { Open } from './now-page.tsx';

const ROW_PIXELS = 46;

/** Everything that this seat was sent, newest first, with a filter. */
export function LogPage() {
  const desk = useDesk();
  const { words, common, live, now, isReplay, seat } = desk;
  const [kind, setKind] = useState<LogKind | 'all'>('all');
  const [typed, setTyped] = useState('');
  const { view, say } = desk;
  const minute = isReplay ? now : null;
  const lines = useMemo(() => {
    const speaker = { words, common, say, view, seat };
    const items = minute === null ? live.items : live.items.slice(0, countUntil(live.items, minute));
    return items.flatMap((item) => lineOf(item, speaker) ?? []).reverse();
  }, [words, common, say, view, seat, live.items, minute]);
  const shown = useMemo(() => {
    const wanted = typed.trim().toLowerCase();
    return lines.filter((line) => (kind === 'all' || line.kind === kind) && line.text.toLowerCase().includes(wanted));
  }, [lines, kind, typed]);
  return (
    <article className="document wide log-page">
      <h2>{words.pages.log}</h2>
      <div className="filters">
        <label>
          {words.log.kind}{' '}
          <select value={kind} onChange={(event) => setKind(event.target.value as LogKind | 'all')}>
            <option value="all">{words.log.all}</option>
            {LOG_KINDS.map((name) => (
              <option key={name} value={name}>
                {kindWords(name, desk)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.letters.search} <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <span className="quiet" role="status">
          {words.log.lines(shown.length)}
        </span>
        <a className="do" href={`/api/exercises/${live.id}/seats/${encodeURIComponent(seat)}/export.jsonl`} download>
          {words.log.export}
        </a>
      </div>
      <VirtualRows rows={shown} rowPixels={ROW_PIXELS} label={words.log.lines(shown.length)} keyOf={(line) => line.number}>
        {(line) => <Line line={line} />}
      </VirtualRows>
    </article>
  );
}

function Line({ line }: { readonly line: LogLine }) {
  const desk = useDesk();
  const { say } = desk;
  return (
    <div className="log-line">
      <time className="mono" dateTime={say.iso(line.at)}>
        {say.dtg(line.at)}
      </time>
      <span className="log-kind">{kindWords(line.kind, desk)}</span>
      <span className="log-text">{line.opens ? <Open to={line.opens}>{line.text}</Open> : line.text}</span>
    </div>
  );
}

function kindWords(kind: LogKind, { words, common }: Pick<ReturnType<typeof useDesk>, 'words' | 'common'>): string {
  if (kind === 'message' || kind === 'draft' || kind === 'exercise') return words.log.kinds[kind];
  return common.stages[kind];
}
