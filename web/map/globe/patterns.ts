import type { Map as GlobeMap } from 'maplibre-gl';
import type { MapColours } from './map-colours.ts';

const SIZE = 16;

type Draw = (context: CanvasRenderingContext2D) => void;

/** Hatching and dots for land, drawn in the page's colours. Again in others, they replace what was there. */
export function addPatterns(map: GlobeMap, { hostile, ink, quiet }: MapColours): void {
  const patterns: Readonly<Record<string, ImageData>> = {
    hatch: tile((context) => lines(context, hostile, 1.2, 0.3)),
    unreached: tile((context) => lines(context, ink, 2, 0.5)),
    dots: tile((context) => dots(context, quiet)),
  };
  for (const [name, image] of Object.entries(patterns)) {
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio: 2 });
  }
}

function tile(draw: Draw): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = canvas.getContext('2d');
  if (!context) return new ImageData(SIZE, SIZE);
  draw(context);
  return context.getImageData(0, 0, SIZE, SIZE);
}

function lines(context: CanvasRenderingContext2D, colour: string, width: number, opacity: number): void {
  context.globalAlpha = opacity;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  for (const shift of [-SIZE, 0, SIZE]) {
    context.moveTo(shift - 2, SIZE + 2);
    context.lineTo(shift + SIZE + 2, -2);
  }
  context.stroke();
}

function dots(context: CanvasRenderingContext2D, colour: string): void {
  context.fillStyle = colour;
  context.globalAlpha = 0.6;
  for (const [x, y] of [
    [4, 4],
    [12, 12],
  ] as const) {
    context.beginPath();
    context.arc(x, y, 1.3, 0, 2 * Math.PI);
    context.fill();
  }
}
