import '../../styles/map.css';
import { useMemo, useRef } from 'react';
import { useSize } from '../../app/use-wide.ts';
import type { MapProps } from '../map-props.ts';
import { mapSay } from '../map-say.ts';
import type { Frame } from '../marks/label-places.ts';
import { Land } from './land.tsx';
import { projectionFor } from './projection.ts';
import { Things } from './things.tsx';

/** The map as one drawing that needs nothing of the machine: beside a page, and where there is no globe. */
export function FlatMap({ frame, ...props }: MapProps & { readonly frame: Frame }) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const { start, language, land, words } = props;
  const projection = useMemo(() => (size ? projectionFor(frame, size.width, size.height) : null), [frame, size]);
  const say = useMemo(() => mapSay(start, language), [start, language]);
  return (
    <div ref={box} className="map-box" data-map="flat">
      {size && projection ? (
        <svg width={size.width} height={size.height} className="map" role="img" aria-label={words.map} data-frame={frame}>
          {land ? <Land shading={props.shading} land={land} projection={projection} /> : null}
          <Things {...props} say={say} projection={projection} size={size} frame={frame} />
        </svg>
      ) : null}
    </div>
  );
}
