import type { Region } from '../shapes/regions.ts';
import type { Position } from '../shapes/rings.ts';

/** Pixels. */
export type Pixel = readonly [number, number];

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Place = (position: Position) => Pixel;

/** Longest step between two points that are drawn, degrees: outlines are straight in degrees, and on the map they bend. */
const STEP = 1;
/** Corners nearer to each other than this are not told apart, pixels. */
const FINEST = 0.6;

/**
 * The path of a region, for `fill-rule: evenodd`. Empty where nothing of it can be seen in the frame. Holes may be left out where
 * what lies in them is drawn on top.
 */
export function pathOfRegion(region: Region, place: Place, frame: Frame, leaveHoles = true): string {
  const rings: string[] = [];
  for (const polygon of region) {
    const [shore = [], ...holes] = polygon.map((ring) => stepped(ring).map(place));
    if (!isSeen(shore, frame)) continue;
    for (const ring of leaveHoles ? [shore, ...holes] : [shore]) {
      const corners = thinned(ring);
      if (corners.length > 2) rings.push(`${written(corners.slice(0, -1))}z`);
    }
  }
  return rings.join('');
}

/** The path of a line, broken where it leaves the frame. */
export function pathOfLine(line: readonly Position[], place: Place, frame: Frame): string {
  const runs: Pixel[][] = [[]];
  for (const pixel of stepped(line).map(place)) {
    if (isSeen([pixel], wider(frame))) runs.at(-1)?.push(pixel);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.flatMap((run) => (run.length > 1 ? [written(thinned(run))] : [])).join('');
}

/** The box around what is seen of a region, pixels; undefined where nothing is. */
export function boxOfRegion(region: Region, place: Place, frame: Frame): Frame | undefined {
  const pixels = region.flatMap(([shore = []]) => {
    const outline = shore.map(place);
    return isSeen(outline, frame) ? outline : [];
  });
  return pixels.length === 0 ? undefined : boxAround(pixels);
}

export function isSeen(pixels: readonly Pixel[], frame: Frame): boolean {
  if (pixels.length === 0) return false;
  const box = boxAround(pixels);
  return (
    box.x <= frame.x + frame.width &&
    box.x + box.width >= frame.x &&
    box.y <= frame.y + frame.height &&
    box.y + box.height >= frame.y
  );
}

function boxAround(pixels: readonly Pixel[]): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of pixels) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const wider = ({ x, y, width, height }: Frame): Frame => ({ x: x - 60, y: y - 60, width: width + 120, height: height + 120 });

function stepped(line: readonly Position[]): Position[] {
  return line.flatMap((from, index): readonly Position[] => {
    const to = line[index + 1];
    if (to === undefined) return [from];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) / STEP));
    return Array.from({ length: steps }, (_, step): Position => {
      const share = step / steps;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    });
  });
}

function thinned(line: readonly Pixel[]): Pixel[] {
  const kept: Pixel[] = [];
  for (const [index, pixel] of line.entries()) {
    const last = kept.at(-1);
    const isFar = last === undefined || Math.hypot(pixel[0] - last[0], pixel[1] - last[1]) >= FINEST;
    if (isFar || index === line.length - 1) kept.push(pixel);
  }
  return kept;
}

/** Closed or open, in steps from point to point: half as long as with whole coordinates. */
function written(pixels: readonly Pixel[]): string {
  const points = pixels.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const);
  const [[startX, startY] = [0, 0], ...others] = points;
  let [x, y] = [startX, startY];
  const steps = others.map(([nextX, nextY]) => {
    const step = `${short(nextX - x)}${nextY < y ? '' : ' '}${short(nextY - y)}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${short(startX)} ${short(startY)}l${steps.join(' ').replaceAll(' -', '-')}`;
}

/** Tenths as a decimal number without the nought that may be left out. */
const short = (tenth: number): string => String(tenth / 10 + 0).replace(/^(-?)0\./, '$1.');

/** To a tenth of a pixel, without a sign on nought. */
export const tenths = (pixels: number): number => Math.round(pixels * 10) / 10 + 0;
