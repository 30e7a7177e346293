import { Component, lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { DESKTOP } from '../app/use-wide.ts';
import { FlatMap } from './flat/flat-map.tsx';
import { Legend } from './legend.tsx';
import type { MapProps } from './map-props.ts';
import { FRAMES, type Frame } from './marks/label-places.ts';

// the globe weighs more than all the rest of the page: fetched when a map is opened
const Globe = lazy(async () => ({ default: (await import('./globe/globe.tsx')).Globe }));

/** The map of either desk: a globe, or the flat map where the browser draws none, said in words. */
export function CrisisGlobe(props: MapProps) {
  const { words } = props;
  const [frame, setFrame] = useState<Frame | null>(() => (window.matchMedia(DESKTOP).matches ? 'europe' : 'east'));
  const hasGlobe = useMemo(drawsGlobes, []);
  const flat = (why: string) => (
    <>
      <p className="quiet map-note">
        {why} {props.reach ? words.reach.onlyOnGlobe : null}
      </p>
      <FlatMap {...props} frame={frame ?? 'europe'} />
      <Legend words={words} map={props} form="flat" />
    </>
  );
  return (
    <div className="map-page">
      <fieldset className="controls">
        <legend className="visually-hidden">{words.map}</legend>
        {FRAMES.map((key) => (
          <button key={key} type="button" aria-pressed={frame === key} onClick={() => setFrame(key)}>
            {words.frame[key]}
          </button>
        ))}
      </fieldset>
      {hasGlobe ? (
        <OrFlat flat={flat(words.noChunk)}>
          <Suspense fallback={<p className="map-box map-waiting">{words.fetching}</p>}>
            <Globe {...props} frame={frame} onFrame={setFrame} />
          </Suspense>
          <Legend words={words} map={props} form="globe" />
        </OrFlat>
      ) : (
        flat(words.noWebGl)
      )}
    </div>
  );
}

/** Whether WebGL 2 is there, asked of a canvas that is thrown away. */
function drawsGlobes(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

class OrFlat extends Component<{ readonly flat: ReactNode; readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.flat : this.props.children;
  }
}
