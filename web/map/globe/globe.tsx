import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSize } from '../../app/use-wide.ts';
import type { MapProps, Position } from '../map-props.ts';
import { mapSay } from '../map-say.ts';
import { positionOf } from '../marks/force-marks.ts';
import type { Frame } from '../marks/label-places.ts';
import { groundOf } from './ground.ts';
import { Overlay } from './overlay.tsx';
import { reachCells } from './reach-bands.ts';
import { StackPanel } from './stack-panel.tsx';
import { HOME, isInView, placeOn, showFrame, showPlace, steer } from './start-globe.ts';
import { useGlobe, useSource } from './use-globe.ts';
import { wayLines } from './way-lines.ts';

interface Props extends MapProps {
  /** The part of the world to show; null once the reader has gone elsewhere. */
  readonly frame: Frame | null;
  readonly onFrame: (frame: Frame | null) => void;
}

/** The globe: land and ways by MapLibre, names and symbols over it. Nothing is fetched for it. */
export function Globe(props: Props) {
  const { frame, onFrame, onSelect, land, forces, shading, reach, at, selected, words, start, language } = props;
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const say = useMemo(() => mapSay(start, language), [start, language]);
  const [opened, setOpened] = useState<readonly string[]>([]);

  const ground = useMemo(() => groundOf(land, shading), [land, shading]);
  const ways = useMemo(() => wayLines(forces, at, selected), [forces, at, selected]);
  const cells = useMemo(() => reachCells(reach), [reach]);
  const globe = useGlobe(box, { frame: frame ?? HOME, title: words.map, ground, onSelect, onLeave: () => onFrame(null) });
  const { map } = globe;
  useSource(globe, 'ground', ground);
  useSource(globe, 'ways', ways);
  useSource(globe, 'reach', cells);
  useEffect(() => {
    if (map && frame) showFrame(map, frame);
  }, [map, frame]);
  useSelectedInView(globe, props, size);

  const steerBy = (key: string): boolean => {
    const went = map ? steer(map, key) : null;
    if (went) onFrame(went === 'home' ? HOME : null);
    return went !== null;
  };
  const overlay = { place: (position: Position) => (map ? placeOn(map, position) : null), zoom: map?.getZoom() ?? 0, say };
  const inStack = forces.filter(({ id }) => opened.includes(id));
  return (
    <div className="map-box globe" data-map="globe" data-idle={globe.isIdle && land !== null}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on the canvas in it, which has a role and a name */}
      <div
        ref={box}
        className="globe-ground"
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || !steerBy(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {map && size
        ? createPortal(<Overlay {...props} {...overlay} size={size} open={setOpened} />, map.getCanvasContainer())
        : null}
      <ZoomButtons words={words} steer={steerBy} />
      {inStack.length > 0 ? (
        <StackPanel {...{ at, say, words, selected, onSelect }} forces={inStack} close={() => setOpened([])} />
      ) : null}
      <p className="visually-hidden" id="map-keys">
        {words.keys}
      </p>
    </div>
  );
}

interface ZoomProps extends Pick<MapProps, 'words'> {
  readonly steer: (key: string) => void;
}

function ZoomButtons({ words, steer }: ZoomProps) {
  return (
    <div className="zoom">
      <button type="button" onClick={() => steer('+')}>
        <span aria-hidden="true">+</span>
        <span className="visually-hidden">{words.closer}</span>
      </button>
      <button type="button" onClick={() => steer('-')}>
        <span aria-hidden="true">−</span>
        <span className="visually-hidden">{words.farther}</span>
      </button>
    </div>
  );
}

/** What was selected elsewhere comes into view. */
function useSelectedInView(
  { map, isReady }: ReturnType<typeof useGlobe>,
  { forces, things, at, selected }: Props,
  size: { readonly width: number; readonly height: number } | null,
): void {
  const show = useEffectEvent((id: string) => {
    const force = forces.find((one) => one.id === id);
    const thing = things.find((one) => one.id === id);
    const target = force ? positionOf(force, at) : thing ? ([thing.lon, thing.lat] as const) : null;
    if (map && target && size && !isInView(map, target, size)) showPlace(map, target);
  });
  useEffect(() => {
    if (selected !== null && isReady) show(selected);
  }, [selected, isReady]);
}
