import '../../styles/live-desk.css';
import '../../styles/live-table.css';
import '../../styles/live-letters.css';
import '../../styles/live-stages.css';
import '../../styles/live-print.css';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { reasonsOf } from '../../../src/formats/seat-view/reasons.ts';
import { SIDE_BY_SIDE, useMedia } from '../../app/use-wide.ts';
import { languages } from '../../messages/languages.ts';
import { liveLanguages } from '../../messages/live/live-languages.ts';
import { type LiveExercise, useExercise } from '../client/use-exercise.ts';
import { useMinute } from '../client/use-minute.ts';
import { type Reader, useReader } from '../client/use-reader.ts';
import { MessagesPage } from '../letters/messages-page.tsx';
import { LogPage } from '../stages/log-page.tsx';
import { MapPage } from '../stages/map-page.tsx';
import { News } from '../stages/news.tsx';
import { NowPage } from '../stages/now-page.tsx';
import { OrderOfBattle } from '../stages/order-of-battle.tsx';
import { LiveStagePage } from '../stages/stage-page.tsx';
import { TablePage } from '../table/table-page.tsx';
import { CommandPalette } from './command-palette.tsx';
import { type Desk, DeskContext, useDesk } from './desk-context.ts';
import { useLiveAddress } from './live-address.ts';
import { LiveInspector } from './live-inspector.tsx';
import { LiveRail } from './live-rail.tsx';
import { LiveTimeLine } from './live-time-line.tsx';
import { LiveTopBar } from './live-top-bar.tsx';
import { liveWords } from './live-words.ts';
import { CONTROL, usePageKeys } from './page-keys.ts';
import { useReadMarks } from './read-marks.ts';
import { useMovements, usePlaces, useSeatView, useViewAt } from './use-seat-view.ts';

interface Props {
  readonly id: string;
  readonly seat: string;
}

/** A seat's desk in a live exercise; control may open any seat's, read only. */
export function LiveDesk({ id, seat }: Props) {
  const live = useExercise(id, seat);
  const reader = useReader();
  const words = liveLanguages[reader.language];
  if (live.refused) {
    return (
      <main className="waiting">
        <div>
          <h1>{words.desk.notHere}</h1>
          <p lang="en">{live.refused.problem}</p>
          {live.refused.remedy ? <p lang="en">{live.refused.remedy}</p> : null}
          <p>
            <a href="/">{words.desk.toDoors}</a>
          </p>
        </div>
      </main>
    );
  }
  if (!live.view) {
    return (
      <main className="waiting" aria-busy="true">
        <p>{live.connection === 'lost' ? words.desk.connection.lost : words.desk.opening}</p>
      </main>
    );
  }
  return <LoadedDesk live={live} reader={reader} seat={seat} />;
}

interface LoadedProps {
  readonly live: LiveExercise;
  readonly reader: Reader;
  readonly seat: string;
}

function LoadedDesk({ live, reader, seat }: LoadedProps) {
  const desk = useDeskOf(live, reader, seat);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const openPalette = useCallback(() => setPaletteOpen(true), []);
  const { address, go, common, exercise, say } = desk;
  usePageKeys(go, address.selected, seat === CONTROL, openPalette);
  useEffect(() => {
    document.title = `${say.seat(seat)} · ${exercise.title} · Foedus`;
  }, [say, seat, exercise.title]);
  return (
    <DeskContext value={desk}>
      <div
        className="desk live"
        data-page={address.page}
        data-selected={address.selected !== null}
        data-control={seat === CONTROL}
        data-replay={desk.isReplay}
      >
        <button type="button" className="skip" onClick={() => document.getElementById('centre')?.focus()}>
          {common.skip}
        </button>
        <LiveTopBar />
        <LiveRail />
        <main className="centre" id="centre" tabIndex={-1} key={address.page}>
          <Centre />
        </main>
        <Beside />
        <LiveTimeLine />
        <News />
        {isPaletteOpen ? <CommandPalette close={() => setPaletteOpen(false)} /> : null}
      </div>
    </DeskContext>
  );
}

/** Everything that the parts of the desk share; changes when something came or the minute did. */
function useDeskOf(live: LiveExercise, reader: Reader, seat: string): Desk {
  const exercise = live.view;
  if (!exercise) throw new Error('the exercise is not here yet');
  const [address, go] = useLiveAddress();
  const { language } = reader;
  const [words, common] = [liveLanguages[language], languages[language]];
  const latest = useSeatView(live.items);
  const then = useViewAt(live.items, address.at);
  const view = then ?? latest;
  const liveMinute = Math.max(useMinute(live.clock), 0);
  const now = address.at ?? liveMinute;
  const movements = useMovements(live.id, seat, latest);
  const places = usePlaces(exercise.scenario.id);
  const marks = useReadMarks(live.id, seat, address.page, latest);
  const reasons = useMemo(() => reasonsOf(view), [view]);
  const say = useMemo(
    () => liveWords({ exercise, language, words, common, places, view }),
    [exercise, language, words, common, places, view],
  );
  const isReplay = address.at !== null;
  const mayAct = exercise.mine.includes(seat) && !isReplay;
  return {
    ...{ live, exercise, seat, view, latest, now, liveMinute, isReplay, mayAct, address, go, reader },
    ...{ words, common, say, reasons, movements, places, marks },
  };
}

/** Right of the page: reasons; while none are shown, what EXCON works with. */
function Beside() {
  const { address, seat, words } = useDesk();
  const hasRoom = useMedia(SIDE_BY_SIDE);
  if (address.selected !== null) return <LiveInspector />;
  if (seat !== CONTROL || !hasRoom || address.page === 'control') return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <aside className="inspector" aria-label={words.pages.control} tabIndex={0}>
      <Suspense fallback={<p>{words.desk.opening}</p>}>
        <ControlPanel />
      </Suspense>
    </aside>
  );
}

const ControlPanel = lazy(() => import('../direct/control-panel.tsx').then((part) => ({ default: part.ControlPanel })));
const RoomPage = lazy(() => import('../direct/room-page.tsx').then((part) => ({ default: part.RoomPage })));

function Centre() {
  const { address, seat, words } = useDesk();
  const Part = address.page === 'room' ? RoomPage : ControlPanel;
  switch (address.page) {
    case 'now':
      return <NowPage />;
    case 'messages':
      return <MessagesPage />;
    case 'table':
      return <TablePage />;
    case 'order':
      return <OrderOfBattle />;
    case 'log':
      return <LogPage />;
    case 'map':
      return <MapPage />;
    case 'control':
    case 'room':
      if (seat !== CONTROL) return <NowPage />;
      return (
        <Suspense fallback={<p className="document">{words.desk.opening}</p>}>
          <Part />
        </Suspense>
      );
    default:
      return <LiveStagePage stage={address.page} />;
  }
}
