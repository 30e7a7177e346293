import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { type ContingentView, moveStatus } from '../../../src/formats/seat-view/force-view.ts';
import { listSilent } from '../../../src/formats/seat-view/text-view.ts';
import { listWaiting, type Waiting } from '../../../src/formats/seat-view/waiting.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { LiveAddress } from '../desk/live-address.ts';
import { SilenceBar } from '../table/silence-bar.tsx';
import { isNotable, type LogLine, lineOf } from './log-lines.ts';
import { ArrivalTime } from './movement-stage.tsx';

const PaceKeys = lazy(() => import('../direct/phase-keys.tsx').then((part) => ({ default: part.PaceKeys })));

/** Home: what waits for this seat, what happened, when help arrives. */
export function NowPage() {
  const { words, view, now, say, exercise, seat, isReplay } = useDesk();
  // control has its own desk
  const playsAlone = seat !== 'control' && exercise.mine.includes('control') && exercise.mine.includes(seat) && !isReplay;
  return (
    <article className="document now-page">
      <h2>{words.pages.now}</h2>
      <p className="as-of">{words.now.asOf(say.dtg(now), say.longTime(now))}</p>
      {playsAlone ? (
        <Suspense fallback={null}>
          <PaceKeys />
        </Suspense>
      ) : null}
      <div className="now-columns">
        <div>
          <WaitingList />
          <Happened />
        </div>
        <Help />
      </div>
      {view.number === 0 ? <p className="quiet">{words.now.empty}</p> : null}
    </article>
  );
}

