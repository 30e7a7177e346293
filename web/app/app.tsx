import { useEffect } from 'react';
import type { RunView } from '../../src/formats/view/run-view.ts';
import { CrisisMap } from '../map/crisis-map.tsx';
import { languages, type Messages, stageKeys } from '../messages/messages.ts';
import { type Address, useAddress } from './address.ts';
import { BriefPage } from './brief-page.tsx';
import { Inspector } from './inspector.tsx';
import { ReportPage } from './report-page.tsx';
import { StagePage } from './stage-page.tsx';
import { StageRail } from './stage-rail.tsx';
import { TimeLine } from './time-line.tsx';
import { TopBar } from './top-bar.tsx';
import { useRun } from './use-run.ts';

export type Go = (change: Partial<Address>) => void;

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

interface DeskProps {
  readonly run: RunView;
  readonly address: Address;
  readonly go: Go;
  readonly words: Messages;
}

function Desk({ run, address, go, words }: DeskProps) {
  const at = address.at ?? run.lastAt;
  useEffect(() => {
    document.title = `${run.scenario.title[address.language]} · Foedus`;
  }, [run, address.language]);
  useStageKeys(go);

  return (
    <div className="desk">
      <TopBar run={run} address={address} at={at} go={go} words={words} />
      <StageRail run={run} address={address} go={go} words={words} />
      <main className="centre" id="centre">
        <Centre run={run} address={address} at={at} go={go} words={words} />
      </main>
      <Inspector run={run} selected={address.selected} words={words} />
      <TimeLine run={run} address={address} at={at} go={go} words={words} />
    </div>
  );
}

function Centre({ run, address, at, go, words }: DeskProps & { readonly at: number }) {
  switch (address.page) {
    case 'brief':
      return <BriefPage run={run} address={address} go={go} words={words} />;
    case 'map':
      return <CrisisMap run={run} at={at} selected={address.selected} go={go} words={words} language={address.language} />;
    case 'report':
      return <ReportPage run={run} address={address} go={go} words={words} />;
    default:
      return <StagePage run={run} stage={address.page} address={address} go={go} words={words} />;
  }
}

/** 1 to 7 open the stages, B the brief, M the map; not while somebody is writing. */
function useStageKeys(go: Go): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
      const stage = stageKeys[Number(event.key) - 1];
      if (stage) go({ page: stage });
      else if (event.key === 'b') go({ page: 'brief' });
      else if (event.key === 'm') go({ page: 'map' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go]);
}
