import { Component, lazy, type ReactNode, Suspense } from 'react';
import { useRoute } from '../live/client/routes.ts';
import { useReader } from '../live/client/use-reader.ts';
import { doorsLanguages } from '../messages/doors-languages.ts';
import { DoorsPage } from './doors-page.tsx';
import { JoinPage } from './join-page.tsx';

// the doors weigh little: what lies behind each is fetched when it is opened
const Look = lazy(async () => ({ default: (await import('../app/app.tsx')).App }));
const LiveDesk = lazy(async () => ({ default: (await import('../live/desk/live-desk.tsx')).LiveDesk }));
const PlayPage = lazy(async () => ({ default: (await import('./play-page.tsx')).PlayPage }));
const DirectPage = lazy(async () => ({ default: (await import('./direct-page.tsx')).DirectPage }));

/** What stands at the address. */
export function Product() {
  const route = useRoute();
  return (
    <NothingLost key={route.page}>
      <Suspense fallback={<Waiting />}>{pageOf(route)}</Suspense>
    </NothingLost>
  );
}

function pageOf(route: ReturnType<typeof useRoute>): ReactNode {
  switch (route.page) {
    case 'look':
      return <Look />;
    case 'play':
      return <PlayPage />;
    case 'direct':
      return <DirectPage />;
    case 'join':
      return <JoinPage key={route.code} code={route.code} />;
    case 'exercise':
      return <LiveDesk key={`${route.exercise}/${route.seat}`} id={route.exercise} seat={route.seat} />;
    case 'doors':
      return <DoorsPage />;
  }
}

function Waiting() {
  const { language } = useReader();
  return (
    <main className="waiting" aria-busy="true">
      <p>{doorsLanguages[language].opening}</p>
    </main>
  );
}

/** A part of the page that cannot be fetched (the server has stopped) says so, instead of an empty window. */
class NothingLost extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

function Failed() {
  const { language } = useReader();
  const words = doorsLanguages[language];
  return (
    <main className="waiting" role="alert">
      <p>{words.failed}</p>
      <p>{words.failedRemedy}</p>
      <p>
        <a href="/">{words.home}</a>
      </p>
    </main>
  );
}