function WaitingList() {
  const { view, seat, exercise, words, marks, latest, isReplay } = useDesk();
  const chairs = useMemo(() => new Map(exercise.bodies.map(({ id, chair }) => [id, chair])), [exercise.bodies]);
  const waiting = useMemo(() => listWaiting(view, seat, chairs), [view, seat, chairs]);
  const unread = isReplay ? 0 : marks.unread;
  return (
    <section className="waiting-list" aria-labelledby="waits">
      <h3 id="waits">{words.now.waits}</h3>
      {waiting.length === 0 && unread === 0 ? <p className="quiet">{words.now.nothingWaits}</p> : null}
      <ul>
        {waiting.map((row) => (
          <WaitingRow key={keyOf(row)} row={row} />
        ))}
        {unread > 0 ? (
          <li data-kind="letters">
            <Open to={{ page: 'messages', open: latest.messages.at(-1) ? `message/${marks.lastMessage}` : null }}>
              {words.now.unread(unread)}
            </Open>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function keyOf(row: Waiting): string {
  if ('text' in row) return `${row.kind}/${row.text.id}`;
  return row.kind === 'sign' ? `sign/${row.agreement.id}` : `settle/${row.draft.draft.id}`;
}

function WaitingRow({ row }: { readonly row: Waiting }) {
  const { words, say, now } = useDesk();
  switch (row.kind) {
    case 'speak': {
      const { text } = row;
      const silent = listSilent(text).length;
      return (
        <li data-kind={text.deadline === null ? 'speak' : 'silence'}>
          <Open to={{ page: 'table', open: `text/${text.id}` }}>{say.pick(text.title)}</Open>
          <p>
            {text.deadline === null
              ? words.now.speak(say.body(text.body), silent, text.members.length)
              : words.now.silence(say.body(text.body), say.span(text.deadline - now), say.dtg(text.deadline))}
          </p>
          {text.deadline === null ? null : <SilenceBar text={text} isShort />}
        </li>
      );
    }
    case 'find-way':
      return (
        <li data-kind="broken">
          <Open to={{ page: 'table', open: `text/${row.text.id}` }}>{say.pick(row.text.title)}</Open>
          <p>{words.now.findWay(row.text.breaks.map(({ member }) => say.seat(member)).join(', '))}</p>
        </li>
      );
    case 'settle':
      return (
        <li data-kind="draft">
          <Open to={{ page: 'table', open: `draft/${row.draft.draft.id}` }}>{say.pick(row.draft.draft.title)}</Open>
          <p>{words.now.settle(row.amendments)}</p>
        </li>
      );
    case 'sign':
      return (
        <li data-kind="draft">
          <Open to={{ page: 'table', open: `agreement/${row.agreement.id}` }}>{row.agreement.title}</Open>
          <p>{words.now.sign(say.seat(row.agreement.offeredBy))}</p>
        </li>
      );
    case 'activate':
      return (
        <li data-kind="step">
          <Open to={{ page: 'table', open: `text/${row.text.id}` }}>{say.pick(row.text.title)}</Open>
          <p>{words.now.activate(words.steps[row.step])}</p>
        </li>
      );
  }
}

const SHOWN = 9;

function Happened() {
  const { words, common, say, now, live, go, view, seat } = useDesk();
  const lines = useMemo(() => {
    const speaker = { words, common, say, view, seat };
    const found: LogLine[] = [];
    for (let index = live.items.length - 1; index >= 0 && found.length < SHOWN; index--) {
      const item = live.items[index];
      if (!item || item.number > view.number || item.at < 0 || !isNotable(item, seat)) continue;
      const line = lineOf(item, speaker);
      if (line) found.push(line);
    }
    return found;
  }, [view, words, common, say, seat, live.items]);
  return (
    <section aria-labelledby="happened">
      <h3 id="happened">{words.now.happened}</h3>
      {lines.length === 0 ? <p className="quiet">{words.now.nothingYet}</p> : null}
      <ol className="news">
        {lines.map((line) => (
          <li key={line.number} data-kind={line.kind}>
            <time dateTime={say.iso(line.at)} title={say.dtg(line.at)}>
              {words.now.ago(say.span(now - line.at))}
            </time>
            <span>{line.opens ? <Open to={line.opens}>{line.text}</Open> : line.text}</span>
          </li>
        ))}
      </ol>
      <button type="button" className="do" onClick={() => go({ page: 'log' })}>
        {words.now.wholeLog}
      </button>
    </section>
  );
}

const FORCES = 6;

function Help() {
  const { view, words, say, now, go } = useDesk();
  const coming = useMemo(() => {
    const due = (row: ContingentView) => row.arrival?.arriveCompleteAt ?? Number.MAX_SAFE_INTEGER;
    const open = [...view.force.contingents.values()].filter((row) => !['closed', 'unreachable'].includes(moveStatus(row)));
    return open.sort((a, b) => due(a) - due(b));
  }, [view.force]);
  return (
    <section aria-labelledby="help">
      <h3 id="help">{words.now.help}</h3>
      {coming.length === 0 ? <p className="quiet">{words.now.noHelp}</p> : null}
      <ul className="coming">
        {coming.slice(0, FORCES).map((row) => (
          <li key={row.id}>
            <Open to={{ selected: `arrival/${row.id}` }}>
              {say.seat(row.contingent.nation)}, {row.name}
            </Open>{' '}
            <span>
              → {say.place(row.contingent.destination)}
              {row.arrival ? (
                <>
                  , {words.moves[moveStatus(row)]}, {words.now.completeIn(say.span(row.arrival.arriveCompleteAt - now))}{' '}
                  <ArrivalTime row={row} />
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {coming.length > FORCES ? (
        <button type="button" className="do" onClick={() => go({ page: 'movement' })}>
          {words.now.moreForces(coming.length - FORCES)}
        </button>
      ) : null}
    </section>
  );
}

/** Leads to what it names. */
export function Open({ to, children }: { readonly to: Partial<LiveAddress>; readonly children: ReactNode }) {
  const { go } = useDesk();
  return (
    <button type="button" className="open-link" data-opens={to.selected ?? undefined} onClick={() => go(to)}>
      {children}
    </button>
  );
}
