import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as GlobeMap, MapMouseEvent } from 'maplibre-gl';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { Frame } from '../marks/label-places.ts';
import { WAY_LAYERS } from './globe-style.ts';
import { onThemeChange, readColours } from './map-colours.ts';
import { keepInSight, paint, startGlobe } from './start-globe.ts';

export interface GlobeState {
  /** Null until it is there. */
  readonly map: GlobeMap | null;
  /** Its sources take data. */
  readonly isReady: boolean;
  /** All that it was given is drawn, and it does not move. */
  readonly isIdle: boolean;
}

interface Wanted {
  readonly frame: Frame;
  readonly title: string;
  readonly ground: FeatureCollection;
  readonly onSelect: (id: string) => void;
  /** The reader has moved the map by hand. */
  readonly onLeave: () => void;
}

/** Starts a globe in the box, follows theme and movement, and ends it. Draws again whenever it moves. */
export function useGlobe(box: RefObject<HTMLDivElement | null>, { frame, title, ground, onSelect, onLeave }: Wanted): GlobeState {
  const [map, setMap] = useState<GlobeMap | null>(null);
  const [isReady, setReady] = useState(false);
  const [drawn, setDrawn] = useState<FeatureCollection | null>(null);
  const [, setMoves] = useState(0);
  const choose = useEffectEvent(onSelect);
  const leave = useEffectEvent(onLeave);
  const idle = useEffectEvent(() => setDrawn(ground));
  const begin = useEffectEvent((element: HTMLDivElement) => startGlobe(element, readColours(), frame, title));
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const globe = begin(element);
    const moved = () => setMoves((count) => count + 1);
    globe.getCanvas().setAttribute('aria-describedby', 'map-keys');
    globe.on('load', () => setReady(true));
    globe.on('move', moved);
    globe.on('resize', () => {
      keepInSight(globe);
      moved();
    });
    globe.on('dragstart', () => leave());
    globe.on('zoomstart', (event) => event.originalEvent && leave());
    globe.on('movestart', () => setDrawn(null));
    globe.on('idle', () => idle());
    globe.on('click', (event) => {
      const force = wayAt(globe, event);
      if (force !== null) choose(force);
    });
    const stopFollowing = onThemeChange(() => paint(globe, readColours()));
    keepInSight(globe);
    setMap(globe);
    return () => {
      stopFollowing();
      setMap(null);
      setReady(false);
      globe.remove();
    };
  }, [box]);
  useEffect(() => {
    map?.getCanvas().setAttribute('aria-label', title);
  }, [map, title]);
  return { map, isReady, isIdle: drawn === ground };
}

const NEAR_PIXELS = 5;

/** The force whose way was clicked, unless a mark over it was. */
function wayAt(map: GlobeMap, { point: { x, y }, originalEvent }: MapMouseEvent): string | null {
  if (originalEvent.target !== map.getCanvas() || !map.isStyleLoaded()) return null;
  const near: [[number, number], [number, number]] = [
    [x - NEAR_PIXELS, y - NEAR_PIXELS],
    [x + NEAR_PIXELS, y + NEAR_PIXELS],
  ];
  const [way] = map.queryRenderedFeatures(near, { layers: [...WAY_LAYERS] });
  return way ? String(way.properties.id) : null;
}

/** Keeps a source of the globe at what it is given. */
export function useSource({ map, isReady }: GlobeState, id: string, data: FeatureCollection): void {
  useEffect(() => {
    if (isReady) map?.getSource<GeoJSONSource>(id)?.setData(data);
  }, [map, isReady, id, data]);
}
