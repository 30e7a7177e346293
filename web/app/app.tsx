import { useEffect, useMemo } from 'react';
import { CrisisMap } from '../map/crisis-map.tsx';
import { OnTheMap } from '../map/on-the-map.tsx';
import { languages } from '../messages/languages.ts';
import { stageKeys } from '../messages/messages.ts';
import { TimeLine } from '../timeline/time-line.tsx';
import { useAddress } from './address.ts';
import { BriefPage } from './brief-page.tsx';
import type { DeskProps, Go } from './desk-props.ts';
import { closeReasons, Inspector } from './inspector.tsx';
import { ReportPage } from './report-page.tsx';
import { runWords } from './run-words.ts';
import { StagePage } from './stage-page.tsx';
import { StageRail } from './stage-rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useRun } from './use-run.ts';
import { SIDE_BY_SIDE, THREE_ABREAST, useMedia } from './use-wide.ts';

export function App() {
  const [address, go] = useAddress();
  const words = languages[address.language];
  const run = useRun();

  useEffect(() => {
    document.documentElement.lang = address.language;
    document.documentElement.dataset.theme = address.theme;
  }, [address.language, address.theme]);

  if (run.state !== 'ready') {
    return (
      <main className="waiting" aria-busy={run.state === 'loading'}>
        <p>{run.state === 'loading' ? words.loading : words.failed}</p>
      </main>
    );
  }
  return <Desk run={run.value} address={address} go={go} words={words} />;
}

function Desk({ run, address, go, words }: Omit<DeskProps, 'at' | 'say'>) {
  const at = address.at ?? run.lastAt;
  const say = useMemo(() => runWords(run, address.language), [run, address.language]);
  useEffect(() => {
    document.title = `${run.scenario.title[address.language]} · Foedus`;
  }, [run, address.language]);
  useKeys(go, address.selected);
  const props = { run, address, at, go, words, say };

  return (
    <div className="desk" data-page={address.page} data-selected={address.selected !== null}>
      <button type="button" className="skip" onClick={() => document.getElementById('centre')?.focus()}>
        {words.skip}
      </button>
      <TopBar {...props} />
      <StageRail {...props} />
      <main className="centre" id="centre" tabIndex={-1} key={address.page}>
        <Centre {...props} />
      </main>
      <Beside {...props} />
      <TimeLine {...props} />
    </div>
  );
}

function Centre(props: DeskProps) {
  switch (props.address.page) {
    case 'brief':
      return <BriefPage {...props} />;
    case 'map':
      return <CrisisMap {...props} />;
    case 'report':
      return <ReportPage {...props} />;
    default:
      return <StagePage {...props} stage={props.address.page} />;
  }
}

/** Right of the page: the reasons of what is selected; while nothing is, the map (or, on the map, what is on it). */
function Beside(props: DeskProps) {
  const hasRoom = useMedia(SIDE_BY_SIDE);
  const hasMuchRoom = useMedia(THREE_ABREAST);
  const { address, words } = props;
  const showsMap = address.page !== 'map' && (hasMuchRoom || (hasRoom && address.selected === null));
  return (
    <>
      {showsMap ? (
        <section className="side-map" aria-label={words.map}>
          <CrisisMap {...props} compact />
        </section>
      ) : null}
      {address.selected === null && showsMap && !hasMuchRoom ? null : (
        <Inspector {...props}>{address.page === 'map' ? <OnTheMap {...props} /> : null}</Inspector>
      )}
    </>
  );
}

/** 1 to 7 open the stages, B the brief, M the map, Escape closes the reasons; not while somebody is writing. */
function useKeys(go: Go, selected: string | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && selected !== null) return closeReasons(go, selected);
      const writing = event.target instanceof HTMLInputElement && event.target.type !== 'range';
      if (event.ctrlKey || event.metaKey || event.altKey || writing) return;
      const stage = stageKeys[Number(event.key) - 1];
      const key = event.key.toLowerCase();
      if (stage) go({ page: stage });
      else if (key === 'b') go({ page: 'brief' });
      else if (key === 'm') go({ page: 'map' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go, selected]);
}
