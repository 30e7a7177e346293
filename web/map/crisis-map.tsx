import { useMemo, useRef, useState } from 'react';
import type { DeskProps } from '../app/desk-props.ts';
import { useJson } from '../app/use-run.ts';
import { DESKTOP, useSize } from '../app/use-wide.ts';
import { Land } from './land.tsx';
import { Legend } from './legend.tsx';
import { type Frame, type LandCollection, projectionFor } from './projection.ts';
import { Things } from './things.tsx';

const FRAMES: readonly Frame[] = ['east', 'europe', 'atlantic'];

/** Land in quiet greys, forces on the way they take, uncertainty in the list beside it. No tiles, no network. */
export function CrisisMap(props: DeskProps & { readonly compact?: boolean }) {
  const { words, compact } = props;
  const [frame, setFrame] = useState<Frame>(compact || !window.matchMedia(DESKTOP).matches ? 'east' : 'europe');
  const land = useJson<LandCollection>('./api/land');
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const projection = useMemo(() => (size ? projectionFor(frame, size.width, size.height) : null), [frame, size]);
  return (
    <div className={compact ? 'map-page compact' : 'map-page'}>
      <div className="controls">
        {FRAMES.map((key) => (
          <button key={key} type="button" aria-pressed={frame === key} onClick={() => setFrame(key)}>
            {words.frame[key]}
          </button>
        ))}
        {compact ? (
          <button type="button" className="enlarge" onClick={() => props.go({ page: 'map' })}>
            {words.map} <span aria-hidden="true">⤢</span>
          </button>
        ) : null}
      </div>
      <div ref={box} className="map-box">
        {size && projection ? (
          <svg width={size.width} height={size.height} className="map" role="img" aria-label={words.map} data-frame={frame}>
            {land.state === 'ready' ? <Land run={props.run} land={land.value} projection={projection} /> : null}
            <Things {...props} projection={projection} size={size} frame={frame} />
          </svg>
        ) : null}
      </div>
      <Legend words={words} compact={compact === true} />
    </div>
  );
}
