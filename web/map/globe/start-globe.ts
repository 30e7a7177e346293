import { Map as GlobeMap, type LngLatBoundsLike, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Position } from '../map-props.ts';
import type { Frame } from '../marks/label-places.ts';
import { globeStyle } from './globe-style.ts';
import type { MapColours } from './map-colours.ts';
import { addPatterns } from './patterns.ts';

setWorkerUrl(workerUrl);

/** West, south, east, north of what each frame shows. */
const BOUNDS: Record<Frame, [number, number, number, number]> = {
  east: [13, 43.5, 33, 59.8],
  europe: [-11, 35.5, 44, 64],
  atlantic: [-95, 24, 45, 68],
};
const MOTION_MS = 150;
const STEP_PIXELS = 90;
/** The world is this wide at zoom 0. */
const TILE_PIXELS = 512;

const motionMs = (): number => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOTION_MS);

/** A globe in `box`, seen from above, north up. @throws where WebGL fails */
export function startGlobe(box: HTMLElement, colours: MapColours, frame: Frame, title: string): GlobeMap {
  const map = new GlobeMap({
    container: box,
    style: globeStyle(colours),
    bounds: BOUNDS[frame] as LngLatBoundsLike,
    fitBoundsOptions: { padding: 6 },
    maxZoom: 8.5,
    attributionControl: false,
    maplibreLogo: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    keyboard: false,
    fadeDuration: 0,
    reduceMotion: motionMs() === 0,
    locale: { 'Map.Title': title },
  });
  map.touchZoomRotate.disableRotation();
  map.once('load', () => addPatterns(map, colours));
  return map;
}

/** As far out as the whole globe fits, and no farther. */
export function keepInSight(map: GlobeMap): void {
  const { clientWidth, clientHeight } = map.getContainer();
  map.setMinZoom(Math.log2((Math.min(clientWidth, clientHeight) * Math.PI * 0.96) / TILE_PIXELS));
}

export function showFrame(map: GlobeMap, frame: Frame): void {
  map.fitBounds(BOUNDS[frame] as LngLatBoundsLike, { padding: 6, duration: motionMs() });
}

/** Colours of every layer anew, when the page changes its theme. */
export function paint(map: GlobeMap, colours: MapColours): void {
  for (const { id, paint: properties } of globeStyle(colours).layers) {
    for (const [name, value] of Object.entries(properties ?? {})) map.setPaintProperty(id, name as never, value as never);
  }
  addPatterns(map, colours);
}

/** Where the reader comes back to. */
export const HOME: Frame = 'europe';

/** What a key does to the map; null for a key that is not its own. */
export function steer(map: GlobeMap, key: string): 'away' | 'home' | null {
  const motion = { duration: motionMs() };
  const pan: Readonly<Record<string, [number, number]>> = {
    ArrowLeft: [-STEP_PIXELS, 0],
    ArrowRight: [STEP_PIXELS, 0],
    ArrowUp: [0, -STEP_PIXELS],
    ArrowDown: [0, STEP_PIXELS],
  };
  if (key in pan) map.panBy(pan[key], motion);
  else if (key === '+' || key === '=') map.zoomTo(map.getZoom() + 0.5, motion);
  else if (key === '-' || key === '_') map.zoomTo(map.getZoom() - 0.5, motion);
  else if (key === '0' || key === 'Home') {
    showFrame(map, HOME);
    return 'home';
  } else return null;
  return 'away';
}

/** Pixels of a place; null beyond the horizon. */
export function placeOn(map: GlobeMap, position: Position): { x: number; y: number } | null {
  const { lng, lat } = map.getCenter();
  const radius = (TILE_PIXELS * 2 ** map.getZoom()) / (2 * Math.PI);
  const height = map.getContainer().clientHeight / 2 / Math.tan(radians(map.getVerticalFieldOfView()) / 2);
  if (cosineBetween([lng, lat], position) < radius / (radius + height)) return null;
  const { x, y } = map.project([position[0], position[1]]);
  return { x, y };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Of the angle at the centre of the globe: 1 for the same place, -1 for the opposite one. */
function cosineBetween([aLon, aLat]: Position, [bLon, bLat]: Position): number {
  const [a, b, turn] = [radians(aLat), radians(bLat), radians(aLon - bLon)];
  return Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn);
}

const MARGIN_PIXELS = 24;

export function isInView(map: GlobeMap, position: Position, { width, height }: { width: number; height: number }): boolean {
  const point = placeOn(map, position);
  if (!point) return false;
  const { x, y } = point;
  return x > MARGIN_PIXELS && x < width - MARGIN_PIXELS && y > MARGIN_PIXELS && y < height - MARGIN_PIXELS;
}

export function showPlace(map: GlobeMap, [lon, lat]: Position): void {
  map.easeTo({ center: [lon, lat], duration: motionMs() });
}
